#include "core/simulator/regime_process.h"

#include "core/simulator/normal.h"

namespace aetherion::simulator {

namespace {

using Row = std::array<double, market::kRegimeCount>;

struct Chain {
    /// Before they are scaled to average 1, and shifted to average 0.
    double varianceFactor;
    double trend;
    double activity;
    Duration meanDwell;
    /// Where it goes next.
    Row next;
};

constexpr Duration meanHours(double count) { return Duration(static_cast<std::int64_t>(count * 3.6e12)); }

// Bull, Bear, Sideways, Crisis.
constexpr std::array<Chain, market::kRegimeCount> kChain{{
    {0.8, 24, 1.2, meanHours(10), {0, 0.30, 0.60, 0.10}},
    {1.3, -28, 1.4, meanHours(7), {0.25, 0, 0.45, 0.30}},
    {0.5, 0, 0.8, meanHours(9), {0.50, 0.40, 0, 0.10}},
    {4.5, -40, 3.0, meanHours(1.5), {0.15, 0.50, 0.35, 0}},
}};

market::Regime draw(RandomStream& stream, const Row& probabilities) {
    double rest = stream.uniform();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        if (probabilities[i] <= 0)
            continue;
        chosen = i;
        if (rest < probabilities[i])
            break;
        rest -= probabilities[i];
    }
    return market::kRegimes[chosen];
}

/// Shares of time: the jump chain's stationary law, weighted with the mean dwell times.
Row stationaryLaw() {
    Row visits{0.25, 0.25, 0.25, 0.25};
    for (int round = 0; round < 500; ++round) {
        // Half a step at a time, so that a chain that alternates settles too.
        Row moved{};
        for (std::size_t from = 0; from < kChain.size(); ++from)
            for (std::size_t to = 0; to < kChain.size(); ++to)
                moved[to] += visits[from] * kChain[from].next[to];
        for (std::size_t i = 0; i < visits.size(); ++i)
            visits[i] = (visits[i] + moved[i]) / 2;
    }
    double sum = 0;
    for (std::size_t i = 0; i < visits.size(); ++i)
        sum += visits[i] *= static_cast<double>(kChain[i].meanDwell.count());
    for (double& share : visits)
        share /= sum;
    return visits;
}

std::array<RegimeBehaviour, market::kRegimeCount> normalised() {
    const Row weights = stationaryLaw();
    double variance = 0;
    double trend = 0;
    for (std::size_t i = 0; i < kChain.size(); ++i) {
        variance += weights[i] * kChain[i].varianceFactor;
        trend += weights[i] * kChain[i].trend;
    }
    std::array<RegimeBehaviour, market::kRegimeCount> result;
    for (std::size_t i = 0; i < kChain.size(); ++i)
        result[i] = {kChain[i].varianceFactor / variance, kChain[i].trend - trend, kChain[i].activity, weights[i]};
    return result;
}

} // namespace

const std::array<RegimeBehaviour, market::kRegimeCount>& regimeBehaviours() {
    static const auto behaviours = normalised();
    return behaviours;
}

RegimeProcess::RegimeProcess(RandomStream stream, Timestamp start) : m_stream(stream) {
    Row weights{};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = regimeBehaviours()[i].weight;
    m_regime = draw(m_stream, weights);
    m_nextSwitch = start + drawDwell();
}

void RegimeProcess::change() {
    m_regime = draw(m_stream, kChain[static_cast<std::size_t>(m_regime)].next);
    m_nextSwitch += drawDwell();
}

Duration RegimeProcess::drawDwell() {
    const Duration mean = kChain[static_cast<std::size_t>(m_regime)].meanDwell;
    return Duration(1 + static_cast<std::int64_t>(exponential(m_stream) * static_cast<double>(mean.count())));
}

} // namespace aetherion::simulator
