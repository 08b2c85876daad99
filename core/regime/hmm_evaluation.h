#pragma once
// What `aetherionctl hmm eval` and `hmm fit` answer, as JSON text with 17 digits.
//
// Evaluation looks at whole sequences, future included: never reachable from the detector. Thread: pure functions.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/observations.h"

#include <string>

namespace aetherion::regime {

/// {loglik, viterbi_logprob, viterbi_path[], filtered[][], smoothed[][]}. Refuses rows that do not fit the model.
[[nodiscard]] Result<std::string> evaluateHmm(const HmmParameters& parameters, const Observations& observations);

/// {covariance_type, startprob, transmat, means, covars, loglik, history[], iterations, converged, bic, restarts[],
/// warnings[]} and with a prior objective[]; a restart that failed is null.
[[nodiscard]] std::string fitText(const HmmFit& fit);

} // namespace aetherion::regime
