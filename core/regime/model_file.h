#pragma once
// A model as a file that can be trusted: JSON whose `id` is the SHA-256 of everything that decides what the model
// answers.
//
// Members: format "aetherion-regime-model", version 2, id, market, timeframe, created, training{..., states[],
// cautions[]}, features[] (names of normalised columns as `aetherionctl features` writes them), scaler{mean[], scale[],
// feature_settings{}}, hmm{..., novelty{window, threshold, false_alarm_rate}}, mapping{} ("0": "Sideways"), and
// optionally scope{source_kind, symbol}, of which source_kind may stand alone. The digest covers the canonical JSON
// (canonical_json.h) of market, timeframe, features, scaler, hmm and mapping; `created`, `training` and `scope` do not
// change it. Version 1 had no test for data that the model has never seen; it is refused like a later version.
//
// Thread: pure functions. An error names the file and the reason in one line.
#include "core/regime/model.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::regime {

inline constexpr std::string_view kModelFormat = "aetherion-regime-model";
inline constexpr int kModelVersion = 2;

/// "log_return_normalised": how a model and the feature table name a normalised column.
[[nodiscard]] std::string normalisedColumn(features::Feature feature);

/// Computes the model's id from its content.
[[nodiscard]] std::string modelId(const Model& model);
[[nodiscard]] std::string modelText(const Model& model);
/// Refuses what is no model, has a later version, does not fit the schema, names unknown features or does not have the
/// id that it claims. `place` names the file in errors.
[[nodiscard]] Result<Model> parseModel(std::string_view text, const std::string& place);

[[nodiscard]] Status writeModel(const Model& model, const std::filesystem::path& path);
[[nodiscard]] Result<Model> readModel(const std::filesystem::path& path);

} // namespace aetherion::regime
