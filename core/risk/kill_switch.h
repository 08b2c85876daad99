#pragma once
// The emergency stop: one latch that everything which may trade asks first, and the holds that keep it.
//
// What tightens acts in memory first: trip() sets the latch before it allocates, locks, writes or tells anyone, and
// nothing that fails afterwards undoes it. What loosens is on the disk before the latch moves. Until open() has
// returned the state is Halted.
//
// Thread: any, all methods. trip(), state() and status() never wait for a disk. resume(), recordPending() and close()
// do; they take turns. recordPending(), observeStopFile() and takeReports() are the kill watch's work (kill_watch.h);
// without a watch whoever owns the switch calls them.
//
// A drill takes the way of a stop without stopping anything: beside the state the latch's one word has a bit that says
// "stopped" to the drill's own canary orders alone. A second switch, or a second gate, would prove only that those
// work; here the same store to the same word, and the gate's same read of it, are what is tried, and no order of anyone
// else can be stopped by it. The bit is never recorded, imposes no hold, and a genuine stop neither clears nor waits
// for it.
//
// Bounds: 256 holds stand at most, beyond that the oldest are let go (the state and the newest, which a resume must
// name, are unaffected); texts are cut at 1,000 bytes.
#include "core/base/clock.h"
#include "core/risk/risk_store.h"
#include "core/trading/order.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace aetherion::risk {

/// A change, for telling people.
struct RiskReport {
    RiskStatus status;
    std::string text;
};

class KillSwitch {
public:
    KillSwitch(RiskStore& store, const Clock& clock);
    ~KillSwitch();
    KillSwitch(const KillSwitch&) = delete;
    KillSwitch& operator=(const KillSwitch&) = delete;

    /// Reads what was recorded, and leaves Halted only if nothing stands and that this engine runs could be recorded.
    /// `folderWasUsed`: an engine has run here before, so that a missing record is a reason to stop. Call once.
    void open(bool folderWasUsed);
    /// Records a clean end. The latch is Halted afterwards.
    [[nodiscard]] Status close();

    /// Lock-free; read right before every order.
    [[nodiscard]] RiskState state() const noexcept { return stateOf(m_latch.load(std::memory_order_acquire)); }
    [[nodiscard]] bool isHalted() const noexcept { return state() == RiskState::Halted; }

    /// As state(), and Halted for a canary order while a drill has tripped. One atomic read.
    [[nodiscard]] RiskState stateFor(trading::Channel channel) const noexcept {
        const std::uint64_t latch = m_latch.load(std::memory_order_acquire);
        return channel == trading::Channel::Drill && (latch & kDrillTripped) != 0 ? RiskState::Halted : stateOf(latch);
    }

    /// Returns the hold's number; 0 if it could not be noted (the latch is set all the same).
    std::int64_t trip(const TripRequest& request) noexcept { return tighten(request, RiskState::Halted); }
    /// As trip(), but to StandDown; a stricter state stays.
    std::int64_t standDown(const TripRequest& request) noexcept { return tighten(request, RiskState::StandDown); }

    /// Only between these two does tripForDrill() do anything, so that what comes late from one drill cannot spoil the
    /// next.
    void beginDrill() noexcept;
    void endDrill() noexcept;
    /// Sets the latch's test bit; false when no drill is on.
    bool tripForDrill() noexcept;
    [[nodiscard]] bool expectsDrill() const noexcept { return (m_latch.load() & kDrillExpected) != 0; }

    /// Waits until the hold is in the record on the disk; false if it is not by then. 0 stands for all trips so far.
    [[nodiscard]] bool awaitPersisted(std::int64_t hold, Duration timeout);
    [[nodiscard]] RiskStatus status() const;
    /// Halted or StandDown to ReduceOnly (the holds stay, and impose only that), ReduceOnly to Active (the holds go).
    [[nodiscard]] tl::expected<RiskStatus, ResumeRefusal> resume(const ResumeRequest& request);

    /// Looks at the stop files and trips when one stands. `created`, `secondCreated`: it is known to have been there
    /// since the last look.
    void observeStopFile(bool created, bool secondCreated = false) noexcept;
    /// Writes what is not on the disk yet. At once when another thread is writing; call again then.
    void recordPending() noexcept;
    /// What is to be told, oldest first.
    [[nodiscard]] std::vector<RiskReport> takeReports();
    /// Becomes readable when there is something to record or to tell; -1 where the system gave none. Cleared by
    /// clearWake().
    [[nodiscard]] int wakeDescriptor() const noexcept { return m_wake; }
    void clearWake() noexcept;

private:
    /// How far a resume has got, for taking it back.
    struct ResumeAttempt {
        RiskRecord next;
        std::uint64_t expectedLatch = 0;
        bool fileAside = false;
        bool recordTouched = false;
    };

