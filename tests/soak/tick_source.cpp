#include "tests/soak/tick_source.h"

#include <cstdio>

namespace aetherion::soak {

namespace idle {

constexpr std::size_t kStreams = 20;

struct NoHistory final : contract::HistoryPort {
    template <typename T> static void none(const contract::Completion<T>& done) { done(fail("nothing is stored")); }
    void candles(contract::HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::CandleRow>> done) override {
        none(done);
    }
    void regimes(contract::HistoryQuery, std::stop_token,
                 contract::Completion<contract::Page<contract::RegimeRow>> done) override {
        none(done);
    }
    void posteriors(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::PosteriorRow>> done) override {
        none(done);
    }
    void ticks(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::TickRow>> done) override {
        none(done);
    }
    void features(contract::HistoryQuery, std::stop_token,
                  contract::Completion<contract::Page<contract::FeatureRow>> done) override {
        none(done);
    }
    void orders(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::OrderRow>> done) override {
        none(done);
    }
    void trades(contract::HistoryQuery, std::stop_token,
                contract::Completion<contract::Page<contract::TradeRow>> done) override {
        none(done);
    }
    void decisions(contract::HistoryQuery, std::stop_token,
                   contract::Completion<contract::Page<contract::DecisionRow>> done) override {
        none(done);
    }
    void audit(contract::HistoryQuery, std::stop_token,
               contract::Completion<contract::Page<contract::AuditRecord>> done) override {
        none(done);
    }
    void riskEvents(contract::HistoryQuery, std::stop_token,
                    contract::Completion<contract::Page<contract::RiskEventRecord>> done) override {
        none(done);
    }
    void sources(std::stop_token, contract::Completion<std::vector<market::Source>> done) override { none(done); }
};

struct NoKillSwitch final : contract::KillSwitchPort {
    std::int64_t trip(const risk::TripRequest&) noexcept override { return 0; }
    [[nodiscard]] bool awaitPersisted(std::int64_t, Duration) override { return false; }
    [[nodiscard]] risk::RiskStatus status() const override { return {}; }
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal> resume(const risk::ResumeRequest&) override {
        return tl::unexpected(risk::ResumeRefusal{});
    }
};

struct NoJobs final : contract::JobPort {
    [[nodiscard]] Result<contract::JobId> start(contract::JobRequest) override { return fail("no jobs here"); }
    [[nodiscard]] Result<contract::JobStatus> status(contract::JobId) const override { return fail("no such job"); }
    [[nodiscard]] std::vector<contract::JobStatus> jobs() const override { return {}; }
    void cancel(contract::JobId) override {}
    contract::JobId noteDone(contract::JobKind, Timestamp, std::string) override { return 0; }
};

struct NoTrading final : contract::TradingPort {
    [[nodiscard]] contract::CommandId send(contract::TradingCommand) override { return 0; }
    [[nodiscard]] Result<contract::TradingAnswer> await(contract::CommandId, Duration) override {
        return fail("nothing trades here");
    }
    [[nodiscard]] std::shared_ptr<const contract::TradingView> trading() const override { return view; }
    std::int64_t hold(const risk::ScopeHoldRequest&) noexcept override { return 0; }
    [[nodiscard]] std::vector<risk::ScopeStatus> holds() const override { return {}; }
    [[nodiscard]] tl::expected<risk::ScopeStatus, risk::ResumeRefusal> resume(const risk::Scope&,
                                                                              const risk::ResumeRequest&) override {
        return tl::unexpected(risk::ResumeRefusal{});
    }
    std::shared_ptr<const contract::TradingView> view = std::make_shared<contract::TradingView>();
};

} // namespace idle

TickSource::TickSource() {
    auto snapshot = std::make_shared<contract::EngineSnapshot>();
    snapshot->version = 1;
    snapshot->session.number = 1;
    for (std::size_t i = 0; i < idle::kStreams; ++i) {
        contract::StreamView view;
        view.stream.id = static_cast<market::StreamId>(i);
        view.stream.instrument = {market::Market::Crypto, "LOAD" + std::to_string(i)};
        snapshot->streams.push_back(std::move(view));
    }
    m_snapshot = std::move(snapshot);
}

void TickSource::publish() {
    const std::lock_guard lock(m_mutex);
    const auto number = static_cast<std::int64_t>(m_ticks.size()) + 1;
    const Timestamp now(std::chrono::steady_clock::now().time_since_epoch());
    m_ticks.push_back({1, static_cast<market::StreamId>(m_ticks.size() % idle::kStreams), now, now,
                       Price::fromUnits(100 * kDecimalUnit + number), Quantity::fromUnits(number * kDecimalUnit),
                       market::Side::Buy});
}

contract::TickPage TickSource::ticksAfter(std::uint64_t sequence, std::size_t limit) const {
    const std::lock_guard lock(m_mutex);
    contract::TickPage page;
    page.newest = m_ticks.size();
    page.next = std::min<std::uint64_t>(sequence, page.newest);
    while (page.next < page.newest && page.ticks.size() < limit)
        page.ticks.push_back(m_ticks[page.next++]);
    return page;
}

struct ServedSource::Ports {
    idle::NoHistory history;
    idle::NoKillSwitch killSwitch;
    idle::NoJobs jobs;
    idle::NoTrading trading;
    SystemClock clock;
};

ServedSource::ServedSource(const contract::EnginePort& engine) : m_ports(std::make_unique<Ports>()) {
    m_server = std::make_unique<api::ApiServer>(
        api::ApiSettings{.port = 0},
        api::ApiPorts{engine, m_ports->history, m_ports->killSwitch, m_ports->jobs, m_ports->trading, m_ports->clock});
    const auto port = m_server->start();
    if (!port)
        std::fprintf(stderr, "%s\n", port.error().text().c_str());
    m_port = port.value_or(0);
}

ServedSource::~ServedSource() { m_server->stop(); }

} // namespace aetherion::soak
