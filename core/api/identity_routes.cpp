#include "core/api/routes.h"

#include "core/api/wire_values.h"
#include "core/base/version.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

void addIdentityRoutes(Router& router, const RouteContext& context) {
    router.add(Method::Get, "/", Scope::Free, [](const Request&) {
        return jsonResponse(200, {{"status", "AETHERION Multi-Market Engine Running"},
                                  {"service", "aetherion"},
                                  {"version", version()},
                                  {"message", "Watches markets and names their regimes. See /openapi.json."}});
    });
    router.add(Method::Get, "/version", Scope::Free, [&context](const Request&) {
        const auto snapshot = context.ports.engine.snapshot();
        return jsonResponse(200, {{"name", "Aetherion"},
                                  {"version", version()},
                                  {"commit", commit()},
                                  {"started_at", formatIso(snapshot->pulse.startedAt)}});
    });
    router.add(Method::Get, "/openapi.json", Scope::Free, [](const Request&) {
        Response response;
        response.body = openApiJson();
        return response;
    });
}

} // namespace aetherion::api
