#include "core/base/random_stream.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/online_filter.h"
#include "core/regime/viterbi.h"

#include <Eigen/Cholesky>
#include <benchmark/benchmark.h>

#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

constexpr Eigen::Index kStates = 4;
constexpr Eigen::Index kFeatures = 5;
constexpr Eigen::Index kRows = 100'000;

/// Rows of a chain that stays where it is nineteen times of twenty, and the model that made them.
struct HiddenChain {
    HmmParameters parameters;
    Observations observations;
    std::vector<std::uint8_t> path;
};

HmmParameters chainParameters() {
    RandomStream random(1, "bench/hmm");
    HmmParameters model;
    model.start = Eigen::VectorXd::Constant(kStates, 1.0 / kStates);
    model.transition = Eigen::MatrixXd::Constant(kStates, kStates, 0.05 / (kStates - 1));
    model.transition.diagonal().setConstant(0.95);
    model.means = Eigen::MatrixXd(kStates, kFeatures);
    for (Eigen::Index k = 0; k < kStates; ++k) {
        Eigen::MatrixXd spread(kFeatures, kFeatures);
        for (Eigen::Index i = 0; i < kFeatures; ++i) {
            model.means(k, i) = 2 * random.normal();
            for (Eigen::Index j = 0; j < kFeatures; ++j)
                spread(i, j) = 0.4 * random.normal();
        }
        model.covariances.push_back(spread * spread.transpose() + Eigen::MatrixXd::Identity(kFeatures, kFeatures));
    }
    return model;
}

const HiddenChain& hiddenChain() {
    static const HiddenChain chain = [] {
        HiddenChain made{chainParameters(), {}, {}};
        std::vector<Eigen::MatrixXd> factors;
        for (const Eigen::MatrixXd& covariance : made.parameters.covariances)
            factors.emplace_back(covariance.llt().matrixL());
        RandomStream random(2, "bench/hmm rows");
        RowMatrix rows(kRows, kFeatures);
        Eigen::Index now = 0;
        for (Eigen::Index t = 0; t < kRows; ++t) {
            if (random.uniform() >= 0.95)
                now = (now + random.integer(1, kStates - 1)) % kStates;
            Eigen::VectorXd noise(kFeatures);
            for (Eigen::Index i = 0; i < kFeatures; ++i)
                noise[i] = random.normal();
            rows.row(t) = made.parameters.means.row(now) + (factors[static_cast<std::size_t>(now)] * noise).transpose();
            made.path.push_back(static_cast<std::uint8_t>(now));
        }
        made.observations = Observations::single(std::move(rows));
        return made;
    }();
    return chain;
}

bool near(double value, double expected, double relative) {
    return std::abs(value - expected) <= relative * std::abs(expected);
}

void filterSteps(benchmark::State& state) {
    constexpr Eigen::Index kRound = 8'192;
    const HiddenChain& chain = hiddenChain();
    const auto hmm = std::make_shared<const GaussianHmm>(std::move(*GaussianHmm::create(chain.parameters)));
    const RowMatrix& rows = chain.observations.rows;
    const double expected = filteredPosterior(*hmm, Observations::single(rows.topRows(kRound))).logLikelihood;
    OnlineFilter filter(hmm);
    double logLikelihood = 0;
    bool right = true;
    Eigen::Index next = 0;
    const auto step = [&] {
        logLikelihood += filter.step({rows.row(next).data(), kFeatures}).value_or(0);
        if (++next == kRound) {
            right = right && near(logLikelihood, expected, 1e-12);
            filter.reset();
            logLikelihood = 0;
            next = 0;
        }
    };
    for (auto _ : state)
        step();
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: one row into the posterior");
    do
        step();
    while (next != 0);
    if (!right)
        state.SkipWithError("the log-likelihood is not that of the whole sequence");
}
BENCHMARK(filterSteps)->Name("HmmFilterStep/4x5");

HmmParameters disturbedStart(CovarianceType type) {
    HmmParameters start = hiddenChain().parameters;
    start.covarianceType = type;
    start.means.array() += 0.3;
    for (Eigen::MatrixXd& covariance : start.covariances)
        covariance =
            type == CovarianceType::Full ? Eigen::MatrixXd(2 * covariance) : Eigen::MatrixXd(2 * covariance.diagonal());
    return start;
}

