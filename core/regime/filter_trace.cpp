#include "core/regime/filter_trace.h"

#include "core/regime/online_filter.h"

#include <algorithm>

namespace aetherion::regime {

FilterTrace traceFilter(const GaussianHmm& hmm, const Observations& observations, const std::stop_token& stop) {
    constexpr Eigen::Index kRowsPerLook = 16'384;
    FilterTrace trace;
    trace.posterior = RowMatrix::Zero(observations.size(), hmm.states());
    trace.logDensity.resize(static_cast<std::size_t>(observations.size()));
    OnlineFilter filter(std::make_shared<const GaussianHmm>(hmm));
    const auto width = static_cast<std::size_t>(observations.dimensions());
    Eigen::Index row = 0;
    for (const Eigen::Index length : observations.lengths) {
        filter.reset();
        for (const Eigen::Index end = row + length; row < end; ++row) {
            if (row % kRowsPerLook == 0 && stop.stop_requested())
                return trace;
            const auto density = filter.step({observations.rows.row(row).data(), width});
            trace.logDensity[static_cast<std::size_t>(row)] = density.value_or(0.0);
            std::copy_n(filter.posterior().data(), hmm.states(), trace.posterior.row(row).data());
        }
    }
    return trace;
}

std::vector<int> mostProbableStates(const RowMatrix& posterior) {
    std::vector<int> states(static_cast<std::size_t>(posterior.rows()));
    for (Eigen::Index row = 0; row < posterior.rows(); ++row) {
        Eigen::Index best = 0;
        posterior.row(row).maxCoeff(&best);
        states[static_cast<std::size_t>(row)] = static_cast<int>(best);
    }
    return states;
}

} // namespace aetherion::regime
