// The scopes' work on the disk: reading what was recorded, writing what is new, and the way back, recorded first.
#include "core/risk/disk_turn.h"
#include "core/risk/scope_states.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr const char* kScopesPlace = "risk-scopes";

ScopeHoldRequest stopForRecord(std::string reason) {
    return {Scope::all(), RiskState::Halted, "engine", "state-file", std::move(reason), {}};
}

bool isBlankReason(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// Why the holds of this scope may not be loosened by that request; nothing when they may.
std::optional<ResumeRefusal> objection(const std::vector<ScopeHold>& holds, const Scope& scope,
                                       const ResumeRequest& request) {
    const ScopeHold* newest = nullptr;
    const ScopeHold* caused = nullptr;
    for (const ScopeHold& held : holds) {
        if (held.scope != scope)
            continue;
        if (newest == nullptr || held.hold.id > newest->hold.id)
            newest = &held;
        if (held.causeStands)
            caused = &held;
    }
    if (newest == nullptr)
        return ResumeRefusal{false, "nothing to resume: nothing is held on " + scope.text()};
    if (isBlankReason(request.reason))
        return ResumeRefusal{false, "a reason is required"};
    if (request.newestHoldSeen < newest->hold.id)
        return ResumeRefusal{true, "hold " + std::to_string(newest->hold.id) + " on " + scope.text() +
                                       " is newer: " + newest->hold.reason + " (by " + newest->hold.who + ", " +
                                       newest->hold.channel + ")"};
    if (request.newestHoldSeen > newest->hold.id)
        return ResumeRefusal{true, scope.text() + " has no hold " + std::to_string(request.newestHoldSeen) +
                                       ", its newest is " + std::to_string(newest->hold.id)};
    if (caused != nullptr)
        return ResumeRefusal{true, "its cause stands: " + caused->hold.reason + " (hold " +
                                       std::to_string(caused->hold.id) + ")"};
    return std::nullopt;
}

void loosenScope(std::vector<ScopeHold>& holds, const Scope& scope) {
    const bool isStrict = std::ranges::any_of(
        holds, [&](const ScopeHold& held) { return held.scope == scope && held.hold.imposes > RiskState::ReduceOnly; });
    if (!isStrict) {
        std::erase_if(holds, [&](const ScopeHold& held) { return held.scope == scope; });
        return;
    }
    for (ScopeHold& held : holds)
        if (held.scope == scope)
            held.hold.imposes = RiskState::ReduceOnly;
}

} // namespace

void ScopeStates::open(bool mustExist, Timestamp now) {
    ScopeLoad load;
    try {
        load = m_store.load();
    } catch (const std::exception& error) {
        load = ScopeLoad{RiskLoadOutcome::Unreadable, {}, std::string("risk-scopes cannot be read: ") + error.what()};
    }
    {
        const std::lock_guard lock(m_mutex);
        switch (load.outcome) {
        case RiskLoadOutcome::Read:
            m_nextHold = load.record.nextHold;
            adopt(std::move(load.record.holds));
            break;
        case RiskLoadOutcome::Missing:
            adopt({});
            if (!mustExist)
                break;
            // Numbers that were given out are not known any more; the time is above all of them.
            m_nextHold = std::max<std::int64_t>(1, epochMillis(now));
            addHold(stopForRecord("risk-scopes is missing from a data folder that had one"), now);
            break;
        case RiskLoadOutcome::Unreadable:
            m_nextHold = std::max<std::int64_t>(1, epochMillis(now));
            addHold(stopForRecord(load.reason.empty() ? "risk-scopes cannot be read" : load.reason), now);
            break;
        }
        m_opened = true;
        noteUnnoted();
    }
    if (!recordPending())
        hold(stopForRecord("risk-scopes cannot be written: " + persistenceError()), now);
}

Status ScopeStates::save(const ScopeRecord& record) noexcept {
    try {
        return m_store.save(record);
    } catch (const std::exception& error) {
        return failAt(kScopesPlace, error.what());
    }
}

