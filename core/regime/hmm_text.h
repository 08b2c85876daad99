#pragma once
// Parameters of a hidden Markov model as JSON: `covariance_type, startprob, transmat, means, covars` in the usual
// shapes (full K x D x D, diag K x D, tied D x D, spherical K), 17 digits.
//
// Thread: pure functions. Errors name the member; the caller adds the file.
#include "core/regime/hmm_parameters.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace aetherion::regime {

/// The five members.
[[nodiscard]] nlohmann::json hmmToJson(const HmmParameters& parameters);
/// Checked parameters from an object that holds the five members; others are ignored. Without `covariance_type` it is
/// `assumed`, or told from the shape of `covars` where that is unambiguous.
[[nodiscard]] Result<HmmParameters> hmmFromJson(const nlohmann::json& value,
                                                std::optional<CovarianceType> assumed = {});

/// The same from a file's text.
[[nodiscard]] Result<HmmParameters> parseHmmParameters(std::string_view text,
                                                       std::optional<CovarianceType> assumed = {});
[[nodiscard]] std::string hmmParametersText(const HmmParameters& parameters);

} // namespace aetherion::regime
