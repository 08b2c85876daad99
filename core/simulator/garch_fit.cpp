#include "core/simulator/garch_fit.h"

#include "core/simulator/nelder_mead.h"

#include <cmath>
#include <limits>

namespace aetherion::simulator {

namespace {

constexpr std::size_t kFewestReturns = 50;
constexpr int kNewtonSteps = 50;
/// A parameter, or what is left of alpha + beta to 1, below this is at its bound.
constexpr double kAtBound = 1e-5;

constexpr double kRounding = 1e-12;
constexpr double kFlat = 1e-9;

/// Starts for alpha + beta and alpha's share of it, from slow to quick.
constexpr std::array<std::array<double, 2>, 6> kFitStarts{
    {{0.98, 0.05}, {0.95, 0.10}, {0.90, 0.30}, {0.70, 0.20}, {0.995, 0.03}, {0.40, 0.60}}};

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double logit(double p) { return std::log(p / (1 - p)); }

GarchParameters fromSearch(const GarchVector& x) {
    const double persistence = logistic(x[1]);
    const double share = logistic(x[2]);
    return {std::exp(x[0]), persistence * share, persistence * (1 - share)};
}

bool isAllowed(const GarchParameters& p) { return check(p).has_value(); }

std::optional<GarchMatrix> inverse(const GarchMatrix& m) {
    const auto minor = [&](std::size_t i, std::size_t j) {
        const std::size_t i1 = (i + 1) % 3;
        const std::size_t i2 = (i + 2) % 3;
        const std::size_t j1 = (j + 1) % 3;
        const std::size_t j2 = (j + 2) % 3;
        return m[i1][j1] * m[i2][j2] - m[i1][j2] * m[i2][j1];
    };
    const double determinant = m[0][0] * minor(0, 0) + m[0][1] * minor(0, 1) + m[0][2] * minor(0, 2);
    if (!std::isfinite(determinant) || determinant == 0)
        return std::nullopt;
    GarchMatrix result{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            result[j][i] = minor(i, j) / determinant;
    return result;
}

GarchMatrix product(const GarchMatrix& a, const GarchMatrix& b) {
    GarchMatrix result{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < 3; ++k)
                result[i][j] += a[i][k] * b[k][j];
    return result;
}

/// Sylvester's criterion on -m.
bool isNegativeDefinite(const GarchMatrix& m) {
    const double second = m[0][0] * m[1][1] - m[0][1] * m[1][0];
    const double third = m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
                         m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
                         m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    return m[0][0] < 0 && second > 0 && third < 0;
}

/// Length of the gradient for relative changes of the parameters.
double relativeSlope(const GarchParameters& p, const GarchDerivatives& d) {
    return std::hypot(d.gradient[0] * p.omega, d.gradient[1] * p.alpha, d.gradient[2] * p.beta);
}

class GarchSearch {
public:
    GarchSearch(std::span<const double> returns, GarchStart start)
        : m_returns(returns), m_start(start), m_mean(meanSquare(returns)) {}

    [[nodiscard]] double logLikelihood(const GarchParameters& p) const {
        return isAllowed(p) ? garchLogLikelihood(p, m_returns, firstVariance(p, m_mean, m_start))
                            : -std::numeric_limits<double>::infinity();
    }

    /// The best peak that the starts lead to.
    [[nodiscard]] GarchParameters climb() const {
        const auto cost = [&](const GarchVector& x) { return -logLikelihood(fromSearch(x)); };
        Minimum<3> best;
        best.value = std::numeric_limits<double>::infinity();
        for (const auto& [persistence, share] : kFitStarts) {
            const GarchVector from{std::log(m_mean * (1 - persistence)), logit(persistence), logit(share)};
            const Minimum<3> found = nelderMead<3>(cost, from, 0.5);
            if (found.value < best.value)
                best = found;
        }
        // Once more from there: a simplex may have collapsed on its way.
        const Minimum<3> again = nelderMead<3>(cost, best.point, 0.1);
        return fromSearch(again.value < best.value ? again.point : best.point);
    }

    /// Newton steps as long as they flatten the slope and lose nothing: near the peak a gain is less than rounding.
    [[nodiscard]] GarchParameters polish(GarchParameters p) const {
        GarchDerivatives here = garchDerivatives(p, m_returns, m_start);
        for (int round = 0; round < kNewtonSteps; ++round) {
            const auto inverted = inverse(here.hessian);
            if (!inverted || !isNegativeDefinite(here.hessian))
                break;
            bool moved = false;
            for (double length = 1; length > 1e-3 && !moved; length /= 2) {
                GarchVector next{p.omega, p.alpha, p.beta};
                for (std::size_t i = 0; i < 3; ++i)
                    for (std::size_t j = 0; j < 3; ++j)
                        next[i] -= length * (*inverted)[i][j] * here.gradient[j];
                const GarchParameters there{next[0], next[1], next[2]};
                const double lost = here.logLikelihood - logLikelihood(there);
                if (lost > kRounding * std::abs(here.logLikelihood))
                    continue;
                const GarchDerivatives derivatives = garchDerivatives(there, m_returns, m_start);
                if (relativeSlope(there, derivatives) >= relativeSlope(p, here) && lost >= 0)
                    continue;
                p = there;
                here = derivatives;
                moved = true;
            }
            if (!moved || relativeSlope(p, here) < kFlat)
                break;
        }
        return p;
    }

private:
    std::span<const double> m_returns;
    GarchStart m_start;
    double m_mean;
};

std::optional<GarchStandardErrors> standardErrors(const GarchParameters& p, const GarchDerivatives& d) {
    if (p.alpha < kAtBound || p.beta < kAtBound || 1 - p.persistence() < kAtBound || !isNegativeDefinite(d.hessian))
        return std::nullopt;
    const auto inverted = inverse(d.hessian);
    if (!inverted)
        return std::nullopt;
    const GarchMatrix sandwich = product(product(*inverted, d.scoreProducts), *inverted);
    GarchStandardErrors errors;
    for (std::size_t i = 0; i < 3; ++i) {
        errors.classic[i] = std::sqrt(-(*inverted)[i][i]);
        errors.robust[i] = std::sqrt(sandwich[i][i]);
    }
    return errors;
}

} // namespace

Result<GarchFit> fitGarch(std::span<const double> returns, GarchStart start) {
    // Any sound parameters will do to refuse what cannot be filtered.
    if (const auto sound = filterGarch({1, 0, 0}, returns, start); !sound)
        return tl::unexpected(sound.error());
    if (returns.size() < kFewestReturns)
        return fail(std::to_string(returns.size()) + " returns are too few to estimate from; " +
                    std::to_string(kFewestReturns) + " are the least");
    const double scale = std::sqrt(meanSquare(returns));
    std::vector<double> scaled(returns.begin(), returns.end());
    for (double& x : scaled)
        x /= scale;
    const GarchSearch search(scaled, start);
    const GarchParameters peak = search.polish(search.climb());
    const GarchDerivatives derivatives = garchDerivatives(peak, scaled, start);

    GarchFit fit;
    fit.parameters = {peak.omega * scale * scale, peak.alpha, peak.beta};
    fit.gradient = relativeSlope(peak, derivatives);
    fit.errors = standardErrors(peak, derivatives);
    if (fit.errors)
        for (GarchVector* errors : {&fit.errors->classic, &fit.errors->robust})
            (*errors)[0] *= scale * scale;
    auto path = filterGarch(fit.parameters, returns, start);
    if (!path)
        return tl::unexpected(path.error());
    fit.path = std::move(*path);
    return fit;
}

} // namespace aetherion::simulator