/// fitFrom() with two iterations, of which the second is timed, from one report of progress to the next: expectation,
/// maximisation, and the new model made ready.
void fitIterations(benchmark::State& state, CovarianceType type) {
    const Observations& observations = hiddenChain().observations;
    const HmmParameters start = disturbedStart(type);
    FitSettings settings;
    settings.maxIterations = 2;
    settings.tolerance = -std::numeric_limits<double>::infinity();
    std::optional<HmmFit> first;
    const char* fault = nullptr;
    for (auto _ : state) {
        state.PauseTiming();
        auto fit = fitFrom(observations, start, settings, [&](const FitProgress& progress) {
            if (progress.iteration == 0)
                state.ResumeTiming();
            else
                state.PauseTiming();
        });
        if (!fit || fit->iterations() != settings.maxIterations)
            fault = "the fit did not take its two iterations";
        else if (first && (fit->logLikelihood != first->logLikelihood || fit->history != first->history))
            fault = "two fits from one start differ";
        if (!first && fit)
            first = std::move(*fit);
        state.ResumeTiming();
        if (fault != nullptr)
            break;
    }
    state.SetItemsProcessed(state.iterations() * kRows);
    state.SetLabel("item: one row in one iteration");
    if (first) {
        const auto fitted = GaussianHmm::create(first->parameters);
        const bool climbs = first->history[0] < first->history[1] && first->history[1] < first->logLikelihood;
        if (!fitted || !climbs ||
            !near(first->logLikelihood, filteredPosterior(*fitted, observations).logLikelihood, 1e-10))
            fault = "the fitted likelihood is wrong";
    }
    if (fault != nullptr)
        state.SkipWithError(fault);
}

void fitFull(benchmark::State& state) { fitIterations(state, CovarianceType::Full); }
BENCHMARK(fitFull)->Name("HmmFitIteration/4x5/100000/full")->Unit(benchmark::kMillisecond);
void fitDiag(benchmark::State& state) { fitIterations(state, CovarianceType::Diag); }
BENCHMARK(fitDiag)->Name("HmmFitIteration/4x5/100000/diag")->Unit(benchmark::kMillisecond);

/// ln of the joint probability of a path and its rows, term by term.
double jointLogProbability(const GaussianHmm& hmm, const RowMatrix& rows, const std::vector<std::uint8_t>& path) {
    double densities[kStates];
    double sum = std::log(hmm.start()[path.front()]);
    for (Eigen::Index t = 0; t < rows.rows(); ++t) {
        const auto i = static_cast<std::size_t>(t);
        if (t > 0)
            sum += std::log(hmm.transition()[path[i - 1] * kStates + path[i]]);
        hmm.logDensities(rows.row(t).data(), densities);
        sum += densities[path[i]];
    }
    return sum;
}

void decodePath(benchmark::State& state) {
    const HiddenChain& chain = hiddenChain();
    const auto hmm = GaussianHmm::create(chain.parameters);
    ViterbiPath path;
    for (auto _ : state)
        path = viterbi(*hmm, chain.observations);
    state.SetItemsProcessed(state.iterations() * kRows);
    state.SetLabel("item: one row");
    std::size_t right = 0;
    for (std::size_t i = 0; i < path.states.size(); ++i)
        right += path.states[i] == chain.path[i] ? 1 : 0;
    const RowMatrix& rows = chain.observations.rows;
    // No path is more probable than the best one, the true one included.
    if (path.states.size() != static_cast<std::size_t>(kRows) || right < path.states.size() * 9 / 10 ||
        !near(path.logProbability, jointLogProbability(*hmm, rows, path.states), 1e-10) ||
        path.logProbability < jointLogProbability(*hmm, rows, chain.path))
        state.SkipWithError("the path is not the most probable one");
}
BENCHMARK(decodePath)->Name("HmmViterbi/4x5/100000")->Unit(benchmark::kMillisecond);

} // namespace
