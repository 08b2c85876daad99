#include "core/api/routes.h"

#include "core/api/wire_values.h"
#include "core/base/version.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

void addIdentityRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/", http::Scope::Free, [](const http::Request&) {
        return http::jsonResponse(200, {{"status", "AETHERION Multi-Market Engine Running"},
                                        {"service", "aetherion"},
                                        {"version", version()},
                                        {"message", "Watches markets and names their regimes. See /openapi.json."}});
    });
    router.add(http::Method::Get, "/version", http::Scope::Free, [&context](const http::Request&) {
        const auto snapshot = context.ports.engine.snapshot();
        return http::jsonResponse(200, {{"name", "Aetherion"},
                                        {"version", version()},
                                        {"commit", commit()},
                                        {"started_at", formatIso(snapshot->pulse.startedAt)}});
    });
    router.add(http::Method::Get, "/openapi.json", http::Scope::Free, [](const http::Request&) {
        http::Response response;
        response.body = openApiJson();
        return response;
    });
}

} // namespace aetherion::api
