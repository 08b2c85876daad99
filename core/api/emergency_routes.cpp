#include "core/api/account_access.h"
#include "core/api/actor.h"
#include "core/api/answer_memory.h"
#include "core/api/resume_preview.h"
#include "core/api/routes.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::chrono::seconds kPersistTime{2};

bool isStopped(risk::RiskState state) {
    switch (state) {
    case risk::RiskState::Halted:
    case risk::RiskState::StandDown:
        return true;
    case risk::RiskState::ReduceOnly:
    case risk::RiskState::Active:
        return false;
    }
    return true;
}

std::string newestReason(const risk::RiskStatus& status) {
    for (const risk::Hold& hold : status.holds)
        if (hold.id == status.newestHold)
            return hold.reason;
    return {};
}

ordered_json holdJson(const risk::Hold& hold) {
    return {{"id", hold.id},
            {"who", hold.who},
            {"channel", hold.channel},
            {"reason", hold.reason},
            {"time", formatIso(hold.time)},
            {"time_ms", epochMillis(hold.time)},
            {"imposes", name(hold.imposes)}};
}

http::Response statusAnswer(const RouteContext& context) {
    const risk::RiskStatus status = context.ports.killSwitch.status();
    const bool stopped = isStopped(status.state);
    const std::string reason = newestReason(status);
    auto holds = ordered_json::array();
    for (const risk::Hold& hold : status.holds)
        holds.push_back(holdJson(hold));
    const std::string message =
        stopped ? "Emergency stop is ACTIVE. Reason: " + reason
        : status.state == risk::RiskState::ReduceOnly
            ? std::string("Emergency stop is NOT active. Positions can be reduced; resume once more to trade.")
            : std::string("Emergency stop is NOT active. Trading can proceed.");
    return http::jsonResponse(200, {{"is_stopped", stopped},
                                    {"reason", reason},
                                    {"file_path", status.stopFilePath},
                                    {"file_exists", status.stopFileExists},
                                    {"timestamp", isoWithOffset(context.ports.clock.now())},
                                    {"message", message},
                                    {"state", name(status.state)},
                                    {"meaning", risk::meaning(status.state)},
                                    {"holds", std::move(holds)},
                                    {"newest_hold", status.newestHold},
                                    {"revision", status.revision},
                                    {"persisted", status.persisted}});
}

/// A stop is not refused for what its reason looks like: whoever may stop gets to stop.
std::string stopReason(const RouteContext& context, const http::Request& request) {
    std::string reason;
    if (const std::string* text = request.queryValue("reason"))
        reason = oneLine(*text);
    if (!request.body.empty()) {
        const auto body = http::parseJson(request.body, context.settings.limits.jsonDepth);
        if (!body || !body->is_object())
            return "manual (the request's body could not be read)";
        const auto found = body->find("reason");
        if (found != body->end() && found->is_string())
            reason = oneLine(found->get<std::string>());
    }
    return reason.empty() ? "manual" : reason;
}

void stop(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const std::string reason = stopReason(context, request);
    const Actor actor = actorOf(request);
    const std::int64_t hold = context.ports.killSwitch.trip({actor.who, actor.channelName(), reason});
    // The latch is set from here on; the rest only tells how well it is recorded.
    const auto answer = [&context, reason, hold, responder](bool persisted) {
        responder.answer([&context, reason, hold, persisted] {
            return http::jsonResponse(200, {{"status", "stopped"},
                                            {"reason", reason},
                                            {"timestamp", isoWithOffset(context.ports.clock.now())},
                                            {"message", "Emergency stop activated. All trading halted."},
                                            {"hold", hold},
                                            {"persisted", persisted},
                                            {"state", name(context.ports.killSwitch.status().state)}});
        });
    };
    const auto deadline = std::chrono::steady_clock::now() + kPersistTime;
    const bool waiting = context.blocking.post([&context, hold, deadline, answer] {
        const Duration left = std::max<Duration>(deadline - std::chrono::steady_clock::now(), Duration(0));
        answer(context.ports.killSwitch.awaitPersisted(hold, left));
    });
    if (!waiting)
        answer(false);
}

http::Response notStopped(const RouteContext& context) {
    return http::jsonResponse(200, {{"status", "not_stopped"},
                                    {"message", "Emergency stop was not active."},
                                    {"timestamp", isoWithOffset(context.ports.clock.now())},
                                    {"state", name(context.ports.killSwitch.status().state)}});
}

http::Response resumed(const RouteContext& context, const risk::ResumeRequest& request) {
    contract::KillSwitchPort& killSwitch = context.ports.killSwitch;
    const std::string previous = newestReason(killSwitch.status());
    const auto outcome = killSwitch.resume(request);
    const risk::RiskStatus now = killSwitch.status();
    if (!outcome) {
        if (now.state == risk::RiskState::Active)
            return notStopped(context);
        const ordered_json standing{{"state", name(now.state)}, {"newest_hold", now.newestHold}};
        return http::problem(outcome.error().conflict ? 409 : 503, withoutPaths(outcome.error().reason), standing);
    }
    const bool active = outcome->state == risk::RiskState::Active;
    return http::jsonResponse(200,
                              {{"status", "resumed"},
                               {"previous_reason", previous},
                               {"timestamp", isoWithOffset(context.ports.clock.now())},
                               {"message", active ? "Emergency stop cleared. Trading can resume."
                                                  : "Emergency stop cleared. Positions can be reduced; resume once "
                                                    "more to trade."},
                               {"state", name(outcome->state)},
                               {"newest_hold", outcome->newestHold}});
}

