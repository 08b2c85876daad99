#include "core/base/random_stream.h"
#include "core/engine/market_weather.h"
#include "core/engine/session.h"
#include "core/risk/risk_folder.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace aetherion;
using namespace aetherion::engine;

namespace {

constexpr std::size_t kSessionSymbols = 150;
constexpr Timestamp kSessionBegin = fromEpochMillis(1'704'067'200'000);
constexpr Duration kSessionBar = std::chrono::minutes(5);
constexpr int kTicksPerBar = 10;
constexpr int kBarsPerDay = 288;
constexpr double kTrend = 3e-5;
constexpr int kWarmBars = 6 * kBarsPerDay + kBarsPerDay / 2;

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

/// The engine's whole way, without its thread and its store: candles, features, regimes by the shipped models, setups,
/// policy, rails, desk and books.
class TradedWorld {
public:
    TradedWorld()
        : m_folder(std::filesystem::temp_directory_path() / "aetherion-bench-session"), m_riskFolder(makeFolder()),
          m_killSwitch(m_riskFolder, m_clock), m_scopes(m_noScopes), m_events(m_clock) {
        m_killSwitch.open(false);
        m_scopes.open(false, m_clock.now());
        auto models = std::make_shared<regime::ModelShelf>();
        m_right = models->load(AETHERION_SOURCE_DIR "/models").empty();
        const market::Source source{market::SourceKind::Simulated, "bench", "world", "seed 1", kSessionBegin};
        TradingPlan trading;
        trading.source = source;
        trading.opening.emplace("USDT", Cash::fromUnits(1'000'000 * kDecimalUnit));
        trading.world = simulatedWorld(true);
        for (std::size_t i = 0; i < kSessionSymbols; ++i) {
            market::InstrumentSpec spec;
            spec.key = {market::Market::Crypto, "S" + std::to_string(i)};
            spec.currency = "USDT";
            spec.sector = "sector " + std::to_string(i % 20);
            spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
            spec.lotSize = Quantity::fromUnits(100'000);
            trading.instruments.emplace(spec.key, spec);
        }
        auto instruments = trading.instruments;
        SessionPlan plan;
        m_session = std::make_unique<Session>(
            1, plan, 0, RegimeSetup{models, {}}, m_recorder, m_events,
            std::make_unique<TradingFloor>(std::move(trading), TradingDependencies{m_killSwitch, m_scopes, m_recorder},
                                           risk::Knobs{}));
        market::StreamId id = 0;
        for (const auto& [key, spec] : instruments)
            m_session->process({id, kSessionBegin, kSessionBegin, market::StreamOpened{{id, key, source}}}), ++id;
        m_right = m_session->floor()->execute(contract::ArmPolicy{"bench", {"bench"}}, kSessionBegin).done() && m_right;
        for (std::size_t i = 0; i < kSessionSymbols; ++i)
            m_random.emplace_back(i, "bench/session");
        for (int bar = 0; bar < kWarmBars; ++bar) {
            closeBars();
            trade();
        }
    }
    ~TradedWorld() { std::filesystem::remove_all(m_folder); }
    TradedWorld(const TradedWorld&) = delete;
    TradedWorld& operator=(const TradedWorld&) = delete;

    /// The first tick of a bar closes the one before, of 1m and of 5m, in every market; the last tick lets what was
    /// decided at it go to the desk.
    void closeBars() {
        for (std::size_t i = 0; i < kSessionSymbols; ++i)
            tick(i, m_open);
        tick(0, m_open);
    }
    /// Within the bar.
    void trade() {
        for (int n = 1; n < kTicksPerBar; ++n)
            for (std::size_t i = 0; i < kSessionSymbols; ++i)
                tick(i, m_open + n * (kSessionBar / kTicksPerBar));
        // No price is stale when the next bar opens.
        for (std::size_t i = 0; i < kSessionSymbols; ++i)
            tick(i, m_open + kSessionBar - std::chrono::seconds(1));
        m_open += kSessionBar;
        ++m_bars;
        m_clock.set(m_open);
    }
    [[nodiscard]] bool right() const { return m_right; }
    [[nodiscard]] std::int64_t bars() const { return m_bars; }
    [[nodiscard]] std::shared_ptr<const contract::TradingView> view() { return m_session->floor()->view(); }

private:
    std::filesystem::path makeFolder() {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
        return m_folder;
    }
    void tick(std::size_t stream, Timestamp time) {
        double& logarithm = m_logarithms[stream];
        // Two days up, a day down to where it began: a market that trends, and prices that stay what they are.
        const std::int64_t day = m_bars / kBarsPerDay % 3;
        logarithm += 5e-4 * m_random[stream].normal() + (day < 2 ? kTrend : -2 * kTrend);
        market::Trade trade;
        trade.price = Price::fromUnits(std::llround(10'000 * std::exp(logarithm)) * 1'000'000);
        trade.quantity = Quantity::fromUnits(m_random[stream].integer(100, 1000) * kDecimalUnit);
        m_session->process({static_cast<market::StreamId>(stream), time, time, trade});
    }

    ManualClock m_clock{kSessionBegin};
    std::filesystem::path m_folder;
    risk::RiskFolder m_riskFolder;
    risk::KillSwitch m_killSwitch;
    AllScopesActive m_noScopes;
    risk::ScopeStates m_scopes;
    CountedFacts m_recorder;
    EventLog m_events;
    std::unique_ptr<Session> m_session;
    std::vector<RandomStream> m_random;
    std::vector<double> m_logarithms = std::vector<double>(kSessionSymbols);
    Timestamp m_open = kSessionBegin;
    std::int64_t m_bars = 0;
    bool m_right = true;
};

void sessionCycle(benchmark::State& state) {
    TradedWorld world;
    const auto before = world.view();
    const std::int64_t barsBefore = world.bars();
    for (auto _ : state) {
        world.closeBars();
        state.PauseTiming();
        world.trade();
        state.ResumeTiming();
    }
    const auto after = world.view();
    if (!world.right())
        state.SkipWithError("a model was refused, or the policy was not armed");
    if (after->cycles - before->cycles < world.bars() - barsBefore || after->tradeCount == 0)
        state.SkipWithError("no cycle came to orders");
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: 150 symbols, from the ticks that close their bars to orders at the desk");
    state.counters["entries"] = static_cast<double>(after->entries);
    state.counters["trades"] = static_cast<double>(after->tradeCount);
}
BENCHMARK(sessionCycle)->Name("Cycle/150/session")->Unit(benchmark::kMillisecond)->Iterations(500);

} // namespace
