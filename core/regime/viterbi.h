#pragma once
// The most probable path of states through whole sequences (Viterbi 1967): it knows the future, so it is for evaluation
// only and must not be reachable from the detector.
//
// Ties go to the lower state. Thread: pure function.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

#include <cstdint>
#include <vector>

namespace aetherion::regime {

struct ViterbiPath {
    /// One state per row.
    std::vector<std::uint8_t> states;
    /// ln of the joint probability of path and rows, summed over sequences.
    double logProbability = 0;
};

/// `observations` have passed check() and have the model's dimensions.
[[nodiscard]] ViterbiPath viterbi(const GaussianHmm& hmm, const Observations& observations);

} // namespace aetherion::regime
