#pragma once
// JSON text in and out: nesting is bounded before the parser sees it, and text that is not UTF-8 never breaks an
// answer.
//
// Thread: pure functions.
#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace aetherion::http {

/// Refused: deeper than `maxDepth` brackets, not JSON, not UTF-8.
[[nodiscard]] Result<nlohmann::ordered_json> parseJson(std::string_view text, int maxDepth);
/// Bytes that are not UTF-8 (a file's name) become U+FFFD.
[[nodiscard]] std::string dumpJson(const nlohmann::ordered_json& value);

} // namespace aetherion::http
