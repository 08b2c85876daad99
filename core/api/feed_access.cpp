#include "core/api/feed_access.h"

namespace aetherion::api {

bool mayReadPrivate(const http::Caller& caller) { return caller.scopes.allow(http::Scope::Read); }

std::vector<std::string> accountsOf(const http::Caller& caller) {
    return mayReadPrivate(caller) ? caller.accounts : std::vector<std::string>{};
}

bool isStillValid(const http::Callers& callers, const http::Caller& caller) { return callers.stillValid(caller); }

} // namespace aetherion::api
