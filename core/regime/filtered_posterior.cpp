#include "core/regime/filtered_posterior.h"

#include "core/regime/online_filter.h"

#include <algorithm>

namespace aetherion::regime {

FilteredPosterior filteredPosterior(const GaussianHmm& hmm, const Observations& observations) {
    FilteredPosterior result;
    result.probabilities.resize(observations.size(), hmm.states());
    OnlineFilter filter(std::make_shared<const GaussianHmm>(hmm));
    long double sum = 0; // hundreds of thousands of terms of one sign
    Eigen::Index row = 0;
    for (const Eigen::Index length : observations.lengths) {
        filter.reset();
        for (const Eigen::Index end = row + length; row < end; ++row) {
            const auto density =
                filter.step({observations.rows.row(row).data(), static_cast<std::size_t>(observations.dimensions())});
            sum += density.value_or(0.0);
            std::copy_n(filter.posterior().data(), hmm.states(), result.probabilities.row(row).data());
        }
    }
    result.logLikelihood = static_cast<double>(sum);
    return result;
}

} // namespace aetherion::regime
