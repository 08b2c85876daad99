#pragma once
// The ports as a test sets them, and a server over them.
//
// Thread: the test sets, the api thread reads; each fake guards itself.
#include "core/api/api_server.h"
#include "tests/api/raw_client.h"
#include "tests/support/fake_trading.h"

#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace aetherion::test {

class FakeEngine final : public contract::EnginePort {
public:
    FakeEngine();
    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override;
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t sequence, std::size_t limit) const override;
    [[nodiscard]] contract::TickPage ticksAfter(std::uint64_t sequence, std::size_t limit) const override;

    void change(const std::function<void(contract::EngineSnapshot&)>& edit);
    void append(contract::RegimeChanged change);
    void append(contract::DecisionMade decision);
    /// A tick of that stream, with this many pieces.
    void tick(market::StreamId stream, std::int64_t quantity);
    /// Forgets the oldest events, as a full memory does.
    void forgetEvents();

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const contract::EngineSnapshot> m_snapshot;
    std::deque<contract::EngineEvent> m_events;
    std::uint64_t m_last = 0;
    std::vector<contract::LiveTick> m_ticks;
};

/// Keeps every request for regimes until the test answers it.
class FakeHistory final : public contract::HistoryPort {
public:
    using Regimes = contract::Page<contract::RegimeRow>;
    struct Asked {
        contract::HistoryQuery query;
        std::stop_token stop;
        contract::Completion<Regimes> done;
    };
    /// Candles and features are answered at once out of what the test has put there, oldest first, by range, limit and
    /// direction of the query.
    void candles(contract::HistoryQuery query, std::stop_token stop,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override;
    void posteriors(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>>) override {}
    void ticks(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::TickRow>>) override {}
    void features(contract::HistoryQuery query, std::stop_token stop,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override;
    /// Orders, trades and decisions are answered at once with what the test has put there.
    void orders(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::OrderRow>> done) override;
    void trades(contract::HistoryQuery query, std::stop_token stop,
                contract::Completion<contract::Page<contract::TradeRow>> done) override;
    void decisions(contract::HistoryQuery query, std::stop_token stop,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override;
    void audit(contract::HistoryQuery query, std::stop_token stop,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override;
    void riskEvents(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>>) override {}
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>>) override {}
    void regimes(contract::HistoryQuery query, std::stop_token stop, contract::Completion<Regimes> done) override;

    /// The next request, waited for.
    [[nodiscard]] std::optional<Asked> next();

    std::vector<contract::CandleRow> storedCandles;
    std::vector<contract::FeatureRow> storedFeatures;
    /// Instead of rows, when it is not empty.
    std::string candleFailure;
    std::vector<contract::OrderRow> storedOrders;
    std::vector<contract::TradeRow> storedTrades;
    std::vector<contract::DecisionRow> storedDecisions;
    /// The newest first; the last query for them.
    std::vector<contract::AuditRecord> storedAudit;
    contract::HistoryQuery auditQuery;
    /// Called before orders are given.
    std::function<void()> onOrders;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Asked> m_asked;
};

class FakeKillSwitch final : public contract::KillSwitchPort {
public:
    std::int64_t trip(const risk::TripRequest& request) noexcept override;
    [[nodiscard]] bool awaitPersisted(std::int64_t hold, Duration timeout) override;
    [[nodiscard]] risk::RiskStatus status() const override;
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) override;

    [[nodiscard]] Result<std::vector<risk::DrillRecord>> drill(const std::string& who,
                                                               const std::string& channel) override;

    /// What a drill finds; set before the first request. Without it no engine runs.
    std::vector<risk::DrillRecord> drillFinds;
    std::atomic<bool> persists{true};
    std::atomic<bool> storeFails{false};

private:
    mutable std::mutex m_mutex;
    risk::RiskStatus m_status;
};

class FakeJobs final : public contract::JobPort {
public:
    [[nodiscard]] Result<contract::JobId> start(contract::JobRequest request) override;
    /// Number 13 throws, as broken code does.
    [[nodiscard]] Result<contract::JobStatus> status(contract::JobId id) const override;
    [[nodiscard]] std::vector<contract::JobStatus> jobs() const override;
    void cancel(contract::JobId id) override;
    contract::JobId noteDone(contract::JobKind kind, Timestamp created, std::string message) override;
    [[nodiscard]] contract::JobRequest lastRequest() const;

private:
    mutable std::mutex m_mutex;
    std::vector<contract::JobStatus> m_jobs;
    contract::JobRequest m_last;
};

/// One stream of one-minute and ten-second candles with a known regime.
[[nodiscard]] contract::StreamView watchedStream(const std::string& symbol, double price);

/// A server on any port over fresh fakes.
class Served {
public:
    explicit Served(const http::Limits& limits = {}, std::vector<std::string> allowedOrigins = {});
    /// On any port, with a token file of its own.
    explicit Served(api::ApiSettings settings);

    ManualClock clock{fromEpochMillis(1'771'230'400'000)};
    FakeEngine engine;
    FakeHistory history;
    FakeKillSwitch killSwitch;
    FakeJobs jobs;
    FakeTrading trading;
    contract::WindowCounts window;
    QTemporaryDir folder;
    api::ApiServer server;
    std::uint16_t port = 0;
    /// From the file.
    std::string token;

    [[nodiscard]] Reply get(const std::string& target, const std::string& fields = {}) const {
        return RawClient(port).get(target, fields);
    }
    [[nodiscard]] Reply post(const std::string& target, const std::string& json) const {
        return RawClient(port).post(target, json, token);
    }
    /// With the token; `json` may be empty.
    [[nodiscard]] Reply ask(const std::string& method, const std::string& target, const std::string& json = {},
                            const std::string& fields = {}) const;
};

/// Turns to true within the patience?
[[nodiscard]] bool becomesTrue(const std::function<bool()>& condition);

} // namespace aetherion::test
