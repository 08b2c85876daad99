#include "tests/risk/gate_fixture.h"
#include "tests/support/registered_test.h"

#include <cmath>
#include <limits>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;
using trading::Purpose;

// Rails that look at the order itself.
class OrderRailsTest : public QObject {
    Q_OBJECT
private:
    const trading::Listing m_apple = GateFixture::listing("AAPL");

private Q_SLOTS:
    void takesAPriceThatIsJustNotStale() {
        GateFixture f;
        trading::MarketView view = f.view();
        view.lastTime = f.now - view.staleAfter;
        QVERIFY(!f.gate.admit(f.buy(m_apple, "1"), m_apple, view));
        view.lastTime -= Duration(1);
        const auto refusal = f.gate.admit(f.buy(m_apple, "2"), m_apple, view);
        QCOMPARE(refusal->code, std::string_view("STALE_REFERENCE_PRICE"));
        QCOMPARE(refusal->line(), std::string("STALE_REFERENCE_PRICE scope=symbol:AAPL@US value=10 limit=10 "
                                              "unit=seconds old: the last price of AAPL is stale"));
    }
    void refusesWhatIsNoPriceBeforeItComparesAnything() {
        GateFixture f;
        // Far beyond every other rail.
        const auto huge = f.buy(m_apple, "90000000");
        for (const auto& price : {std::optional<Price>(), std::optional(Price()), std::optional(priceAt("-1"))}) {
            trading::MarketView view = f.view();
            view.lastPrice = price;
            QCOMPARE(f.gate.admit(huge, m_apple, view)->code, std::string_view("STALE_REFERENCE_PRICE"));
            const auto verdicts = f.gate.whatIf(huge, m_apple, view);
            QCOMPARE(verdicts.size(), std::size_t{3});
            QCOMPARE(verdicts[0].rail, std::string_view("reference price"));
            QVERIFY(!verdicts[0].passes);
            QCOMPARE(verdicts[2].rail, std::string_view("emergency stop"));
        }
        for (const auto state :
             {market::FeedState::Gap, market::FeedState::Resync, market::FeedState::Failed, market::FeedState::Stale}) {
            trading::MarketView view = f.view();
            view.feedState = state;
            QCOMPARE(f.gate.admit(huge, m_apple, view)->code, std::string_view("STALE_REFERENCE_PRICE"));
        }
        // A sale is held to it too: nothing is filled at a price that is none.
        trading::MarketView view = f.view();
        view.lastPrice.reset();
        QVERIFY(f.gate.admit(f.sell(m_apple, "1", Purpose::Flatten), m_apple, view));
    }
    void wantsConfidenceOfThePolicyAlone() {
        GateFixture f;
        const auto code = [&](std::optional<double> confidence) {
            auto request = f.byPolicy(f.buy(m_apple, "1"));
            request.confidence = confidence;
            const auto verdict = f.verdict("confidence", request, m_apple);
            return verdict.passes ? std::string() : std::string(verdict.code);
        };
        QCOMPARE(code(0.25), std::string());
        QCOMPARE(code(0.24999999), std::string("CONFIDENCE_BELOW_MINIMUM"));
        QCOMPARE(code(1.0), std::string());
        QCOMPARE(code(1.01), std::string("CONFIDENCE_BELOW_MINIMUM"));
        for (const double none : {std::nan(""), std::numeric_limits<double>::infinity(), -1.0, 1e300})
            QCOMPARE(code(none), std::string("CONFIDENCE_BELOW_MINIMUM"));
        QCOMPARE(code(std::nullopt), std::string("CONFIDENCE_BELOW_MINIMUM"));
        const auto verdict = f.verdict("confidence", f.byPolicy(f.buy(m_apple, "1"), "orb", 0.4), m_apple);
        QCOMPARE(verdict.headroom.value(), std::int64_t{15'000'000});
        QVERIFY(!f.verdict("confidence", f.buy(m_apple, "1"), m_apple).applies);
        // An exit needs none.
        QVERIFY(!f.verdict("confidence", f.byPolicy(f.sell(m_apple, "1"), "orb", 0), m_apple).applies);
    }
    void holdsQuantityAtItsEdge() {
        GateFixture f(100'000'000);
        f.set("DT_MAX_ORDER_QUANTITY[market:US]", "200");
        QCOMPARE(f.ask(f.buy(m_apple, "200"), m_apple), std::string());
        const auto refusal = f.gate.admit(f.buy(m_apple, "200.00000001"), m_apple, f.view());
        QCOMPARE(refusal->line(), std::string("MAX_ORDER_QUANTITY scope=market:US value=200.00000001 limit=200 "
                                              "unit=AAPL: the quantity is larger than one order's may be"));
        // What is held must be closable, however large.
        QCOMPARE(f.ask(f.sell(m_apple, "500", Purpose::ProtectiveExit), m_apple), std::string());
        QCOMPARE(f.ask(f.sell(m_apple, "500"), m_apple), std::string("MAX_ORDER_QUANTITY"));
    }
    void holdsValueAtItsEdgeAndNamesTheTightestScope() {
        GateFixture f(100'000'000);
        QCOMPARE(f.ask(f.buy(m_apple, "250"), m_apple), std::string());
        QCOMPARE(f.ask(f.buy(m_apple, "250.00000001"), m_apple), std::string("MAX_ORDER_VALUE"));
        f.set("DT_MAX_ORDER_VALUE[account:ann]", "1000");
        f.set("DT_MAX_ORDER_VALUE[symbol:AAPL]", "900");
        const auto verdict = f.verdict("maximum order value", f.buy(m_apple, "8"), m_apple);
        QVERIFY(verdict.passes);
        QCOMPARE(verdict.line(),
                 std::string("maximum order value of symbol:AAPL@US: passes, 800 of 900 USD, 100 left"));
        QVERIFY(!f.verdict("maximum order value", f.buy(m_apple, "9.01"), m_apple).passes);
        QCOMPARE(f.verdict("maximum order value", f.buy(m_apple, "9.01"), m_apple).headroom.value(),
                 -std::int64_t{100'000'000});
        // Another one's limits are not the tightest.
        QVERIFY(f.verdict("maximum order value", f.buy(f.listing("MSFT"), "9.01"), f.listing("MSFT")).passes);
    }
    void countsPenceAsPence() {
        GateFixture f(100'000'000);
        const auto shell = f.listing("SHEL", Market::Uk);
        const auto verdict = f.verdict("maximum order value", f.buy(shell, "10"), shell, "2500");
        QCOMPARE(formatDecimal(verdict.value.value()) + " " + verdict.unit, std::string("250 GBP"));
    }
    void refusesAnOrderThatCannotBeCounted() {
        GateFixture f;
        f.set("DT_MAX_ORDER_QUANTITY", "1000000000");
        const auto refusal = f.gate.admit(f.limited(f.buy(m_apple, "1000000000"), "90000000000"), m_apple, f.view());
        QCOMPARE(refusal->line(),
                 std::string("MAX_ORDER_VALUE scope=all limit=25000 unit=USD: the order is worth more than can be "
                             "counted"));
    }
    void holdsThePriceCollarAtItsEdges() {
        GateFixture f;
        const auto code = [&](const trading::OrderRequest& request) {
            const auto verdict = f.verdict("price collar", request, m_apple);
            return verdict.passes ? std::string() : std::string(verdict.code);
        };
        QCOMPARE(code(f.limited(f.buy(m_apple, "1"), "110")), std::string());
        QCOMPARE(code(f.limited(f.buy(m_apple, "1"), "110.00000001")), std::string("PRICE_COLLAR"));
        QCOMPARE(code(f.limited(f.sell(m_apple, "1"), "90")), std::string());
        QCOMPARE(code(f.limited(f.sell(m_apple, "1"), "89.99999999")), std::string("PRICE_COLLAR"));
        // What rests on the cheap side harms nobody.
        QCOMPARE(code(f.limited(f.buy(m_apple, "1"), "1")), std::string());
        QCOMPARE(code(f.limited(f.sell(m_apple, "1"), "1000")), std::string());
        const auto verdict = f.verdict("price collar", f.limited(f.sell(m_apple, "1"), "95"), m_apple);
        QCOMPARE(verdict.line(), std::string("price collar of all: passes, 95 of 90 USD, 5 left, from last price of "
                                             "AAPL 100"));
    }
    void holdsAMarketOrderToWhatItWouldPay() {
        GateFixture f;
        trading::MarketView view = f.view();
        view.quote = market::Quote{{priceAt("89.99"), quantityOf("1")}, {priceAt("110.01"), quantityOf("1")}, {}};
        QCOMPARE(f.gate.admit(f.buy(m_apple, "1"), m_apple, view)->code, std::string_view("PRICE_COLLAR"));
        QCOMPARE(f.gate.admit(f.sell(m_apple, "1"), m_apple, view)->code, std::string_view("PRICE_COLLAR"));
        // A falling market holds no exit.
        QVERIFY(!f.gate.admit(f.sell(m_apple, "1", Purpose::ProtectiveExit), m_apple, view));
        QVERIFY(!f.gate.admit(f.sell(m_apple, "1", Purpose::Flatten), m_apple, view));
        view.quote->ask.price = priceAt("110");
        QVERIFY(!f.gate.admit(f.buy(m_apple, "1"), m_apple, view));
    }
    void takesKnobsFromTheNextOrderOn() {
        GateFixture f;
        f.set("DT_PRICE_COLLAR_PCT", "1");
        QCOMPARE(f.ask(f.limited(f.buy(m_apple, "1"), "101"), m_apple), std::string());
        QCOMPARE(f.ask(f.limited(f.buy(m_apple, "1"), "101.01"), m_apple), std::string("PRICE_COLLAR"));
        f.gate.setKnobs(Knobs());
        QCOMPARE(f.ask(f.limited(f.buy(m_apple, "1"), "101.01"), m_apple), std::string());
    }
};

REGISTER_TEST(OrderRailsTest)
#include "order_rails_test.moc"
