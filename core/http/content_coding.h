#pragma once
// What a client says about the form in which it wants a body, and gzip.
//
// Thread: pure functions.
#include "core/http/request.h"

#include <string>
#include <string_view>

namespace aetherion::http {

/// By the quality values of Accept-Encoding (RFC 9110 12.5.3): gzip is wanted when it is acceptable and not liked less
/// than the plain form.
[[nodiscard]] bool wantsGzip(const Request& request);

/// `level` 1 (quick) to 9 (small). The same text gives the same bytes.
[[nodiscard]] std::string gzip(std::string_view text, int level);

} // namespace aetherion::http
