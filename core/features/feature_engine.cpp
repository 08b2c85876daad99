#include "core/features/feature_engine.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

/// The median absolute deviation of a normal variable times this is its standard deviation: 1 / quantile(3/4).
constexpr double kDeviationPerMedian = 1.4826;

std::array<TrailingMedian, kFeatureCount> scales(std::size_t memory) {
    const TrailingMedian one(static_cast<double>(memory));
    static_assert(kFeatureCount == 6);
    return {one, one, one, one, one, one};
}

} // namespace

FeatureEngine::FeatureEngine(const FeatureSettings& settings)
    : m_settings(settings), m_volatility(settings.volatilityWindow), m_mean(settings.meanWindow),
      m_volumes(settings.volumeWindow), m_trueRange(settings.trueRangePeriod), m_scales(scales(settings.scaleMemory)) {}

Result<const FeatureRow*> FeatureEngine::update(const market::Bar& bar, std::optional<double> spread) {
    std::int64_t missing = 0;
    if (m_previousOpenTime) {
        if (bar.openTime <= *m_previousOpenTime)
            return failAt("bar " + formatIso(bar.openTime),
                          "does not follow its predecessor " + formatIso(*m_previousOpenTime));
        missing = (bar.openTime - *m_previousOpenTime) / market::length(bar.timeframe) - 1;
    }
    m_row = FeatureRow{};
    m_row.time = bar.closeTime();
    m_row.missingBars = std::max<std::int64_t>(missing, 0);
    if (m_settings.longestGap > 0 && missing > m_settings.longestGap)
        startWindowsAnew();
    m_previousOpenTime = bar.openTime;
    ++m_bars;
    ++m_barsSinceGap;

    computePrices(bar);
    computeVolume(bar);
    if (spread && std::isfinite(*spread) && *spread >= 0)
        m_row.raw[index(Feature::Spread)] = spread;
    normalise();
    return &m_row;
}

void FeatureEngine::startWindowsAnew() {
    m_volatility.clear();
    m_mean.clear();
    m_volumes.clear();
    m_trueRange.clear();
    m_previousClose.reset();
    m_previousVolume.reset();
    m_barsSinceGap = 0;
}

void FeatureEngine::computePrices(const market::Bar& bar) {
    const double close = bar.close.toDouble();
    const double high = bar.high.toDouble();
    const double low = bar.low.toDouble();
    if (!(close > 0) || !(low > 0)) {
        startWindowsAnew();
        return;
    }
    if (m_previousClose) {
        const double before = *m_previousClose;
        // log1p of the change: the quotient's rounding would cost four digits of a small return.
        const double logReturn = std::log1p((close - before) / before);
        m_volatility.push(logReturn);
        m_mean.push(logReturn);
        m_trueRange.push(std::max({high - low, std::abs(high - before), std::abs(low - before)}));
        m_row.raw[index(Feature::LogReturn)] = logReturn;
    }
    m_previousClose = close;
    if (m_volatility.full())
        m_row.raw[index(Feature::RollingVolatility)] = m_volatility.deviation(0);
    if (m_mean.full())
        m_row.raw[index(Feature::RollingMean)] = m_mean.mean();
    if (const auto range = m_trueRange.value())
        m_row.raw[index(Feature::AverageTrueRange)] = *range / close;
}

void FeatureEngine::computeVolume(const market::Bar& bar) {
    if (!bar.hasVolume) {
        m_volumes.clear();
        m_previousVolume.reset();
        return;
    }
    const double volume = bar.volume.toDouble();
    m_volumes.push(volume);
    if (m_previousVolume && m_volumes.full())
        if (const double mean = m_volumes.mean(); mean > 0)
            m_row.raw[index(Feature::VolumeDelta)] = (volume - *m_previousVolume) / mean;
    m_previousVolume = volume;
}

void FeatureEngine::normalise() {
    for (const Feature feature : kFeatures) {
        const auto& raw = m_row.raw[index(feature)];
        if (!raw)
            continue;
        TrailingMedian& scale = m_scales[index(feature)];
        scale.push(std::abs(*raw));
        const auto logarithm = scale.logarithm();
        if (!warm() || !logarithm)
            continue;
        auto& normalised = m_row.normalised[index(feature)];
        switch (definition(feature).normalisation) {
        case Normalisation::RobustScale:
            normalised = std::clamp(*raw / (kDeviationPerMedian * std::exp(*logarithm)), -kRobustLimit, kRobustLimit);
            break;
        case Normalisation::LogRatio:
            normalised =
                *raw > 0 ? std::clamp(std::log(*raw) - *logarithm, -kLogRatioLimit, kLogRatioLimit) : -kLogRatioLimit;
            break;
        }
    }
}

void FeatureEngine::save(StateTape& tape) const {
    tape.put(m_bars);
    tape.put(m_barsSinceGap);
    m_volatility.save(tape);
    m_mean.save(tape);
    m_volumes.save(tape);
    m_trueRange.save(tape);
    for (const TrailingMedian& scale : m_scales)
        scale.save(tape);
    tape.put(m_previousClose);
    tape.put(m_previousVolume);
    tape.put(m_previousOpenTime.has_value());
    tape.put(m_previousOpenTime.value_or(Timestamp{}));
}

Status FeatureEngine::restore(StateTape& tape) {
    constexpr std::size_t kMostBars = std::size_t{1} << 53;
    FeatureEngine fresh(m_settings);
    fresh.m_bars = tape.takeCount(kMostBars);
    fresh.m_barsSinceGap = tape.takeCount(kMostBars);
    fresh.m_volatility.restore(tape);
    fresh.m_mean.restore(tape);
    fresh.m_volumes.restore(tape);
    fresh.m_trueRange.restore(tape);
    for (TrailingMedian& scale : fresh.m_scales)
        scale.restore(tape);
    fresh.m_previousClose = tape.takeOptional();
    fresh.m_previousVolume = tape.takeOptional();
    const bool hasTime = tape.takeFlag();
    const Timestamp openTime = tape.takeTime();
    if (hasTime)
        fresh.m_previousOpenTime = openTime;
    if (!tape.intact())
        return fail("the saved feature state is incomplete or from other settings");
    *this = std::move(fresh);
    return {};
}

} // namespace aetherion::features
