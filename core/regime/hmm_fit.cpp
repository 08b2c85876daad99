#include "core/regime/hmm_fit.h"

#include "core/regime/em_climb.h"

#include <cmath>

namespace aetherion::regime {

double TransitionPrior::logDensity(const HmmParameters& parameters) const {
    double sum = 0;
    for (Eigen::Index i = 0; i < parameters.states(); ++i)
        for (Eigen::Index j = 0; j < parameters.states(); ++j)
            if (const double p = parameters.transition(i, j); p > 0)
                sum += count(i, j) * std::log(p);
    return sum;
}

Status check(const FitSettings& settings) {
    if (settings.maxIterations < 1)
        return fail("at least one iteration is needed");
    if (std::isnan(settings.tolerance))
        return fail("the tolerance is not a number");
    if (!(settings.varianceFloor > 0) || !std::isfinite(settings.varianceFloor))
        return fail("the variance floor must be positive");
    for (const double counts : {settings.prior.sticky, settings.prior.symmetric})
        if (!(counts >= 0) || !std::isfinite(counts))
            return fail("the prior's counts of transitions must not be negative");
    if (!(settings.leastStay >= 0 && settings.leastStay < 1))
        return fail("the least probability to stay must lie between 0 and below 1");
    return {};
}

Result<HmmFit> fitFrom(const Observations& observations, HmmParameters start, const FitSettings& settings,
                       const FitProgressCallback& progress, std::stop_token stop) {
    if (auto ok = check(settings); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = check(observations); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = check(start); !ok)
        return tl::unexpected(ok.error());
    if (start.dimensions() != observations.dimensions())
        return fail("the start has " + std::to_string(start.dimensions()) + " features, the rows have " +
                    std::to_string(observations.dimensions()));
    const auto columns = detail::columnsOf(observations, stop);
    if (!columns)
        return tl::unexpected(columns.error());
    const VarianceFloor floor = VarianceFloor::of(*columns, settings.varianceFloor);
    detail::EmClimb em(observations, *columns, floor, settings);
    detail::Climb climb = em.begin(std::move(start));
    const auto report = [&](int iteration, double logLikelihood) {
        if (progress)
            progress({0, 1, iteration, logLikelihood});
    };
    if (auto ok = em.advance(climb, settings.maxIterations, report, stop); !ok)
        return tl::unexpected(ok.error());
    auto fit = em.finish(std::move(climb), stop);
    if (fit)
        detail::finishReport(*fit, observations, floor);
    return fit;
}

} // namespace aetherion::regime
