#pragma once
// Ports that a test can watch and steer: an engine whose snapshots are set by hand, a kill switch that only remembers.
//
// Thread: GUI, except FakeKillSwitch, whose resume() is called from a worker.
#include "core/contract/engine_port.h"
#include "core/contract/history_port.h"
#include "core/contract/job.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "tests/support/fake_trading.h"
#include "ui/window/ui_ports.h"

#include <mutex>

namespace aetherion::test {

class FakeEngine final : public contract::EnginePort {
public:
    void publish(contract::EngineSnapshot next);
    void push(decltype(contract::EngineEvent::payload) payload);
    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override { return m_snapshot; }
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t sequence, std::size_t limit) const override;

    /// Of the events that are pushed.
    Timestamp now{};

private:
    std::shared_ptr<const contract::EngineSnapshot> m_snapshot = std::make_shared<contract::EngineSnapshot>();
    std::vector<contract::EngineEvent> m_events;
};

class FakeReplay final : public contract::ReplayControl {
public:
    contract::CommandId openRecording(std::vector<std::string> sources, double speed) override;
    contract::CommandId watchSimulation() override;
    contract::CommandId setSpeed(double speed) override;
    contract::CommandId setPaused(bool paused) override;
    contract::CommandId step(Duration span) override;
    contract::CommandId goTo(Timestamp time) override;

    std::vector<std::string> opened;
    double speed = -1;
    int simulations = 0;
    std::optional<bool> paused;
    std::optional<Duration> stepped;
    std::optional<Timestamp> wentTo;
    contract::CommandId last = 0;
};

class FakeKillSwitch final : public contract::KillSwitchPort {
public:
    std::int64_t trip(const risk::TripRequest& request) noexcept override;
    [[nodiscard]] bool awaitPersisted(std::int64_t, Duration) override { return true; }
    [[nodiscard]] risk::RiskStatus status() const override;
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) override;

    Timestamp now;
    int trips = 0;

private:
    mutable std::mutex m_mutex;
    risk::RiskStatus m_status;
};

class FakeJobs final : public contract::JobPort {
public:
    [[nodiscard]] Result<contract::JobId> start(contract::JobRequest request) override;
    [[nodiscard]] Result<contract::JobStatus> status(contract::JobId id) const override;
    [[nodiscard]] std::vector<contract::JobStatus> jobs() const override { return list; }
    void cancel(contract::JobId id) override { cancelled.push_back(id); }
    [[nodiscard]] Result<std::string> document(contract::JobId id) const override {
        const auto at = documents.find(id);
        return at == documents.end() ? Result<std::string>(fail("none")) : Result<std::string>(at->second);
    }

    std::vector<contract::JobRequest> started;
    std::vector<contract::JobStatus> list;
    std::vector<contract::JobId> cancelled;
    std::map<contract::JobId, std::string> documents;
    bool refuses = false;
};

/// Answers at once, newest first, from the bars it was given.
class FakeHistory final : public contract::HistoryPort {
public:
    void candles(contract::HistoryQuery query, std::stop_token stop,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override;
    void regimes(contract::HistoryQuery query, std::stop_token stop,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override;
    void posteriors(contract::HistoryQuery query, std::stop_token stop,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override;
    void ticks(contract::HistoryQuery query, std::stop_token stop,
               contract::Completion<contract::Page<contract::TickRow>> done) override;
    void features(contract::HistoryQuery query, std::stop_token stop,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override;
    void orders(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::OrderRow>> done) override;
    void trades(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::TradeRow>> done) override;
    void decisions(contract::HistoryQuery query, std::stop_token stop,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override;
    void audit(contract::HistoryQuery query, std::stop_token stop,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override;
    void riskEvents(contract::HistoryQuery query, std::stop_token stop,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override;
    void sources(std::stop_token stop, contract::Completion<std::vector<market::Source>> done) override;

    std::vector<market::Bar> bars;
    /// Oldest first.
    std::vector<contract::FeatureRecord> featureRows;
    std::vector<contract::HistoryQuery> asked;
};

struct FakePorts {
    ManualClock clock{fromEpochMillis(1'723'161'600'000)};
    FakeEngine engine;
    FakeReplay replay;
    FakeKillSwitch killSwitch;
    FakeJobs jobs;
    FakeHistory history;
    FakeTrading trading;
    [[nodiscard]] window::UiPorts ports() { return {engine, replay, killSwitch, jobs, history, trading, clock}; }
};

} // namespace aetherion::test
