#include "core/base/spares.h"
#include "tests/bench/traded_world.h"

#include <benchmark/benchmark.h>

using namespace aetherion;
using namespace aetherion::bench;

namespace {

constexpr std::size_t kSessionSymbols = 150;
constexpr std::size_t kShownSymbols = 1000;
/// As often as the simulation's instruments trade.
constexpr Duration kTickPause = std::chrono::milliseconds(2500);

void sessionCycle(benchmark::State& state) {
    TradedWorld world(kSessionSymbols);
    world.warmUp();
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

/// Every symbol once each 2.5 s, so that bars close, regimes are judged and cycles run as often as they do in the
/// program.
void pipelineTick(benchmark::State& state) {
    TradedWorld world(kSessionSymbols);
    world.warmUp();
    const auto before = world.view();
    const std::uint64_t eventsBefore = world.session().pipeline().events();
    const std::uint64_t tickBefore = world.ticks().after(0, 0).newest;
    std::size_t stream = 0;
    for (auto _ : state) {
        world.tick(stream);
        if (++stream == kSessionSymbols) {
            stream = 0;
            world.pass(kTickPause);
        }
    }
    const auto ticks = static_cast<std::uint64_t>(state.iterations());
    if (!world.right())
        state.SkipWithError("a model was refused, or the policy was not armed");
    if (world.session().pipeline().events() - eventsBefore != ticks)
        state.SkipWithError("not every tick was an event");
    if (world.ticks().after(tickBefore, 0).newest - tickBefore != ticks)
        state.SkipWithError("not every tick was handed on");
    if (before->rails.empty())
        state.SkipWithError("the rails are off");
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a tick, 150 symbols, candles to rails and desk");
    state.counters["cycles"] = static_cast<double>(world.view()->cycles - before->cycles);
}
BENCHMARK(pipelineTick)->Name("PipelineTick/150");

/// Between two snapshots every instrument has traded once.
void snapshotPublish(benchmark::State& state) {
    TradedWorld world(kShownSymbols);
    for (int bar = 0; bar < 20; ++bar) {
        world.closeBars();
        world.trade();
    }
    std::uint64_t ticksShown = 0;
    base::Spares<contract::EngineSnapshot> spares;
    for (auto _ : state) {
        state.PauseTiming();
        world.pass(std::chrono::milliseconds(50));
        for (std::size_t i = 0; i < kShownSymbols; ++i)
            world.tick(i);
        state.ResumeTiming();
        const std::shared_ptr<contract::EngineSnapshot> next = spares.take();
        contract::EngineSnapshot& snapshot = *next;
        snapshot.session = world.session().view();
        world.session().streamViews(snapshot.streams);
        snapshot.instruments = world.session().instruments();
        benchmark::DoNotOptimize(world.view());
        state.PauseTiming();
        std::uint64_t shown = 0;
        for (const contract::StreamView& view : snapshot.streams)
            shown += view.ticks;
        if (snapshot.streams.size() != kShownSymbols || (ticksShown != 0 && shown != ticksShown + kShownSymbols))
            state.SkipWithError("a snapshot does not show the ticks before it");
        ticksShown = shown;
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a snapshot of 1,000 instruments, each changed");
}
BENCHMARK(snapshotPublish)->Name("SnapshotPublish/1000")->Unit(benchmark::kMicrosecond);

} // namespace
