#include "tests/risk/gate_fixture.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Side;
using std::chrono::milliseconds;
using std::chrono::minutes;
using trading::OrderState;
using trading::Purpose;

// Rails that look at what was done before, and when.
class PaceRailsTest : public QObject {
    Q_OBJECT
private:
    const trading::Listing m_apple = GateFixture::listing("AAPL");
    static Timestamp at(const char* text) { return parseIso(text).value().time; }

private Q_SLOTS:
    void takesTheSameOrderTwiceForAMistakeWithinItsWindow() {
        GateFixture f;
        const auto order = f.limited(f.buy(m_apple, "1"), "99");
        QCOMPARE(f.ask(order, m_apple), std::string());
        QCOMPARE(f.ask(order, m_apple), std::string("DUPLICATE_ORDER"));
        f.now += std::chrono::seconds(1) - Duration(1);
        QCOMPARE(f.ask(order, m_apple), std::string("DUPLICATE_ORDER"));
        f.now += Duration(1);
        QCOMPARE(f.ask(order, m_apple), std::string());
        QCOMPARE(f.ask(order, m_apple), std::string("DUPLICATE_ORDER"));
    }
    void whatDiffersIsNoDuplicate() {
        GateFixture f;
        f.set("DT_MAX_ORDERS_PER_SEC", "1000");
        const auto order = f.limited(f.buy(m_apple, "2"), "99");
        QCOMPARE(f.ask(order, m_apple), std::string());
        auto other = order;
        other.quantity = quantityOf("2.00000001");
        QCOMPARE(f.ask(other, m_apple), std::string());
        QCOMPARE(f.ask(f.limited(f.buy(m_apple, "2"), "98.99999999"), m_apple), std::string());
        QCOMPARE(f.ask(f.limited(f.sell(m_apple, "2"), "99"), m_apple), std::string());
        QCOMPARE(f.ask(f.buy(m_apple, "2"), m_apple), std::string());
        QCOMPARE(f.ask(f.limited(f.buy(m_apple, "2", "bob"), "99"), m_apple), std::string());
        const auto exxon = f.listing("XOM");
        QCOMPARE(f.ask(f.limited(f.buy(exxon, "2"), "99"), exxon), std::string());
        // Exits may repeat themselves.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(f.ask(f.sell(m_apple, "1", Purpose::Flatten), m_apple), std::string());
    }
    void aRefusedOrderIsNotRemembered() {
        GateFixture f;
        f.set("DT_MAX_ORDER_VALUE", "100");
        QCOMPARE(f.ask(f.buy(m_apple, "2"), m_apple), std::string("MAX_ORDER_VALUE"));
        f.set("DT_MAX_ORDER_VALUE", "1000");
        QCOMPARE(f.ask(f.buy(m_apple, "2"), m_apple), std::string());
    }
    void holdsTheRateAtItsEdge() {
        GateFixture f;
        f.set("DT_DUPLICATE_WINDOW_SEC", "0.001");
        int quantity = 0;
        const auto next = [&] { return f.ask(f.buy(m_apple, std::to_string(++quantity).c_str()), m_apple); };
        for (int i = 0; i < 10; ++i)
            QCOMPARE(next(), std::string());
        const auto refused = f.verdict("orders a second", f.buy(m_apple, "1"), m_apple);
        QCOMPARE(refused.line(), std::string("orders a second of account:ann: refuses, 11 of 10 orders, -1 left: the "
                                             "account sends orders too fast"));
        QCOMPARE(next(), std::string("RATE_LIMIT_EXCEEDED"));
        // Another account has a bucket of its own.
        QCOMPARE(f.ask(f.buy(m_apple, "1", "bob"), m_apple), std::string());
        f.now += milliseconds(100) - Duration(1);
        QCOMPARE(next(), std::string("RATE_LIMIT_EXCEEDED"));
        f.now += Duration(1);
        QCOMPARE(next(), std::string());
        QCOMPARE(next(), std::string("RATE_LIMIT_EXCEEDED"));
        // Exits pass an empty bucket, and do not make it worse than empty.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(f.ask(f.sell(m_apple, "1", Purpose::ProtectiveExit), m_apple), std::string());
        f.now += milliseconds(100);
        QCOMPARE(next(), std::string());
        // It holds one second's worth, however long nothing came.
        f.now += minutes(5);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(next(), std::string());
        QCOMPARE(next(), std::string("RATE_LIMIT_EXCEEDED"));
    }
    void aStrategyThatRepeatsItselfIsDisabledUntilAPersonEnablesIt() {
        GateFixture f;
        f.set("DT_REPEAT_MAX_EXECUTIONS", "3");
        f.set("DT_MAX_TRADES_PER_SYMBOL_PER_DAY", "1000");
        const auto next = [&](const char* strategy = "orb") {
            f.now += std::chrono::seconds(2);
            return f.ask(f.byPolicy(f.buy(m_apple, "1"), strategy), m_apple);
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(next(), std::string());
        QVERIFY(f.gate.strategies().disabled().empty());
        QCOMPARE(next(), std::string("REPEATED_EXECUTION"));
        const Timestamp since = f.now;
        // Time does not heal it, nor does another setting.
        f.now += minutes(600);
        f.set("DT_REPEAT_MAX_EXECUTIONS", "1000");
        QCOMPARE(next(), std::string("REPEATED_EXECUTION"));
        QCOMPARE(f.gate.strategies().disabled(), (std::vector<DisabledStrategy>{{"ann", "orb", since}}));
        // Only that strategy, and only what it opens or closes at will.
        QCOMPARE(next("squeeze"), std::string());
        QCOMPARE(f.ask(f.byPolicy(f.sell(m_apple, "1", Purpose::ProtectiveExit)), m_apple), std::string());
        QCOMPARE(f.ask(f.byPolicy(f.sell(m_apple, "1")), m_apple), std::string("REPEATED_EXECUTION"));
        QCOMPARE(f.ask(f.buy(m_apple, "7"), m_apple), std::string());
        QVERIFY(!f.gate.strategies().enable("bob", "orb"));
        QVERIFY(f.gate.strategies().enable("ann", "orb"));
        QVERIFY(!f.gate.strategies().enable("ann", "orb"));
        QCOMPARE(next(), std::string());
    }
    void executionsLeaveTheWindowAtItsEdge() {
        GateFixture f;
        f.set("DT_REPEAT_MAX_EXECUTIONS", "1");
        const auto order = f.byPolicy(f.buy(m_apple, "1"));
        QCOMPARE(f.ask(order, m_apple), std::string());
        f.now += minutes(60) - Duration(1);
        QVERIFY(!f.verdict("repeated execution", order, m_apple).passes);
        f.now += Duration(1);
        QVERIFY(f.verdict("repeated execution", order, m_apple).passes);
    }
    void aSymbolThatHasLostEnoughIsNotEnteredAgainToday() {
        GateFixture f;
        f.trade(m_apple, Side::Buy, "50", "100");
        f.trade(m_apple, Side::Sell, "49", "90", "-499.99999999");
        const auto verdict = f.verdict("daily loss in one instrument", f.buy(m_apple, "1"), m_apple, "90");
        QVERIFY(verdict.passes);
        QCOMPARE(verdict.headroom.value(), std::int64_t{1});
        f.trade(m_apple, Side::Sell, "1", "90", "-0.00000001");
        QCOMPARE(f.ask(f.buy(m_apple, "1"), m_apple, "90"), std::string("SYMBOL_DAILY_LOSS"));
        QCOMPARE(f.ask(f.sell(m_apple, "1"), m_apple, "90"), std::string());
        QCOMPARE(f.ask(f.buy(m_apple, "1", "bob"), m_apple, "90"), std::string());
        QCOMPARE(f.ask(f.buy(f.listing("XOM"), "1"), f.listing("XOM"), "90"), std::string());
    }
    // AION, fault 20: the UTC day was used where the session of New York is meant.
    void aTradingDayIsTheMarketsOwn() {
        GateFixture f;
        f.now = at("2026-03-05T20:30:00Z");
        f.trade(m_apple, Side::Buy, "50", "100");
        f.trade(m_apple, Side::Sell, "50", "90", "-500");
        const auto code = [&](const char* time) {
            f.now = at(time);
            return f.ask(f.buy(m_apple, "1"), m_apple, "90");
        };
        // Past midnight in London, and still Thursday in New York: extended hours end at 20:00.
        QCOMPARE(code("2026-03-06T00:59:59Z"), std::string("SYMBOL_DAILY_LOSS"));
        QCOMPARE(code("2026-03-06T01:00:00Z"), std::string());
        // In summer an hour earlier.
        f.now = at("2026-03-12T15:00:00Z");
        f.trade(m_apple, Side::Buy, "50", "90");
        f.trade(m_apple, Side::Sell, "50", "80", "-500");
        QCOMPARE(code("2026-03-12T23:59:59Z"), std::string("SYMBOL_DAILY_LOSS"));
        QCOMPARE(code("2026-03-13T00:00:00Z"), std::string());
        // In Mumbai the day is over at the close.
        const auto tata = f.listing("TCS", market::Market::Nse);
        f.now = at("2026-03-12T09:00:00Z");
        f.trade(tata, Side::Buy, "50", "100");
        f.trade(tata, Side::Sell, "50", "90", "-500");
        QCOMPARE(f.ask(f.buy(tata, "1"), tata, "90"), std::string("SYMBOL_DAILY_LOSS"));
        f.now = at("2026-03-13T04:00:00Z");
        QCOMPARE(f.ask(f.buy(tata, "1"), tata, "90"), std::string());
    }
    void countsThePolicysEntriesOfADay() {
        GateFixture f;
        f.set("DT_MIN_FLIP_MINUTES", "0");
        const auto enter = [&] {
            f.now += std::chrono::seconds(2);
            return f.place(f.byPolicy(f.buy(m_apple, "1")), m_apple);
        };
        QCOMPARE(enter(), std::string());
        // What ends without a fill was no entry; one that was filled in part was.
        f.end(f.newest, OrderState::Cancelled);
        QCOMPARE(enter(), std::string());
        trading::Order partly = f.newest;
        partly.filled = quantityOf("0.5");
        f.end(partly, OrderState::Cancelled);
        QCOMPARE(enter(), std::string());
        const auto verdict = f.verdict("daily entries into one instrument", f.byPolicy(f.buy(m_apple, "1")), m_apple);
        QCOMPARE(verdict.line(), std::string("daily entries into one instrument of symbol:AAPL@US: refuses, 3 of 2 "
                                             "entries, -1 left: AAPL was entered often enough on this trading day"));
        QCOMPARE(enter(), std::string("SYMBOL_DAILY_TRADES"));
        QCOMPARE(f.ask(f.buy(m_apple, "3"), m_apple), std::string());
        f.now += std::chrono::hours(24);
        QCOMPARE(enter(), std::string());
    }
    void anEarlierRunsEntriesAndLossesCount() {
        GateFixture f;
        f.gate.book().list(m_apple);
        trading::Order order;
        order.request = f.byPolicy(f.buy(m_apple, "1"));
        order.state = OrderState::Filled;
        order.filled = quantityOf("1");
        order.created = order.changed = f.now;
        for (order.id = 1; order.id <= 2; ++order.id)
            f.gate.book().recall(order);
        QVERIFY(!f.verdict("daily entries into one instrument", f.byPolicy(f.buy(m_apple, "1")), m_apple).passes);
        trading::Trade sale;
        sale.account = "ann";
        sale.instrument = m_apple.spec.key;
        sale.side = Side::Sell;
        sale.realised = cashOf("-500");
        sale.time = f.now;
        f.gate.book().recall(sale, m_apple);
        QCOMPARE(f.ask(f.buy(m_apple, "1"), m_apple), std::string("SYMBOL_DAILY_LOSS"));
        QVERIFY(!f.verdict("flip cooldown", f.byPolicy(f.buy(m_apple, "1")), m_apple).passes);
    }
    void thePolicyWaitsBeforeItEntersWhatItHasLeft() {
        GateFixture f;
        const auto passes = [&] { return f.verdict("flip cooldown", f.byPolicy(f.buy(m_apple, "1")), m_apple).passes; };
        f.trade(m_apple, Side::Buy, "2", "100");
        f.trade(m_apple, Side::Sell, "1", "100");
        // It still holds some: nothing was left.
        QVERIFY(passes());
        f.trade(m_apple, Side::Sell, "1", "100");
        QVERIFY(!passes());
        QCOMPARE(f.ask(f.byPolicy(f.buy(m_apple, "1")), m_apple), std::string("FLIP_COOLDOWN"));
        QCOMPARE(f.ask(f.buy(m_apple, "1"), m_apple), std::string());
        f.now += minutes(12) - Duration(1);
        QVERIFY(!passes());
        f.now += Duration(1);
        QVERIFY(passes());
    }
};

REGISTER_TEST(PaceRailsTest)
#include "pace_rails_test.moc"
