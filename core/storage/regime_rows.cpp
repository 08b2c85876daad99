#include "core/storage/regime_rows.h"

#include "core/storage/feature_text.h"
#include "core/storage/row_reader.h"

namespace aetherion::storage {

RegimeRows::RegimeRows(const Connection& connection, const InsertLimits& limits)
    : m_features(connection,
                 {.table = "market_features",
                  .columns = "source_id, instrument_id, timeframe, close_time, features",
                  .key = "close_time"},
                 limits),
      m_posteriors(connection,
                   {.table = "regime_posteriors",
                    .columns = "source_id, instrument_id, timeframe, close_time, model, regime, confidence, state, "
                               "p_bull, p_bear, p_sideways, p_crisis, confirmed, reason",
                    .key = "close_time"},
                   limits),
      m_changes(connection,
                {.table = "regime_state",
                 .columns = "source_id, market, symbol, timeframe, regime, confidence, state, detected_at, previous, "
                            "p_bull, p_bear, p_sideways, p_crisis, model_id, reason",
                 .key = "detected_at"},
                limits) {}

Status RegimeRows::put(const contract::FeatureRecord& row, std::int64_t instrument) {
    writeFeatureText(row.values, m_text);
    return m_features.integer(row.source.value)
        .integer(instrument)
        .integer(timeframeSeconds(row.timeframe))
        .integer(epochNanos(row.closeTime))
        .text(m_text)
        .endRow();
}

Status RegimeRows::put(const contract::PosteriorRecord& row, std::int64_t instrument, std::int64_t model) {
    m_posteriors.integer(row.source.value)
        .integer(instrument)
        .integer(timeframeSeconds(row.timeframe))
        .integer(epochNanos(row.closeTime))
        .integer(model)
        .integer(static_cast<std::int64_t>(row.regime))
        .real(row.confidence)
        .integer(row.state);
    for (const double probability : row.probabilities)
        m_posteriors.real(probability);
    m_posteriors.integer(row.confirmed);
    if (row.reason.empty())
        m_posteriors.null();
    else
        m_posteriors.text(row.reason);
    return m_posteriors.endRow();
}

Status RegimeRows::put(const contract::RegimeChangeRecord& row) {
    const contract::PosteriorRecord& at = row.at;
    m_changes.integer(at.source.value)
        .text(market::name(at.instrument.market))
        .text(at.instrument.symbol)
        .text(market::name(at.timeframe))
        .text(market::name(at.regime))
        .real(at.confidence)
        .integer(at.state)
        .integer(epochNanos(at.closeTime))
        .text(market::name(row.previous));
    for (const double probability : at.probabilities)
        m_changes.real(probability);
    return m_changes.text(at.modelId).text(at.reason).endRow();
}

} // namespace aetherion::storage
