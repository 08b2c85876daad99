#include "core/regime/hmm_evaluation.h"

#include "core/regime/canonical_json.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_text.h"
#include "core/regime/smoothing.h"
#include "core/regime/viterbi.h"

#include <nlohmann/json.hpp>

namespace aetherion::regime {

namespace {

nlohmann::json rowsToJson(const RowMatrix& matrix) {
    nlohmann::json result = nlohmann::json::array();
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        result.push_back(std::vector<double>(matrix.row(i).begin(), matrix.row(i).end()));
    return result;
}

} // namespace

Result<std::string> evaluateHmm(const HmmParameters& parameters, const Observations& observations) {
    if (auto ok = check(observations); !ok)
        return tl::unexpected(ok.error());
    const auto hmm = GaussianHmm::create(parameters);
    if (!hmm)
        return tl::unexpected(hmm.error());
    if (hmm->dimensions() != observations.dimensions())
        return fail("the model has " + std::to_string(hmm->dimensions()) + " features, the rows have " +
                    std::to_string(observations.dimensions()));
    const FilteredPosterior filtered = filteredPosterior(*hmm, observations);
    const ViterbiPath path = viterbi(*hmm, observations);
    return readableJson({{"loglik", filtered.logLikelihood},
                         {"viterbi_logprob", path.logProbability},
                         {"viterbi_path", path.states},
                         {"filtered", rowsToJson(filtered.probabilities)},
                         {"smoothed", rowsToJson(smoothedPosterior(*hmm, filtered, observations.lengths))}});
}

std::string fitText(const HmmFit& fit) {
    nlohmann::json value = hmmToJson(fit.parameters);
    value["loglik"] = fit.logLikelihood;
    value["history"] = fit.history;
    if (!fit.objective.empty())
        value["objective"] = fit.objective;
    value["iterations"] = fit.iterations();
    value["converged"] = fit.converged;
    value["bic"] = fit.bic;
    value["restarts"] = fit.restarts;
    value["warnings"] = fit.warnings;
    return readableJson(value);
}

} // namespace aetherion::regime
