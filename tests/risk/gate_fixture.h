#pragma once
// A gate with everything behind it, prices to order at, and orders that are accepted as the desk would.
//
// Every account begins with 10,000 of each currency. Thread: the test's.
#include "core/risk/order_gate.h"
#include "tests/risk/faulty_store.h"

#include <QTemporaryDir>

#include <string>

namespace aetherion::risk::test {

/// Keeps nothing over a restart.
class MemoryScopes final : public ScopeStore {
public:
    [[nodiscard]] ScopeLoad load() override { return {RiskLoadOutcome::Missing, {}, {}}; }
    [[nodiscard]] Status save(const ScopeRecord&) override { return {}; }
};

inline Price priceAt(const char* text) { return Price::fromUnits(parseDecimal(text).value().units); }
inline Cash cashOf(const char* text) { return Cash::fromUnits(parseDecimal(text).value().units); }
inline Quantity quantityOf(const char* text) { return Quantity::fromUnits(parseDecimal(text).value().units); }

class GateFixture {
public:
    explicit GateFixture(std::int64_t opening = 10'000)
        : bench(m_dir.path().toStdString()), scopes(m_scopeStore),
          gate(bench.killSwitch, scopes, knobs,
               {{"USD", Cash::fromUnits(opening * kDecimalUnit)},
                {"INR", Cash::fromUnits(opening * kDecimalUnit)},
                {"GBP", Cash::fromUnits(opening * kDecimalUnit)}}) {
        scopes.open(false, now);
    }

private:
    QTemporaryDir m_dir;
    MemoryScopes m_scopeStore;
    trading::OrderId m_lastOrder = 0;

public:
    Timestamp now = parseIso("2026-03-06T15:00:00Z").value().time;
    Duration priceAge{0};
    Bench bench;
    ScopeStates scopes;
    Knobs knobs;
    OrderGate gate;

    void set(const char* key, const char* value) {
        const auto address = parseKnobKey(key);
        const auto units = parseKnob(definition(address->knob), value);
        (void)knobs.set(address->knob, address->scope, {units.value(), "dt_knobs.env:1"});
        gate.setKnobs(knobs);
    }

    static trading::Listing listing(const char* symbol, market::Market market = market::Market::Us,
                                    const char* sector = "technology") {
        trading::Listing made;
        made.stream = static_cast<market::StreamId>(std::hash<std::string>{}(symbol) % 1'000);
        made.spec.key = {market, symbol};
        made.spec.currency = market == market::Market::Us ? "USD" : market == market::Market::Nse ? "INR" : "GBP";
        made.spec.priceUnitsPerCurrency = market == market::Market::Uk ? 100 : 1;
        made.spec.tickSize = priceAt("0.01");
        made.spec.lotSize = quantityOf("1");
        made.spec.sector = sector;
        made.calendar = market::calendarOf(market);
        return made;
    }
    [[nodiscard]] trading::MarketView view(const char* price = "100") const {
        trading::MarketView made;
        made.now = now;
        made.lastPrice = priceAt(price);
        made.lastTime = now - priceAge;
        made.staleAfter = std::chrono::seconds(10);
        return made;
    }
    static trading::OrderRequest order(const trading::Listing& listing, market::Side side, const char* quantity,
                                       const char* account = "ann") {
        trading::OrderRequest request;
        request.account = account;
        request.instrument = listing.spec.key;
        request.side = side;
        request.quantity = quantityOf(quantity);
        return request;
    }
    static trading::OrderRequest buy(const trading::Listing& listing, const char* quantity,
                                     const char* account = "ann") {
        return order(listing, market::Side::Buy, quantity, account);
    }
    static trading::OrderRequest sell(const trading::Listing& listing, const char* quantity,
                                      trading::Purpose purpose = trading::Purpose::Reduce,
                                      const char* account = "ann") {
        trading::OrderRequest request = order(listing, market::Side::Sell, quantity, account);
        request.purpose = purpose;
        return request;
    }
    static trading::OrderRequest limited(trading::OrderRequest request, const char* price) {
        request.type = trading::OrderType::Limit;
        request.limitPrice = priceAt(price);
        return request;
    }
    static trading::OrderRequest byPolicy(trading::OrderRequest request, const char* strategy = "orb",
                                          double confidence = 0.9) {
        request.origin = {"policy", trading::Channel::Policy, strategy};
        request.confidence = confidence;
        return request;
    }

    /// The refusal's code; empty for a yes. A yes is counted, and nothing else happens.
    std::string ask(const trading::OrderRequest& request, const trading::Listing& listing, const char* price = "100") {
        const auto refusal = gate.admit(request, listing, view(price));
        return refusal ? std::string(refusal->code) : std::string();
    }
    /// What the gate would say, of one rail; counts nothing.
    [[nodiscard]] RailVerdict verdict(const char* rail, const trading::OrderRequest& request,
                                      const trading::Listing& listing, const char* price = "100") const {
        for (RailVerdict& one : gate.whatIf(request, listing, view(price)))
            if (one.rail == rail)
                return one;
        return {};
    }
    /// Asks, and on a yes lets the order rest as the desk would.
    std::string place(const trading::OrderRequest& request, const trading::Listing& listing,
                      const char* price = "100") {
        std::string code = ask(request, listing, price);
        if (code.empty()) {
            newest = trading::Order{};
            newest.id = ++m_lastOrder;
            newest.request = request;
            newest.created = newest.changed = now;
            newest.setAsideAt = request.limitPrice.value_or(priceAt(price));
            gate.orderChanged(newest);
        }
        return code;
    }
    trading::Order newest;
    void end(trading::Order order, trading::OrderState state) {
        order.state = state;
        order.changed = now;
        gate.orderChanged(order);
    }
    /// A fill, without an order behind it.
    void trade(const trading::Listing& listing, market::Side side, const char* quantity, const char* price,
               const char* realised = "0", const char* account = "ann") {
        trading::Trade made;
        made.account = account;
        made.instrument = listing.spec.key;
        made.side = side;
        made.price = priceAt(price);
        made.quantity = quantityOf(quantity);
        made.value = Cash::fromUnits(multiplyDecimal(made.price.units(), made.quantity.units()).value() /
                                     listing.spec.priceUnitsPerCurrency);
        made.realised = cashOf(realised);
        made.time = now;
        gate.traded(made, listing);
    }
};

} // namespace aetherion::risk::test
