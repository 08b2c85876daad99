#pragma once
// A line of text with its SHA-256 in a second line, so that a file that was cut short or edited is noticed.
//
// Thread: values.
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace aetherion::risk {

/// `line` has no line break of its own.
[[nodiscard]] std::string seal(const std::string& line);
/// The line, within `text`.
[[nodiscard]] Result<std::string_view> unseal(std::string_view text);

} // namespace aetherion::risk
