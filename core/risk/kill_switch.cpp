#include "core/risk/kill_switch.h"

#include "core/risk/cut_text.h"
#include "core/risk/disk_turn.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr std::size_t kMostHolds = 256;
constexpr std::size_t kMostReports = 256;

} // namespace

KillSwitch::KillSwitch(RiskStore& store, const Clock& clock)
    : m_store(store), m_clock(clock), m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

KillSwitch::~KillSwitch() {
    if (m_wake >= 0)
        ::close(m_wake);
}

void KillSwitch::tightenLatch(RiskState atLeast) noexcept {
    std::uint64_t latch = m_latch.load(std::memory_order_relaxed);
    while (!m_latch.compare_exchange_weak(latch, withState(latch + kOneTrip, std::max(stateOf(latch), atLeast)))) {
    }
}

bool KillSwitch::moveLatch(std::uint64_t expected, RiskState state) noexcept {
    std::uint64_t latch = m_latch.load();
    do {
        if ((latch & ~kDrillBits) != (expected & ~kDrillBits))
            return false;
    } while (!m_latch.compare_exchange_weak(latch, withState(latch, state)));
    return true;
}

void KillSwitch::beginDrill() noexcept {
    m_latch.fetch_and(~kDrillTripped);
    m_latch.fetch_or(kDrillExpected);
}

void KillSwitch::endDrill() noexcept { m_latch.fetch_and(~kDrillBits); }

bool KillSwitch::tripForDrill() noexcept {
    std::uint64_t latch = m_latch.load(std::memory_order_relaxed);
    do {
        if ((latch & kDrillExpected) == 0)
            return false;
    } while (!m_latch.compare_exchange_weak(latch, latch | kDrillTripped));
    return true;
}

void KillSwitch::wake() noexcept {
    const std::uint64_t one = 1;
    if (m_wake >= 0)
        (void)!::write(m_wake, &one, sizeof one);
}

void KillSwitch::clearWake() noexcept {
    std::uint64_t count = 0;
    if (m_wake >= 0)
        (void)!::read(m_wake, &count, sizeof count);
}

std::int64_t KillSwitch::tighten(const TripRequest& request, RiskState imposes) noexcept {
    tightenLatch(imposes);
    std::int64_t hold = 0;
    try {
        const std::lock_guard lock(m_mutex);
        if (m_opened)
            hold = noteTrip(request, imposes);
    } catch (...) {
        hold = 0;
    }
    if (hold == 0) {
        // It will be noted as a stop, and is one: stricter than it was meant, where the details are lost.
        std::uint64_t latch = m_latch.load();
        while (!m_latch.compare_exchange_weak(latch, withState(latch, RiskState::Halted))) {
        }
        m_unnoted.fetch_add(1);
    }
    wake();
    return hold;
}

std::int64_t KillSwitch::addHold(const TripRequest& request, RiskState imposes) {
    Hold hold{m_nextHold, cut(request.who), cut(request.channel), cut(request.reason), m_clock.now(), imposes};
    m_holds.reserve(m_holds.size() + 1);
    tell(std::string(name(imposes)) + " by " + hold.who + " (" + hold.channel + "): " + hold.reason + " (hold " +
         std::to_string(hold.id) + ")");
    // Nothing throws from here on.
    if (m_holds.size() >= kMostHolds)
        m_holds.erase(m_holds.begin());
    m_lastChange = hold.time;
    m_holds.push_back(std::move(hold));
    ++m_recordRevision;
    return m_nextHold++;
}

std::int64_t KillSwitch::noteTrip(const TripRequest& request, RiskState imposes) {
    const std::int64_t hold = addHold(request, imposes);
    m_raiseWanted = m_raiseWanted || imposes == RiskState::Halted;
    ++m_notedTrips;
    return hold;
}

void KillSwitch::noteUnnoted() {
    const std::uint64_t count = m_unnoted.load();
    if (count == 0)
        return;
    addHold({"unknown", "unknown", "stopped " + std::to_string(count) + " time(s); the details could not be noted"},
            RiskState::Halted);
    m_raiseWanted = true;
    m_unnoted.fetch_sub(count);
    m_notedTrips += count;
}

bool KillSwitch::everyTripIsNoted() const noexcept { return tripsOf(m_latch.load()) == m_notedTrips; }

void KillSwitch::tell(std::string text) {
    m_reports.push_back(std::move(text));
    if (m_reports.size() > kMostReports)
        m_reports.pop_front();
    ++m_revision;
}

RiskRecord KillSwitch::record() const { return RiskRecord{m_holds, m_nextHold, m_running, m_stopFileKey}; }

RiskStatus KillSwitch::statusLocked() const {
    RiskStatus status;
    status.state = state();
    status.holds = m_holds;
    status.newestHold = newestHold(m_holds);
    status.stopFileExists = m_stopFileExists;
    status.stopFilePath = m_store.stopFilePath();
    if (!m_stopFileExists && !m_secondKey.empty()) {
        status.stopFileExists = true;
        status.stopFilePath = m_store.secondStopFilePath();
    }
    status.persisted = m_savedRevision == m_recordRevision && m_stopFileError.empty();
    if (!status.persisted)
        status.persistenceError = !m_saveError.empty()       ? m_saveError
                                  : !m_stopFileError.empty() ? m_stopFileError
                                                             : "being written";
    status.changed = m_lastChange;
    status.revision = m_revision;
    return status;
}