void resume(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&responder](int status, std::string text) {
        responder.answer([status, text = std::move(text)] { return http::problem(status, text); });
    };
    if (context.ports.killSwitch.status().state == risk::RiskState::Active)
        return responder.answer([&context] { return notStopped(context); });
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(body.error().status, body.error().detail);
    const auto preview = body->find("preview");
    if (preview != body->end() && !preview->is_boolean())
        return refuse(422, "preview must be true or false");
    if (preview != body->end() && preview->get<bool>()) {
        // It shows what accounts hold.
        if (auto foreign = refuseUnlessAll(request))
            return responder.answer([refused = std::move(*foreign)] { return refused; });
        return answerResumePreview(context, risk::Scope::all(), responder);
    }
    const auto reason = body->find("reason");
    const auto hold = body->find("hold");
    const Actor actor = actorOf(request);
    risk::ResumeRequest wanted{actor.who, actor.channelName(), {}, 0};
    if (reason != body->end() && reason->is_string())
        wanted.reason = oneLine(reason->get<std::string>());
    if (wanted.reason.empty())
        return refuse(422, "resuming needs a \"reason\"");
    if (hold == body->end() || !hold->is_number_integer())
        return refuse(422, "resuming needs \"hold\", the newest hold that you have seen (newest_hold of the status)");
    wanted.newestHoldSeen = hold->get<std::int64_t>();
    // Loosening waits for the disk.
    if (!context.blocking.post([&context, wanted, responder] {
            responder.answer([answer = resumed(context, wanted)] { return answer; });
        }))
        refuse(503, "too many requests wait for the disk");
}

ordered_json drillJson(const risk::DrillRecord& record) {
    const auto orNull = [](const std::optional<double>& millis) {
        return millis ? ordered_json(*millis) : ordered_json(nullptr);
    };
    return {{"channel", record.channel},
            {"passed", record.passed},
            {"block_ms", orNull(record.blockMillis)},
            {"last_cancel_ms", orNull(record.lastCancelMillis)},
            {"time", formatIso(record.time)},
            {"reason", record.reason}};
}

http::Response drilled(const RouteContext& context, const Actor& actor) {
    contract::KillSwitchPort& killSwitch = context.ports.killSwitch;
    const auto records = killSwitch.drill(actor.who, actor.channelName());
    if (!records)
        return http::problem(409, withoutPaths(records.error().text()), {{"state", name(killSwitch.status().state)}});
    bool passed = true;
    bool filePassed = true;
    ordered_json channels = ordered_json::array();
    for (const risk::DrillRecord& record : *records) {
        passed = passed && record.passed;
        filePassed = filePassed && (record.channel != "file" || record.passed);
        channels.push_back(drillJson(record));
    }
    // The first four as the ancestor's clients read them: a file made, seen, taken away. It is a drill's own.
    return http::jsonResponse(200, {{"test_create", filePassed},
                                    {"test_check", filePassed},
                                    {"test_clear", true},
                                    {"test_passed", passed},
                                    {"message", killSwitch.drills().sentence(context.ports.clock.now())},
                                    {"timestamp", isoWithOffset(context.ports.clock.now())},
                                    {"channels", std::move(channels)}});
}

void drill(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    if (!context.blocking.post([&context, responder, actor = actorOf(request)] {
            responder.answer([answer = drilled(context, actor)] { return answer; });
        }))
        responder.answer([] { return http::problem(503, "too many requests wait for the disk"); });
}

/// A stop that is sent again with its key is the first one as long as that one's hold stands; else it stops anew.
std::optional<http::Response> standingStop(const RouteContext& context, const AnswerMemory& memory,
                                           const http::Request& request) {
    auto known = memory.answerOf(request);
    if (!known)
        return std::nullopt;
    const auto body = ordered_json::parse(known->body, nullptr, false);
    const auto hold = body.is_object() ? body.find("hold") : body.end();
    for (const risk::Hold& each : context.ports.killSwitch.status().holds)
        if (hold != body.end() && *hold == each.id)
            return known;
    return std::nullopt;
}

using Serve = void (*)(const RouteContext&, const http::Request&, const http::Responder&);

/// What loosens, or drills, acts once for a key.
http::AsyncHandler once(const RouteContext& context, const std::shared_ptr<AnswerMemory>& memory, Serve serve) {
    return [&context, memory, serve](const http::Request& request, const http::Responder& responder) {
        const AnswerMemory::Recollection known = memory->recall(request);
        if (!known.act)
            return responder.answer([answer = known.answer] { return answer; });
        serve(context, request, memory->remember(request, responder));
    };
}

} // namespace

void addEmergencyRoutes(http::Router& router, const RouteContext& context) {
    const auto memory = std::make_shared<AnswerMemory>(context.ports.clock);
    router.add(http::Method::Get, "/emergency/status", http::Scope::Free,
               [&context](const http::Request&) { return statusAnswer(context); });
    router.addAsync(http::Method::Post, "/emergency/stop", http::Scope::Stop,
                    [&context, memory](const http::Request& request, const http::Responder& responder) {
                        if (auto known = standingStop(context, *memory, request))
                            return responder.answer([answer = std::move(*known)] { return answer; });
                        stop(context, request, memory->remember(request, responder));
                    });
    router.addAsync(http::Method::Post, "/emergency/resume", http::Scope::Risk, once(context, memory, resume));
    router.addAsync(http::Method::Post, "/emergency/test", http::Scope::Token, once(context, memory, drill));
}

} // namespace aetherion::api
