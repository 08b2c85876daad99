#pragma once
// One engine: the thread that owns all domain state, what it watches, and what it shows.
//
// The engine thread drains commands and the feed's queue, runs the pipeline, records rows, notes facts and publishes an
// immutable snapshot at frame rate. Opening a session reads files and takes a while, so it happens on a thread of its
// own while the present session goes on. Thread: construct, start() and stop() on one thread; the ports from any.
#include "core/base/bounded_queue.h"
#include "core/base/clock.h"
#include "core/base/fault_port.h"
#include "core/base/spares.h"
#include "core/contract/audit_port.h"
#include "core/contract/engine_port.h"
#include "core/contract/recorder_port.h"
#include "core/contract/replay_control.h"
#include "core/contract/trading_port.h"
#include "core/engine/drill_slot.h"
#include "core/engine/event_log.h"
#include "core/engine/feed_runner.h"
#include "core/engine/limit_authors.h"
#include "core/engine/session.h"
#include "core/engine/speed_pacer.h"
#include "core/engine/start_report.h"
#include "core/engine/store_watch.h"
#include "core/engine/tick_lane.h"
#include "core/engine/trading_answers.h"
#include "core/risk/kill_switch.h"
#include "core/risk/knob_watch.h"
#include "core/risk/knobs_in_force.h"

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace aetherion::engine {

struct EngineSettings {
    double speed = 1;
    /// Stop the session when the data reach this time.
    std::optional<Timestamp> until{};
    /// When the program began to open what it watches first; for the report of how long that took.
    Timestamp opened{};
    /// Rails and the policy's settings; empty: the defaults.
    std::filesystem::path knobFile{};
    /// Faults on purpose; null but for tests and developers. Outlives the engine.
    FaultPort* faults = nullptr;
};

/// Opens what is to be watched; runs off the engine thread.
using SessionOpener = std::function<Result<SessionPlan>(const SessionRequest&)>;

class Engine final : public contract::EnginePort, public contract::ReplayControl, public contract::TradingPort {
public:
    Engine(EngineSettings settings, const Clock& wallClock, std::shared_ptr<const regime::ModelShelf> models,
           contract::RecorderPort& recorder, risk::KillSwitch& killSwitch, risk::ScopeStates& scopes,
           contract::AuditPort& audit, SessionOpener opener);
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Starts the thread with a session that has been opened already.
    void start(SessionPlan first);
    /// The feed stops, the queue drains, the thread ends.
    void stop();

    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override;
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t sequence, std::size_t limit) const override;
    [[nodiscard]] contract::TickPage ticksAfter(std::uint64_t sequence, std::size_t limit) const override {
        return m_ticks.after(sequence, limit);
    }

    contract::CommandId openRecording(std::vector<std::string> sources, double speed) override;
    contract::CommandId watchSimulation() override;
    contract::CommandId setSpeed(double speed) override;
    contract::CommandId setPaused(bool paused) override;
    contract::CommandId step(Duration span) override;
    contract::CommandId goTo(Timestamp time) override;

    contract::CommandId send(contract::TradingCommand command) override;
    [[nodiscard]] Result<contract::TradingAnswer> await(contract::CommandId command, Duration timeout) override;
    [[nodiscard]] std::shared_ptr<const contract::TradingView> trading() const override;
    std::int64_t hold(const risk::ScopeHoldRequest& request) noexcept override;
    [[nodiscard]] std::vector<risk::ScopeStatus> holds() const override { return m_scopes.status(); }
    [[nodiscard]] tl::expected<risk::ScopeStatus, risk::ResumeRefusal>
    resume(const risk::Scope& scope, const risk::ResumeRequest& request) override;
    [[nodiscard]] Status setLimit(const contract::LimitChange& change) override;

    /// Takes effect with the next bar of every stream and timeframe, and in later sessions. `settings` have passed
    /// check().
    void changeConfirmation(const regime::ConfirmationSettings& settings);
    /// Streams whose model changes go on with a new detector that has seen their recent bars; where those are too few
    /// the regime is Unknown until there are enough. Later sessions begin with these models.
    void replaceModels(std::shared_ptr<const regime::ModelShelf> models);

    /// Where a drill of the stop asks for its canary orders.
    [[nodiscard]] DrillSlot& drillSlot() { return m_drillSlot; }
    /// Facts that arise elsewhere: jobs, the kill switch.
    [[nodiscard]] EventLog& events() { return m_events; }

private:
    struct SpeedChange {
        double speed = 1;
    };
    struct StepAhead {
        Duration span;
    };
    struct GoTo {
        Timestamp time;
    };
    struct PauseChange {
        bool paused = false;
    };
    /// What the opener came back with.
    struct SessionOpened {
        Result<SessionPlan> plan;
        double speed = 1;
    };
    struct Command {
        contract::CommandId id = 0;
        std::variant<SessionRequest, SpeedChange, PauseChange, StepAhead, GoTo, SessionOpened, contract::TradingCommand>
            what;
    };

    contract::CommandId submit(decltype(Command::what) what);
    void run(const std::stop_token& stop);
    /// One time round: commands, changes, the desk, what the feed delivered.
    void turn();
    /// Something on the engine's thread has thrown.
    void failed(const std::string& what);
    void execute(Command command);
    [[nodiscard]] bool watchesSimulation() const;
    [[nodiscard]] bool watchesRecording() const;
    void takeChanges();
    void openInBackground(contract::CommandId id, SessionRequest request);
    void begin(SessionPlan plan, double speed);
    void endSession(contract::SessionState state, std::string reason);
    void take(FeedItem item);
    void answer(contract::CommandId id, const contract::TradingCommand& command);
    /// The stop, the holds and the knobs, each time round.
    void lookAtTrading();
    void lookAtKnobs(TradingFloor& floor);
    /// Puts the entries on record, and then does it.
    void loosen(std::vector<contract::AuditEntry> entries, std::variant<std::vector<risk::KnobChange>, Command> what);
    void finishLoosenings();
    /// Arming that waits for the record: of the account, or of all.
    void withdrawArming(const std::optional<std::string>& account);
    void carryOut(contract::CommandId id, const contract::TradingCommand& command);
    [[nodiscard]] std::vector<std::string> takeResumed();
    void noteRefusals(TradingFloor& floor);
    void adopt(const risk::KnobUpdate& update, TradingFloor& floor);
    /// What a feed that has been stopped had delivered.
    void takeLastWords();
    /// Fills views of the snapshot to come while no event waits; true where all are filled.
    [[nodiscard]] bool prepared();
    void publish();

    EngineSettings m_settings;
    const Clock& m_wallClock;
    RegimeSetup m_setup;
    std::shared_ptr<const std::vector<contract::ModelView>> m_modelViews;
    contract::RecorderPort& m_recorder;
    risk::KillSwitch& m_killSwitch;
    risk::ScopeStates& m_scopes;
    risk::KnobWatch m_knobs;
    risk::KnobsInForce m_knobsInForce;
    LimitAuthors m_limitAuthors;
    /// One writer of the knobs' file at a time.
    std::mutex m_limitMutex;
    std::chrono::steady_clock::time_point m_knobsLooked;
    /// What loosens something is on record before it acts; the engine goes on meanwhile.
    struct Loosening {
        std::future<Status> recorded;
        std::variant<std::vector<risk::KnobChange>, Command> what;
        /// What tightens came meanwhile, and it is not done.
        bool withdrawn = false;
    };
    std::vector<Loosening> m_loosenings;
    /// Accounts that a person has resumed, until the rails know.
    std::mutex m_resumedMutex;
    std::vector<std::string> m_resumed;
    StoreWatch m_storeWatch;
    TradingAnswers m_answers;
    DrillSlot m_drillSlot;
    contract::AuditPort& m_audit;
    SessionOpener m_opener;
    EventLog m_events;
    TickLane m_ticks;

    BoundedQueue<Command> m_commands;
    std::atomic<contract::CommandId> m_lastCommand{0};
    FeedQueue m_feedQueue;
    std::uint64_t m_sessions = 0;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<FeedRunner> m_feed;
    Timestamp m_startedAt;
    /// When the store was last told that what is watched is in use.
    Timestamp m_notedSources;
    StartReport m_startReport;
    /// How often something has thrown in this session, and what was last said of it.
    std::uint64_t m_failures = 0;
    std::string m_failure;

    /// What was asked for and not done yet; the newest of each kind counts.
    std::mutex m_changesMutex;
    std::optional<regime::ConfirmationSettings> m_newConfirmation;
    std::shared_ptr<const regime::ModelShelf> m_newModels;

    mutable std::mutex m_snapshotMutex;
    std::shared_ptr<const contract::EngineSnapshot> m_snapshot;
    base::Spares<contract::EngineSnapshot> m_spareSnapshots;
    /// The one that is being filled; engine thread.
    std::shared_ptr<contract::EngineSnapshot> m_nextSnapshot;
    std::shared_ptr<const contract::TradingView> m_trading;
    /// One opening at a time; engine thread.
    bool m_openingNow = false;
    std::jthread m_opening;
    std::jthread m_thread;
};

} // namespace aetherion::engine
