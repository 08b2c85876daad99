#include "core/regime/em_climb.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/starting_points.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace aetherion::regime {

namespace {

using detail::Climb;
using detail::EmClimb;

/// A restart tries so many starts, each for so many iterations, and goes on with the best of them (Biernacki, Celeux
/// and Govaert 2003 call it short runs of EM).
constexpr int kTrialIterations = 15;

/// One way to start: drawn, and where told climbed with full covariances first, which sees the shape of the states
/// that the wanted type leaves out.
struct Trial {
    StartKind kind;
    bool fullFirst;
};
constexpr Trial kFullTrials[] = {{StartKind::KMeans, false},
                                 {StartKind::KMeans, false},
                                 {StartKind::SpreadRows, false},
                                 {StartKind::Stretches, false}};
constexpr Trial kOtherTrials[] = {{StartKind::KMeans, true},
                                  {StartKind::SpreadRows, false},
                                  {StartKind::SpreadRows, true},
                                  {StartKind::Stretches, false}};
constexpr int kTrials = 4;

/// What all threads share.
struct Search {
    const Observations& observations;
    const FeatureColumns& columns;
    const VarianceFloor& floor;
    const RestartSettings& restarts;
    const FitSettings& settings;
    const FitProgressCallback& progress;
    const std::stop_token& stop;
    std::mutex progressMutex;

    [[nodiscard]] EmClimb::Progress reporter(int restart) {
        if (!progress)
            return {};
        return [this, restart](int iteration, double logLikelihood) {
            const std::lock_guard lock(progressMutex);
            progress({restart, restarts.restarts, iteration, logLikelihood});
        };
    }
};

Result<Climb> tryStart(Search& search, EmClimb& em, int restart, int number) {
    const bool full = search.restarts.covarianceType == CovarianceType::Full;
    const Trial trial = (full ? kFullTrials : kOtherTrials)[number];
    RandomStream random(search.restarts.seed,
                        "hmm restart " + std::to_string(restart) + " trial " + std::to_string(number));
    const CovarianceType type = trial.fullFirst ? CovarianceType::Full : search.restarts.covarianceType;
    auto start =
        drawStart(trial.kind, search.observations, search.restarts.states, type, search.floor, random, search.stop);
    if (!start)
        return tl::unexpected(start.error());
    Climb climb = em.begin(std::move(*start));
    if (trial.fullFirst) {
        if (auto ok = em.advance(climb, kTrialIterations, {}, search.stop); !ok)
            return tl::unexpected(ok.error());
        climb = em.begin(withCovarianceType(climb.fit.parameters, search.restarts.covarianceType));
    }
    if (auto ok = em.advance(climb, kTrialIterations, search.reporter(restart), search.stop); !ok)
        return tl::unexpected(ok.error());
    return climb;
}

/// Calls work(em, index) for every index below `count` from all threads; for fewer where asked to stop.
template <typename Work> void inParallel(Search& search, std::size_t count, Work work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        EmClimb em(search.observations, search.columns, search.floor, search.settings);
        for (std::size_t index = next++; index < count && !search.stop.stop_requested(); index = next++)
            work(em, index);
    };
    const unsigned wanted =
        search.restarts.threads != 0 ? search.restarts.threads : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(wanted, count); ++i)
        threads.emplace_back(run);
    run();
}

Status checkRestarts(const Observations& observations, const RestartSettings& restarts) {
    if (restarts.states < 1 || restarts.states > kMaxStates)
        return fail(std::to_string(restarts.states) + " states, must be 1 to 8");
    if (restarts.restarts < 1)
        return fail("at least one restart is needed");
    const Eigen::Index least = leastRows(restarts.covarianceType, restarts.states, observations.dimensions());
    if (observations.size() < least)
        return fail(std::to_string(observations.size()) + " rows are too few for " + std::to_string(restarts.states) +
                    " states over " + std::to_string(observations.dimensions()) + " features with " +
                    std::string(name(restarts.covarianceType)) + " covariances: at least " + std::to_string(least) +
                    " are needed");
    return {};
}

} // namespace

Result<HmmFit> fitWithRestarts(const Observations& observations, const RestartSettings& restarts,
                               const FitSettings& settings, const FitProgressCallback& progress, std::stop_token stop) {
    if (auto ok = check(settings); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = check(observations); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = checkRestarts(observations, restarts); !ok)
        return tl::unexpected(ok.error());
    const auto columns = detail::columnsOf(observations, stop);
    if (!columns)
        return tl::unexpected(columns.error());
    const VarianceFloor floor = VarianceFloor::of(*columns, settings.varianceFloor);
    Search search{observations, *columns, floor, restarts, settings, progress, stop, {}};

    const auto count = static_cast<std::size_t>(restarts.restarts);
    const std::size_t trials = restarts.states == 1 ? 1 : kTrials; // one state has one optimum
    std::vector<std::optional<Result<Climb>>> tried(count * trials);
    inParallel(search, tried.size(), [&](EmClimb& em, std::size_t index) {
        tried[index] = tryStart(search, em, static_cast<int>(index / trials), static_cast<int>(index % trials));
    });
    if (stop.stop_requested())
        return fail("cancelled");
    std::vector<std::optional<Result<HmmFit>>> ends(count);
    inParallel(search, count, [&](EmClimb& em, std::size_t restart) {
        Result<Climb>* best = nullptr;
        for (std::size_t trial = restart * trials; trial < (restart + 1) * trials; ++trial) {
            Result<Climb>& one = *tried[trial];
            if (best == nullptr || (one && (!*best || (*one).reached() > (**best).reached())))
                best = &one;
        }
        if (!*best) {
            ends[restart] = tl::unexpected(best->error());
            return;
        }
        Climb& climb = **best;
        if (auto ok = em.advance(climb, settings.maxIterations, search.reporter(static_cast<int>(restart)), stop); !ok)
            ends[restart] = tl::unexpected(ok.error());
        else
            ends[restart] = em.finish(std::move(climb), stop);
    });

    if (stop.stop_requested())
        return fail("cancelled");
    const auto value = [&](const HmmFit& fit) { return fit.logLikelihood + settings.prior.logDensity(fit.parameters); };
    std::optional<std::size_t> best;
    std::vector<double> likelihoods;
    for (std::size_t i = 0; i < count; ++i) {
        const Result<HmmFit>& end = *ends[i];
        likelihoods.push_back(end ? end->logLikelihood : -std::numeric_limits<double>::infinity());
        if (end && (!best || value(*end) > value(**ends[*best])))
            best = i;
    }
    if (!best)
        return tl::unexpected(ends.front()->error());
    HmmFit fit = std::move(**ends[*best]);
    fit.restarts = std::move(likelihoods);
    detail::finishReport(fit, observations, floor);
    return fit;
}

} // namespace aetherion::regime
