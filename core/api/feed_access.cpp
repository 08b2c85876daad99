#include "core/api/feed_access.h"

namespace aetherion::api {

bool mayReadPrivate(const http::Caller& caller) { return !caller.name.empty(); }

std::vector<std::string> accountsOf(const http::Caller& caller) {
    return mayReadPrivate(caller) ? std::vector<std::string>{"*"} : std::vector<std::string>{};
}

bool isStillValid(const http::Callers&, const http::Caller&) { return true; }

} // namespace aetherion::api
