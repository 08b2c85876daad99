#include "core/api/routes.h"

#include "core/api/wire_values.h"
#include "core/base/version.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

http::Response introduce(std::string_view status, std::string_view service) {
    return http::jsonResponse(200, {{"status", status},
                                    {"service", service},
                                    {"version", version()},
                                    {"message", "Watches markets and names their regimes. See /docs."}});
}

http::Response identity(Identity identity) {
    switch (identity) {
    case Identity::Aetherion:
        return introduce("AETHERION Multi-Market Engine Running", "aetherion");
    case Identity::Core:
        return introduce("online", "AION Analytics Backend");
    case Identity::Regime:
        return http::jsonResponse(200, {{"status", "flask_regime running"}});
    case Identity::Desk:
        return introduce("online", "dt_backend");
    }
    return {};
}

} // namespace

void addIdentityRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/", http::Scope::Free,
               [&context](const http::Request& request) { return identity(context.identityAt(request)); });
    router.add(http::Method::Get, "/version", http::Scope::Free, [&context](const http::Request&) {
        const auto snapshot = context.ports.engine.snapshot();
        return http::jsonResponse(200, {{"name", "Aetherion"},
                                        {"version", version()},
                                        {"commit", commit()},
                                        {"started_at", formatIso(snapshot->pulse.startedAt)}});
    });
}

} // namespace aetherion::api
