#include "core/api/audit_trail.h"

#include "core/base/bearer_token.h"
#include "core/http/router.h"

#include <algorithm>

namespace aetherion::api {

namespace {

constexpr std::chrono::minutes kCounted{1};
/// Routes, causes and tokens are few; should they be many, the rest of them share a line.
constexpr std::size_t kMostKinds = 500;

} // namespace

AuditTrail::AuditTrail(contract::AuditPort* port, const Clock& clock)
    : m_port(port), m_clock(clock), m_filled(clock.now()) {}

AuditTrail::~AuditTrail() {
    const std::lock_guard lock(m_mutex);
    settle(m_clock.now(), true);
}

void AuditTrail::refused(const http::Request& request, const http::Route* route, int status, std::string_view cause) {
    const http::Caller& caller = request.caller;
    const std::string who = caller.name.empty() ? "unknown" : caller.person.empty() ? caller.name : caller.person;
    const std::string what = route ? std::string(name(route->method)) + " " + route->pattern : "any request";
    note(who, caller.person.empty() ? "api" : "command", what, status, cause, request.requestId);
}

void AuditTrail::note(const std::string& who, const std::string& channel, const std::string& what, int status,
                      std::string_view cause, const std::string& requestId) {
    add({who, channel, "refused", what, std::to_string(status) + " " + std::string(cause)}, requestId, Room::Budgeted);
}

void AuditTrail::answered(const http::Admitted& request, int status) {
    const std::string channel = request.throughCommand ? "command" : "api";
    if (status == 403)
        note(request.who, channel, request.what, status, "not the token's account", request.requestId);
    else if (!request.asksOnly)
        add({request.who, channel, "request", request.what,
             status == 0 ? std::string("no answer") : std::to_string(status)},
            request.requestId, request.isRelief ? Room::Stops : Room::Changes);
}

void AuditTrail::add(Kind kind, const std::string& requestId, Room room) {
    if (m_port == nullptr)
        return;
    const std::lock_guard lock(m_mutex);
    const Timestamp now = m_clock.now();
    if (m_tallies.size() >= kMostKinds && !m_tallies.contains(kind))
        kind = {"several", "api", kind.action, "any request", "of various kinds"};
    const auto [found, isNew] = m_tallies.try_emplace(kind, Tally{now, 0, 0, {}});
    Tally& tally = found->second;
    ++tally.seen;
    tally.lastRequest = requestId;
    bool isWritten = true;
    switch (room) {
    case Room::Budgeted:
        isWritten = tally.seen <= kOneByOne && takeRoom(now);
        break;
    case Room::Stops:
        isWritten = tally.seen <= kStopsOneByOne;
        break;
    case Room::Changes: // As many as the gate lets in.
        break;
    }
    if (isWritten)
        write(kind, "request " + requestId);
    else
        ++tally.unrecorded;
}

bool AuditTrail::takeRoom(Timestamp now) {
    const double minutes = std::max(0.0, toSeconds(now - m_filled)) / 60;
    m_room = std::min(kBurst, m_room + minutes * kPerMinute);
    m_filled = now;
    if (m_room < 1)
        return false;
    m_room -= 1;
    return true;
}

void AuditTrail::write(const Kind& kind, const std::string& reason) {
    m_port->note({kind.who, kind.channel, kind.action, kind.what, {}, kind.outcome, withoutTokens(reason)});
}

void AuditTrail::flush() {
    if (m_port == nullptr)
        return;
    const std::lock_guard lock(m_mutex);
    settle(m_clock.now(), false);
}

void AuditTrail::settle(Timestamp now, bool all) {
    for (auto each = m_tallies.begin(); each != m_tallies.end();) {
        const Tally& tally = each->second;
        if (!all && now - tally.since < kCounted) {
            ++each;
            continue;
        }
        if (tally.unrecorded > 0) {
            if (!all && !takeRoom(now)) {
                ++each;
                continue;
            }
            write(each->first, std::to_string(tally.unrecorded) + " more since " + formatIso(tally.since) +
                                   ", the last request " + tally.lastRequest);
        }
        each = m_tallies.erase(each);
    }
}

} // namespace aetherion::api
