#include "ui/boards/board_rows.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <algorithm>

namespace aetherion::boards {

using market::Regime;

namespace {

/// Fewer known cells agree by chance.
constexpr std::size_t kFewestForUsual = 4;

bool sameRegime(const contract::RegimeView& a, const contract::RegimeView& b) {
    const bool sameNow = a.provisional.has_value() == b.provisional.has_value() &&
                         (!a.provisional || (a.provisional->asOf == b.provisional->asOf &&
                                             a.provisional->regime == b.provisional->regime));
    return sameNow && a.asOf == b.asOf && a.regime == b.regime && a.likeliest == b.likeliest && a.known == b.known &&
           a.since == b.since && a.cause == b.cause && a.reason == b.reason && a.modelId == b.modelId;
}

BoardRows::Change larger(BoardRows::Change a, BoardRows::Change b) { return std::max(a, b); }

} // namespace

Timestamp BoardRow::newestChange(std::span<const market::Timeframe> shown) const {
    Timestamp newest{};
    for (const market::Timeframe timeframe : shown)
        newest = std::max(newest, regimes[market::index(timeframe)].since);
    return newest;
}

std::optional<Regime> differingNow(const contract::RegimeView& view) {
    const Regime now = view.provisional ? view.provisional->regime : view.known ? view.likeliest : Regime::Unknown;
    if (now == Regime::Unknown || now == view.regime)
        return std::nullopt;
    return now;
}

BoardRows::Change BoardRows::takeValues(BoardRow& row, const contract::StreamView& view) {
    Change change = row.feedState != view.feedState                                                  ? Change::Values
                    : row.lastPrice != view.lastPrice || row.lastReceiveTime != view.lastReceiveTime ? Change::Figures
                                                                                                     : Change::None;
    row.lastPrice = view.lastPrice;
    row.precision = view.neededPrecision;
    row.lastReceiveTime = view.lastReceiveTime;
    row.feedState = view.feedState;
    if (row.feedReason != view.feedReason)
        row.feedReason = view.feedReason;
    if (row.meta.regime != view.meta.regime || row.meta.confidence != view.meta.confidence) {
        row.meta = view.meta;
        change = Change::Values;
    }
    return change;
}

bool BoardRows::takeRegimes(BoardRow& row, const contract::StreamView& view) {
    if (row.taken.isSameAs(view.regimes))
        return false;
    row.taken = view.regimes;
    bool changed = false;
    for (const contract::RegimeView& regime : view.regimes)
        if (contract::RegimeView& mine = row.regimes[market::index(regime.timeframe)]; !sameRegime(mine, regime)) {
            mine = regime;
            changed = true;
        }
    return changed;
}

BoardRows::Change BoardRows::update(const contract::EngineSnapshot& snapshot) {
    Change change = Change::None;
    if (snapshot.session.number != m_session || snapshot.streams.size() < m_rows.size()) {
        m_session = snapshot.session.number;
        m_rows.clear();
        change = Change::Count;
    }
    m_models = snapshot.models;
    // Ages go on though nothing else does.
    if (m_now != snapshot.pulse.engineTime)
        change = larger(change, Change::Figures);
    m_now = snapshot.pulse.engineTime;
    bool regimesChanged = false;
    for (std::size_t i = 0; i < snapshot.streams.size(); ++i) {
        const contract::StreamView& view = snapshot.streams[i];
        if (i == m_rows.size()) {
            BoardRow row;
            row.stream = view.stream.id;
            row.symbol = look::toText(view.stream.instrument.symbol);
            row.market = view.stream.instrument.market;
            row.key = look::toText(market::name(row.market)) + u'/' + row.symbol;
            row.pinned = m_pinned.contains(row.key);
            m_rows.push_back(std::move(row));
            change = Change::Count;
        }
        const bool isOther = takeRegimes(m_rows[i], view);
        regimesChanged = regimesChanged || isOther;
        change = larger(change, isOther ? Change::Values : Change::None);
        change = larger(change, takeValues(m_rows[i], view));
    }
    if (!regimesChanged && change != Change::Count)
        return change;
    findUsual();
    return arrange(change);
}

void BoardRows::findUsual() {
    for (const market::Timeframe timeframe : market::kTimeframes) {
        std::array<std::size_t, market::kRegimeCount> said{};
        std::size_t known = 0;
        for (const BoardRow& row : m_rows)
            if (const Regime regime = row.regimes[market::index(timeframe)].regime; regime != Regime::Unknown) {
                ++said[static_cast<std::size_t>(regime)];
                ++known;
            }
        const auto most = std::max_element(said.begin(), said.end());
        const bool agrees = known >= kFewestForUsual && *most * 4 >= known * 3;
        m_usual[market::index(timeframe)] =
            agrees ? market::kRegimes[static_cast<std::size_t>(most - said.begin())] : Regime::Unknown;
    }
}

bool BoardRows::isOdd(const contract::RegimeView& view) const {
    if (view.regime == Regime::Unknown)
        return false;
    const Regime usual = m_usual[market::index(view.timeframe)];
    return view.regime == Regime::Crisis || (usual != Regime::Unknown && view.regime != usual);
}

bool BoardRows::isWanted(const BoardRow& row) const {
    const auto standsIn = [&](const QString& word) {
        if (row.symbol.contains(word, Qt::CaseInsensitive) ||
            look::toText(market::name(row.market)).contains(word, Qt::CaseInsensitive))
            return true;
        return std::any_of(m_shown.begin(), m_shown.end(), [&](market::Timeframe timeframe) {
            const Regime regime = row.regimes[market::index(timeframe)].regime;
            return regimeText(regime).startsWith(word, Qt::CaseInsensitive) ||
                   look::toText(market::name(regime)).startsWith(word, Qt::CaseInsensitive);
        });
    };
    return std::all_of(m_words.begin(), m_words.end(), standsIn);
}

bool BoardRows::comesBefore(std::size_t a, std::size_t b) const {
    const BoardRow& left = m_rows[a];
    const BoardRow& right = m_rows[b];
    if (left.pinned != right.pinned)
        return left.pinned;
    switch (m_by) {
    case BoardOrder::SinceChange: {
        const Timestamp newest = left.newestChange(m_shown);
        const Timestamp other = right.newestChange(m_shown);
        return newest != other ? newest > other : a < b;
    }
    case BoardOrder::Name:
        return left.symbol != right.symbol ? left.symbol < right.symbol : a < b;
    case BoardOrder::Market:
        if (left.market != right.market)
            return left.market < right.market;
        return left.symbol != right.symbol ? left.symbol < right.symbol : a < b;
    }
    return a < b;
}

BoardRows::Change BoardRows::arrange(Change least) {
    std::vector<std::size_t> places;
    places.reserve(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_words.isEmpty() || isWanted(m_rows[i]))
            places.push_back(i);
    std::vector<bool> isPlaced(m_rows.size(), false);
    for (const std::size_t place : places)
        isPlaced[place] = true;
    const bool sameRows =
        places.size() == m_places.size() &&
        std::all_of(m_places.begin(), m_places.end(), [&](auto i) { return i < isPlaced.size() && isPlaced[i]; });
    // What stood in order mostly still does.
    if (sameRows && std::is_sorted(m_places.begin(), m_places.end(), [&](auto x, auto y) { return comesBefore(x, y); }))
        return least;
    std::sort(places.begin(), places.end(), [&](auto a, auto b) { return comesBefore(a, b); });
    if (places == m_places)
        return least;
    const bool sameCount = places.size() == m_places.size();
    m_places = std::move(places);
    return larger(least, sameCount ? Change::Order : Change::Count);
}

BoardRows::Change BoardRows::setOrder(BoardOrder order) {
    m_by = order;
    return arrange(Change::None);
}

BoardRows::Change BoardRows::setWords(const QString& text) {
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return arrange(Change::None);
}

BoardRows::Change BoardRows::setShown(std::vector<market::Timeframe> timeframes) {
    if (timeframes == m_shown)
        return Change::None;
    m_shown = std::move(timeframes);
    return arrange(Change::Values);
}

BoardRows::Change BoardRows::setPinned(const QStringList& keys) {
    m_pinned = keys;
    for (BoardRow& row : m_rows)
        row.pinned = m_pinned.contains(row.key);
    return arrange(Change::Values);
}

BoardRows::Change BoardRows::setPinned(std::size_t place, bool pinned) {
    BoardRow& row = m_rows[m_places[place]];
    row.pinned = pinned;
    m_pinned.removeAll(row.key);
    if (pinned)
        m_pinned << row.key;
    return arrange(Change::Values);
}

BoardRows::Change BoardRows::retranslate() { return arrange(Change::Values); }

int BoardRows::placeOf(market::StreamId stream) const {
    for (std::size_t place = 0; place < m_places.size(); ++place)
        if (at(place).stream == stream)
            return static_cast<int>(place);
    return -1;
}

std::size_t BoardRows::countStale() const {
    return static_cast<std::size_t>(std::ranges::count_if(m_rows, &BoardRow::isStale));
}

std::size_t BoardRows::countOf(Regime regime) const {
    return static_cast<std::size_t>(std::count_if(m_rows.begin(), m_rows.end(), [&](const BoardRow& row) {
        return std::any_of(m_shown.begin(), m_shown.end(), [&](market::Timeframe timeframe) {
            return row.regimes[market::index(timeframe)].regime == regime;
        });
    }));
}

} // namespace aetherion::boards
