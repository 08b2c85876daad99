#include "core/features/feature_computations.h"

#include <cmath>

namespace aetherion::features {

namespace {

std::optional<double> basisPoints(std::optional<double> spread) {
    constexpr double kBasisPoints = 10'000;
    return spread ? std::optional(kBasisPoints * *spread) : std::nullopt;
}

double trueRangeOf(const BarStep& step) { return trueRange(step.prices.high, step.prices.low, step.closeBefore); }

} // namespace

std::optional<double> RollingMeanComputation::value(const BarStep& step) const {
    if (!ready(step))
        return std::nullopt;
    return m_returns.mean(step.logReturn);
}

std::optional<double> RollingMeanComputation::take(const BarStep& step) {
    const auto taken = value(step);
    push(step);
    return taken;
}

std::optional<double> RollingVolatilityComputation::value(const BarStep& step) const {
    if (!ready(step))
        return std::nullopt;
    return m_returns.deviation(step.logReturn, m_ddof);
}

std::optional<double> RollingVolatilityComputation::take(const BarStep& step) {
    const auto taken = value(step);
    push(step);
    return taken;
}

std::optional<double> TrueRangeComputation::value(const BarStep& step) const {
    if (!step.hasReturn)
        return std::nullopt;
    const auto average = m_average.value(trueRangeOf(step));
    return average ? std::optional(*average / step.prices.close) : std::nullopt;
}

std::optional<double> TrueRangeComputation::take(const BarStep& step) {
    const auto taken = value(step);
    if (step.hasReturn)
        m_average.push(trueRangeOf(step));
    return taken;
}

void VolumeComputation::push(const BarStep& step) {
    if (step.hasVolume)
        m_volumes.push(step.volume);
    else
        m_volumes.clear();
}

std::optional<double> VolumeComputation::deviation(const BarStep& step) const {
    if (!step.hasVolume || !m_volumes.ready())
        return std::nullopt;
    const double deviation = m_volumes.deviation(step.volume, 1);
    return deviation > 0 ? std::optional(deviation) : std::nullopt;
}

std::optional<double> VolumeDeltaComputation::value(const BarStep& step) const {
    const auto unit = step.hasVolumeBefore ? deviation(step) : std::nullopt;
    return unit ? std::optional((step.volume - step.volumeBefore) / *unit) : std::nullopt;
}

std::optional<double> VolumeDeltaComputation::take(const BarStep& step) {
    const auto taken = value(step);
    push(step);
    return taken;
}

std::optional<double> VolumeZScoreComputation::value(const BarStep& step) const {
    const auto unit = deviation(step);
    return unit ? std::optional((step.volume - m_volumes.mean(step.volume)) / *unit) : std::nullopt;
}

std::optional<double> VolumeZScoreComputation::take(const BarStep& step) {
    const auto taken = value(step);
    push(step);
    return taken;
}

// All see the last spreadWindow bars: one pair of bars fewer, for Roll one pair of changes fewer still.
SpreadComputation::SpreadComputation(const FeatureSettings& s) : m_estimator(RollingEdge(3)) {
    switch (s.spreadEstimator) {
    case SpreadEstimator::Edge:
        m_estimator = RollingEdge(s.spreadWindow);
        break;
    case SpreadEstimator::Roll:
        m_estimator = RollingRoll(s.spreadWindow - 2);
        break;
    case SpreadEstimator::CorwinSchultz:
        m_estimator = RollingCorwinSchultz(s.spreadWindow - 1);
        break;
    case SpreadEstimator::AbdiRanaldo:
        m_estimator = RollingAbdiRanaldo(s.spreadWindow - 1);
        break;
    }
}

std::optional<double> SpreadComputation::value(const BarStep& step) const {
    if (!step.hasPrices)
        return std::nullopt;
    return basisPoints(std::visit([&](const auto& each) { return each.value(step.prices); }, m_estimator));
}

std::optional<double> SpreadComputation::take(const BarStep& step) {
    if (!step.hasPrices)
        return std::nullopt;
    return basisPoints(std::visit([&](auto& each) { return each.take(step.prices); }, m_estimator));
}

void SpreadComputation::clear() {
    std::visit([](auto& each) { each.clear(); }, m_estimator);
}

void SpreadComputation::save(StateTape& tape) const {
    std::visit([&](const auto& each) { each.save(tape); }, m_estimator);
}

void SpreadComputation::restore(StateTape& tape) {
    std::visit([&](auto& each) { each.restore(tape); }, m_estimator);
}

std::optional<double> SkewnessComputation::value(const BarStep& step) const {
    if (!ready(step))
        return std::nullopt;
    return m_returns.skewness(step.logReturn);
}

std::optional<double> SkewnessComputation::take(const BarStep& step) {
    const auto taken = value(step);
    push(step);
    return taken;
}

std::optional<double> VolatilityOfVolatilityComputation::value(const BarStep& step) const {
    return relativeDeviation(m_volatility.value(step));
}

std::optional<double> VolatilityOfVolatilityComputation::relativeDeviation(std::optional<double> volatility) const {
    if (!volatility || !m_volatilities.ready())
        return std::nullopt;
    const double mean = m_volatilities.mean(*volatility);
    return mean > 0 ? std::optional(m_volatilities.deviation(*volatility, m_ddof) / mean) : std::nullopt;
}

std::optional<double> VolatilityOfVolatilityComputation::take(const BarStep& step) {
    const auto volatility = m_volatility.take(step);
    const auto taken = relativeDeviation(volatility);
    if (volatility)
        m_volatilities.push(*volatility);
    return taken;
}

void VolatilityOfVolatilityComputation::clear() {
    m_volatility.clear();
    m_volatilities.clear();
}

void VolatilityOfVolatilityComputation::save(StateTape& tape) const {
    m_volatility.save(tape);
    m_volatilities.save(tape);
}

void VolatilityOfVolatilityComputation::restore(StateTape& tape) {
    m_volatility.restore(tape);
    m_volatilities.restore(tape);
}

} // namespace aetherion::features
