#pragma once
// The causal filter run over rows, with everything that it says on the way.
//
// The same steps, and so the same bits, as the online filter; each sequence starts anew. Thread: pure function; ends
// within 10 ms of a stop, with what it has: the caller asks the token.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

#include <stop_token>
#include <vector>

namespace aetherion::regime {

struct FilterTrace {
    /// N x K
    RowMatrix posterior;
    /// ln p(x_t | x_1..x_{t-1}), N values.
    std::vector<double> logDensity;
};

/// `observations` are scaled and have the model's dimensions.
[[nodiscard]] FilterTrace traceFilter(const GaussianHmm& hmm, const Observations& observations,
                                      const std::stop_token& stop = {});

/// The most probable state of every row; ties go to the lower number.
[[nodiscard]] std::vector<int> mostProbableStates(const RowMatrix& posterior);

} // namespace aetherion::regime
