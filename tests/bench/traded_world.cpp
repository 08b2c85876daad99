#include "tests/bench/traded_world.h"

#include "core/engine/market_weather.h"

#include <spdlog/spdlog.h>

#include <unistd.h>

#include <cmath>
#include <string>

namespace aetherion::bench {

namespace {

constexpr Timestamp kBegin = fromEpochMillis(1'704'067'200'000);
constexpr Duration kBar = std::chrono::minutes(5);
constexpr int kTicksPerBar = 10;
constexpr int kBarsPerDay = 288;
constexpr int kWarmBars = 6 * kBarsPerDay + kBarsPerDay / 2;
constexpr double kTrend = 3e-5;

} // namespace

TradedWorld::TradedWorld(std::size_t symbols)
    : m_clock(kBegin), m_folder(std::filesystem::temp_directory_path() /
                                ("aetherion-bench-" + std::to_string(::getpid()) + "-" + std::to_string(symbols))),
      m_riskFolder(makeFolder()), m_killSwitch(m_riskFolder, m_clock), m_scopes(m_noScopes), m_events(m_clock),
      m_logarithms(symbols), m_open(kBegin) {
    // What the policy says of each trade would stand between the results.
    spdlog::set_level(spdlog::level::warn);
    m_killSwitch.open(false);
    m_scopes.open(false, m_clock.now());
    auto models = std::make_shared<regime::ModelShelf>();
    m_right = models->load(AETHERION_SOURCE_DIR "/models").empty();
    const market::Source source{market::SourceKind::Simulated, "bench", "world", "seed 1", kBegin};
    engine::TradingPlan trading;
    trading.source = source;
    trading.opening.emplace("USDT", Cash::fromUnits(1'000'000 * kDecimalUnit));
    trading.world = engine::simulatedWorld(true);
    for (std::size_t i = 0; i < symbols; ++i) {
        market::InstrumentSpec spec;
        spec.key = {market::Market::Crypto, "S" + std::to_string(i)};
        spec.currency = "USDT";
        spec.sector = "sector " + std::to_string(i % 20);
        spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
        spec.lotSize = Quantity::fromUnits(100'000);
        trading.instruments.emplace(spec.key, spec);
    }
    auto instruments = trading.instruments;
    engine::SessionPlan plan;
    m_session = std::make_unique<engine::Session>(
        1, plan, 0, engine::RegimeSetup{models, {}}, m_recorder, m_events,
        std::make_unique<engine::TradingFloor>(
            std::move(trading), engine::TradingDependencies{m_killSwitch, m_scopes, m_recorder}, risk::Knobs{}),
        &m_ticks);
    market::StreamId id = 0;
    for (const auto& [key, spec] : instruments) {
        m_session->process({id, kBegin, kBegin, market::StreamOpened{{id, key, source}}});
        ++id;
    }
    m_right = m_session->floor()->execute(contract::ArmPolicy{"bench", {"bench"}}, kBegin).done() && m_right;
    for (std::size_t i = 0; i < symbols; ++i)
        m_random.emplace_back(i, "bench/session");
}

TradedWorld::~TradedWorld() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::filesystem::path TradedWorld::makeFolder() const {
    std::filesystem::remove_all(m_folder);
    std::filesystem::create_directories(m_folder);
    return m_folder;
}

void TradedWorld::warmUp() {
    for (int bar = 0; bar < kWarmBars; ++bar) {
        closeBars();
        trade();
    }
}

void TradedWorld::closeBars() {
    for (std::size_t i = 0; i < symbols(); ++i)
        tick(i, m_open);
    tick(0, m_open);
}

void TradedWorld::trade() {
    for (int n = 1; n < kTicksPerBar; ++n)
        for (std::size_t i = 0; i < symbols(); ++i)
            tick(i, m_open + n * (kBar / kTicksPerBar));
    // No price is stale when the next bar opens.
    for (std::size_t i = 0; i < symbols(); ++i)
        tick(i, m_open + kBar - std::chrono::seconds(1));
    pass(kBar);
    ++m_bars;
}

void TradedWorld::pass(Duration span) {
    m_open += span;
    m_clock.set(m_open);
}

void TradedWorld::tick(std::size_t stream, Timestamp time) {
    double& logarithm = m_logarithms[stream];
    // Two days up, a day down to where it began: a market that trends, and prices that stay what they are.
    const std::int64_t day = m_bars / kBarsPerDay % 3;
    logarithm += 5e-4 * m_random[stream].normal() + (day < 2 ? kTrend : -2 * kTrend);
    market::Trade trade;
    trade.price = Price::fromUnits(std::llround(10'000 * std::exp(logarithm)) * 1'000'000);
    trade.quantity = Quantity::fromUnits(m_random[stream].integer(100, 1000) * kDecimalUnit);
    m_session->process({static_cast<market::StreamId>(stream), time, time, trade});
}

} // namespace aetherion::bench
