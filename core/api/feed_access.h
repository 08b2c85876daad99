#pragma once
// What a caller may hear on sockets. Thread: the api thread.
#include "core/http/caller.h"

#include <string>
#include <vector>

namespace aetherion::api {

/// Portfolio, orders, risk, jobs, decisions.
[[nodiscard]] bool mayReadPrivate(const http::Caller& caller);
/// Patterns of the accounts whose orders it may see.
[[nodiscard]] std::vector<std::string> accountsOf(const http::Caller& caller);
/// Is its token still good?
[[nodiscard]] bool isStillValid(const http::Callers& callers, const http::Caller& caller);

} // namespace aetherion::api
