#include "core/base/random_stream.h"
#include "core/strategy/decision_cycle.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <map>
#include <memory>
#include <vector>

using namespace aetherion;
using namespace aetherion::strategy;
using market::Bar;

namespace {

constexpr std::size_t kCycleSymbols = 150;
constexpr std::size_t kCycleBars = 2016; // a week of 5m
constexpr Timestamp kCycleBegin = fromEpochMillis(1'704'067'200'000);

/// Fills every order at the newest price before it answers.
class PromptDesk : public OrderDesk {
public:
    tl::expected<trading::Order, trading::Refusal> place(const trading::OrderRequest& request, Timestamp now) override {
        trading::Order order;
        order.id = ++orders;
        order.request = request;
        order.created = order.changed = now;
        cycle->orderChanged(order);
        trading::Trade trade;
        trade.number = trade.order = order.id;
        trade.account = request.account;
        trade.instrument = request.instrument;
        trade.side = request.side;
        trade.price = prices[streams.at(request.instrument)];
        trade.quantity = request.quantity;
        trade.value = Cash::fromUnits(*multiplyDecimal(trade.price.units(), trade.quantity.units()));
        trade.time = now;
        Quantity& held = holdings[request.instrument].quantity;
        held = request.side == market::Side::Buy ? held + trade.quantity : held - trade.quantity;
        negative = negative || held < Quantity();
        order.filled = request.quantity;
        order.state = trading::OrderState::Filled;
        cycle->orderChanged(order);
        cycle->traded(trade);
        return order;
    }
    void cancel(trading::OrderId, std::string_view, Timestamp) override {}
    AccountMoney money(std::string_view, std::string_view) const override {
        const Cash equity = Cash::fromUnits(1'000'000 * kDecimalUnit);
        return {equity, equity, {}};
    }
    trading::Holding holding(std::string_view, const market::InstrumentKey& instrument) const override {
        const auto place = holdings.find(instrument);
        return place != holdings.end() ? place->second : trading::Holding{};
    }
    std::optional<Price> freshPrice(market::StreamId stream) const override { return prices[stream]; }

    DecisionCycle* cycle = nullptr;
    std::int64_t orders = 0;
    bool negative = false;
    std::vector<Price> prices{kCycleSymbols};
    std::map<market::InstrumentKey, market::StreamId> streams;
    std::map<market::InstrumentKey, trading::Holding> holdings;
};

struct CountedDecisions : CycleObserver {
    void decided(const Decision& decision) override {
        ++decisions;
        withReason += !decision.reason.empty() && !decision.inputs.empty() ? 1 : 0;
    }
    void closed(const ClosedPosition&) override { ++ended; }
    std::int64_t decisions = 0;
    std::int64_t withReason = 0;
    std::int64_t ended = 0;
};

const std::vector<std::vector<Bar>>& cycleBars() {
    static const std::vector<std::vector<Bar>> all = [] {
        std::vector<std::vector<Bar>> made(kCycleSymbols);
        for (std::size_t i = 0; i < kCycleSymbols; ++i) {
            RandomStream random(i, "bench/cycle");
            const auto cents = [](double value) { return Price::fromUnits(std::llround(value * 100) * 1'000'000); };
            double logarithm = 0;
            double price = 100;
            for (std::size_t n = 0; n < kCycleBars; ++n) {
                Bar bar;
                bar.timeframe = market::Timeframe::M5;
                bar.open = cents(price);
                // Back towards where it began, so that the week can be played again and again.
                logarithm += 1.2e-3 * random.normal() - 0.002 * logarithm;
                price = 100 * std::exp(logarithm);
                bar.close = cents(price);
                bar.high = std::max(bar.open, bar.close) + cents(0.05 * random.uniform());
                bar.low = std::min(bar.open, bar.close) - cents(0.05 * random.uniform());
                bar.volume = Quantity::fromUnits(random.integer(100, 1000) * kDecimalUnit);
                bar.count = 10;
                made[i].push_back(bar);
            }
        }
        return made;
    }();
    return all;
}

void decisionCycle(benchmark::State& state) {
    const auto& bars = cycleBars();
    StrategySettings settings;
    settings.portfolio.maxPositions = 50;
    settings.portfolio.maxPerSector = 50;
    settings.portfolio.maxOrdersPerCycle = 100;
    PromptDesk desk;
    CountedDecisions counted;
    DecisionCycle cycle(settings, desk, counted);
    desk.cycle = &cycle;
    bool right = true;
    for (std::size_t i = 0; i < kCycleSymbols; ++i) {
        trading::Listing listing;
        listing.stream = static_cast<market::StreamId>(i);
        listing.spec.key = {market::Market::Crypto, "S" + std::to_string(i)};
        listing.spec.currency = "USDT";
        listing.spec.tickSize = Price::fromUnits(1'000'000);
        listing.spec.lotSize = Quantity::fromUnits(100'000);
        desk.streams[listing.spec.key] = listing.stream;
        right = cycle.list(listing, 1'000).has_value() && right;
    }
    right = cycle.arm("bench", "bench").has_value() && right;
    std::size_t number = 0;
    const regime::MetaVerdict bull{market::MetaRegime::TrendingBull, 0.9, "bench"};
    const auto step = [&] {
        const Timestamp open = kCycleBegin + number * std::chrono::minutes(5);
        for (std::size_t i = 0; i < kCycleSymbols; ++i) {
            Bar bar = bars[i][number % kCycleBars];
            bar.openTime = open;
            const auto stream = static_cast<market::StreamId>(i);
            desk.prices[i] = bar.close;
            cycle.regimeKnown(stream, bull);
            right = cycle.barClosed(stream, bar).has_value() && right;
        }
        cycle.run(open + std::chrono::minutes(5));
        ++number;
    };
    for (int warm = 0; warm < 300; ++warm)
        step();
    for (auto _ : state)
        step();
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a cycle over 150 symbols, from closed bars to orders");
    const CycleCounts& counts = cycle.counts();
    if (!right || desk.negative || counts.decided != static_cast<std::int64_t>(kCycleSymbols * number))
        state.SkipWithError("not every symbol was decided at every bar");
    if (counts.entries + counts.exits != desk.orders || counts.entries == 0 || counts.refused != 0 ||
        counts.entries - counts.closed != static_cast<std::int64_t>(cycle.positions().size()))
        state.SkipWithError("the orders do not add up");
    if (counted.withReason != counted.decisions || counted.decisions < counts.decided || counted.ended != counts.closed)
        state.SkipWithError("a decision has no reason");
    state.counters["orders"] = static_cast<double>(desk.orders) / static_cast<double>(number);
}
BENCHMARK(decisionCycle)->Name("Cycle/150")->Unit(benchmark::kMillisecond);

} // namespace
