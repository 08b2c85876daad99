#pragma once
// The filter run over whole sequences: P(state at t | x_1..x_t) for every row, and the log-likelihood.
//
// The same steps, and so the same bits, as the online filter. Thread: pure function.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

namespace aetherion::regime {

struct FilteredPosterior {
    /// N x K
    RowMatrix probabilities;
    /// Sum of the predictive log-densities.
    double logLikelihood = 0;
};

/// `observations` have passed check() and have the model's dimensions.
[[nodiscard]] FilteredPosterior filteredPosterior(const GaussianHmm& hmm, const Observations& observations);

} // namespace aetherion::regime
