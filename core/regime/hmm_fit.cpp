#include "core/regime/hmm_fit.h"

#include "core/regime/expectation.h"
#include "core/regime/kmeans_start.h"
#include "core/regime/maximisation.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace aetherion::regime {

namespace {

/// What rounding may take from a log-likelihood without it counting as a fall.
constexpr double kRounding = 1e-10;

[[nodiscard]] bool falls(double now, double before) { return now < before - kRounding * std::abs(before); }

std::string shortNumber(double value) {
    constexpr int kDigits = 3;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, kDigits);
    return {buffer, end.ptr};
}

/// EM over shared observations; one per thread.
class Fitter {
public:
    Fitter(const Observations& observations, const FeatureColumns& columns, const VarianceFloor& floor,
           const FitSettings& settings)
        : m_expectation(observations, columns), m_floor(floor), m_settings(settings) {}

    Result<HmmFit> run(HmmParameters start, const std::function<void(int, double)>& progress, std::stop_token stop) {
        HmmFit fit;
        fit.parameters = std::move(start);
        HmmParameters before;
        for (int iteration = 0; iteration < m_settings.maxIterations; ++iteration) {
            if (stop.stop_requested())
                return fail("cancelled");
            auto hmm = GaussianHmm::create(fit.parameters);
            if (!hmm)
                return tl::unexpected(hmm.error());
            if (auto ok = m_expectation.run(*hmm, stop); !ok)
                return tl::unexpected(ok.error());
            const ExpectedSums& sums = m_expectation.sums();
            if (!std::isfinite(sums.logLikelihood))
                return fail("a row is out of reach of every state: its density is zero");
            if (!fit.history.empty() && falls(sums.logLikelihood, fit.history.back())) {
                fit.parameters = std::move(before);
                fit.logLikelihood = fit.history.back();
                fit.converged = true;
                return fit;
            }
            const double gain =
                fit.history.empty() ? std::numeric_limits<double>::infinity() : sums.logLikelihood - fit.history.back();
            fit.history.push_back(sums.logLikelihood);
            before = std::exchange(fit.parameters, maximise(fit.parameters, sums, m_floor));
            progress(iteration, sums.logLikelihood);
            if (gain < m_settings.tolerance) {
                fit.converged = true;
                break;
            }
        }
        return finish(std::move(fit), std::move(before), stop);
    }

private:
    /// The likelihood of what the last step gave; the parameters before it where that step lost.
    Result<HmmFit> finish(HmmFit fit, HmmParameters before, const std::stop_token& stop) {
        auto hmm = GaussianHmm::create(fit.parameters);
        if (!hmm)
            return tl::unexpected(hmm.error());
        if (auto ok = m_expectation.run(*hmm, stop); !ok)
            return tl::unexpected(ok.error());
        fit.logLikelihood = m_expectation.sums().logLikelihood;
        if (!fit.history.empty() && !(fit.logLikelihood >= fit.history.back()) &&
            falls(fit.logLikelihood, fit.history.back())) {
            fit.parameters = std::move(before);
            fit.logLikelihood = fit.history.back();
        }
        return fit;
    }

    Expectation m_expectation;
    const VarianceFloor& m_floor;
    const FitSettings& m_settings;
};

void finishReport(HmmFit& fit, const Observations& observations, const VarianceFloor& floor) {
    const Eigen::Index free =
        freeParameters(fit.parameters.covarianceType, fit.parameters.states(), fit.parameters.dimensions());
    fit.bic = -2 * fit.logLikelihood + static_cast<double>(free) * std::log(static_cast<double>(observations.size()));
    for (const Eigen::Index feature : floor.constantFeatures)
        fit.warnings.push_back("column " + std::to_string(feature) + " does not vary: its variance is held at " +
                               shortNumber(floor.minimum[feature]));
}

} // namespace

Result<HmmFit> fitFrom(const Observations& observations, HmmParameters start, const FitSettings& settings,
                       const FitProgressCallback& progress, std::stop_token stop) {
    if (auto ok = check(observations); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = check(start); !ok)
        return tl::unexpected(ok.error());
    if (start.dimensions() != observations.dimensions())
        return fail("the start has " + std::to_string(start.dimensions()) + " features, the rows have " +
                    std::to_string(observations.dimensions()));
    const FeatureColumns columns = observations.rows;
    const VarianceFloor floor = VarianceFloor::of(observations, settings.varianceFloor);
    Fitter fitter(observations, columns, floor, settings);
    auto fit = fitter.run(
        std::move(start),
        [&](int iteration, double logLikelihood) {
            if (progress)
                progress({0, 1, iteration, logLikelihood});
        },
        stop);
    if (fit)
        finishReport(*fit, observations, floor);
    return fit;
}

Result<HmmFit> fitWithRestarts(const Observations& observations, const RestartSettings& restarts,
                               const FitSettings& settings, const FitProgressCallback& progress, std::stop_token stop) {
    if (auto ok = check(observations); !ok)
        return tl::unexpected(ok.error());
    if (restarts.states < 1 || restarts.states > kMaxStates)
        return fail(std::to_string(restarts.states) + " states, must be 1 to 8");
    if (restarts.restarts < 1)
        return fail("at least one restart is needed");
    if (observations.size() < 2 * restarts.states)
        return fail(std::to_string(observations.size()) + " rows are too few for " + std::to_string(restarts.states) +
                    " states");
    const FeatureColumns columns = observations.rows;
    const VarianceFloor floor = VarianceFloor::of(observations, settings.varianceFloor);
    std::vector<std::optional<Result<HmmFit>>> ends(static_cast<std::size_t>(restarts.restarts));
    std::atomic<int> nextRestart{0};
    std::mutex progressMutex;
    const auto work = [&] {
        Fitter fitter(observations, columns, floor, settings);
        for (int index = nextRestart++; index < restarts.restarts; index = nextRestart++) {
            auto& end = ends[static_cast<std::size_t>(index)];
            RandomStream random(restarts.seed, "hmm restart " + std::to_string(index));
            auto start = kmeansStart(observations, restarts.states, restarts.covarianceType, floor, random);
            if (!start) {
                end = tl::unexpected(start.error());
                continue;
            }
            end = fitter.run(
                std::move(*start),
                [&](int iteration, double logLikelihood) {
                    if (!progress)
                        return;
                    const std::lock_guard lock(progressMutex);
                    progress({index, restarts.restarts, iteration, logLikelihood});
                },
                stop);
        }
    };
    unsigned count = restarts.threads != 0 ? restarts.threads : std::max(1u, std::thread::hardware_concurrency());
    count = std::min(count, static_cast<unsigned>(restarts.restarts));
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < count; ++i)
            workers.emplace_back(work);
        work();
    }
    std::optional<std::size_t> best;
    std::vector<double> likelihoods;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Result<HmmFit>& end = *ends[i];
        likelihoods.push_back(end ? end->logLikelihood : -std::numeric_limits<double>::infinity());
        if (end && (!best || end->logLikelihood > (*ends[*best])->logLikelihood))
            best = i;
    }
    if (stop.stop_requested())
        return fail("cancelled");
    if (!best)
        return tl::unexpected(ends.front()->error());
    HmmFit fit = std::move(**ends[*best]);
    fit.restarts = std::move(likelihoods);
    finishReport(fit, observations, floor);
    return fit;
}

} // namespace aetherion::regime
