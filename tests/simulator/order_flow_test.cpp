#include "core/market/order_book.h"
#include "core/simulator/order_flow.h"
#include "tests/simulator/sample_world.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <cmath>

using namespace aetherion;
using namespace aetherion::simulator;
using market::BookLevel;
using market::Regime;
using market::Side;

namespace {

market::InstrumentSpec tradedSpec(const char* symbol, std::int64_t tick, std::int64_t lot, double base,
                                  double volatility) {
    market::InstrumentSpec spec = test::instrumentSpec(market::Market::Crypto, symbol, "crypto", 1, 0, volatility);
    spec.tickSize = Price::fromUnits(tick);
    spec.lotSize = Quantity::fromUnits(lot);
    spec.basePrice = Price::fromUnits(std::llround(base * kDecimalUnit / static_cast<double>(tick)) * tick);
    return spec;
}

/// Fine and coarse ticks, a coin of a fraction of a cent, and one that lives on the lowest few ticks.
std::vector<market::InstrumentSpec> tradedSpecs() {
    return {tradedSpec("BTCUSDT", 1'000'000, 1'000, 43'000.5, 0.45),
            tradedSpec("AAPL", 1'000'000, kDecimalUnit, 192.5, 0.15),
            tradedSpec("SHEL", 20'000'000, kDecimalUnit, 2'500.4, 0.14),
            tradedSpec("DOGEUSDT", 1'000, kDecimalUnit, 0.08, 0.8),
            tradedSpec("DUSTUSDT", 1'000, kDecimalUnit, 0.00012, 2)};
}

/// A path with small moves, jumps of thousands of ticks and visits to the lowest tick; the regime changes now and then.
class WildPath {
public:
    WildPath(const market::InstrumentSpec& spec, std::uint64_t seed)
        : m_spec(spec), m_random(seed, "wild path/" + spec.key.symbol),
          m_base(spec.basePrice.units() / spec.tickSize.units()), m_ticks(m_base) {}

    PathTick next() {
        const double luck = m_random.uniform();
        if (luck < 0.002)
            m_ticks += m_random.integer(-9'000, 9'000);
        else if (luck < 0.003)
            m_ticks = m_random.integer(1, 30);
        else if (luck < 0.005)
            m_ticks = m_base;
        else
            m_ticks += std::llround(m_random.normal() * std::max(1.0, static_cast<double>(m_base) * 1e-4));
        m_ticks = std::clamp<std::int64_t>(m_ticks, 1, 4 * m_base + 20'000);
        if (m_random.uniform() < 0.001)
            m_regime = market::kRegimes[static_cast<std::size_t>(m_random.integer(0, 3))];
        m_time += std::chrono::milliseconds(2'500);
        const std::int64_t lots =
            m_random.uniform() < 0.01 ? m_random.integer(1, 10'000'000) : m_random.integer(1, 5'000);
        return {m_time, Price::fromUnits(m_ticks * m_spec.tickSize.units()),
                Quantity::fromUnits(lots * m_spec.lotSize.units()),
                m_random.integer(0, 1) == 0 ? Side::Buy : Side::Sell, m_regime};
    }

private:
    market::InstrumentSpec m_spec;
    RandomStream m_random;
    std::int64_t m_base;
    std::int64_t m_ticks;
    Timestamp m_time = test::kWorldStart;
    Regime m_regime = Regime::Sideways;
};

/// Follows a flow's events with a book of its own, and names the first rule that one of them breaks.
class Follower {
public:
    explicit Follower(const market::InstrumentSpec& spec) : m_spec(spec) {}

    [[nodiscard]] const market::OrderBook& book() const { return m_book; }
    [[nodiscard]] QString fault() const { return m_fault; }

    void take(const market::Event& event, const PathTick& tick) {
        require(event.eventTime == tick.time && event.receiveTime == tick.time, "time");
        if (const auto* whole = std::get_if<market::BookSnapshot>(&event.payload)) {
            m_book.reset(*whole);
        } else if (const auto* delta = std::get_if<market::BookDelta>(&event.payload)) {
            require(!delta->bids.empty() || !delta->asks.empty(), "empty delta");
            m_book.apply(*delta);
            if (m_taken)
                checkTaken();
            m_taken.reset();
        } else if (const auto* trade = std::get_if<market::Trade>(&event.payload)) {
            checkTrade(*trade, tick);
        } else {
            require(false, "kind of event");
        }
        checkBook();
    }
    /// A step is over.
    void finish(const OrderFlow& flow) {
        require(!m_taken, "a trade that took nothing");
        const market::BookSnapshot own = flow.snapshot();
        require(m_book.bids(99) == own.bids && m_book.asks(99) == own.asks, "not the flow's own book");
        require(flow.quote().bid == m_book.bestBid() && flow.quote().ask == m_book.bestAsk(), "quote");
    }

private:
    void require(bool holds, const char* rule) {
        if (!holds && m_fault.isEmpty())
            m_fault = QString::fromUtf8(rule);
    }
    void checkTrade(const market::Trade& trade, const PathTick& tick) {
        require(trade.price == tick.price && trade.quantity == tick.quantity, "not the path's price and quantity");
        const bool lowest = trade.price == m_spec.tickSize;
        require(trade.side == (lowest ? Side::Sell : tick.side), "side");
        require(m_book.bestBid()->price <= trade.price && trade.price <= m_book.bestAsk()->price, "outside the spread");
        const BookLevel met = trade.side == Side::Buy ? *m_book.bestAsk() : *m_book.bestBid();
        require(met.price == trade.price, "not at the touch");
        require(met.quantity >= trade.quantity, "more than there was");
        m_taken = BookLevel{met.price, met.quantity - trade.quantity};
        m_takenSide = trade.side;
    }
    void checkTaken() {
        const BookLevel left = m_takenSide == Side::Buy ? *m_book.bestAsk() : *m_book.bestBid();
        require(m_taken->quantity.isZero() ? left.price != m_taken->price : left == *m_taken,
                "not what the trade left");
    }
    void checkBook() {
        require(m_book.valid() && m_book.bidCount() > 0 && m_book.askCount() > 0, "empty side");
        require(!m_book.crossed(), "crossed or locked");
        const std::int64_t bestBidTicks = m_book.bestBid()->price.units() / m_spec.tickSize.units();
        require(m_book.askCount() == kLadderLevels, "number of asks");
        require(m_book.bidCount() == std::min<std::size_t>(kLadderLevels, static_cast<std::size_t>(bestBidTicks)),
                "number of bids");
        const auto sound = [&](const BookLevel& each) {
            require(each.price >= m_spec.tickSize && each.price.units() % m_spec.tickSize.units() == 0, "price");
            require(each.quantity >= m_spec.lotSize && each.quantity.units() % m_spec.lotSize.units() == 0, "size");
        };
        m_book.visitBids(kLadderLevels, sound);
        m_book.visitAsks(kLadderLevels, sound);
    }

    market::InstrumentSpec m_spec;
    market::OrderBook m_book;
    std::optional<BookLevel> m_taken;
    Side m_takenSide = Side::Unknown;
    QString m_fault;
};

/// Means over a calm path in one regime.
struct FlowMeans {
    double spreadTicks = 0;
    double touchLots = 0;
    /// From the best ask to the last one.
    double spanTicks = 0;
    double oneTick = 0;
    double changes = 0;
};

FlowMeans meansIn(Regime regime, const market::InstrumentSpec& spec) {
    constexpr int kSteps = 20'000;
    OrderFlow flow(spec, RandomStream(3, "flow"));
    RandomStream random(4, "means");
    market::EventBatch events;
    FlowMeans means;
    std::int64_t ticks = spec.basePrice.units() / spec.tickSize.units();
    for (int i = 0; i < kSteps; ++i) {
        ticks = std::max<std::int64_t>(1, ticks + std::llround(2 * random.normal()));
        events.clear();
        flow.step({test::kWorldStart, Price::fromUnits(ticks * spec.tickSize.units()), spec.lotSize,
                   random.integer(0, 1) == 0 ? Side::Buy : Side::Sell, regime},
                  events);
        const market::BookSnapshot book = flow.snapshot();
        const auto inTicks = [&](Price distance) {
            return static_cast<double>(distance.units()) / static_cast<double>(spec.tickSize.units()) / kSteps;
        };
        const Price spread = book.asks.front().price - book.bids.front().price;
        means.spreadTicks += inTicks(spread);
        means.oneTick += spread == spec.tickSize ? 1.0 / kSteps : 0;
        means.spanTicks += inTicks(book.asks.back().price - book.asks.front().price);
        for (const auto& side : {book.asks, book.bids})
            for (std::size_t j = 0; j < std::min<std::size_t>(5, side.size()); ++j)
                means.touchLots +=
                    static_cast<double>(side[j].quantity.units()) / static_cast<double>(spec.lotSize.units()) / kSteps;
        for (const market::Event& event : events)
            if (const auto* delta = std::get_if<market::BookDelta>(&event.payload))
                means.changes += static_cast<double>(delta->bids.size() + delta->asks.size()) / kSteps;
    }
    return means;
}

} // namespace

class OrderFlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryRuleAfterEveryEvent_data() {
        QTest::addColumn<int>("instrument");
        const auto specs = tradedSpecs();
        for (std::size_t i = 0; i < specs.size(); ++i)
            QTest::newRow(specs[i].key.symbol.c_str()) << static_cast<int>(i);
    }
    void keepsEveryRuleAfterEveryEvent() {
        QFETCH(int, instrument);
        const market::InstrumentSpec spec = tradedSpecs()[static_cast<std::size_t>(instrument)];
        OrderFlow flow(spec, RandomStream(1, "flow"), 7);
        WildPath path(spec, 2);
        Follower follower(spec);
        market::EventBatch events;
        for (int i = 0; i < 100'000; ++i) {
            if (i % 20'000 == 10'000)
                flow.close();
            const PathTick tick = path.next();
            const bool opens = !flow.isOpen();
            events.clear();
            flow.step(tick, events);
            QVERIFY(events.size() <= (opens ? 4u : 3u));
            QCOMPARE(std::holds_alternative<market::BookSnapshot>(events.front().payload), opens);
            for (const market::Event& event : events) {
                QCOMPARE(event.stream, market::StreamId(7));
                follower.take(event, tick);
            }
            follower.finish(flow);
            if (!follower.fault().isEmpty())
                QFAIL(qPrintable(follower.fault() + QStringLiteral(" at step %1").arg(i)));
        }
    }
    void followsTheSimulatedWorld() {
        auto world = World::create(test::worldSettings(5, true));
        QVERIFY(world.has_value());
        const auto ticks = test::run(*world, 3'000, 500);
        market::EventBatch events;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const market::InstrumentSpec& spec = world->paths()[i].spec();
            if (!spec.tradable)
                continue;
            OrderFlow flow(spec, RandomStream(1, spec.key.symbol));
            Follower follower(spec);
            for (const PathTick& tick : ticks[i]) {
                events.clear();
                flow.step(tick, events);
                for (const market::Event& event : events)
                    follower.take(event, tick);
                follower.finish(flow);
            }
            QCOMPARE(follower.fault(), QString());
        }
    }
    void opensWithAWholeBookAroundThePrice() {
        const market::InstrumentSpec spec = tradedSpecs()[1];
        OrderFlow flow(spec, RandomStream(1, "flow"));
        QVERIFY(!flow.isOpen());
        market::EventBatch events;
        flow.open(test::kWorldStart, spec.basePrice, Regime::Bull, events);
        QVERIFY(flow.isOpen());
        QCOMPARE(events.size(), std::size_t(1));
        const auto& whole = std::get<market::BookSnapshot>(events.front().payload);
        QCOMPARE(whole.bids.size(), kLadderLevels);
        QCOMPARE(whole.asks.size(), kLadderLevels);
        QVERIFY(whole.bids.front().price <= spec.basePrice && spec.basePrice <= whole.asks.front().price);
        QCOMPARE(whole.precision, (market::Precision{2, 0}));
        flow.close();
        QVERIFY(!flow.isOpen());
    }
    void aBuyerAtTheLowestTickBecomesASeller() {
        const market::InstrumentSpec spec = tradedSpecs()[4];
        OrderFlow flow(spec, RandomStream(1, "flow"));
        Follower follower(spec);
        for (int i = 0; i < 2'000; ++i) {
            const PathTick tick{test::kWorldStart, spec.tickSize, Quantity::fromUnits((1 + i % 50) * kDecimalUnit),
                                Side::Buy, Regime::Crisis};
            market::EventBatch events;
            flow.step(tick, events);
            for (const market::Event& event : events)
                follower.take(event, tick);
            follower.finish(flow);
            QCOMPARE(follower.fault(), QString());
            QCOMPARE(flow.quote().bid.price, spec.tickSize);
        }
    }
    void aCrisisIsWiderAndThinner() {
        for (const market::InstrumentSpec& spec : tradedSpecs()) {
            const FlowMeans quiet = meansIn(Regime::Sideways, spec);
            const FlowMeans bull = meansIn(Regime::Bull, spec);
            const FlowMeans bear = meansIn(Regime::Bear, spec);
            const FlowMeans crisis = meansIn(Regime::Crisis, spec);
            QVERIFY2(crisis.spreadTicks > 1.5 * quiet.spreadTicks, qPrintable(QString::number(crisis.spreadTicks)));
            QVERIFY(crisis.spreadTicks > 1.5 * bull.spreadTicks);
            QVERIFY(bear.spreadTicks > quiet.spreadTicks && bear.spreadTicks < crisis.spreadTicks);
            QVERIFY(crisis.spanTicks > 1.2 * quiet.spanTicks);
            QVERIFY(crisis.touchLots < 0.7 * quiet.touchLots);
            QVERIFY(crisis.changes > quiet.changes);
            QVERIFY(quiet.oneTick > 0.02 && crisis.oneTick < quiet.oneTick);
        }
    }
    void theSameStreamGivesTheSameBooks() {
        const market::InstrumentSpec spec = tradedSpecs()[0];
        OrderFlow one(spec, RandomStream(1, "flow"));
        OrderFlow same(spec, RandomStream(9, "elsewhere"));
        same.restoreStream(one.streamState());
        OrderFlow other(spec, RandomStream(2, "flow"));
        WildPath path(spec, 3);
        market::EventBatch events;
        int differs = 0;
        for (int i = 0; i < 2'000; ++i) {
            const PathTick tick = path.next();
            for (OrderFlow* flow : {&one, &same, &other})
                flow->step(tick, events);
            events.clear();
            QCOMPARE(one.snapshot().bids, same.snapshot().bids);
            QCOMPARE(one.snapshot().asks, same.snapshot().asks);
            differs += one.snapshot().asks != other.snapshot().asks ? 1 : 0;
        }
        QVERIFY(differs > 1'900);
        QCOMPARE(one.streamState(), same.streamState());
    }
    void allocatesOnlyWhatItEmits() {
        if (!test::kCountsAllocations)
            QSKIP("a sanitizer counts in its own way");
        const market::InstrumentSpec spec = tradedSpecs()[0];
        OrderFlow flow(spec, RandomStream(1, "flow"));
        WildPath path(spec, 4);
        market::EventBatch events;
        events.reserve(16);
        flow.step(path.next(), events);
        std::uint64_t emitted = 0;
        const std::uint64_t before = test::allocationsOfThisThread();
        for (int i = 0; i < 5'000; ++i) {
            events.clear();
            flow.step(path.next(), events);
            for (const market::Event& event : events)
                if (const auto* delta = std::get_if<market::BookDelta>(&event.payload))
                    emitted += (delta->bids.empty() ? 0u : 1u) + (delta->asks.empty() ? 0u : 1u);
        }
        QCOMPARE(test::allocationsOfThisThread() - before, emitted);
        QVERIFY(emitted > 10'000);
    }
};

REGISTER_TEST(OrderFlowTest)
#include "order_flow_test.moc"
