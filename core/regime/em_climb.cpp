#include "core/regime/em_climb.h"

#include "core/regime/maximisation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace aetherion::regime::detail {

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

} // namespace

double Climb::reached() const {
    if (fit.history.empty())
        return -std::numeric_limits<double>::infinity();
    return fit.objective.empty() ? fit.history.back() : fit.objective.back();
}

Climb EmClimb::begin(HmmParameters start) const {
    Climb climb;
    m_floor.raise(start);
    holdStates(start, m_settings.leastStay);
    climb.fit.parameters = std::move(start);
    return climb;
}

Status EmClimb::look(const HmmParameters& parameters, const std::stop_token& stop) {
    const auto hmm = GaussianHmm::create(parameters);
    if (!hmm)
        return tl::unexpected(hmm.error());
    return m_expectation.run(*hmm, stop);
}

Status EmClimb::advance(Climb& climb, int iterations, const Progress& progress, const std::stop_token& stop) {
    HmmFit& fit = climb.fit;
    const bool prior = !m_settings.prior.none();
    for (int left = iterations; left > 0 && !climb.ended; --left) {
        if (auto ok = look(fit.parameters, stop); !ok)
            return ok;
        const ExpectedSums& sums = m_expectation.sums();
        if (!std::isfinite(sums.logLikelihood))
            return fail("a row is out of reach of every state: its density is zero");
        const double objective = sums.logLikelihood + (prior ? m_settings.prior.logDensity(fit.parameters) : 0);
        const double gain = objective - climb.reached();
        if (!fit.history.empty() && falls(objective, climb.reached())) {
            fit.parameters = climb.before;
            fit.converged = true;
            climb.ended = true;
            return {};
        }
        fit.history.push_back(sums.logLikelihood);
        if (prior)
            fit.objective.push_back(objective);
        climb.before = fit.parameters;
        fit.parameters = maximise(climb.before, sums, m_floor, m_settings.prior, m_settings.leastStay);
        if (progress)
            progress(fit.iterations() - 1, sums.logLikelihood);
        fit.converged = gain < m_settings.tolerance;
        climb.ended = fit.converged || fit.iterations() >= m_settings.maxIterations;
    }
    return {};
}

Result<HmmFit> EmClimb::finish(Climb climb, const std::stop_token& stop) {
    HmmFit& fit = climb.fit;
    if (auto ok = look(fit.parameters, stop); !ok)
        return tl::unexpected(ok.error());
    fit.logLikelihood = m_expectation.sums().logLikelihood;
    const double prior = m_settings.prior.none() ? 0 : m_settings.prior.logDensity(fit.parameters);
    // The parameters before the last step where that step lost.
    if (!fit.history.empty() && !(fit.logLikelihood + prior >= climb.reached()) &&
        (!std::isfinite(fit.logLikelihood) || falls(fit.logLikelihood + prior, climb.reached()))) {
        fit.parameters = std::move(climb.before);
        fit.logLikelihood = fit.history.back();
    }
    if (!std::isfinite(fit.logLikelihood))
        return fail("a row is out of reach of every state: its density is zero");
    return std::move(fit);
}

Result<FeatureColumns> columnsOf(const Observations& observations, const std::stop_token& stop) {
    constexpr Eigen::Index kRowsPerLook = 4'096;
    FeatureColumns columns(observations.size(), observations.dimensions());
    for (Eigen::Index row = 0; row < columns.rows(); row += kRowsPerLook) {
        if (stop.stop_requested())
            return fail("cancelled");
        const Eigen::Index count = std::min(kRowsPerLook, columns.rows() - row);
        columns.middleRows(row, count) = observations.rows.middleRows(row, count);
    }
    return columns;
}

void finishReport(HmmFit& fit, const Observations& observations, const VarianceFloor& floor) {
    const Eigen::Index free =
        freeParameters(fit.parameters.covarianceType, fit.parameters.states(), fit.parameters.dimensions());
    fit.bic = -2 * fit.logLikelihood + static_cast<double>(free) * std::log(static_cast<double>(observations.size()));
    for (const Eigen::Index feature : floor.constantFeatures)
        fit.warnings.push_back(columnName(observations, feature) + " does not vary: its variance is held at " +
                               shortNumber(floor.minimum[feature]));
}

} // namespace aetherion::regime::detail
