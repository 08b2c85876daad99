#include "core/simulator/garch_fit.h"

namespace aetherion::simulator {

namespace {
constexpr std::size_t kBeta = 2;
}

GarchDerivatives garchDerivatives(const GarchParameters& p, std::span<const double> returns, GarchStart start) {
    GarchDerivatives sum;
    const double mean = meanSquare(returns);
    double h = firstVariance(p, mean, start);
    sum.logLikelihood = garchLogLikelihood(p, returns, h);
    GarchVector first{};
    GarchMatrix second{};
    switch (start) {
    case GarchStart::MeanSquare:
        break;
    case GarchStart::Backcast:
        first = {1, mean, mean};
        break;
    }
    for (const double x : returns) {
        const double squared = x * x;
        const double slope = 0.5 * (squared / h - 1) / h;
        const double curve = 0.5 * (1 - 2 * squared / h) / (h * h);
        for (std::size_t i = 0; i < first.size(); ++i) {
            sum.gradient[i] += slope * first[i];
            for (std::size_t j = 0; j < first.size(); ++j) {
                sum.hessian[i][j] += slope * second[i][j] + curve * first[i] * first[j];
                sum.scoreProducts[i][j] += slope * slope * first[i] * first[j];
            }
        }
        // The next variance's derivatives from this one's.
        for (std::size_t i = 0; i < first.size(); ++i)
            for (std::size_t j = 0; j < first.size(); ++j)
                second[i][j] = p.beta * second[i][j] + (i == kBeta ? first[j] : 0) + (j == kBeta ? first[i] : 0);
        first = {1 + p.beta * first[0], squared + p.beta * first[1], h + p.beta * first[2]};
        h = p.omega + p.alpha * squared + p.beta * h;
    }
    return sum;
}

} // namespace aetherion::simulator
