#include "core/storage/regime_query.h"

#include "core/storage/block_row.h"
#include "core/storage/time_page.h"

namespace aetherion::storage {

namespace {

enum Column {
    kDetectedAt,
    kId,
    kSource,
    kState,
    kConfidence,
    kProbabilities,
    kMarket = kProbabilities + market::kRegimeCount,
    kSymbol,
    kTimeframe,
    kRegime,
    kPrevious,
    kModel,
    kReason
};

const BlockColumns& regimeStateColumns() {
    static const BlockColumns columns{{QStringLiteral("detected_at")},
                                      {QStringLiteral("id")},
                                      {QStringLiteral("source_id")},
                                      {QStringLiteral("state")},
                                      {QStringLiteral("confidence"), BlockType::Real},
                                      {QStringLiteral("p_bull"), BlockType::Real},
                                      {QStringLiteral("p_bear"), BlockType::Real},
                                      {QStringLiteral("p_sideways"), BlockType::Real},
                                      {QStringLiteral("p_crisis"), BlockType::Real},
                                      {QStringLiteral("market"), BlockType::Text},
                                      {QStringLiteral("symbol"), BlockType::Text},
                                      {QStringLiteral("timeframe"), BlockType::Text},
                                      {QStringLiteral("regime"), BlockType::Text},
                                      {QStringLiteral("previous"), BlockType::Text},
                                      {QStringLiteral("model_id"), BlockType::Text},
                                      {QStringLiteral("reason"), BlockType::Text}};
    return columns;
}

} // namespace

Select selectRegimes(Dialect dialect, const contract::HistoryQuery& query, const std::optional<RowKey>& after,
                     std::size_t limit) {
    // In the order of time whatever the filter: passing over what does not match is cheaper than sorting everything
    // behind the page.
    const bool ofInstrument = query.market && query.symbol;
    Select select;
    select.sql = QStringLiteral("SELECT %1 FROM regime_state%2 WHERE detected_at >= ?")
                     .arg(selectList(dialect, regimeStateColumns()),
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

RowKey regimeKey(const BlockRow& row) {
    return {.time = row.integer(kDetectedAt), .series = {}, .tie = row.integer(kId)};
}

Result<contract::RegimeChangeRecord> readRegime(const BlockRow& row) {
    const auto market = market::parseMarket(row.text(kMarket));
    if (!market)
        return tl::unexpected(market.error());
    const auto timeframe = market::parseTimeframe(row.text(kTimeframe));
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    const auto regime = market::parseRegime(row.text(kRegime));
    if (!regime)
        return tl::unexpected(regime.error());
    const auto previous = market::parseRegime(row.text(kPrevious));
    if (!previous)
        return tl::unexpected(previous.error());
    contract::RegimeChangeRecord change;
    change.at.source = {row.integer(kSource)};
    change.at.instrument = {*market, row.text(kSymbol)};
    change.at.timeframe = *timeframe;
    change.at.closeTime = fromEpochNanos(row.integer(kDetectedAt));
    change.at.regime = *regime;
    change.at.confidence = row.real(kConfidence);
    change.at.state = static_cast<int>(row.integer(kState));
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        change.at.probabilities[i] = row.real(kProbabilities + static_cast<int>(i));
    // A change is stored at the bar that confirmed it.
    change.at.confirmed = true;
    change.at.modelId = row.text(kModel);
    change.at.reason = row.text(kReason);
    change.previous = *previous;
    return change;
}

} // namespace aetherion::storage
