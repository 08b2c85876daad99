#pragma once
// Takes the target of a request line apart: path segments and query, percent-decoded.
//
// Refused with 400: a target that is neither `/…`, `http(s)://authority/…` nor `*`, a broken escape, text that is not
// UTF-8, control characters, a query name given twice. Thread: pure functions.
#include "core/http/request.h"

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace aetherion::http {

/// Fills path, segments, query, authority and asterisk of `request`.
[[nodiscard]] std::optional<Refusal> readTarget(std::string_view target, Request& request);

/// `plusIsBlank` for queries, where forms write a blank as `+`.
[[nodiscard]] tl::expected<std::string, Refusal> decodePercent(std::string_view text, bool plusIsBlank);
/// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace aetherion::http
