#pragma once
// The engine's whole way, without its thread and its store: candles, features, regimes by the shipped models, setups,
// policy, rails, desk and books.
//
// Prices trend two days up and one down, from seeded streams, so that the policy trades. Thread: one.
#include "core/base/random_stream.h"
#include "core/engine/session.h"
#include "core/risk/risk_folder.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace aetherion::bench {

/// Takes everything and counts the facts.
struct CountedFacts final : contract::RecorderPort {
    bool record(contract::Record, contract::WhenFull) override { return true; }
    [[nodiscard]] Result<contract::FactNumber> recordFact(contract::Record) override { return ++facts; }
    [[nodiscard]] contract::FactNumber durableFacts() const override { return facts; }
    [[nodiscard]] Status awaitFact(contract::FactNumber, Duration) override { return {}; }
    [[nodiscard]] Status flush(Duration) override { return {}; }
    [[nodiscard]] contract::RecorderHealth health() const override { return {}; }
    contract::FactNumber facts = 0;
};

struct AllScopesActive final : risk::ScopeStore {
    [[nodiscard]] risk::ScopeLoad load() override { return {risk::RiskLoadOutcome::Missing, {}, {}}; }
    [[nodiscard]] Status save(const risk::ScopeRecord&) override { return {}; }
};

class TradedWorld {
public:
    explicit TradedWorld(std::size_t symbols);
    ~TradedWorld();
    TradedWorld(const TradedWorld&) = delete;
    TradedWorld& operator=(const TradedWorld&) = delete;

    /// Six days and a half of five-minute bars: models have warmed up, accounts hold something.
    void warmUp();
    /// The first tick of a bar closes the one before, of 1m and of 5m, in every market; the last tick lets what was
    /// decided at it go to the desk.
    void closeBars();
    /// Within the bar.
    void trade();
    /// One tick of one stream, at the world's time.
    void tick(std::size_t stream) { tick(stream, m_open); }
    /// Lets the world's time pass without a tick.
    void pass(Duration span);

    /// All models were taken, and the policy is armed.
    [[nodiscard]] bool right() const { return m_right; }
    [[nodiscard]] std::size_t symbols() const { return m_logarithms.size(); }
    [[nodiscard]] std::int64_t bars() const { return m_bars; }
    [[nodiscard]] engine::Session& session() { return *m_session; }
    [[nodiscard]] const engine::TickLane& ticks() const { return m_ticks; }
    [[nodiscard]] std::shared_ptr<const contract::TradingView> view() { return m_session->floor()->view(); }

private:
    [[nodiscard]] std::filesystem::path makeFolder() const;
    void tick(std::size_t stream, Timestamp time);

    ManualClock m_clock;
    std::filesystem::path m_folder;
    risk::RiskFolder m_riskFolder;
    risk::KillSwitch m_killSwitch;
    AllScopesActive m_noScopes;
    risk::ScopeStates m_scopes;
    CountedFacts m_recorder;
    engine::EventLog m_events;
    engine::TickLane m_ticks;
    std::unique_ptr<engine::Session> m_session;
    std::vector<RandomStream> m_random;
    std::vector<double> m_logarithms;
    Timestamp m_open;
    std::int64_t m_bars = 0;
    bool m_right = true;
};

} // namespace aetherion::bench
