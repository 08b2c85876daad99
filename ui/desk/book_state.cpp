#include "ui/desk/book_state.h"

#include "ui/look/formatting.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::desk {

namespace {

struct BookText {
    Q_DECLARE_TR_FUNCTIONS(BookState)
};

bool liesOn(const std::vector<market::BookLevel>& levels, Price tick) {
    return std::all_of(levels.begin(), levels.end(),
                       [tick](const market::BookLevel& level) { return level.price.units() % tick.units() == 0; });
}

Price tickOf(const contract::StreamView& view, const market::InstrumentSpec* spec) {
    if (spec && spec->tickSize > Price() && liesOn(view.bids, spec->tickSize) && liesOn(view.asks, spec->tickSize))
        return spec->tickSize;
    std::int64_t units = kDecimalUnit;
    for (int place = 0; place < std::min<int>(view.neededPrecision.price, kDecimalPlaces); ++place)
        units /= 10;
    return Price::fromUnits(units);
}

} // namespace

const market::InstrumentSpec* specOf(const contract::EngineSnapshot& snapshot, market::StreamId stream) {
    for (std::size_t i = 0; i < snapshot.streams.size(); ++i)
        if (snapshot.streams[i].stream.id == stream)
            return snapshot.instruments && i < snapshot.instruments->size() ? &(*snapshot.instruments)[i] : nullptr;
    return nullptr;
}

const contract::StreamView* streamOf(const contract::EngineSnapshot& snapshot, market::StreamId stream) {
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.id == stream)
            return &view;
    return nullptr;
}

QString silenceText(Duration silence) {
    return silence > kContactLost ? BookText::tr("No contact for %1").arg(look::ageText(silence)) : QString();
}

QString feedText(const contract::StreamView& view, Timestamp now, Duration silence) {
    if (silence > kContactLost)
        return silenceText(silence);
    const QString age = look::ageText(now - view.lastReceiveTime);
    switch (view.feedState) {
    case market::FeedState::Flowing:
        return {};
    case market::FeedState::Stale:
        return BookText::tr("Stale, %1 old").arg(age);
    case market::FeedState::Gap:
        return BookText::tr("Data missing, %1 old").arg(age);
    case market::FeedState::Resync:
        return BookText::tr("Finding its place again, %1 old").arg(age);
    case market::FeedState::Closed:
        return BookText::tr("Market closed, %1 old").arg(age);
    case market::FeedState::Failed:
        return BookText::tr("Feed failed, %1 old").arg(age);
    }
    return {};
}

BookState bookStateOf(const contract::StreamView& view, market::SourceKind kind, const market::InstrumentSpec* spec,
                      Timestamp now, Duration silence) {
    BookState state;
    state.precision = view.neededPrecision;
    state.tick = tickOf(view, spec);
    state.last = view.lastPrice;
    if (!view.hasBook) {
        const bool simulated = kind == market::SourceKind::Simulated;
        state.text = simulated && view.stream.hasVolume ? BookText::tr("No order book yet")
                     : simulated                        ? BookText::tr("This simulated instrument has no order book")
                                                        : BookText::tr("This recording has no order book");
        return state;
    }
    if (view.feedState == market::FeedState::Gap || view.feedState == market::FeedState::Resync) {
        state.condition = BookCondition::Void;
        state.text =
            BookText::tr("The order book is void until the next snapshot.\n%1").arg(feedText(view, now, silence));
        return state;
    }
    if (view.bids.empty() && view.asks.empty()) {
        state.text = BookText::tr("No order book yet");
        return state;
    }
    state.bids = view.bids;
    state.asks = view.asks;
    state.condition = BookCondition::Fresh;
    state.text = feedText(view, now, silence);
    if (!state.text.isEmpty())
        state.condition = BookCondition::Stale;
    return state;
}

} // namespace aetherion::desk