    // The latch carries a count of trips beside the state, so that a resume notices every trip, even one not noted yet.
    static constexpr std::uint64_t kStateBits = 0x0f;
    static constexpr std::uint64_t kDrillTripped = 0x10;
    static constexpr std::uint64_t kDrillExpected = 0x20;
    static constexpr std::uint64_t kDrillBits = kDrillTripped | kDrillExpected;
    static constexpr std::uint64_t kOneTrip = 0x100;
    static constexpr RiskState stateOf(std::uint64_t latch) noexcept {
        return static_cast<RiskState>(latch & kStateBits);
    }
    static constexpr std::uint64_t tripsOf(std::uint64_t latch) noexcept { return latch / kOneTrip; }
    static constexpr std::uint64_t withState(std::uint64_t latch, RiskState state) noexcept {
        return (latch & ~kStateBits) | static_cast<std::uint64_t>(state);
    }
    void tightenLatch(RiskState atLeast) noexcept;
    /// Sets the state unless there was a trip since `expected` was read.
    [[nodiscard]] bool moveLatch(std::uint64_t expected, RiskState state) noexcept;
    std::int64_t tighten(const TripRequest& request, RiskState imposes) noexcept;
    void wake() noexcept;

    // These are called with m_mutex held.
    std::int64_t addHold(const TripRequest& request, RiskState imposes);
    std::int64_t noteTrip(const TripRequest& request, RiskState imposes);
    void noteUnnoted();
    void tell(std::string text);
    void recallWith(RiskLoad load, const StopSight& sight, bool folderWasUsed);
    void recallSecond(const StopSight& sight);
    [[nodiscard]] RiskRecord record() const;
    [[nodiscard]] RiskStatus statusLocked() const;
    [[nodiscard]] bool holdsSpeakFor(const StopSight& sight) const;
    [[nodiscard]] bool everyTripIsNoted() const noexcept;
    [[nodiscard]] tl::expected<RiskRecord, ResumeRefusal> loosened(const ResumeRequest& request);
    [[nodiscard]] bool adopt(const ResumeRequest& request, const ResumeAttempt& attempt);

    void observe(bool created);
    void observeSecond(bool created);
    [[nodiscard]] std::string reasonOfSecond(const StopSight& sight) const;
    [[nodiscard]] Status save(const RiskRecord& next) noexcept;
    void saveNow();
    void raiseStopFile();
    void noteFailure();
    [[nodiscard]] Status moveStopFileAside(ResumeAttempt& attempt);
    [[nodiscard]] Status attemptResume(const ResumeRequest& request, ResumeAttempt& attempt);
    void takeBack(const ResumeAttempt& attempt, std::string& why);
    [[nodiscard]] tl::expected<RiskStatus, ResumeRefusal> resumeWithTurn(const ResumeRequest& request);

    RiskStore& m_store;
    const Clock& m_clock;
    std::atomic<std::uint64_t> m_latch{static_cast<std::uint64_t>(RiskState::Halted)};
    // Trips whose details could not be noted.
    std::atomic<std::uint64_t> m_unnoted{0};
    std::atomic<bool> m_lookFailed{false};
    int m_wake = -1;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_opened = false;
    bool m_running = false;
    bool m_diskBusy = false;
    std::vector<Hold> m_holds;
    std::int64_t m_nextHold = 1;
    // The stop file that a hold speaks for, the one that a resume has moved aside, and the hold whose file is being
    // made.
    std::string m_stopFileKey;
    std::string m_asideKey;
    std::string m_secondKey;
    std::int64_t m_raising = 0;
    bool m_raiseWanted = false;
    bool m_stopFileExists = false;
    std::string m_stopFileError;
    // Changes of the record, and what of it is on the disk.
    std::int64_t m_recordRevision = 0;
    std::int64_t m_savedRevision = -1;
    std::int64_t m_savedNextHold = 0;
    std::uint64_t m_notedTrips = 0;
    std::uint64_t m_savedTrips = 0;
    std::string m_saveError;
    // After a failed write: rounds until the next try, unless the record changes before.
    int m_retryRounds = 0;
    std::int64_t m_failedRevision = -1;
    std::int64_t m_revision = 0;
    Timestamp m_lastChange;
    std::deque<std::string> m_reports;
};

} // namespace aetherion::risk
