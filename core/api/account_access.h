#pragma once
// Is an account, or an order, the caller's to see and to use? Whether it exists does not show in the answer.
//
// What belongs to no account (the stop and its resume, limits, holds on markets and symbols) is ruled by scopes alone.
// Thread: pure functions.
#include "core/http/request.h"
#include "core/http/response.h"

#include <optional>
#include <string_view>

namespace aetherion::api {

/// 403 for an account that the token is not for.
[[nodiscard]] std::optional<http::Response> refuseAccount(const http::Request& request, std::string_view account);
/// 403 where a token for some accounts asks for what concerns all of them.
[[nodiscard]] std::optional<http::Response> refuseUnlessAll(const http::Request& request);

} // namespace aetherion::api
