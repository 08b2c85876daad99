#pragma once
// An engine that trades, threads that send it orders as fast as they can, and every way to stop it.
//
// Thread: the owner's; the senders have their own.
#include "core/engine/engine.h"
#include "core/engine/stop_drill.h"
#include "core/risk/kill_watch.h"
#include "core/risk/stop_signal.h"
#include "core/storage/audit_log.h"
#include "tests/risk/faulty_store.h"
#include "tests/soak/race_fault.h"
#include "tests/soak/race_ports.h"
#include "tests/soak/race_window.h"

#include <filesystem>
#include <memory>

namespace aetherion::soak {

enum class StopWay : std::uint8_t { Call, File, Signal, Scope, Rail };
inline constexpr std::array<const char*, 5> kStopWays{"call", "file", "signal", "scope", "rail"};

/// How one stop went; moments by CLOCK_MONOTONIC.
struct RaceStop {
    /// Right before the act, and when it had certainly taken effect.
    Steady::time_point began;
    Steady::time_point stopped;
    /// Did the system take the processor away from the thread in between?
    bool wasPreempted = false;
};

/// An order that was accepted, by when its place() began.
struct Acceptance {
    Steady::time_point began;
};

class RaceBench {
public:
    /// `useFolderEvents`: else stop files are found by the poll alone.
    explicit RaceBench(const std::filesystem::path& folder, bool useFolderEvents = true);
    ~RaceBench();

    /// Waits until orders can be sent.
    [[nodiscard]] Status start();
    /// Begins to send with so many threads, each for accounts of its own.
    void send(std::size_t threads, const std::string& accounts);
    /// Ends it, and waits for all answers.
    [[nodiscard]] std::vector<Acceptance> endSending();

    /// Returns when it is there. An error: it does not come about.
    [[nodiscard]] Status setFault(RaceFault fault);
    /// How often faults came about so far.
    [[nodiscard]] int faultsMet() const;
    [[nodiscard]] Result<RaceStop> stop(StopWay way);
    /// What passed the gate since the last call.
    [[nodiscard]] std::vector<Passed> takePassed() { return m_recorder.take(); }
    /// Back to Active, by the ways that people have.
    [[nodiscard]] Status resume();

    /// Waits until an order was refused because of the stop: when that answer was there.
    [[nodiscard]] Result<Steady::time_point> awaitBlock();
    [[nodiscard]] std::filesystem::path stopFile() const { return m_store.stopFilePath(); }
    /// Tries every channel with canary orders.
    [[nodiscard]] Result<std::vector<risk::DrillRecord>> drill();

private:
    void sendOrders(const std::string& accounts, std::size_t thread, std::vector<Acceptance>& accepted);
    [[nodiscard]] bool isAccepted(contract::CommandId order);
    [[nodiscard]] Status openAudit();

    std::filesystem::path m_folder;
    bool m_useFolderEvents;
    NotingClock m_clock;
    BreakableClock m_killClock;
    risk::test::FaultyStore m_store;
    risk::KillSwitch m_killSwitch;
    RaceScopes m_scopeStore;
    risk::ScopeStates m_scopes;
    RaceRecorder m_recorder;
    std::atomic<bool> m_mirrorThrows{false};
    std::atomic<bool> m_reporterThrows{false};
    std::atomic<int> m_otherFaults{0};
    std::unique_ptr<storage::AuditLog> m_audit;
    risk::StopSignal m_signal;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<risk::KillWatch> m_watch;
    std::unique_ptr<engine::StopDrill> m_drill;
    std::unique_ptr<RaceWindow> m_window;
    std::atomic<bool> m_over{true};
    std::atomic<Duration> m_patience;
    std::atomic<Steady::time_point> m_blocked{};
    std::vector<std::vector<Acceptance>> m_accepted;
    std::vector<std::jthread> m_senders;
};

} // namespace aetherion::soak
