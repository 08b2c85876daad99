#pragma once
// 503 without the machine's own words: those go to the log, where paths and databases may be named.
//
// Thread: any.
#include "core/base/result.h"
#include "core/http/response.h"

#include <string>
#include <string_view>

namespace aetherion::api {

/// `said` is the answer's detail; `why` goes to the log alone.
[[nodiscard]] http::Response unavailableProblem(std::string_view said, const Error& why);
/// The outcome of a command is not known, or it was not sent: code OUTCOME_UNKNOWN.
[[nodiscard]] http::Response outcomeUnknown(const Error& why);
/// "/home/me/x/audit.log: disk full" becomes "audit.log: disk full".
[[nodiscard]] std::string withoutPaths(std::string_view text);

} // namespace aetherion::api
