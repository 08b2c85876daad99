#pragma once
// One text for one JSON value: keys sorted, no blanks, numbers with 17 significant digits, so that a digest of it
// identifies the value.
//
// Whole numbers print as such whether they were read as integers or not; -0 prints as 0; numbers that are not finite
// print as null. `readable` breaks lines between members and keeps innermost arrays on one line; the value is the same.
// Thread: pure functions.
#include <nlohmann/json_fwd.hpp>

#include <string>

namespace aetherion::regime {

[[nodiscard]] std::string canonicalJson(const nlohmann::json& value);
[[nodiscard]] std::string readableJson(const nlohmann::json& value);

} // namespace aetherion::regime
