#pragma once
// Feature values as the text of one column: {"log_return":0.00012,"atr":0.0031}.
//
// Each number is the shortest text that reads back as the same double, bit for bit. What is not finite is left out, as
// an absent feature is. Thread: pure functions.
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::storage {

using FeatureValues = std::vector<std::pair<std::string, double>>;

/// Replaces `text`; a caller with many rows reuses its buffer.
void writeFeatureText(const FeatureValues& values, std::string& text);
/// In the order in which they were written.
[[nodiscard]] Result<FeatureValues> readFeatureText(std::string_view text);

} // namespace aetherion::storage
