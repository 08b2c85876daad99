#include "core/storage/decision_query.h"

#include "core/storage/row_reader.h"
#include "core/storage/statement.h"
#include "core/storage/time_page.h"

namespace aetherion::storage {

namespace {

enum DecisionColumn {
    kTimeOfDecision,
    kSourceOfDecision,
    kAccountOfDecision,
    kTimeframeOfDecision,
    kInstrumentOfDecision,
    kMarketOfDecision,
    kSymbolOfDecision,
    kAction,
    kSetup,
    kReasonOfDecision,
    kInputs
};

/// Looked up row by row: a join would let the planner begin with the instruments, and sort.
QString ofInstrument(const char* column) {
    return QStringLiteral("(SELECT i.%1 FROM instruments i WHERE i.id = instrument_id)").arg(QLatin1String(column));
}

} // namespace

Select selectDecisions(Dialect dialect, std::int64_t file, const contract::HistoryQuery& query,
                       const std::optional<DecisionKey>& after, std::size_t limit) {
    const TimeBounds bounds = boundsOf(query, after ? std::optional(after->time) : std::nullopt);
    Select select{
        QStringLiteral("SELECT time, source_id, account, timeframe, instrument_id, %1, %2, action, setup, "
                       "reason, inputs FROM decisions%3 WHERE time >= ?")
            .arg(ofInstrument("market"), ofInstrument("symbol"), byIndex(dialect, QStringLiteral("decisions_time"))),
        {bounds.from}};
    select.add(QStringLiteral("time < ?"), bounds.to);
    const QString beyond = query.newestFirst ? QStringLiteral("<") : QStringLiteral(">");
    if (bounds.continues && after->file == file) {
        // The bounds of time have been searched by; this passes over what was read of the last moment.
        select.add(QStringLiteral("(time %1 ? OR source_id %1 ? OR (source_id = ? AND (account %1 ? OR (account = ? "
                                  "AND (timeframe %1 ? OR (timeframe = ? AND instrument_id %1 ?))))))")
                       .arg(beyond),
                   after->time);
        select.values.insert(select.values.end(), {after->source, after->source, after->account, after->account,
                                                   after->timeframe, after->timeframe, after->instrument});
    } else if (bounds.continues && (query.newestFirst ? file > after->file : file < after->file)) {
        // Of that moment this file's rows came before.
        select.add(QStringLiteral("time %1 ?").arg(beyond), after->time);
    }
    if (query.toAct)
        select.add(QStringLiteral("action <> ?"), std::string("no"));
    if (query.account)
        select.add(unindexed(dialect, QStringLiteral("account")) + QStringLiteral(" = ?"), *query.account);
    if (query.timeframe)
        select.add(unindexed(dialect, QStringLiteral("timeframe")) + QStringLiteral(" = ?"),
                   timeframeSeconds(*query.timeframe));
    if (query.market)
        select.add(ofInstrument("market") + QStringLiteral(" = ?"), std::string(market::name(*query.market)));
    if (query.symbol)
        select.add(ofInstrument("symbol") + QStringLiteral(" = ?"), *query.symbol);
    if (query.source)
        select.add(unindexed(dialect, QStringLiteral("source_id")) + QStringLiteral(" = ?"), query.source->value);
    if (query.sourceKind)
        select.add(QStringLiteral("(SELECT s.kind FROM sources s WHERE s.id = source_id) = ?"),
                   std::string(market::name(*query.sourceKind)));
    select.sql +=
        query.newestFirst
            ? QLatin1String(" ORDER BY time DESC, source_id DESC, account DESC, timeframe DESC, instrument_id DESC "
                            "LIMIT ?")
            : QLatin1String(" ORDER BY time, source_id, account, timeframe, instrument_id LIMIT ?");
    select.values.emplace_back(static_cast<std::int64_t>(limit));
    return select;
}

DecisionKey decisionKey(const Statement& row, std::int64_t file) {
    return {row.integer(kTimeOfDecision),      file,
            row.integer(kSourceOfDecision),    row.text(kAccountOfDecision),
            row.integer(kTimeframeOfDecision), row.integer(kInstrumentOfDecision)};
}

Result<contract::DecisionRecord> readDecision(const Statement& row) {
    const auto market = market::parseMarket(row.text(kMarketOfDecision));
    if (!market)
        return tl::unexpected(market.error());
    const auto timeframe = timeframeOfSeconds(row.integer(kTimeframeOfDecision));
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    contract::DecisionRecord decision;
    decision.source = {row.integer(kSourceOfDecision)};
    decision.instrument = {*market, row.text(kSymbolOfDecision)};
    decision.timeframe = *timeframe;
    decision.time = fromEpochNanos(row.integer(kTimeOfDecision));
    decision.account = row.text(kAccountOfDecision);
    decision.action = row.text(kAction);
    decision.setup = row.text(kSetup);
    decision.reason = row.text(kReasonOfDecision);
    decision.inputs = row.text(kInputs);
    return decision;
}

} // namespace aetherion::storage
