#include "core/simulator/regime_chain.h"

#include <algorithm>
#include <cmath>

namespace aetherion::simulator {

namespace {

constexpr Duration meanHours(double count) { return Duration(static_cast<std::int64_t>(count * 3.6e12)); }

// Bull, Bear, Sideways, Crisis: where each goes next.
constexpr std::array<RegimeRow, market::kRegimeCount> kWays{
    {{0, 0.30, 0.60, 0.10}, {0.25, 0, 0.45, 0.30}, {0.50, 0.40, 0, 0.10}, {0.15, 0.50, 0.35, 0}}};

/// Shares of time: the jump chain's stationary law, weighted with the mean dwell times.
RegimeRow stationaryLaw(const RegimeChain& chain) {
    RegimeRow visits{0.25, 0.25, 0.25, 0.25};
    for (int round = 0; round < 500; ++round) {
        // Half a step at a time, so that a chain that alternates settles too.
        RegimeRow moved{};
        for (std::size_t from = 0; from < chain.size(); ++from)
            for (std::size_t to = 0; to < chain.size(); ++to)
                moved[to] += visits[from] * chain[from].next[to];
        for (std::size_t i = 0; i < visits.size(); ++i)
            visits[i] = (visits[i] + moved[i]) / 2;
    }
    double sum = 0;
    for (std::size_t i = 0; i < visits.size(); ++i)
        sum += visits[i] *= static_cast<double>(chain[i].meanDwell.count());
    for (double& share : visits)
        share /= sum;
    return visits;
}

using Matrix = std::array<RegimeRow, market::kRegimeCount>;

/// One possible jump at the rate `fastest`: those who would leave more slowly mostly stay.
RegimeRow jumped(const RegimeChain& chain, const RegimeRow& law, double fastest) {
    RegimeRow moved{};
    for (std::size_t i = 0; i < law.size(); ++i) {
        const double leaves = 1 / (static_cast<double>(chain[i].meanDwell.count()) * fastest);
        moved[i] += law[i] * (1 - leaves);
        for (std::size_t to = 0; to < law.size(); ++to)
            moved[to] += law[i] * leaves * chain[i].next[to];
    }
    return moved;
}

Matrix squared(const Matrix& matrix) {
    Matrix result{};
    for (std::size_t from = 0; from < matrix.size(); ++from)
        for (std::size_t via = 0; via < matrix.size(); ++via)
            for (std::size_t to = 0; to < matrix.size(); ++to)
                result[from][to] += matrix[from][via] * matrix[via][to];
    return result;
}

} // namespace

const RegimeChain& realisticRegimes() {
    static constexpr RegimeChain kChain{{{0.8, 24, 1.2, meanHours(10), kWays[0]},
                                         {1.3, -28, 1.4, meanHours(7), kWays[1]},
                                         {0.5, 0, 0.8, meanHours(9), kWays[2]},
                                         {4.5, -40, 3.0, meanHours(1.5), kWays[3]}}};
    return kChain;
}

const RegimeChain& separatedRegimes() {
    static constexpr RegimeChain kChain{{{1.0, 200, 1.2, meanHours(10), kWays[0]},
                                         {1.2, -200, 1.4, meanHours(7), kWays[1]},
                                         {0.16, 0, 0.8, meanHours(9), kWays[2]},
                                         {12, -40, 3.0, meanHours(1.5), kWays[3]}}};
    return kChain;
}

std::array<RegimeBehaviour, market::kRegimeCount> behavioursOf(const RegimeChain& chain) {
    const RegimeRow weights = stationaryLaw(chain);
    double variance = 0;
    double trend = 0;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        variance += weights[i] * chain[i].varianceFactor;
        trend += weights[i] * chain[i].trend;
    }
    std::array<RegimeBehaviour, market::kRegimeCount> result;
    for (std::size_t i = 0; i < chain.size(); ++i)
        result[i] = {chain[i].varianceFactor / variance, chain[i].trend - trend, chain[i].activity, weights[i]};
    return result;
}

std::array<RegimeRow, market::kRegimeCount> transitionsOver(const RegimeChain& chain, Duration span) {
    // exp(Q t) = sum over n of Poisson(n; q t) P^n, with q the fastest rate and P = I + Q / q; over a part of the span
    // short enough for few terms, then squared.
    constexpr double kMostJumps = 1;
    constexpr double kNegligible = 1e-18;
    double fastest = 0;
    for (const RegimeLaw& law : chain)
        fastest = std::max(fastest, 1 / static_cast<double>(law.meanDwell.count()));
    double jumps = fastest * static_cast<double>(span.count());
    int doublings = 0;
    for (; jumps > kMostJumps; jumps /= 2)
        ++doublings;
    Matrix result{};
    for (std::size_t from = 0; from < chain.size(); ++from) {
        RegimeRow law{};
        law[from] = 1;
        double weight = std::exp(-jumps);
        for (int n = 0; weight > kNegligible; ++n) {
            for (std::size_t to = 0; to < law.size(); ++to)
                result[from][to] += weight * law[to];
            law = jumped(chain, law, fastest);
            weight *= jumps / (n + 1);
        }
    }
    for (; doublings > 0; --doublings)
        result = squared(result);
    return result;
}

} // namespace aetherion::simulator
