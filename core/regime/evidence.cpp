#include "core/regime/evidence.h"

#include "core/regime/separation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aetherion::regime {

namespace {

/// A state in which the price stands still has no logarithm otherwise.
constexpr double kLeastRelativeDeviation = 1e-6;

double deviationOf(double SampleFacts::*fact, const Samples& samples, const FilterTrace& trace, Eigen::Index state) {
    double weight = std::numeric_limits<double>::min();
    double mean = 0;
    double squares = 0;
    for (std::size_t i = 0; i < samples.facts.size(); ++i) {
        const double p = trace.posterior(static_cast<Eigen::Index>(i), state);
        if (p <= 0)
            continue;
        // West 1979: weighted, in one pass, without cancellation.
        weight += p;
        const double step = samples.facts[i].*fact - mean;
        mean += step * p / weight;
        squares += p * step * (samples.facts[i].*fact - mean);
    }
    return std::sqrt(squares / weight);
}

} // namespace

std::vector<StateEvidence> gatherEvidence(const GaussianHmm& hmm, const Samples& samples, const FilterTrace& trace) {
    std::vector<StateEvidence> evidence(static_cast<std::size_t>(hmm.states()));
    const Eigen::MatrixXd separation = separations(trace.posterior);
    for (std::size_t state = 0; state < evidence.size(); ++state) {
        const auto column = static_cast<Eigen::Index>(state);
        double weight = 0;
        StateEvidence& e = evidence[state];
        for (std::size_t i = 0; i < samples.facts.size(); ++i) {
            const double p = trace.posterior(static_cast<Eigen::Index>(i), column);
            const SampleFacts& facts = samples.facts[i];
            weight += p;
            e.meanReturn += p * facts.windowReturn;
            e.meanVolatility += p * facts.volatility;
            e.relativeReturn += p * facts.relativeWindowReturn;
            e.relativeVolatility += p * facts.relativeVolatility;
        }
        const double divisor = std::max(weight, std::numeric_limits<double>::min());
        e.meanReturn /= divisor;
        e.meanVolatility /= divisor;
        e.relativeReturn /= divisor;
        e.relativeVolatility /= divisor;
        if (!samples.readsWindows) {
            e.meanVolatility = deviationOf(&SampleFacts::barReturn, samples, trace, column);
            e.relativeVolatility = std::log(std::max(
                deviationOf(&SampleFacts::relativeBarReturn, samples, trace, column), kLeastRelativeDeviation));
        }
        e.share = weight / std::max(1.0, static_cast<double>(samples.facts.size()));
        const double stay = hmm.parameters().transition(column, column);
        e.expectedDwell = 1 / std::max(1 - stay, 1e-12);
        e.separation = 1;
        for (Eigen::Index other = 0; other < hmm.states(); ++other)
            if (other != column && (e.nearest < 0 || separation(column, other) < e.separation)) {
                e.nearest = static_cast<int>(other);
                e.separation = separation(column, other);
            }
    }
    return evidence;
}

} // namespace aetherion::regime
