#include "core/risk/order_gate.h"
#include "core/risk/risk_folder.h"

#include <benchmark/benchmark.h>

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

using namespace aetherion;
using namespace aetherion::risk;

namespace {

constexpr std::size_t kGateAccounts = 50;
constexpr std::size_t kGateOrders = 16'000;
constexpr Duration kGateStep = std::chrono::milliseconds(10);
constexpr Timestamp kGateStart = fromEpochMillis(1'772'809'200'000); // 2026-03-06T15:00:00Z

constexpr Price kHundred = Price::fromUnits(100 * kDecimalUnit);

Quantity shares(std::int64_t count) { return Quantity::fromUnits(count * kDecimalUnit); }

struct NoScopes final : ScopeStore {
    [[nodiscard]] ScopeLoad load() override { return {RiskLoadOutcome::Missing, {}, {}}; }
    [[nodiscard]] Status save(const ScopeRecord&) override { return {}; }
};

/// What each instrument is there for.
enum Role : std::size_t { Held, Lost, Left, Stopped, Free };
constexpr std::size_t kGateInstruments = 52;

std::vector<trading::Listing> gateListings() {
    std::vector<trading::Listing> listings(kGateInstruments);
    for (std::size_t i = 0; i < kGateInstruments; ++i) {
        trading::Listing& listing = listings[i];
        listing.stream = static_cast<market::StreamId>(i);
        listing.spec.key = {market::Market::Us, "SIM" + std::to_string(i)};
        listing.spec.currency = "USD";
        listing.spec.lotSize = shares(1);
        listing.spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
        listing.spec.sector = "sector " + std::to_string(i % 11);
        listing.calendar = market::CalendarName::Us;
    }
    return listings;
}

struct GateOrder {
    trading::OrderRequest request;
    std::size_t instrument = 0;
    bool isStale = false;
    /// Empty where it has to pass.
    std::string_view code{};
};

std::string accountName(std::size_t account) { return "account-" + std::to_string(account); }

GateOrder purchase(std::size_t account, std::size_t instrument, std::int64_t count, std::string_view code) {
    GateOrder order{{}, instrument, false, code};
    order.request.account = accountName(account);
    order.request.instrument = {market::Market::Us, "SIM" + std::to_string(instrument)};
    order.request.side = market::Side::Buy;
    order.request.quantity = shares(count);
    order.request.origin = {"bench", trading::Channel::Api, {}};
    return order;
}

GateOrder byPolicy(GateOrder order, double confidence) {
    order.request.origin = {"policy", trading::Channel::Policy, "vwap_reversion"};
    order.request.confidence = confidence;
    return order;
}

GateOrder limited(GateOrder order, std::int64_t price) {
    order.request.type = trading::OrderType::Limit;
    order.request.limitPrice = Price::fromUnits(price * kDecimalUnit);
    return order;
}

/// One that has to be refused, each by another rail in turn.
GateOrder refused(std::size_t turn, std::size_t account, const GateOrder& before) {
    GateOrder order;
    switch (turn % 11) {
    case 0:
        return purchase(account, Free, 251, "MAX_ORDER_VALUE");
    case 1:
        return limited(purchase(account, Free, 1'001, "MAX_ORDER_QUANTITY"), 1);
    case 2:
        return limited(purchase(account, Free, 1, "PRICE_COLLAR"), 111);
    case 3:
        return purchase(account, Free, 51, "MAX_POSITION");
    case 4:
        return purchase(account, Free, 30, "MAX_EXPOSURE");
    case 5:
        order = purchase(account, Free, 1, "STALE_REFERENCE_PRICE");
        order.isStale = true;
        return order;
    case 6:
        order = before;
        order.code = "DUPLICATE_ORDER";
        return order;
    case 7:
        return byPolicy(purchase(account, Free, 1, "CONFIDENCE_BELOW_MINIMUM"), 0.24);
    case 8:
        return purchase(account, Lost, 1, "SYMBOL_DAILY_LOSS");
    case 9:
        return byPolicy(purchase(account, Left, 1, "FLIP_COOLDOWN"), 0.9);
    default:
        return purchase(account, Stopped, 1, "TRADING_STAND_DOWN");
    }
}

/// Every account sends one that passes, by hand or by the policy, and one that does not.
std::vector<GateOrder> gateOrders() {
    std::vector<GateOrder> orders;
    for (std::size_t i = 0; orders.size() < kGateOrders; ++i) {
        const std::size_t account = i % kGateAccounts;
        const std::size_t instrument = Free + i % (kGateInstruments - Free);
        GateOrder good = purchase(account, instrument, static_cast<std::int64_t>(1 + i % 9), {});
        if (i % 4 == 0)
            good = byPolicy(std::move(good), 0.8);
        else if (i % 4 == 1)
            good = limited(std::move(good), 99);
        orders.push_back(good);
        orders.push_back(refused(i, account, good));
    }
    return orders;
}

trading::Trade tradeOf(std::size_t account, const trading::Listing& listing, market::Side side, std::int64_t count,
                       std::int64_t realised) {
    trading::Trade trade;
    trade.account = accountName(account);
    trade.instrument = listing.spec.key;
    trade.side = side;
    trade.price = kHundred;
    trade.quantity = shares(count);
    trade.value = Cash::fromUnits(100 * count * kDecimalUnit);
    trade.realised = Cash::fromUnits(realised * kDecimalUnit);
    trade.time = kGateStart - std::chrono::minutes(1);
    return trade;
}

class GateWorld {
public:
    GateWorld() : m_listings(gateListings()), m_orders(gateOrders()) {
        std::string name = (std::filesystem::temp_directory_path() / "aetherion-bench-XXXXXX").string();
        m_folder = ::mkdtemp(name.data()) ? name : std::string();
        m_store = std::make_unique<RiskFolder>(m_folder);
        m_killSwitch = std::make_unique<KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopes.open(false, kGateStart);
        m_scopes.hold({Scope::ofSymbol("SIM" + std::to_string(Stopped)), RiskState::StandDown, "bench", "api", "bench"},
                      kGateStart);
        set(Knob::MaxOrderQuantity, shares(1'000).units());
        // At this pace an hour's window would disable the policy.
        set(Knob::RepeatWindowMinutes, kDecimalUnit);
    }
    ~GateWorld() { std::filesystem::remove_all(m_folder); }
    GateWorld(const GateWorld&) = delete;
    GateWorld& operator=(const GateWorld&) = delete;

    /// A gate whose accounts hold two fifths of their equity, have lost in one instrument and have left another.
    [[nodiscard]] std::unique_ptr<OrderGate> gate() {
        auto gate =
            std::make_unique<OrderGate>(*m_killSwitch, m_scopes, m_knobs,
                                        trading::OpeningBalances{{"USD", Cash::fromUnits(10'000 * kDecimalUnit)}});
        for (std::size_t account = 0; account < kGateAccounts; ++account) {
            gate->traded(tradeOf(account, m_listings[Held], market::Side::Buy, 40, 0), m_listings[Held]);
            for (const std::size_t role : {Lost, Left}) {
                gate->traded(tradeOf(account, m_listings[role], market::Side::Buy, 1, 0), m_listings[role]);
                gate->traded(tradeOf(account, m_listings[role], market::Side::Sell, 1, role == Lost ? -500 : 0),
                             m_listings[role]);
            }
        }
        return gate;
    }

    /// Sends every order; an accepted one rests and is cancelled, as the desk would tell. Counts refusals by code.
    void send(OrderGate& gate, std::map<std::string_view, std::size_t>& refusals) {
        trading::MarketView view;
        view.now = kGateStart;
        view.lastPrice = kHundred;
        view.staleAfter = std::chrono::seconds(10);
        trading::Order order;
        for (const GateOrder& each : m_orders) {
            view.now += kGateStep;
            view.lastTime = each.isStale ? view.now - std::chrono::seconds(11) : view.now;
            if (const auto refusal = gate.admit(each.request, m_listings[each.instrument], view)) {
                ++refusals[refusal->code];
                continue;
            }
            ++order.id;
            order.request = each.request;
            order.state = trading::OrderState::Sent;
            order.created = order.changed = view.now;
            order.setAsideAt = kHundred;
            gate.orderChanged(order);
            order.state = trading::OrderState::Cancelled;
            gate.orderChanged(order);
        }
    }
    [[nodiscard]] const std::vector<GateOrder>& orders() const { return m_orders; }

private:
    void set(Knob knob, std::int64_t units) { (void)m_knobs.set(knob, Scope::all(), {units, "bench"}); }

    std::vector<trading::Listing> m_listings;
    std::vector<GateOrder> m_orders;
    std::string m_folder;
    SystemClock m_clock;
    std::unique_ptr<RiskFolder> m_store;
    std::unique_ptr<KillSwitch> m_killSwitch;
    NoScopes m_noScopes;
    ScopeStates m_scopes{m_noScopes};
    Knobs m_knobs;
};

void orderGate(benchmark::State& state) {
    GateWorld world;
    std::map<std::string_view, std::size_t> expected;
    for (const GateOrder& order : world.orders())
        if (!order.code.empty())
            ++expected[order.code];
    for (auto _ : state) {
        state.PauseTiming();
        auto gate = world.gate();
        std::map<std::string_view, std::size_t> refusals;
        state.ResumeTiming();
        world.send(*gate, refusals);
        state.PauseTiming();
        if (refusals != expected) {
            std::string found = "refused otherwise than expected:";
            for (const auto& [code, count] : refusals)
                found += " " + std::string(code) + "=" + std::to_string(count);
            state.SkipWithError(found.c_str());
            break;
        }
        gate.reset();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kGateOrders));
}
BENCHMARK(orderGate)->Name("OrderGate")->Unit(benchmark::kMillisecond);

} // namespace
