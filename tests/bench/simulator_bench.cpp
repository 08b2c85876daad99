#include "core/market/order_book.h"
#include "core/simulator/order_flow.h"
#include "core/simulator/world.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

using namespace aetherion;
using simulator::DriverBlock;
using simulator::InstrumentPath;
using simulator::OrderFlow;
using simulator::PathTick;
using simulator::World;

namespace {

constexpr std::size_t kInstruments = 1'000;
constexpr Timestamp kWorldBegin = fromEpochMillis(1'704'067'200'000);

/// Diffusion, jumps, GARCH, factors, regimes and news: everything that the default world has.
World thousandInstruments() {
    const std::vector<std::string> sectors{"technology", "energy", "financialServices", "crypto", "healthcare"};
    simulator::WorldSettings settings;
    settings.seed = 42;
    settings.start = kWorldBegin;
    settings.alwaysOpen = true;
    for (std::size_t i = 0; i < kInstruments; ++i) {
        market::InstrumentSpec& spec = settings.instruments.emplace_back();
        spec.key = {market::kMarkets[i % market::kMarkets.size()], "S" + std::to_string(i)};
        spec.currency = "USD";
        spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
        spec.lotSize = Quantity::fromUnits(kDecimalUnit);
        spec.basePrice = Price::fromUnits(static_cast<std::int64_t>(50 + i) * kDecimalUnit);
        spec.drift = 0.08;
        spec.volatility = 0.1 + 0.0005 * static_cast<double>(i);
        spec.sector = sectors[i % sectors.size()];
    }
    return std::move(*World::create(std::move(settings)));
}

std::vector<PathTick> ticksOf(std::size_t steps, std::size_t blockSteps) {
    World world = thousandInstruments();
    DriverBlock block;
    std::vector<PathTick> ticks(steps * kInstruments);
    for (std::size_t done = 0; done < steps; done += blockSteps) {
        world.drive(blockSteps, block);
        for (std::size_t i = 0; i < kInstruments; ++i)
            (void)world.paths()[i].advance(block, std::span(ticks).subspan(i * steps + done, blockSteps));
    }
    return ticks;
}

/// The same world taken in two ways gives the same ticks, and they move.
bool worldIsSound() {
    static const bool sound = [] {
        const auto stepwise = ticksOf(64, 1);
        const auto blockwise = ticksOf(64, 64);
        std::size_t moves = 0;
        for (std::size_t i = 1; i < stepwise.size(); ++i)
            moves += stepwise[i].price != stepwise[i - 1].price && stepwise[i].quantity.units() > 0 ? 1 : 0;
        return stepwise == blockwise && moves > stepwise.size() / 4;
    }();
    return sound;
}

void simulateTicks(benchmark::State& state, std::size_t blockSteps) {
    World world = thousandInstruments();
    DriverBlock block;
    std::vector<PathTick> ticks(blockSteps);
    std::size_t written = 0;
    for (auto _ : state) {
        world.drive(blockSteps, block);
        for (InstrumentPath& path : world.paths()) {
            written += path.advance(block, ticks);
            benchmark::DoNotOptimize(ticks.data());
            benchmark::ClobberMemory();
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(written));
    const auto expected = static_cast<std::size_t>(state.iterations()) * blockSteps * kInstruments;
    const auto steps = static_cast<std::int64_t>(written / kInstruments);
    if (written != expected || world.next() != kWorldBegin + steps * world.grid() || !worldIsSound())
        state.SkipWithError("the world's ticks are wrong");
}

/// As history is made, a block of steps at a time.
void simulateHistory(benchmark::State& state) {
    simulateTicks(state, 1'024);
    state.SetLabel("item: one tick, in blocks of 1024 steps");
}
BENCHMARK(simulateHistory)->Name("SimulatorTick/1000");

/// As a live world goes on: one step, all instruments.
void simulateLive(benchmark::State& state) {
    simulateTicks(state, 1);
    state.SetLabel("item: one tick, step by step");
}
BENCHMARK(simulateLive)->Name("SimulatorTick/1000/live");

void stepOrderFlow(benchmark::State& state) {
    constexpr std::size_t kSteps = 4'096;
    World world = thousandInstruments();
    DriverBlock block;
    std::vector<PathTick> ticks(kSteps);
    world.drive(kSteps, block);
    (void)world.paths().front().advance(block, ticks);
    OrderFlow flow(world.paths().front().spec(), RandomStream(1, "bench/flow"));
    market::EventBatch events;
    market::OrderBook book;
    std::size_t next = 0;
    for (auto _ : state) {
        events.clear();
        flow.step(ticks[next], events);
        next = (next + 1) % kSteps;
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: one tick's cancels, arrivals, trade and deltas");

    bool sound = true;
    book.reset(flow.snapshot());
    for (std::size_t i = 0; i < kSteps; ++i) {
        events.clear();
        flow.step(ticks[next], events);
        next = (next + 1) % kSteps;
        for (const market::Event& event : events)
            if (const auto* delta = std::get_if<market::BookDelta>(&event.payload)) {
                book.apply(*delta);
                sound = sound && !book.crossed() && book.bidCount() > 0 && book.askCount() > 0;
            }
    }
    const market::BookSnapshot own = flow.snapshot();
    if (!sound || book.bids(99) != own.bids || book.asks(99) != own.asks)
        state.SkipWithError("the deltas do not make the flow's book");
}
BENCHMARK(stepOrderFlow)->Name("OrderFlowStep");

} // namespace
