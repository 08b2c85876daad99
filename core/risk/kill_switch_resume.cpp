// The way back: recorded on the disk first, then the latch moves, one step at a time.
#include "core/risk/disk_turn.h"
#include "core/risk/kill_switch.h"

#include <exception>
#include <utility>

namespace aetherion::risk {

namespace {

tl::unexpected<ResumeRefusal> refuse(bool conflict, std::string reason) {
    return tl::unexpected(ResumeRefusal{conflict, std::move(reason)});
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

} // namespace

tl::expected<RiskStatus, ResumeRefusal> KillSwitch::resume(const ResumeRequest& request) {
    tl::expected<RiskStatus, ResumeRefusal> answer = refuse(true, "the disk does not answer");
    {
        const DiskTurn turn(m_mutex, m_changed, m_diskBusy, kDiskPatience);
        if (turn.taken()) {
            try {
                answer = resumeWithTurn(request);
            } catch (const std::exception& error) {
                answer = refuse(true, std::string("resuming failed: ") + error.what());
            }
        }
    }
    // The watch may have had something to record while this had the turn.
    wake();
    return answer;
}

tl::expected<RiskRecord, ResumeRefusal> KillSwitch::loosened(const ResumeRequest& request) {
    if (!m_opened)
        return refuse(true, "the engine is starting or stopping");
    noteUnnoted();
    if (!everyTripIsNoted())
        return refuse(true, "another stop has just arrived");
    if (m_holds.empty())
        return refuse(false, "nothing to resume: the state is Active");
    if (isBlank(request.reason))
        return refuse(false, "a reason is required");
    const Hold& newest = m_holds.back();
    if (request.newestHoldSeen < newest.id)
        return refuse(true, "hold " + std::to_string(newest.id) + " is newer: " + newest.reason + " (by " + newest.who +
                                ", " + newest.channel + ")");
    if (request.newestHoldSeen >= m_nextHold)
        return refuse(true, "there is no hold " + std::to_string(request.newestHoldSeen) + " yet");
    RiskRecord next = record();
    next.stopFileKey.clear();
    if (state() > RiskState::ReduceOnly) {
        for (Hold& hold : next.holds)
            hold.imposes = RiskState::ReduceOnly;
    } else {
        next.holds.clear();
    }
    return next;
}

Status KillSwitch::moveStopFileAside(ResumeAttempt& attempt) {
    if (const StopSight second = m_store.lookSecond(); second.presence != StopPresence::Absent)
        return failAt(m_store.secondStopFilePath(), second.presence == StopPresence::Unclear
                                                        ? second.reason
                                                        : "stands; whoever put it there must remove it first");
    const StopSight sight = m_store.look();
    const std::string file = m_store.stopFilePath();
    switch (sight.presence) {
    case StopPresence::Absent:
        return {};
    case StopPresence::Unclear:
        return fail(sight.reason);
    case StopPresence::Present:
        break;
    }
    if (!sight.ours)
        return failAt(file, "stands; whoever put it there must remove it first");
    {
        const std::lock_guard lock(m_mutex);
        if (sight.key != m_stopFileKey)
            return failAt(file, "has just been written again");
        m_asideKey = sight.key;
    }
    Status moved = m_store.setAside(sight.key);
    attempt.fileAside = moved.has_value();
    return moved;
}

bool KillSwitch::adopt(const ResumeRequest& request, const ResumeAttempt& attempt) {
    const RiskState state = strictest(attempt.next.holds);
    const Timestamp now = m_clock.now();
    std::vector<Hold> holds = attempt.next.holds;
    tell(std::string(name(state)) + " by " + request.who + " (" + request.channel + "): resumed: " + request.reason +
         " (seen hold " + std::to_string(request.newestHoldSeen) + ")");
    if (!moveLatch(attempt.expectedLatch, state)) {
        m_reports.pop_back();
        return false;
    }
    m_holds.swap(holds);
    m_stopFileKey.clear();
    m_asideKey.clear();
    m_raiseWanted = false;
    m_stopFileExists = false;
    m_stopFileError.clear();
    m_saveError.clear();
    m_lastChange = now;
    m_savedRevision = ++m_recordRevision;
    m_savedNextHold = attempt.next.nextHold;
    m_savedTrips = m_notedTrips;
    return true;
}

Status KillSwitch::attemptResume(const ResumeRequest& request, ResumeAttempt& attempt) {
    if (Status moved = moveStopFileAside(attempt); !moved)
        return moved;
    attempt.recordTouched = true;
    if (const Status saved = save(attempt.next); !saved)
        return fail("the resume could not be recorded: " + saved.error().text());
    if (m_store.look().presence != StopPresence::Absent)
        return fail("EMERGENCY_STOP has just appeared");
    if (m_store.lookSecond().presence != StopPresence::Absent)
        return failAt(m_store.secondStopFilePath(), "has just appeared");
    const std::lock_guard lock(m_mutex);
    if (!adopt(request, attempt))
        return fail("another stop has just arrived");
    return {};
}

void KillSwitch::takeBack(const ResumeAttempt& attempt, std::string& why) {
    try {
        if (attempt.fileAside)
            if (const Status back = m_store.putBack(); !back)
                why += "; " + back.error().text();
    } catch (const std::exception& error) {
        why += std::string("; ") + error.what();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_asideKey.clear();
        // The looser record may be on the disk: the strict one is to be written over it.
        if (attempt.recordTouched)
            m_savedRevision = -1;
    }
    if (attempt.recordTouched)
        saveNow();
    observeStopFile(false);
}

tl::expected<RiskStatus, ResumeRefusal> KillSwitch::resumeWithTurn(const ResumeRequest& request) {
    observe(false);
    observeSecond(false);
    ResumeAttempt attempt;
    {
        const std::lock_guard lock(m_mutex);
        attempt.expectedLatch = m_latch.load();
        auto next = loosened(request);
        if (!next)
            return tl::unexpected(next.error());
        attempt.next = std::move(*next);
    }
    std::string why;
    try {
        if (const Status done = attemptResume(request, attempt); !done)
            why = done.error().text();
    } catch (const std::exception& error) {
        why = std::string("resuming failed: ") + error.what();
    }
    if (!why.empty()) {
        takeBack(attempt, why);
        return refuse(true, std::move(why));
    }
    m_changed.notify_all();
    m_store.discardAside();
    return status();
}

} // namespace aetherion::risk
