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

http::Response regimeService() { return http::jsonResponse(200, {{"status", "flask_regime running"}}); }

std::string_view serviceName(Identity identity) {
    switch (identity) {
    case Identity::Aetherion:
    case Identity::Regime:
        return "aetherion";
    case Identity::Core:
        return "backend";
    case Identity::Desk:
        return "dt_backend";
    }
    return "";
}

/// When the newest job of that kind was done.
std::string lastDone(const RouteContext& context, contract::JobKind kind) {
    for (const contract::JobStatus& job : context.ports.jobs.jobs())
        if (job.kind == kind && job.state == contract::JobState::Done)
            return isoWithOffset(job.finished);
    return "unknown";
}

http::Response health(const RouteContext& context, const http::Request& request) {
    const Identity identity = context.identityAt(request);
    if (identity == Identity::Regime)
        return regimeService();
    const auto snapshot = context.ports.engine.snapshot();
    const Timestamp now = context.ports.clock.now();
    auto components = judge(*snapshot, now);
    for (ComponentHealth& part : judgeInherited(*snapshot, *context.ports.trading.trading()))
        components.push_back(std::move(part));
    auto parts = nlohmann::ordered_json::object();
    for (const ComponentHealth& part : components)
        parts[std::string(part.component)] = {{"status", name(part.health)}, {"message", part.message}};
    const nlohmann::ordered_json services{{"broker", parts["broker"]["status"]},
                                          {"data", parts["data"]["status"]},
                                          {"ml_models", parts["models"]["status"]}};
    return http::jsonResponse(200, {{"status", name(worst(components))},
                                    {"service", serviceName(identity)},
                                    {"components", std::move(parts)},
                                    {"services", services},
                                    {"uptime_seconds", uptime(*snapshot, now)},
                                    {"last_nightly_run", lastDone(context, contract::JobKind::Train)},
                                    {"last_cycle_ts", lastDone(context, contract::JobKind::Cycle)},
                                    {"version", version()},
                                    {"timestamp", isoWithOffset(now)}});
}

http::Response ready(const RouteContext& context, const http::Request& request) {
    const std::string_view service = serviceName(context.identityAt(request));
    const auto snapshot = context.ports.engine.snapshot();
    const Timestamp now = context.ports.clock.now();
    auto failed = nlohmann::ordered_json::array();
    for (const ComponentHealth& part : judge(*snapshot, now)) {
        const bool starting = part.component == "engine" && snapshot->session.state == contract::SessionState::Starting;
        if (part.health == Health::Down || starting)
            failed.push_back({{"check", part.component}, {"message", part.message}});
    }
    if (failed.empty())
        return http::jsonResponse(200, {{"ready", true}, {"service", service}, {"timestamp", isoWithOffset(now)}});
    std::string names;
    for (const auto& check : failed)
        names.append(names.empty() ? "" : ", ").append(check["check"].get<std::string>());
    const std::string reason = failed[0]["check"].get<std::string>() + "_unavailable";
    return http::problem(503, "not ready: " + names,
                         {{"ready", false},
                          {"service", service},
                          {"reason", reason},
                          {"message", failed[0]["message"]},
                          {"failed", failed},
                          {"timestamp", isoWithOffset(now)}})
        .with("Retry-After", "1");
}

http::Response checkRegime(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    const auto parts = judge(*snapshot, context.ports.clock.now());
    if (parts.front().health == Health::Down)
        return http::problem(503, "regimes are not being detected: " + parts.front().message).with("Retry-After", "1");
    return regimeService();
}

} // namespace

void addHealthRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/health", http::Scope::Free,
               [&context](const http::Request& request) { return health(context, request); });
    // An ancestor's own service answered with exactly this.
    router.add(http::Method::Get, "/health/", http::Scope::Free, [&context](const http::Request& request) {
        const Identity identity = context.identityAt(request);
        if (identity == Identity::Aetherion || identity == Identity::Core)
            return http::jsonResponse(200, {{"status", "django_core running"}});
        return health(context, request);
    });
    router.add(http::Method::Get, "/health/ready", http::Scope::Free,
               [&context](const http::Request& request) { return ready(context, request); });
    router.add(http::Method::Get, "/health/live", http::Scope::Free, [&context](const http::Request& request) {
        const Timestamp now = context.ports.clock.now();
        return http::jsonResponse(200, {{"alive", true},
                                        {"service", serviceName(context.identityAt(request))},
                                        {"uptime_seconds", uptime(*context.ports.engine.snapshot(), now)},
                                        {"timestamp", isoWithOffset(now)}});
    });
    router.add(http::Method::Get, "/check-regime", http::Scope::Free,
               [&context](const http::Request&) { return checkRegime(context); });
}

} // namespace aetherion::api
