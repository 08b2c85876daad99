#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

using namespace aetherion;
using candles::CandleAggregator;
using market::Bar;
using market::Timeframe;

namespace {

constexpr std::array kFolded{Timeframe::S10, Timeframe::M1, Timeframe::M5, Timeframe::M15, Timeframe::H1};
constexpr Timestamp kFirstTick = fromEpochMillis(1'704'067'200'000);
constexpr Duration kTickInterval = std::chrono::milliseconds(2'500);

struct SampleTick {
    Price price;
    Quantity quantity;
};

/// Prices and sizes; their times are those of the loop. A power of two, so that the loop wraps by a mask.
const std::vector<SampleTick>& sampleTicks() {
    static const std::vector<SampleTick> ticks = [] {
        RandomStream random(1, "bench/candles");
        std::vector<SampleTick> each(1 << 14);
        std::int64_t cents = 10'000;
        for (SampleTick& tick : each) {
            cents = std::max<std::int64_t>(1, cents + random.integer(-9, 9));
            tick = {Price::fromUnits(cents * 1'000'000), Quantity::fromUnits(random.integer(1, 900) * kDecimalUnit)};
        }
        return each;
    }();
    return ticks;
}

/// What all candles of a timeframe came to.
struct CandleTotal {
    std::uint64_t trades = 0;
    // Wide sums may wrap: both ways of folding wrap alike.
    std::uint64_t prices = 0;
    std::uint64_t volume = 0;
    bool operator==(const CandleTotal&) const = default;

    void add(const Bar& bar) {
        trades += bar.count;
        prices += static_cast<std::uint64_t>(bar.open.units() + 2 * bar.high.units() + 3 * bar.low.units() +
                                             5 * bar.close.units());
        volume += static_cast<std::uint64_t>(bar.volume.units());
    }
};
using CandleTotals = std::array<CandleTotal, market::kTimeframeCount>;

/// Ticks round by round, one for each aggregator, and what came out.
class CandleRun {
public:
    explicit CandleRun(std::size_t symbols)
        : m_aggregators(symbols, CandleAggregator(market::TradingCalendar::of(market::CalendarName::AlwaysOpen),
                                                  candles::kLateGrace, kFolded)) {
        m_closed.reserve(kFolded.size() * 4);
    }
    void round() {
        const std::size_t mask = sampleTicks().size() - 1;
        const SampleTick* const ticks = sampleTicks().data();
        for (std::size_t i = 0; i < m_aggregators.size(); ++i) {
            const SampleTick& tick = ticks[(m_rounds + i * 37) & mask];
            m_aggregators[i].addTrade(m_time, tick.price, tick.quantity, m_closed);
            if (!m_closed.empty())
                takeClosed();
        }
        ++m_rounds;
        m_time += kTickInterval;
    }
    [[nodiscard]] std::size_t rounds() const { return m_rounds; }
    /// All candles, those that form included; once, at the end.
    [[nodiscard]] CandleTotals totals() {
        for (CandleAggregator& each : m_aggregators) {
            each.finish(m_closed);
            takeClosed();
            for (const Timeframe timeframe : kFolded)
                if (const auto bar = each.forming(timeframe))
                    m_totals[market::index(timeframe)].add(*bar);
        }
        return m_totals;
    }

private:
    void takeClosed() {
        for (const Bar& bar : m_closed)
            m_totals[market::index(bar.timeframe)].add(bar);
        m_closed.clear();
    }

    std::vector<CandleAggregator> m_aggregators;
    std::vector<Bar> m_closed;
    CandleTotals m_totals{};
    std::size_t m_rounds = 0;
    Timestamp m_time = kFirstTick;
};

/// The same candles as a textbook would make them: a map of buckets.
CandleTotals plainTotals(std::size_t symbols, std::size_t rounds) {
    CandleTotals totals{};
    for (std::size_t i = 0; i < symbols; ++i)
        for (const Timeframe timeframe : kFolded) {
            std::map<Timestamp, Bar> bars;
            for (std::size_t round = 0; round < rounds; ++round) {
                const SampleTick& tick = sampleTicks()[(round + i * 37) & (sampleTicks().size() - 1)];
                const Timestamp time = kFirstTick + static_cast<std::int64_t>(round) * kTickInterval;
                Bar& bar = bars[market::bucketStart(time, timeframe)];
                bar.open = bar.count == 0 ? tick.price : bar.open;
                bar.high = bar.count == 0 ? tick.price : std::max(bar.high, tick.price);
                bar.low = bar.count == 0 ? tick.price : std::min(bar.low, tick.price);
                bar.close = tick.price;
                bar.volume = bar.volume + tick.quantity;
                ++bar.count;
            }
            for (const auto& [start, bar] : bars)
                totals[market::index(timeframe)].add(bar);
        }
    return totals;
}

/// A fold is one tick in one timeframe.
void foldCandles(benchmark::State& state, std::size_t symbols, int roundsPerIteration) {
    CandleRun run(symbols);
    for (auto _ : state)
        for (int i = 0; i < roundsPerIteration; ++i)
            run.round();
    const auto ticks = static_cast<std::int64_t>(run.rounds() * symbols);
    state.SetItemsProcessed(ticks * static_cast<std::int64_t>(kFolded.size()));
    state.SetLabel("item: one tick in one of 5 timeframes");
    const CandleTotals totals = run.totals();
    for (const Timeframe timeframe : kFolded)
        if (totals[market::index(timeframe)].trades != static_cast<std::uint64_t>(ticks))
            state.SkipWithError("ticks are missing in the candles");

    const std::size_t rounds = 400'000 / symbols;
    CandleRun checked(symbols);
    for (std::size_t i = 0; i < rounds; ++i)
        checked.round();
    static const CandleTotals one = plainTotals(1, 400'000);
    static const CandleTotals thousand = plainTotals(1'000, 400);
    if (checked.totals() != (symbols == 1 ? one : thousand))
        state.SkipWithError("the candles are wrong");
}

void foldOne(benchmark::State& state) { foldCandles(state, 1, 1'000); }
BENCHMARK(foldOne)->Name("CandleFold/5");
void foldThousand(benchmark::State& state) { foldCandles(state, 1'000, 1); }
BENCHMARK(foldThousand)->Name("CandleFold/1000x5");

} // namespace
