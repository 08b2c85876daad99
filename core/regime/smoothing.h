#pragma once
// The smoothed posterior P(state at t | x_1..x_N): it knows the future, so it is for evaluation only and must not be
// reachable from the detector.
//
// Backward recursion on the filtered posterior a (Kitagawa 1987 for discrete states):
//     s_t(i) = a_t(i) sum_j A_ij s_{t+1}(j) / p_{t+1}(j),   p_{t+1} = a_t A.
// It needs no densities and cannot overflow. Thread: pure function.
#include "core/regime/filtered_posterior.h"

namespace aetherion::regime {

/// `filtered` comes from filteredPosterior() of the same model and lengths. N x K.
[[nodiscard]] RowMatrix smoothedPosterior(const GaussianHmm& hmm, const FilteredPosterior& filtered,
                                          const std::vector<Eigen::Index>& lengths);

} // namespace aetherion::regime
