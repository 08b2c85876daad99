#include "core/engine/pipeline.h"

#include <algorithm>
#include <cassert>

namespace aetherion::engine {

namespace {

void addLevels(EventHash& hash, const std::vector<market::BookLevel>& levels) {
    hash.add(static_cast<std::int64_t>(levels.size()));
    for (const market::BookLevel& level : levels) {
        hash.add(level.price.units());
        hash.add(level.quantity.units());
    }
}

/// What a payload adds to the event hash: integers and names only.
struct Hashed {
    EventHash& hash;

    void operator()(const market::StreamOpened& opened) const {
        hash.add(market::name(opened.stream.instrument.market));
        hash.add(opened.stream.instrument.symbol);
        hash.add(market::name(opened.stream.source.kind));
    }
    void operator()(const market::Trade& trade) const {
        hash.add(trade.price.units());
        hash.add(trade.quantity.units());
        hash.add(static_cast<std::int64_t>(trade.side));
        hash.add(trade.tradeId);
    }
    void operator()(const market::TradeRun& run) const {
        for (const market::RunTick& tick : run.ticks) {
            hash.add(epochNanos(tick.time));
            hash.add(tick.price.units());
            hash.add(tick.quantity.units());
            hash.add(static_cast<std::int64_t>(tick.side));
        }
    }
    void operator()(const market::Quote& quote) const { addLevels(hash, {quote.bid, quote.ask}); }
    void operator()(const market::BookSnapshot& book) const {
        addLevels(hash, book.bids);
        addLevels(hash, book.asks);
    }
    void operator()(const market::BookDelta& book) const {
        addLevels(hash, book.bids);
        addLevels(hash, book.asks);
    }
    void operator()(const market::BarClosed& closed) const { (*this)(closed.bar); }
    void operator()(const market::Bar& bar) const {
        hash.add(epochNanos(bar.openTime));
        hash.add(market::name(bar.timeframe));
        for (const Price price : {bar.open, bar.high, bar.low, bar.close})
            hash.add(price.units());
        hash.add(bar.volume.units());
    }
    void operator()(const market::FeedStateChanged& change) const { hash.add(market::name(change.state)); }
    // How a feed gets on is none of the market's events.
    void operator()(const market::FeedCheckpoint&) const {}
    void operator()(const market::FeedProgress&) const {}
    void operator()(const market::TrueRegimeTold&) const {}
};

} // namespace

Pipeline::Pipeline(RegimeSetup setup, PipelineObserver& observer, RestoredStreams restored)
    : m_setup(std::move(setup)), m_observer(observer), m_restored(std::move(restored)) {}

void Pipeline::process(const market::Event& event) {
    if (const auto* checkpoint = std::get_if<market::FeedCheckpoint>(&event.payload))
        return m_observer.feedCheckpoint(*checkpoint);
    if (const auto* progress = std::get_if<market::FeedProgress>(&event.payload))
        return m_observer.feedProgressed(*progress);
    if (std::holds_alternative<market::TrueRegimeTold>(event.payload))
        return;
    ++m_events;
    m_hash.add(static_cast<std::int64_t>(event.payload.index()));
    m_hash.add(static_cast<std::int64_t>(event.stream));
    m_hash.add(epochNanos(event.eventTime));
    m_hash.add(epochNanos(event.receiveTime));
    std::visit(Hashed{m_hash}, event.payload);
    m_dataTime = std::max(m_dataTime, event.receiveTime);

    if (const auto* opened = std::get_if<market::StreamOpened>(&event.payload)) {
        assert(event.stream == m_streams.size());
        return openStream(*opened);
    }
    assert(event.stream < m_streams.size());
    StreamState& stream = *m_streams[event.stream];
    if (const auto* change = std::get_if<market::FeedStateChanged>(&event.payload)) {
        stream.changeFeedState(*change);
        m_observer.feedStateChanged(stream, *change);
        return;
    }
    stream.received(event);
    if (const auto* trade = std::get_if<market::Trade>(&event.payload)) {
        processTrade(stream, {event.eventTime, event.receiveTime}, *trade);
    } else if (const auto* run = std::get_if<market::TradeRun>(&event.payload)) {
        processRun(stream, *run);
    } else if (const auto* bar = std::get_if<market::BarClosed>(&event.payload)) {
        stream.bar(*bar, m_closed);
        closeBars(stream);
    } else if (const auto* quote = std::get_if<market::Quote>(&event.payload)) {
        stream.takeQuote(*quote);
        m_observer.quoted(stream);
    } else if (const auto* snapshot = std::get_if<market::BookSnapshot>(&event.payload)) {
        stream.resetBook(*snapshot);
        noteCrossing(stream);
        m_observer.bookChanged(stream);
    } else if (const auto* delta = std::get_if<market::BookDelta>(&event.payload)) {
        stream.changeBook(*delta);
        noteCrossing(stream);
        m_observer.bookChanged(stream);
    }
}

void Pipeline::openStream(const market::StreamOpened& opened) {
    auto stream = std::make_unique<StreamState>(opened.stream, m_setup, opened.delivered);
    if (const auto known = m_restored.find(opened.stream.instrument); known != m_restored.end()) {
        stream->restore(known->second);
        m_restored.erase(known);
    }
    m_streams.push_back(std::move(stream));
    m_observer.streamOpened(*m_streams.back());
}

std::vector<contract::StreamStatePart> Pipeline::saveStreams() {
    std::vector<contract::StreamStatePart> parts;
    for (const auto& stream : m_streams)
        stream->save(parts);
    return parts;
}

void Pipeline::changeConfirmation(const regime::ConfirmationSettings& settings) {
    m_setup.confirmation = settings;
    for (const auto& stream : m_streams)
        stream->changeConfirmation(settings);
}

void Pipeline::replaceModels(std::shared_ptr<const regime::ModelShelf> models) {
    m_setup.models = std::move(models);
    for (const auto& stream : m_streams)
        stream->replaceModels(m_setup);
}

void Pipeline::processTrade(StreamState& stream, const TradeTimes& times, const market::Trade& trade) {
    stream.trade(times, trade, m_closed);
    m_observer.traded(stream, times, trade);
    if (!m_closed.empty())
        closeBars(stream);
}

void Pipeline::processRun(StreamState& stream, const market::TradeRun& run) {
    m_events += run.ticks.size();
    for (const market::RunTick& tick : run.ticks)
        processTrade(stream, {tick.time, tick.time}, {tick.price, tick.quantity, tick.side, run.precision, 0});
}

void Pipeline::finish() {
    for (const auto& stream : m_streams) {
        stream->finish(m_closed);
        closeBars(*stream);
    }
}

void Pipeline::closeBars(StreamState& stream) {
    for (market::Bar& bar : m_closed) {
        // What a source delivers as it stands says that itself.
        if (!stream.delivers(bar.timeframe))
            bar.begins = !stream.frame(bar.timeframe).hasBars();
        bar.hasVolume = bar.hasVolume && stream.stream().hasVolume;
        Hashed{m_hash}(bar);
        // What no model judges costs next to nothing, and no look at the clock either.
        const bool judged = !stream.frame(bar.timeframe).regime().modelId.empty();
        const auto begun = judged ? std::chrono::steady_clock::now() : std::chrono::steady_clock::time_point();
        const RegimeOutcome* regime = stream.closeBar(bar);
        ++m_counts.bars[market::index(bar.timeframe)];
        if (regime) {
            if (judged)
                m_counts.filter.add(std::chrono::steady_clock::now() - begun);
            if (regime->detection.changed)
                ++m_counts.regimeChanges[static_cast<std::size_t>(regime->detection.confirmed)];
            m_hash.add(market::name(regime->detection.regime));
            m_hash.add(market::name(regime->detection.confirmed));
        }
        m_observer.barClosed(stream, bar, regime);
    }
    m_closed.clear();
}

void Pipeline::noteCrossing(const StreamState& stream) { m_crossings += stream.book().crossed() ? 1 : 0; }

} // namespace aetherion::engine
