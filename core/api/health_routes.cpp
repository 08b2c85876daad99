#include "core/api/health.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"
#include "core/base/version.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

double uptime(const contract::EngineSnapshot& snapshot, Timestamp now) {
    return std::max(0.0, toSeconds(now - snapshot.pulse.startedAt));
}

http::Response health(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    const Timestamp now = context.ports.clock.now();
    const auto components = judge(*snapshot, now);
    auto parts = nlohmann::ordered_json::object();
    for (const ComponentHealth& part : components)
        parts[std::string(part.component)] = {{"status", name(part.health)}, {"message", part.message}};
    return http::jsonResponse(200, {{"status", name(worst(components))},
                                    {"service", "aetherion"},
                                    {"components", std::move(parts)},
                                    {"uptime_seconds", uptime(*snapshot, now)},
                                    {"last_nightly_run", "unknown"},
                                    {"version", version()},
                                    {"timestamp", isoWithOffset(now)}});
}

http::Response ready(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    const Timestamp now = context.ports.clock.now();
    auto failed = nlohmann::ordered_json::array();
    for (const ComponentHealth& part : judge(*snapshot, now)) {
        const bool starting = part.component == "engine" && snapshot->session.state == contract::SessionState::Starting;
        if (part.health == Health::Down || starting)
            failed.push_back({{"check", part.component}, {"message", part.message}});
    }
    if (failed.empty())
        return http::jsonResponse(200, {{"ready", true}, {"service", "aetherion"}, {"timestamp", isoWithOffset(now)}});
    std::string names;
    for (const auto& check : failed)
        names.append(names.empty() ? "" : ", ").append(check["check"].get<std::string>());
    return http::problem(
               503, "not ready: " + names,
               {{"ready", false}, {"service", "aetherion"}, {"failed", failed}, {"timestamp", isoWithOffset(now)}})
        .with("Retry-After", "1");
}

} // namespace

void addHealthRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/health", http::Scope::Free,
               [&context](const http::Request&) { return health(context); });
    // An ancestor's own service answered with exactly this.
    router.add(http::Method::Get, "/health/", http::Scope::Free, [](const http::Request&) {
        return http::jsonResponse(200, {{"status", "django_core running"}});
    });
    router.add(http::Method::Get, "/health/ready", http::Scope::Free,
               [&context](const http::Request&) { return ready(context); });
    router.add(http::Method::Get, "/health/live", http::Scope::Free, [&context](const http::Request&) {
        const Timestamp now = context.ports.clock.now();
        return http::jsonResponse(200, {{"alive", true},
                                        {"service", "aetherion"},
                                        {"uptime_seconds", uptime(*context.ports.engine.snapshot(), now)},
                                        {"timestamp", isoWithOffset(now)}});
    });
    router.add(http::Method::Get, "/check-regime", http::Scope::Free, [&context](const http::Request&) {
        const auto snapshot = context.ports.engine.snapshot();
        std::size_t known = 0;
        std::size_t all = 0;
        for (const contract::StreamView& view : snapshot->streams)
            for (const contract::RegimeView& regime : view.regimes) {
                ++all;
                known += regime.known ? 1 : 0;
            }
        return http::jsonResponse(200,
                                  {{"status", "flask_regime running"}, {"regimes_known", known}, {"regimes", all}});
    });
}

} // namespace aetherion::api
