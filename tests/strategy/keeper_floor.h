#pragma once
// A keeper of positions at a desk that does as it is told, in one account and one instrument.
#include "core/strategy/position_keeper.h"
#include "tests/strategy/fake_desk.h"
#include "tests/strategy/strategy_bars.h"

namespace aetherion::test {

using namespace aetherion::strategy;
using market::Side;
using std::chrono::minutes;

inline const market::InstrumentKey kApple{market::Market::Us, "AAPL"};

struct HeardPositions : PositionObserver {
    void exitAsked(const Position&, ExitCause cause, Timestamp,
                   const tl::expected<trading::Order, trading::Refusal>& answer) override {
        causes.push_back(cause);
        accepted.push_back(answer.has_value());
    }
    void closed(const ClosedPosition& position) override { ended.push_back(position); }
    std::vector<ExitCause> causes;
    std::vector<bool> accepted;
    std::vector<ClosedPosition> ended;
};

/// One account, one instrument, a session from 13:30 to 20:00.
struct KeeperFloor {
    FakeDesk desk;
    HeardPositions heard;
    BracketSettings settings;
    PositionKeeper keeper{settings, desk, heard};
    Timestamp now = at("2024-08-09T14:00Z");
    std::optional<Price> price;

    KeeperFloor() {
        desk.onOrder = [this](const trading::Order& order) { keeper.orderChanged(order); };
        desk.onTrade = [this](const trading::Trade& trade) { keeper.traded(trade); };
    }
    Entry entry() const {
        Entry entry;
        entry.request.account = "a";
        entry.request.instrument = kApple;
        entry.request.side = Side::Buy;
        entry.request.quantity = quantityOf(10);
        entry.request.clientOrder = "policy-US:AAPL-1";
        entry.setup = "trend_pullback";
        entry.lotSize = quantityOf(1);
        entry.tickSize = priceOf(0.01);
        entry.price = priceOf(100);
        entry.atr = 2;
        entry.exit = {97.5, 105, minutes(60), false, 0};
        entry.planned = cashOf(1000);
        return entry;
    }
    /// Entered and filled at 100.
    void open(const Entry& entry) {
        const auto order = keeper.enter(entry, now);
        desk.fill(order->id, priceOf(100), std::nullopt, now);
    }
    void open() { open(entry()); }
    std::optional<MarketMoment> moment() const {
        MarketMoment present;
        present.session = SessionHours{at("2024-08-09T13:30Z"), at("2024-08-09T20:00Z")};
        present.open = now >= present.session->open && now < present.session->close;
        present.prices = [this](Timestamp) { return price ? std::optional(PriceSpan::at(*price)) : std::nullopt; };
        return present;
    }
    void manage(minutes later = minutes(1)) {
        now += later;
        keeper.manage(now, [this](const market::InstrumentKey&) { return moment(); });
    }
    std::vector<DueExit> due() const {
        return keeper.due(now, [this](const market::InstrumentKey&) { return moment(); });
    }
    void see(double value) { keeper.priceSeen(kApple, priceOf(value), now); }
    const Position* position() const { return keeper.find("a", kApple); }
    const trading::OrderRequest& lastRequest() const { return desk.asked.back(); }
};

} // namespace aetherion::test
