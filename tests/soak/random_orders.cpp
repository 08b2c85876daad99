#include "tests/soak/random_orders.h"

#include "core/base/digest.h"
#include "core/trading/desk.h"
#include "tests/soak/random_market.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace aetherion::soak {

namespace {

using namespace trading;

constexpr std::int64_t kAuditEvery = 10'000;

const OpeningBalances& openings() {
    static const OpeningBalances balances{{"GBP", Cash::fromUnits(10'000 * kDecimalUnit)},
                                          {"INR", Cash::fromUnits(10'000 * kDecimalUnit)},
                                          {"USD", Cash::fromUnits(10'000 * kDecimalUnit)},
                                          {"USDT", Cash::fromUnits(10'000 * kDecimalUnit)}};
    return balances;
}

constexpr FeeSchedule kFees{{1'000, 100, 300, 500}};

/// Now and then says no.
class FickleAuthority final : public OrderPermit {
public:
    std::optional<Refusal> admit(const OrderRequest&, const Listing&, const MarketView&) override {
        return ++m_asked % 50 == 0 ? std::optional(Refusal{"TEST_SAYS_NO", "not now"}) : std::nullopt;
    }
    bool mayFill(const Order& order) override { return order.id % 97 != 0; }
    void orderChanged(const Order&) override {}
    void traded(const Trade&, const Listing&) override {}

private:
    std::int64_t m_asked = 0;
};

/// What the desk tells, held against what must be.
class Witness final : public DeskObserver {
public:
    explicit Witness(const std::vector<std::unique_ptr<RandomMarket>>& markets) {
        for (const auto& market : markets)
            m_markets[market->listing().spec.key] = market.get();
    }

    void orderChanged(const Order& order) override {
        for (const std::int64_t value :
             {order.id, static_cast<std::int64_t>(order.state), order.filled.units(), order.filledValue.units(),
              order.fees.units(), order.revision, epochNanos(order.changed)})
            hash.add(value);
        result.filled += order.state == OrderState::Filled;
        result.cancelled += order.state == OrderState::Cancelled;
        result.expired += order.state == OrderState::Expired;
        if (isOpen(order.state))
            limits[order.id] = order.request.limitPrice;
        else
            limits.erase(order.id);
        if (order.filled > order.request.quantity || (order.state == OrderState::Filled) != order.remaining().isZero())
            blame("order " + std::to_string(order.id) + " has filled " + order.filled.text());
    }

    void traded(const Trade& trade) override {
        ++result.trades;
        for (const std::int64_t value : {trade.number, trade.order, trade.price.units(), trade.quantity.units(),
                                         trade.value.units(), trade.fee.units(), epochNanos(trade.time)})
            hash.add(value);
        hash.add(trade.account);
        trades.push_back(trade);
        const bool buys = trade.side == market::Side::Buy;
        RandomMarket& market = *m_markets.at(trade.instrument);
        const Listing& listing = market.listing();
        Cash& own = cashOf(trade.account, listing.spec.currency);
        own = buys ? own - trade.value - trade.fee : own + trade.value - trade.fee;
        Quantity& held = holdings[{trade.account, trade.instrument}];
        held = buys ? held + trade.quantity : held - trade.quantity;
        const std::string name = "trade " + std::to_string(trade.number);
        if (own < Cash() || held < Quantity())
            blame(name + " leaves less than nothing");
        if (!listing.spec.tradable || !market::TradingCalendar::of(listing.calendar).isOpen(trade.time) ||
            trade.time - market.view().lastTime > market.view().staleAfter ||
            market.view().feedState != market::FeedState::Flowing)
            blame(name + " has no market");
        const auto limit = limits.at(trade.order);
        if (limit && (buys ? trade.price > *limit : trade.price < *limit))
            blame(name + " is beyond its limit");
        Quantity& taken = sinceEvent[{trade.instrument, buys}];
        taken = taken + trade.quantity;
        if (market.hasBook() && taken > market.offered(trade.side))
            blame(name + " takes more than was there");
    }

    void refused(const OrderRequest&, const Refusal& refusal) override {
        hash.add(refusal.code);
        ++result.refused;
    }

    void blame(const std::string& what) {
        if (wrong.empty())
            wrong = what;
    }
    Cash& cashOf(const std::string& account, const std::string& currency) {
        return cash.try_emplace({account, currency}, openings().at(currency)).first->second;
    }

    EventHash hash;
    RandomOrdersResult result;
    std::vector<Trade> trades;
    std::map<std::pair<std::string, std::string>, Cash> cash;
    std::map<std::pair<std::string, market::InstrumentKey>, Quantity> holdings;
    std::map<OrderId, std::optional<Price>> limits;
    std::map<std::pair<market::InstrumentKey, bool>, Quantity> sinceEvent;
    std::string wrong;

private:
    std::map<market::InstrumentKey, RandomMarket*> m_markets;
};

class RandomRun {
public:
    explicit RandomRun(const RandomOrdersPlan& plan)
        : m_plan(plan), m_random(plan.seed, "random orders"), m_now(fromEpochMillis(1'715'600'000'000)),
          m_markets(makeMarkets()), m_books(openings(), kFees), m_witness(m_markets),
          m_desk(DeskSettings{}, m_books, m_permit, m_witness) {
        for (const auto& market : m_markets) {
            m_desk.list(market->listing());
            tell(*market);
        }
    }

    Result<RandomOrdersResult> run() {
        for (std::int64_t placed = 1; placed <= m_plan.orders; ++placed) {
            // Most of the time little happens between two orders; now and then a night passes.
            m_now += std::chrono::microseconds(m_random.integer(0, 40'000));
            if (m_random.integer(0, 9'999) == 0)
                m_now += std::chrono::hours(m_random.integer(1, 9));
            for (std::int64_t events = m_random.integer(0, 3); events > 0; --events)
                tell(*m_markets[pick(m_markets.size())]);
            place();
            disturb();
            if (placed % kAuditEvery == 0)
                if (const Status sound = m_books.audit(); !sound)
                    m_witness.blame(sound.error().text());
            if (!m_witness.wrong.empty())
                return failAt("after order " + std::to_string(placed), m_witness.wrong);
        }
        return finish();
    }

private:
    static std::vector<std::unique_ptr<RandomMarket>> makeMarkets() {
        std::vector<std::unique_ptr<RandomMarket>> markets;
        for (std::uint32_t number = 0; number < kRandomInstruments; ++number)
            markets.push_back(std::make_unique<RandomMarket>(number));
        return markets;
    }

    std::size_t pick(std::size_t count) {
        return static_cast<std::size_t>(m_random.integer(0, static_cast<std::int64_t>(count) - 1));
    }
    std::string account() { return "account-" + std::to_string(pick(m_plan.accounts)); }

    void tell(RandomMarket& market) {
        m_desk.advance(m_now);
        const market::InstrumentKey& key = market.listing().spec.key;
        m_witness.sinceEvent[{key, true}] = {};
        m_witness.sinceEvent[{key, false}] = {};
        const auto trade = market.step(m_now, m_random);
        m_desk.marketChanged(market.listing().stream, market.view(), trade);
    }

    OrderRequest randomRequest() {
        const RandomMarket& market = *m_markets[pick(m_markets.size())];
        const Listing& listing = market.listing();
        OrderRequest request;
        request.account = account();
        request.instrument = listing.spec.key;
        request.side = m_random.integer(0, 1) ? market::Side::Buy : market::Side::Sell;
        request.type = static_cast<OrderType>(m_random.integer(0, 2));
        request.timeInForce = static_cast<TimeInForce>(m_random.integer(0, 1));
        // From one lot to about a third of what an untouched account could buy; now and then far more.
        const std::int64_t lot = listing.spec.lotSize.units();
        const auto affordable = static_cast<std::int64_t>(10'000.0 * static_cast<double>(kDecimalUnit) *
                                                          static_cast<double>(listing.spec.priceUnitsPerCurrency) /
                                                          market.price().toDouble());
        const std::int64_t most = std::max<std::int64_t>(affordable / lot / (m_random.integer(0, 9) ? 30 : 1), 1);
        request.quantity = Quantity::fromUnits(lot * m_random.integer(m_random.integer(0, 99) ? 1 : 0, most));
        const std::int64_t tick = listing.spec.tickSize.units();
        const auto nearby = Price::fromUnits(market.price().units() + tick * m_random.integer(-20, 20));
        if (request.type == OrderType::Limit)
            request.limitPrice = nearby;
        if (request.type == OrderType::Stop)
            request.stopPrice = nearby;
        if (m_random.integer(0, 3) == 0)
            request.clientOrder = "C" + std::to_string(m_random.integer(0, 200'000));
        if (m_random.integer(0, 3) == 0)
            request.idempotencyKey = "K" + std::to_string(m_random.next());
        return request;
    }

    void place() {
        const OrderRequest request = randomRequest();
        const auto answer = m_desk.place(request, m_now);
        m_witness.result.accepted += answer.has_value();
        if (request.idempotencyKey.empty() || m_random.integer(0, 1))
            return;
        const auto again = m_desk.place(request, m_now);
        if (again.has_value() != answer.has_value() ||
            (again ? again->id != answer->id : again.error() != answer.error()))
            m_witness.blame("a repeated key got another answer");
    }

    void disturb() {
        const OrderId id = m_desk.nextOrder() - m_random.integer(1, 500);
        switch (m_random.integer(0, 11)) {
        case 0:
            static_cast<void>(m_desk.cancel(id, "a test", m_now));
            break;
        case 1:
        case 2: {
            const Order* order = m_desk.find(id);
            if (!order || !isOpen(order->state))
                break;
            OrderChange change;
            if (m_random.integer(0, 1))
                change.quantity = Quantity::fromUnits(order->request.quantity.units() * m_random.integer(1, 3));
            if (order->request.limitPrice)
                change.limitPrice =
                    Price::fromUnits(order->request.limitPrice->units() + m_random.integer(-3, 3) * kDecimalUnit / 100);
            m_witness.result.replaced += m_desk.replace(id, change, m_now).has_value();
            break;
        }
        case 3:
            if (m_random.integer(0, 499) == 0) {
                const std::string whose = account();
                m_desk.cancelAll([&](const Order& order) { return order.request.account == whose; }, "a test", m_now);
            }
            break;
        default:
            break;
        }
    }

    Result<RandomOrdersResult> finish() {
        m_desk.cancelAll([](const Order&) { return true; }, "the end", m_now);
        if (const Status sound = m_books.audit(); !sound)
            return tl::unexpected(sound.error());
        if (const Status same = compare(); !same)
            return tl::unexpected(same.error());
        Books replayed(openings(), kFees);
        for (const auto& [id, account] : m_books.accounts())
            if (!replayed.open(id, account.opened))
                return failAt(id, "cannot be opened again");
        for (const Trade& trade : m_witness.trades)
            if (const Status booked = replayed.replay(trade, listingOf(trade.instrument)); !booked)
                return tl::unexpected(booked.error());
        RandomOrdersResult result = m_witness.result;
        result.told = m_witness.hash.hex();
        result.books = m_books.digest();
        result.replayed = replayed.digest();
        return result;
    }

    /// The desk's books with those that were kept beside them.
    Status compare() {
        std::map<std::pair<std::string, market::InstrumentKey>, Quantity> held;
        for (const auto& [id, account] : m_books.accounts()) {
            for (const auto& [currency, balance] : account.cash)
                if (balance.amount != m_witness.cashOf(id, currency) || !balance.reserved.isZero())
                    return failAt(id, "has " + balance.amount.text() + " " + currency + " instead of " +
                                          m_witness.cashOf(id, currency).text());
            for (const auto& [instrument, holding] : account.holdings)
                if (!holding.quantity.isZero())
                    held[{id, instrument}] = holding.quantity;
        }
        std::erase_if(m_witness.holdings, [](const auto& entry) { return entry.second.isZero(); });
        if (held != m_witness.holdings)
            return fail("the holdings are not what was traded");
        return {};
    }

    const Listing& listingOf(const market::InstrumentKey& instrument) const {
        const auto at = std::ranges::find_if(
            m_markets, [&](const auto& market) { return market->listing().spec.key == instrument; });
        return (*at)->listing();
    }

    RandomOrdersPlan m_plan;
    RandomStream m_random;
    Timestamp m_now;
    std::vector<std::unique_ptr<RandomMarket>> m_markets;
    Books m_books;
    FickleAuthority m_permit;
    Witness m_witness;
    Desk m_desk;
};

} // namespace

Result<RandomOrdersResult> runRandomOrders(const RandomOrdersPlan& plan) { return RandomRun(plan).run(); }

} // namespace aetherion::soak
