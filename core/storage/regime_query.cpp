#include "core/storage/regime_query.h"

#include "core/storage/statement.h"

#include <limits>

namespace aetherion::storage {

RegimeSelect selectRegimes(const contract::HistoryQuery& query, const std::optional<RowKey>& after, std::size_t limit) {
    RegimeSelect select;
    select.sql =
        QStringLiteral("SELECT detected_at, id, source_id, market, symbol, timeframe, regime, confidence, state, "
                       "previous, p_bull, p_bear, p_sideways, p_crisis, model_id, reason FROM regime_state "
                       "WHERE ");
    const std::int64_t from = query.from ? epochNanos(*query.from) : INT64_MIN;
    const std::int64_t to = query.to ? epochNanos(*query.to) : INT64_MAX;
    // One bound on each side: of two on the same side SQLite would take one into the index and filter by the other.
    const bool continues = after && (query.newestFirst ? after->time < to : after->time >= from);
    select.sql += query.newestFirst ? QLatin1String("detected_at >= ? AND (detected_at, id) < (?, ?)")
                                    : QLatin1String("detected_at < ? AND (detected_at, id) > (?, ?)");
    const std::int64_t edge = query.newestFirst ? to : from;
    for (const std::int64_t bound : {query.newestFirst ? from : to, continues ? after->time : edge,
                                     continues ? after->tie : std::numeric_limits<std::int64_t>::min()})
        select.values.emplace_back(bound);
    const auto add = [&](const char* condition, auto value) {
        select.sql += QLatin1String(" AND ") + QLatin1String(condition);
        select.values.emplace_back(std::move(value));
    };
    // A plus sign keeps a column from choosing an index that is not in the order of time: a filter is cheaper than a
    // sort of everything behind the page.
    if (query.market && query.symbol) {
        add("market = ?", std::string(market::name(*query.market)));
        add("symbol = ?", *query.symbol);
    } else if (query.market) {
        add("+market = ?", std::string(market::name(*query.market)));
    } else if (query.symbol) {
        add("+symbol = ?", *query.symbol);
    }
    if (query.timeframe)
        add("+timeframe = ?", std::string(market::name(*query.timeframe)));
    if (query.source)
        add("+source_id = ?", query.source->value);
    if (query.sourceKind)
        add("+source_id IN (SELECT id FROM sources WHERE kind = ?)", std::string(market::name(*query.sourceKind)));
    select.sql += query.newestFirst ? QLatin1String(" ORDER BY detected_at DESC, id DESC LIMIT ?")
                                    : QLatin1String(" ORDER BY detected_at, id LIMIT ?");
    select.values.emplace_back(static_cast<std::int64_t>(limit));
    return select;
}

RowKey regimeKey(const Statement& row) { return {.time = row.integer(0), .series = {}, .tie = row.integer(1)}; }

Result<contract::RegimeChangeRecord> readRegime(const Statement& row) {
    const auto market = market::parseMarket(row.text(3));
    if (!market)
        return tl::unexpected(market.error());
    const auto timeframe = market::parseTimeframe(row.text(5));
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    const auto regime = market::parseRegime(row.text(6));
    if (!regime)
        return tl::unexpected(regime.error());
    const auto previous = market::parseRegime(row.text(9));
    if (!previous)
        return tl::unexpected(previous.error());
    contract::RegimeChangeRecord change;
    change.at.source = {row.integer(2)};
    change.at.instrument = {*market, row.text(4)};
    change.at.timeframe = *timeframe;
    change.at.closeTime = fromEpochNanos(row.integer(0));
    change.at.regime = *regime;
    change.at.confidence = row.real(7);
    change.at.state = static_cast<int>(row.integer(8));
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        change.at.probabilities[i] = row.real(10 + static_cast<int>(i));
    // A change is stored at the bar that confirmed it.
    change.at.confirmed = true;
    change.at.modelId = row.text(14);
    change.at.reason = row.text(15);
    change.previous = *previous;
    return change;
}

} // namespace aetherion::storage