bool ScopeStates::saveNow() noexcept {
    try {
        ScopeRecord next;
        std::int64_t revision = 0;
        {
            const std::lock_guard lock(m_mutex);
            noteUnnoted();
            if (m_savedRevision == m_revision)
                return true;
            next = ScopeRecord{m_holds, m_nextHold};
            revision = m_revision;
        }
        const Status saved = save(next);
        const std::lock_guard lock(m_mutex);
        const std::string error = saved ? std::string() : saved.error().text();
        if (saved)
            m_savedRevision = revision;
        if (error != m_saveError)
            tell(saved ? "risk-scopes is written again" : "risk-scopes cannot be written: " + error);
        m_saveError = error;
        return saved && m_savedRevision == m_revision;
    } catch (const std::exception&) {
        return false;
    }
}

bool ScopeStates::recordPending() noexcept {
    try {
        const DiskTurn turn(m_mutex, m_changed, m_diskBusy, Duration(0));
        return turn.taken() && saveNow();
    } catch (const std::exception&) {
        return false;
    }
}

std::int64_t ScopeStates::revision() const {
    const std::lock_guard lock(m_mutex);
    return m_revision;
}

bool ScopeStates::isRecorded() const {
    const std::lock_guard lock(m_mutex);
    return m_savedRevision == m_revision && !m_unnoted.load();
}

std::string ScopeStates::persistenceError() const {
    const std::lock_guard lock(m_mutex);
    if (m_savedRevision == m_revision)
        return {};
    return m_saveError.empty() ? "being written" : m_saveError;
}

Status ScopeStates::loosen(const Loosening& loosening, const std::string& report) {
    const DiskTurn turn(m_mutex, m_changed, m_diskBusy, kDiskPatience);
    if (!turn.taken())
        return failAt(kScopesPlace, "the disk does not answer");
    ScopeRecord next;
    {
        const std::lock_guard lock(m_mutex);
        noteUnnoted();
        next = ScopeRecord{m_holds, m_nextHold};
        if (!m_opened || !loosening(next.holds))
            return {};
    }
    const Status saved = save(next);
    bool adopted = false;
    {
        const std::lock_guard lock(m_mutex);
        // What is on the disk now may be looser than what stands, until it is written again.
        m_savedRevision = -1;
        std::vector<ScopeHold> holds = m_holds;
        if (saved && !m_unnoted.load() && loosening(holds)) {
            const bool same = holds == next.holds && m_nextHold == next.nextHold;
            std::string text = report;
            adopt(std::move(holds));
            adopted = true;
            if (same)
                m_savedRevision = m_revision;
            m_saveError.clear();
            tell(std::move(text));
        }
    }
    (void)saveNow();
    if (!saved)
        return fail("it could not be recorded: " + saved.error().text());
    if (!adopted)
        return fail("another stop has just arrived");
    return {};
}

tl::expected<ScopeStatus, ResumeRefusal> ScopeStates::resume(const Scope& scope, const ResumeRequest& request) {
    std::optional<ResumeRefusal> refusal = ResumeRefusal{true, "the engine is starting or stopping"};
    try {
        const auto step = [&](std::vector<ScopeHold>& holds) {
            refusal = objection(holds, scope, request);
            if (!refusal)
                loosenScope(holds, scope);
            return !refusal.has_value();
        };
        const Status done =
            loosen(step, "resumed on " + scope.text() + " by " + request.who + " (" + request.channel +
                             "): " + request.reason + " (seen hold " + std::to_string(request.newestHoldSeen) + ")");
        if (!done)
            refusal = ResumeRefusal{true, done.error().text()};
    } catch (const std::exception& error) {
        refusal = ResumeRefusal{true, std::string("resuming failed: ") + error.what()};
    }
    if (refusal)
        return tl::unexpected(std::move(*refusal));
    return statusOf(scope);
}

Status ScopeStates::release(const Scope& scope, std::string_view cause, const std::string& why) {
    return loosen(
        [&](std::vector<ScopeHold>& holds) {
            return std::erase_if(holds, [&](const ScopeHold& held) {
                       return held.scope == scope && !cause.empty() && held.cause == cause;
                   }) > 0;
        },
        "released " + scope.text() + ": " + why);
}

Status ScopeStates::endCause(const Scope& scope, std::string_view cause) {
    return loosen(
        [&](std::vector<ScopeHold>& holds) {
            bool found = false;
            for (ScopeHold& held : holds)
                if (held.scope == scope && held.causeStands && held.cause == cause) {
                    held.causeStands = false;
                    found = true;
                }
            return found;
        },
        "the cause of a hold on " + scope.text() + " has ended; it waits for a person to resume");
}

} // namespace aetherion::risk
