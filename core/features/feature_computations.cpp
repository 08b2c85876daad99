#include "core/features/feature_computations.h"

#include <cmath>

namespace aetherion::features {

namespace {

constexpr double kBasisPoints = 10'000;

} // namespace

std::optional<double> RollingMeanComputation::value(const BarStep& step) const {
    if (!step.logReturn || !m_returns.ready())
        return std::nullopt;
    return m_returns.mean(*step.logReturn);
}

void RollingMeanComputation::take(const BarStep& step) {
    if (step.logReturn)
        m_returns.push(*step.logReturn);
}

std::optional<double> RollingVolatilityComputation::value(const BarStep& step) const {
    if (!step.logReturn || !m_returns.ready())
        return std::nullopt;
    return m_returns.deviation(*step.logReturn, m_ddof);
}

void RollingVolatilityComputation::take(const BarStep& step) {
    if (step.logReturn)
        m_returns.push(*step.logReturn);
}

std::optional<double> TrueRangeComputation::value(const BarStep& step) const {
    if (!step.logReturn)
        return std::nullopt;
    const auto average = m_average.value(step.trueRange);
    return average ? std::optional(*average / step.prices->close) : std::nullopt;
}

void TrueRangeComputation::take(const BarStep& step) {
    if (step.logReturn)
        m_average.push(step.trueRange);
}

void VolumeComputation::take(const BarStep& step) {
    if (step.volume)
        m_volumes.push(*step.volume);
    else
        m_volumes.clear();
}

std::optional<double> VolumeComputation::deviation(const BarStep& step) const {
    if (!step.volume || !m_volumes.ready())
        return std::nullopt;
    const double deviation = m_volumes.deviation(*step.volume, 1);
    return deviation > 0 ? std::optional(deviation) : std::nullopt;
}

std::optional<double> VolumeDeltaComputation::value(const BarStep& step) const {
    const auto unit = step.volumeBefore ? deviation(step) : std::nullopt;
    return unit ? std::optional((*step.volume - *step.volumeBefore) / *unit) : std::nullopt;
}

std::optional<double> VolumeZScoreComputation::value(const BarStep& step) const {
    const auto unit = deviation(step);
    return unit ? std::optional((*step.volume - m_volumes.mean(*step.volume)) / *unit) : std::nullopt;
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
    if (!step.prices)
        return std::nullopt;
    const auto spread = std::visit([&](const auto& each) { return each.value(*step.prices); }, m_estimator);
    return spread ? std::optional(kBasisPoints * *spread) : std::nullopt;
}

void SpreadComputation::take(const BarStep& step) {
    if (step.prices)
        std::visit([&](auto& each) { each.take(*step.prices); }, m_estimator);
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
    if (!step.logReturn || !m_returns.ready())
        return std::nullopt;
    return m_returns.skewness(*step.logReturn);
}

void SkewnessComputation::take(const BarStep& step) {
    if (step.logReturn)
        m_returns.push(*step.logReturn);
}

std::optional<double> VolatilityOfVolatilityComputation::value(const BarStep& step) const {
    const auto volatility = m_volatility.value(step);
    if (!volatility || !m_volatilities.ready())
        return std::nullopt;
    const double mean = m_volatilities.mean(*volatility);
    return mean > 0 ? std::optional(m_volatilities.deviation(*volatility, m_ddof) / mean) : std::nullopt;
}

void VolatilityOfVolatilityComputation::take(const BarStep& step) {
    if (const auto volatility = m_volatility.value(step))
        m_volatilities.push(*volatility);
    m_volatility.take(step);
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
