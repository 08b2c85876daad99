#include "core/storage/regime_query.h"

#include "core/storage/statement.h"
#include "core/storage/time_page.h"

namespace aetherion::storage {

Select selectRegimes(Dialect dialect, const contract::HistoryQuery& query, const std::optional<RowKey>& after,
                     std::size_t limit) {
    // In the order of time whatever the filter: passing over what does not match is cheaper than sorting everything
    // behind the page.
    const bool ofInstrument = query.market && query.symbol;
    Select select;
    QStringList real;
    for (const char* column : {"confidence", "p_bull", "p_bear", "p_sideways", "p_crisis"})
        real << realOf(dialect, QString::fromLatin1(column));
    select.sql = QStringLiteral("SELECT detected_at, id, source_id, market, symbol, timeframe, regime, %1, state, "
                                "previous, model_id, reason FROM regime_state%2 WHERE detected_at >= ?")
                     .arg(real.join(QStringLiteral(", ")),
                          byIndex(dialect, ofInstrument ? QStringLiteral("regime_state_instrument")
                                                        : QStringLiteral("regime_state_time")));
    addTimePage(select, {QStringLiteral("detected_at"), QStringLiteral("id")}, query, after);
    if (query.market)
        select.add(QStringLiteral("market = ?"), std::string(market::name(*query.market)));
    if (query.symbol)
        select.add(QStringLiteral("symbol = ?"), *query.symbol);
    if (query.timeframe)
        select.add(QStringLiteral("timeframe = ?"), std::string(market::name(*query.timeframe)));
    if (query.source)
        select.add(QStringLiteral("source_id = ?"), query.source->value);
    if (query.sourceKind)
        select.add(QStringLiteral("(SELECT s.kind FROM sources s WHERE s.id = source_id) = ?"),
                   std::string(market::name(*query.sourceKind)));
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
    const auto previous = market::parseRegime(row.text(13));
    if (!previous)
        return tl::unexpected(previous.error());
    contract::RegimeChangeRecord change;
    change.at.source = {row.integer(2)};
    change.at.instrument = {*market, row.text(4)};
    change.at.timeframe = *timeframe;
    change.at.closeTime = fromEpochNanos(row.integer(0));
    change.at.regime = *regime;
    change.at.confidence = row.real(7);
    change.at.state = static_cast<int>(row.integer(12));
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        change.at.probabilities[i] = row.real(8 + static_cast<int>(i));
    // A change is stored at the bar that confirmed it.
    change.at.confirmed = true;
    change.at.modelId = row.text(14);
    change.at.reason = row.text(15);
    change.previous = *previous;
    return change;
}

} // namespace aetherion::storage