RiskStatus KillSwitch::status() const {
    const std::lock_guard lock(m_mutex);
    return statusLocked();
}

bool KillSwitch::awaitPersisted(std::int64_t hold, Duration timeout) {
    std::unique_lock lock(m_mutex);
    if (hold < 0 || hold >= m_nextHold)
        return false;
    const std::uint64_t trips = tripsOf(m_latch.load());
    return m_changed.wait_for(lock, timeout, [&] { return hold > 0 ? m_savedNextHold > hold : m_savedTrips >= trips; });
}

std::vector<RiskReport> KillSwitch::takeReports() {
    const std::lock_guard lock(m_mutex);
    std::vector<RiskReport> reports;
    reports.reserve(m_reports.size());
    const RiskStatus now = statusLocked();
    for (const std::string& text : m_reports)
        reports.push_back(RiskReport{now, text});
    m_reports.clear();
    return reports;
}

void KillSwitch::recallWith(RiskLoad load, const StopSight& sight, bool folderWasUsed) {
    const std::int64_t unusedNumber = std::max<std::int64_t>(1, epochMillis(m_clock.now()));
    switch (load.outcome) {
    case RiskLoadOutcome::Read:
        m_holds = std::move(load.record.holds);
        m_nextHold = load.record.nextHold;
        m_stopFileKey = std::move(load.record.stopFileKey);
        if (load.record.running && strictest(m_holds) < RiskState::StandDown)
            addHold({"engine", "restart", "the last run ended without closing"}, RiskState::StandDown);
        break;
    case RiskLoadOutcome::Missing:
        if (folderWasUsed) {
            // Numbers that were given out are not known any more; the time is above all of them.
            m_nextHold = unusedNumber;
            addHold({"engine", "state-file", "risk-state is missing from a data folder that was used before"},
                    RiskState::Halted);
        }
        break;
    case RiskLoadOutcome::Unreadable:
        m_nextHold = unusedNumber;
        addHold({"engine", "state-file", load.reason}, RiskState::Halted);
        break;
    }
    m_stopFileExists = sight.presence != StopPresence::Absent;
    m_nextHold = std::max(m_nextHold, sight.hold + 1);
    const bool halted = strictest(m_holds) == RiskState::Halted;
    const bool known = halted && (sight.key == m_stopFileKey || std::ranges::any_of(m_holds, [&](const Hold& hold) {
                                      return sight.ours && hold.id == sight.hold && hold.imposes == RiskState::Halted;
                                  }));
    m_stopFileKey = sight.key;
    if (m_stopFileExists && !known)
        addHold({sight.who.empty() ? "unknown" : sight.who, "file",
                 sight.reason.empty() ? "EMERGENCY_STOP stands" : sight.reason},
                RiskState::Halted);
}

void KillSwitch::recallSecond(const StopSight& sight) {
    m_secondKey = sight.key;
    if (sight.presence == StopPresence::Absent)
        return;
    const std::string reason = cut(reasonOfSecond(sight));
    if (!std::ranges::any_of(m_holds, [&](const Hold& hold) {
            return hold.imposes == RiskState::Halted && hold.channel == "file" && hold.reason == reason;
        }))
        addHold({sight.who.empty() ? "unknown" : sight.who, "file", reason}, RiskState::Halted);
}

void KillSwitch::open(bool folderWasUsed) {
    RiskLoad load{RiskLoadOutcome::Unreadable, {}, "risk-state cannot be read"};
    StopSight sight{StopPresence::Unclear, "unclear", false, 0, {}, "EMERGENCY_STOP cannot be checked"};
    StopSight second{StopPresence::Unclear, "unclear", false, 0, {}, "it cannot be checked"};
    try {
        load = m_store.load();
        sight = m_store.look();
        second = m_store.lookSecond();
    } catch (const std::exception& error) {
        load.reason += std::string(": ") + error.what();
    }
    RiskRecord first;
    std::uint64_t expected = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_lastChange = m_clock.now();
        recallWith(std::move(load), sight, folderWasUsed);
        recallSecond(second);
        noteUnnoted();
        m_running = true;
        ++m_recordRevision;
        first = record();
        expected = m_latch.load();
    }
    const Status saved = save(first);
    const std::lock_guard lock(m_mutex);
    if (saved) {
        m_savedRevision = m_recordRevision;
        m_savedNextHold = first.nextHold;
        m_savedTrips = m_notedTrips;
        if (tripsOf(expected) == m_notedTrips)
            (void)moveLatch(expected, strictest(first.holds));
    } else {
        m_saveError = saved.error().text();
        addHold({"engine", "state-file", "risk-state cannot be written: " + saved.error().reason}, RiskState::Halted);
    }
    m_opened = true;
    noteUnnoted();
    wake();
}

Status KillSwitch::close() {
    const DiskTurn turn(m_mutex, m_changed, m_diskBusy, kDiskPatience);
    if (!turn.taken())
        return failAt("risk-state", "the disk does not answer");
    RiskRecord last;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_opened)
            return {};
        noteUnnoted();
        m_latch.store(withState(m_latch.load(), RiskState::Halted));
        m_opened = false;
        m_running = false;
        last = record();
    }
    return save(last);
}

} // namespace aetherion::risk
