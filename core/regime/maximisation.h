#pragma once
// The maximisation step of EM: parameters that are most likely given the expected sums.
//
// Maximum likelihood with a variance floor, and with the prior's counts of transitions where there is one. A state
// without rows keeps its mean and covariance, one that is never left keeps its transition row: no zero row, no NaN.
// Zeros in start and transition stay zero. Thread: pure function.
#include "core/regime/expectation.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/variance_floor.h"

namespace aetherion::regime {

/// Raises stays below `leastStay` to it, at the cost of the row's other transitions in proportion; for one row of
/// counts that is the likeliest row within the bound.
void holdStates(HmmParameters& parameters, double leastStay);

/// `previous` are the parameters that the sums were taken with.
[[nodiscard]] HmmParameters maximise(const HmmParameters& previous, const ExpectedSums& sums,
                                     const VarianceFloor& floor, const TransitionPrior& prior = {},
                                     double leastStay = 0);

} // namespace aetherion::regime
