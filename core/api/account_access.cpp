#include "core/api/account_access.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

std::optional<http::Response> refuseAccount(const http::Request& request, std::string_view account) {
    if (request.caller.mayUse(account))
        return std::nullopt;
    return http::problem(403, "the token is not for that account", {{"code", "FOREIGN_ACCOUNT"}});
}

std::optional<http::Response> refuseUnlessAll(const http::Request& request) {
    if (request.caller.mayUseAll())
        return std::nullopt;
    return http::problem(403, "this concerns every account, and the token is for some; name one of its own",
                         {{"code", "FOREIGN_ACCOUNT"}});
}

} // namespace aetherion::api
