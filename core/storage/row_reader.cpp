#include "core/storage/row_reader.h"

#include "core/storage/block_row.h"
#include "core/storage/feature_text.h"

namespace aetherion::storage {

const TableShape& tickShape() {
    static const TableShape shape{QStringLiteral("market_ticks"),
                                  QStringLiteral("event_time"),
                                  QStringLiteral("number"),
                                  false,
                                  {{QStringLiteral("receive_time")},
                                   {QStringLiteral("price"), BlockType::Exact},
                                   {QStringLiteral("quantity"), BlockType::Exact},
                                   {QStringLiteral("side")}}};
    return shape;
}

const TableShape& candleShape() {
    static const TableShape shape{QStringLiteral("market_candles"),
                                  QStringLiteral("open_time"),
                                  QString(),
                                  true,
                                  {{QStringLiteral("open"), BlockType::Exact},
                                   {QStringLiteral("high"), BlockType::Exact},
                                   {QStringLiteral("low"), BlockType::Exact},
                                   {QStringLiteral("close"), BlockType::Exact},
                                   {QStringLiteral("volume"), BlockType::Exact},
                                   {QStringLiteral("count")},
                                   {QStringLiteral("partial")},
                                   {QStringLiteral("cut_at")},
                                   {QStringLiteral("begins")}}};
    return shape;
}

const TableShape& featureShape() {
    static const TableShape shape{QStringLiteral("market_features"),
                                  QStringLiteral("close_time"),
                                  QString(),
                                  true,
                                  {{QStringLiteral("features"), BlockType::Text}}};
    return shape;
}

const TableShape& posteriorShape() {
    static const TableShape shape{QStringLiteral("regime_posteriors"),
                                  QStringLiteral("close_time"),
                                  QStringLiteral("model"),
                                  true,
                                  {{QStringLiteral("regime")},
                                   {QStringLiteral("confidence"), BlockType::Real},
                                   {QStringLiteral("p_bull"), BlockType::Real},
                                   {QStringLiteral("p_bear"), BlockType::Real},
                                   {QStringLiteral("p_sideways"), BlockType::Real},
                                   {QStringLiteral("p_crisis"), BlockType::Real},
                                   {QStringLiteral("state")},
                                   {QStringLiteral("confirmed")},
                                   {QStringLiteral("reason"), BlockType::Text}}};
    return shape;
}

std::int64_t timeframeSeconds(market::Timeframe timeframe) {
    return std::chrono::duration_cast<std::chrono::seconds>(market::length(timeframe)).count();
}

Result<market::Timeframe> timeframeOfSeconds(std::int64_t seconds) {
    for (const market::Timeframe timeframe : market::kTimeframes)
        if (timeframeSeconds(timeframe) == seconds)
            return timeframe;
    return fail("no timeframe has " + std::to_string(seconds) + " seconds");
}

Result<contract::TickRecord> readTick(const BlockRow& row, const RowKey& key) {
    contract::TickRecord record;
    const std::int64_t side = row.integer(kFirstColumn + 3);
    if (side < 0 || side > static_cast<std::int64_t>(market::Side::Sell))
        return fail("market_ticks: no side has the number " + std::to_string(side));
    record.eventTime = fromEpochNanos(key.time);
    record.number = key.tie;
    record.receiveTime = fromEpochNanos(row.integer(kFirstColumn));
    record.price = Price::fromUnits(row.integer(kFirstColumn + 1));
    record.quantity = Quantity::fromUnits(row.integer(kFirstColumn + 2));
    record.side = static_cast<market::Side>(side);
    return record;
}

Result<contract::CandleRecord> readCandle(const BlockRow& row, const RowKey& key) {
    contract::CandleRecord record;
    const auto timeframe = timeframeOfSeconds(key.series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    market::Bar& bar = record.bar;
    bar.timeframe = *timeframe;
    bar.openTime = fromEpochNanos(key.time);
    bar.open = Price::fromUnits(row.integer(kFirstColumn));
    bar.high = Price::fromUnits(row.integer(kFirstColumn + 1));
    bar.low = Price::fromUnits(row.integer(kFirstColumn + 2));
    bar.close = Price::fromUnits(row.integer(kFirstColumn + 3));
    bar.hasVolume = !row.isNull(kFirstColumn + 4);
    bar.volume = Quantity::fromUnits(row.integer(kFirstColumn + 4));
    bar.count = static_cast<std::uint32_t>(row.integer(kFirstColumn + 5));
    bar.partial = row.integer(kFirstColumn + 6) != 0;
    if (!row.isNull(kFirstColumn + 7))
        bar.cutAt = fromEpochNanos(row.integer(kFirstColumn + 7));
    bar.begins = row.integer(kFirstColumn + 8) != 0;
    return record;
}

Result<contract::FeatureRecord> readFeature(const BlockRow& row, const RowKey& key) {
    contract::FeatureRecord record;
    const auto timeframe = timeframeOfSeconds(key.series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    auto values = readFeatureText(row.text(kFirstColumn));
    if (!values)
        return failAt("market_features", values.error().text());
    record.timeframe = *timeframe;
    record.closeTime = fromEpochNanos(key.time);
    record.values = std::move(*values);
    return record;
}

Result<contract::PosteriorRecord> readPosterior(const BlockRow& row, const RowKey& key) {
    contract::PosteriorRecord record;
    const auto timeframe = timeframeOfSeconds(key.series.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    const std::int64_t regime = row.integer(kFirstColumn);
    if (regime < 0 || regime > static_cast<std::int64_t>(market::Regime::Unknown))
        return fail("regime_posteriors: no regime has the number " + std::to_string(regime));
    record.timeframe = *timeframe;
    record.closeTime = fromEpochNanos(key.time);
    record.regime = static_cast<market::Regime>(regime);
    record.confidence = row.real(kFirstColumn + 1);
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        record.probabilities[i] = row.real(kFirstColumn + 2 + static_cast<int>(i));
    record.state = static_cast<int>(row.integer(kFirstColumn + 6));
    record.confirmed = row.integer(kFirstColumn + 7) != 0;
    record.reason = row.text(kFirstColumn + 8);
    return record;
}

} // namespace aetherion::storage
