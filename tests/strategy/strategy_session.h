#pragma once
// A few instruments on random walks, a decision cycle over them, and a desk that fills at the next bar's open.
#include "core/strategy/decision_cycle.h"
#include "tests/strategy/fake_desk.h"
#include "tests/strategy/strategy_bars.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace aetherion::test {

struct Heeded : strategy::CycleObserver {
    void decided(const strategy::Decision& decision) override { decisions.push_back(decision); }
    void closed(const strategy::ClosedPosition& position) override { ended.push_back(position); }
    [[nodiscard]] std::vector<strategy::Decision> of(strategy::Action action) const {
        std::vector<strategy::Decision> found;
        std::copy_if(decisions.begin(), decisions.end(), std::back_inserter(found),
                     [action](const strategy::Decision& each) { return each.action == action; });
        return found;
    }
    std::vector<strategy::Decision> decisions;
    std::vector<strategy::ClosedPosition> ended;
};

inline trading::Listing listingOf(market::StreamId stream, const std::string& symbol,
                                  const std::string& sector = "technology") {
    trading::Listing listing;
    listing.stream = stream;
    listing.calendar = market::CalendarName::Us;
    listing.spec.key = {market::Market::Us, symbol};
    listing.spec.currency = "USD";
    listing.spec.tickSize = priceOf(0.01);
    listing.spec.lotSize = quantityOf(1);
    listing.spec.sector = sector;
    return listing;
}

/// Some instruments on random walks, whose market orders fill at the next bar's open.
class Session {
public:
    explicit Session(std::size_t instruments, strategy::StrategySettings settings = {}, std::uint64_t seed = 1)
        : cycle(settings, desk, heeded) {
        for (std::size_t i = 0; i < instruments; ++i) {
            const auto stream = static_cast<market::StreamId>(i);
            const trading::Listing listing = listingOf(stream, "S" + std::to_string(i), i % 2 == 0 ? "" : "technology");
            desk.instrumentStream[listing.spec.key] = stream;
            (void)cycle.list(listing);
            bars.push_back(sessionBars(market::CalendarName::Us, settings.timeframe, at("2024-08-05T00:00Z"), 390,
                                       seed * 100 + i, 0.0002, 0.0012));
        }
        desk.onOrder = [this](const trading::Order& order) { cycle.orderChanged(order); };
        desk.onTrade = [this](const trading::Trade& trade) { cycle.traded(trade); };
    }
    /// One deciding bar of every instrument, and the cycle behind it.
    void step() { step(next++); }
    void step(std::size_t number) {
        const Timestamp now = bars[0][number].closeTime();
        for (std::size_t i = 0; i < bars.size(); ++i) {
            desk.prices[static_cast<market::StreamId>(i)] = bars[i][number].open;
            fillAll(static_cast<market::StreamId>(i), bars[i][number].openTime);
        }
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const auto stream = static_cast<market::StreamId>(i);
            desk.prices[stream] = bars[i][number].close;
            cycle.regimeKnown(stream, {regime, 0.9, {}});
            if (!cycle.barClosed(stream, bars[i][number]))
                qFatal("a bar was refused");
        }
        cycle.run(now);
    }
    void run(std::size_t until) {
        while (next < until)
            step();
    }

    FakeDesk desk;
    Heeded heeded;
    strategy::DecisionCycle cycle;
    std::vector<std::vector<market::Bar>> bars;
    market::MetaRegime regime = market::MetaRegime::TrendingBull;
    std::size_t next = 0;

private:
    void fillAll(market::StreamId stream, Timestamp now) {
        for (std::size_t i = 0; i < desk.orders.size(); ++i)
            if (trading::isOpen(desk.orders[i].state) &&
                desk.instrumentStream.at(desk.orders[i].request.instrument) == stream)
                desk.fill(desk.orders[i].id, desk.prices.at(stream), std::nullopt, now);
    }
};

inline strategy::StrategySettings openHanded() {
    strategy::StrategySettings settings;
    settings.portfolio.maxOrdersPerCycle = 100;
    settings.portfolio.maxPositions = 50;
    settings.portfolio.maxPerSector = 50;
    settings.portfolio.maxExposureFraction = 1;
    settings.policy.allowMidday = true;
    return settings;
}

} // namespace aetherion::test
