// The kill switch's work on the disk: what the kill watch calls.
#include "core/risk/disk_turn.h"
#include "core/risk/kill_switch.h"

#include <algorithm>
#include <exception>

namespace aetherion::risk {

namespace {
// After a failure: about a second at the watch's pace.
constexpr int kRoundsBetweenTries = 10;
} // namespace

bool KillSwitch::holdsSpeakFor(const StopSight& sight) const {
    if (sight.key == m_stopFileKey || (!m_asideKey.empty() && sight.key == m_asideKey) ||
        (m_raising != 0 && sight.ours && sight.hold == m_raising))
        return true;
    // Raised, though the folder could not be synced afterwards: the file names the hold that it speaks for.
    return sight.ours && isHalted() &&
           std::ranges::any_of(m_holds, [&](const Hold& hold) { return hold.id == sight.hold; });
}

void KillSwitch::observeStopFile(bool created, bool secondCreated) noexcept {
    try {
        observe(created);
        observeSecond(secondCreated);
        m_lookFailed.store(false);
    } catch (...) {
        // That it is absent could not be established. Once is enough while it goes on failing.
        if (m_lookFailed.exchange(true))
            return;
        tightenLatch(RiskState::Halted);
        m_unnoted.fetch_add(1);
    }
}

void KillSwitch::observe(bool created) {
    const StopSight sight = m_store.look();
    const std::lock_guard lock(m_mutex);
    if (!m_opened)
        return;
    const bool exists = sight.presence != StopPresence::Absent;
    if (exists != m_stopFileExists) {
        m_stopFileExists = exists;
        ++m_revision;
    }
    if (exists && holdsSpeakFor(sight)) {
        m_stopFileKey = sight.key;
        return;
    }
    if (!exists && !created) {
        // While a resume has moved it aside its absence means nothing yet.
        if (!m_stopFileKey.empty() && m_asideKey.empty()) {
            tell("EMERGENCY_STOP is gone; trading stays stopped until someone resumes");
            m_stopFileKey.clear();
            ++m_recordRevision;
        }
        return;
    }
    tightenLatch(RiskState::Halted);
    const std::string reason = !exists                ? "EMERGENCY_STOP was created and removed again"
                               : sight.reason.empty() ? "EMERGENCY_STOP was created"
                                                      : sight.reason;
    try {
        noteTrip({sight.who.empty() ? "unknown" : sight.who, "file", reason}, RiskState::Halted);
    } catch (const std::exception&) {
        m_unnoted.fetch_add(1);
    }
    m_stopFileKey = sight.key;
    wake();
}

std::string KillSwitch::reasonOfSecond(const StopSight& sight) const {
    const std::string path = m_store.secondStopFilePath();
    if (sight.presence == StopPresence::Absent)
        return path + " was created and removed again";
    return sight.reason.empty() ? path + " stands" : path + ": " + sight.reason;
}

void KillSwitch::observeSecond(bool created) {
    const StopSight sight = m_store.lookSecond();
    const std::lock_guard lock(m_mutex);
    if (!m_opened)
        return;
    const bool exists = sight.presence != StopPresence::Absent;
    if (exists ? sight.key == m_secondKey : !created) {
        if (!exists && !m_secondKey.empty()) {
            tell(m_store.secondStopFilePath() + " is gone; trading stays stopped until someone resumes");
            m_secondKey.clear();
        }
        return;
    }
    tightenLatch(RiskState::Halted);
    try {
        noteTrip({sight.who.empty() ? "unknown" : sight.who, "file", reasonOfSecond(sight)}, RiskState::Halted);
    } catch (const std::exception&) {
        m_unnoted.fetch_add(1);
    }
    m_secondKey = sight.key;
    wake();
}

Status KillSwitch::save(const RiskRecord& next) noexcept {
    try {
        return m_store.save(next);
    } catch (const std::exception& error) {
        return failAt("risk-state", error.what());
    } catch (...) {
        return failAt("risk-state", "cannot be written");
    }
}

void KillSwitch::noteFailure() {
    m_retryRounds = kRoundsBetweenTries;
    m_failedRevision = m_recordRevision;
}

void KillSwitch::saveNow() {
    RiskRecord next;
    std::int64_t revision = 0;
    std::uint64_t trips = 0;
    {
        const std::lock_guard lock(m_mutex);
        noteUnnoted();
        next = record();
        revision = m_recordRevision;
        trips = m_notedTrips;
    }
    const Status saved = save(next);
    {
        const std::lock_guard lock(m_mutex);
        const std::string error = saved ? std::string() : saved.error().text();
        if (saved) {
            m_savedRevision = revision;
            m_savedNextHold = next.nextHold;
            m_savedTrips = trips;
        } else {
            noteFailure();
        }
        if (error != m_saveError)
            tell(saved ? "risk-state is written again" : "risk-state cannot be written: " + error);
        else
            ++m_revision;
        m_saveError = error;
    }
    m_changed.notify_all();
}

void KillSwitch::raiseStopFile() {
    Hold hold;
    {
        const std::lock_guard lock(m_mutex);
        // What is looser than a stop has no file, and may have come after the stop.
        const auto newest = std::find_if(m_holds.rbegin(), m_holds.rend(),
                                         [](const Hold& each) { return each.imposes == RiskState::Halted; });
        m_raiseWanted = m_raiseWanted && newest != m_holds.rend();
        if (!m_raiseWanted)
            return;
        hold = *newest;
        m_raising = hold.id;
    }
    Result<std::string> raised = fail("");
    try {
        raised = m_store.raise(hold);
    } catch (const std::exception& error) {
        raised = fail(error.what());
    } catch (...) {
        raised = fail("unknown failure");
    }
    const std::lock_guard lock(m_mutex);
    m_raising = 0;
    const std::string error = raised ? std::string() : raised.error().text();
    if (raised) {
        m_raiseWanted = false;
        if (!raised->empty()) {
            m_stopFileKey = *raised;
            m_stopFileExists = true;
            ++m_recordRevision;
            ++m_revision;
        }
    } else {
        noteFailure();
    }
    if (error != m_stopFileError && !error.empty())
        tell("EMERGENCY_STOP cannot be written: " + error);
    m_stopFileError = error;
}

void KillSwitch::recordPending() noexcept {
    try {
        const auto dirty = [this] {
            const std::lock_guard lock(m_mutex);
            return m_opened && (m_recordRevision != m_savedRevision || m_unnoted.load() != 0);
        };
        const auto mustRaise = [this] {
            const std::lock_guard lock(m_mutex);
            return m_opened && m_raiseWanted;
        };
        if (!dirty() && !mustRaise())
            return;
        const auto waiting = [this] {
            const std::lock_guard lock(m_mutex);
            return m_retryRounds > 0 && m_recordRevision == m_failedRevision && m_retryRounds-- > 0;
        };
        if (waiting())
            return;
        const DiskTurn turn(m_mutex, m_changed, m_diskBusy, Duration(0));
        if (!turn.taken())
            return;
        if (dirty())
            saveNow();
        if (mustRaise())
            raiseStopFile();
        if (dirty() && !waiting())
            saveNow();
    } catch (...) {
        // Out of memory: what is pending stays pending until the next round.
        return;
    }
}

} // namespace aetherion::risk
