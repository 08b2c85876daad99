#pragma once
// Answers what would go out by itself as soon as a scope is resumed: exits that are due now.
//
// Thread: the api thread; the answer comes when the desk has given its own.
#include "core/api/routes.h"
#include "core/risk/scope.h"

namespace aetherion::api {

void answerResumePreview(const RouteContext& context, const risk::Scope& scope, const http::Responder& responder);

} // namespace aetherion::api
