#include "tests/risk/gate_fixture.h"
#include "tests/support/registered_test.h"

#include <functional>
#include <set>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Side;
using std::chrono::minutes;
using trading::OrderRequest;

namespace {

struct EdgeStep {
    /// What happens, and the order that is asked about then.
    std::function<OrderRequest(GateFixture&)> order;
    /// As people read it.
    const char* line;
};

/// One step inside, the very edge, one step beyond, and what clears it.
struct EdgeCase {
    const char* rail;
    std::vector<EdgeStep> steps;
};

trading::Listing edgeListing() { return GateFixture::listing("AAPL"); }
OrderRequest bought(const char* quantity) { return GateFixture::buy(edgeListing(), quantity); }
OrderRequest byRule(const char* quantity) { return GateFixture::byPolicy(bought(quantity)); }
/// Of the last price, in the view that the fixture makes: its clock is ahead of the price.
void agePrice(GateFixture& f, Duration age) { f.priceAge = age; }

std::vector<EdgeCase> edgeCases() {
    return {
        {"reference price",
         {{[](GateFixture& f) {
               agePrice(f, std::chrono::seconds(10) - Duration(10));
               return bought("1");
           },
           "reference price of symbol:AAPL@US: passes, 9.99999999 of 10 seconds old, 0.00000001 left"},
          {[](GateFixture& f) {
               agePrice(f, std::chrono::seconds(10));
               return bought("1");
           },
           "reference price of symbol:AAPL@US: passes, 10 of 10 seconds old, 0 left"},
          {[](GateFixture& f) {
               agePrice(f, std::chrono::seconds(10) + Duration(10));
               return bought("1");
           },
           "reference price of symbol:AAPL@US: refuses, 10.00000001 of 10 seconds old, -0.00000001 left: the last "
           "price of AAPL is stale"},
          {[](GateFixture& f) {
               agePrice(f, Duration(0));
               return bought("1");
           },
           "reference price of symbol:AAPL@US: passes, 0 of 10 seconds old, 10 left"}}},
        {"confidence",
         {{[](GateFixture&) { return GateFixture::byPolicy(bought("1"), "orb", 0.25000001); },
           "confidence of all: passes, 0.25000001 of 0.25, 0.00000001 left"},
          {[](GateFixture&) { return GateFixture::byPolicy(bought("1"), "orb", 0.25); },
           "confidence of all: passes, 0.25 of 0.25, 0 left"},
          {[](GateFixture&) { return GateFixture::byPolicy(bought("1"), "orb", 0.24999999); },
           "confidence of all: refuses, 0.24999999 of 0.25, -0.00000001 left: the decision is less sure than "
           "DT_EXEC_MIN_CONF asks for"},
          {[](GateFixture& f) {
               f.set("DT_EXEC_MIN_CONF", "0.2");
               return GateFixture::byPolicy(bought("1"), "orb", 0.24999999);
           },
           "confidence of all: passes, 0.24999999 of 0.2, 0.04999999 left"}}},
        {"maximum order quantity",
         {{[](GateFixture& f) {
               f.set("DT_MAX_ORDER_QUANTITY[market:US]", "20");
               return bought("19.99999999");
           },
           "maximum order quantity of market:US: passes, 19.99999999 of 20 AAPL, 0.00000001 left"},
          {[](GateFixture&) { return bought("20"); },
           "maximum order quantity of market:US: passes, 20 of 20 AAPL, 0 left"},
          {[](GateFixture&) { return bought("20.00000001"); },
           "maximum order quantity of market:US: refuses, 20.00000001 of 20 AAPL, -0.00000001 left: the quantity is "
           "larger than one order's may be"},
          {[](GateFixture& f) {
               f.set("DT_MAX_ORDER_QUANTITY[market:US]", "21");
               return bought("20.00000001");
           },
           "maximum order quantity of market:US: passes, 20.00000001 of 21 AAPL, 0.99999999 left"}}},
        {"maximum order value",
         {{[](GateFixture&) { return bought("249.99999999"); },
           "maximum order value of all: passes, 24999.999999 of 25000 USD, 0.000001 left"},
          {[](GateFixture&) { return bought("250"); },
           "maximum order value of all: passes, 25000 of 25000 USD, 0 left"},
          {[](GateFixture&) { return bought("250.00000001"); },
           "maximum order value of all: refuses, 25000.000001 of 25000 USD, -0.000001 left: the order is worth more "
           "than one may be"},
          {[](GateFixture&) { return bought("249"); },
           "maximum order value of all: passes, 24900 of 25000 USD, 100 left"}}},
        {"price collar",
         {{[](GateFixture&) { return GateFixture::limited(bought("1"), "109.99999999"); },
           "price collar of all: passes, 109.99999999 of 110 USD, 0.00000001 left, from last price of AAPL 100"},
          {[](GateFixture&) { return GateFixture::limited(bought("1"), "110"); },
           "price collar of all: passes, 110 of 110 USD, 0 left, from last price of AAPL 100"},
          {[](GateFixture&) { return GateFixture::limited(bought("1"), "110.00000001"); },
           "price collar of all: refuses, 110.00000001 of 110 USD, -0.00000001 left, from last price of AAPL 100: the "
           "price is too far above the last one"},
          {[](GateFixture&) { return GateFixture::limited(bought("1"), "100"); },
           "price collar of all: passes, 100 of 110 USD, 10 left, from last price of AAPL 100"}}},
        {"position",
         {{[](GateFixture&) { return bought("49.99999999"); },
           "position of account:ann: passes, 4999.999999 of 5000 USD, 0.000001 left, from equity of ann in USD 10000"},
          {[](GateFixture&) { return bought("50"); },
           "position of account:ann: passes, 5000 of 5000 USD, 0 left, from equity of ann in USD 10000"},
          {[](GateFixture& f) {
               (void)f.place(bought("50"), edgeListing());
               return bought("0.00000001");
           },
           "position of account:ann: refuses, 5000.000001 of 5000 USD, -0.000001 left, from equity of ann in USD "
           "10000: the account would have too much of its equity in AAPL"},
          {[](GateFixture& f) {
               f.end(f.newest, trading::OrderState::Cancelled);
               return bought("0.00000001");
           },
           "position of account:ann: passes, 0.000001 of 5000 USD, 4999.999999 left, from equity of ann in USD "
           "10000"}}},
        {"exposure",
         {{[](GateFixture& f) {
               const auto other = GateFixture::listing("XOM");
               f.trade(other, Side::Buy, "50", "100");
               return bought("4.99999999");
           },
           "exposure of account:ann: passes, 5499.999999 of 5500 USD, 0.000001 left, from equity of ann in USD 10000"},
          {[](GateFixture&) { return bought("5"); },
           "exposure of account:ann: passes, 5500 of 5500 USD, 0 left, from equity of ann in USD 10000"},
          {[](GateFixture&) { return bought("5.00000001"); },
           "exposure of account:ann: refuses, 5500.000001 of 5500 USD, -0.000001 left, from equity of ann in USD "
           "10000: positions and open entries would be worth too much"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("XOM"), Side::Sell, "1", "100");
               return bought("5.00000001");
           },
           "exposure of account:ann: passes, 5400.000001 of 5500 USD, 99.999999 left, from equity of ann in USD "
           "10000"}}},
        {"open positions",
         {{[](GateFixture& f) {
               f.trade(GateFixture::listing("XOM"), Side::Buy, "1", "100");
               return byRule("1");
           },
           "open positions of account:ann: passes, 2 of 3 instruments, 1 left"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("JPM"), Side::Buy, "1", "100");
               return byRule("1");
           },
           "open positions of account:ann: passes, 3 of 3 instruments, 0 left"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("KO"), Side::Buy, "1", "100");
               return byRule("1");
           },
           "open positions of account:ann: refuses, 4 of 3 instruments, -1 left: the account would be in too many "
           "instruments"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("KO"), Side::Sell, "1", "100");
               return byRule("1");
           },
           "open positions of account:ann: passes, 3 of 3 instruments, 0 left"}}},
        {"instruments of one sector",
         {{[](GateFixture&) { return byRule("1"); },
           "instruments of one sector of account:ann: passes, 1 of 2 instruments, 1 left"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("NVDA"), Side::Buy, "1", "100");
               return byRule("1");
           },
           "instruments of one sector of account:ann: passes, 2 of 2 instruments, 0 left"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("MSFT"), Side::Buy, "1", "100");
               return byRule("1");
           },
           "instruments of one sector of account:ann: refuses, 3 of 2 instruments, -1 left: the account would be in "
           "too many instruments of one sector"},
          {[](GateFixture& f) {
               f.trade(GateFixture::listing("MSFT"), Side::Sell, "1", "100");
               return byRule("1");
           },
           "instruments of one sector of account:ann: passes, 2 of 2 instruments, 0 left"}}},
        {"daily loss in one instrument",
         {{[](GateFixture& f) {
               f.trade(edgeListing(), Side::Buy, "9", "100");
               f.trade(edgeListing(), Side::Sell, "1", "100", "-499.99999998");
               return bought("1");
           },
           "daily loss in one instrument of symbol:AAPL@US: passes, 499.99999998 of 500 USD, 0.00000002 left"},
          {[](GateFixture& f) {
               f.trade(edgeListing(), Side::Sell, "1", "100", "-0.00000001");
               return bought("1");
           },
           "daily loss in one instrument of symbol:AAPL@US: passes, 499.99999999 of 500 USD, 0.00000001 left"},
          {[](GateFixture& f) {
               f.trade(edgeListing(), Side::Sell, "1", "100", "-0.00000001");
               return bought("1");
           },
           "daily loss in one instrument of symbol:AAPL@US: refuses, 500 of 500 USD, 0 left: the account has lost too "
           "much in AAPL on this trading day"},
          {[](GateFixture& f) {
               f.now = parseIso("2026-03-07T01:00:00Z").value().time - Duration(1);
               return bought("1");
           },
           "daily loss in one instrument of symbol:AAPL@US: refuses, 500 of 500 USD, 0 left: the account has lost too "
           "much in AAPL on this trading day"},
          // 20:00 in New York, where the trading day ends.
          {[](GateFixture& f) {
               f.now += Duration(1);
               return bought("1");
           },
           "daily loss in one instrument of symbol:AAPL@US: passes, 0 of 500 USD, 500 left"}}},
        {"daily entries into one instrument",
         {{[](GateFixture&) { return byRule("1"); },
           "daily entries into one instrument of symbol:AAPL@US: passes, 1 of 2 entries, 1 left"},
          {[](GateFixture& f) {
               (void)f.place(byRule("1"), edgeListing());
               return byRule("1");
           },
           "daily entries into one instrument of symbol:AAPL@US: passes, 2 of 2 entries, 0 left"},
          {[](GateFixture& f) {
               f.now += std::chrono::seconds(2);
               (void)f.place(byRule("1"), edgeListing());
               return byRule("1");
           },
           "daily entries into one instrument of symbol:AAPL@US: refuses, 3 of 2 entries, -1 left: AAPL was entered "
           "often enough on this trading day"},
          {[](GateFixture& f) {
               f.now = parseIso("2026-03-07T01:00:00Z").value().time - Duration(1);
               return byRule("1");
           },
           "daily entries into one instrument of symbol:AAPL@US: refuses, 3 of 2 entries, -1 left: AAPL was entered "
           "often enough on this trading day"},
          {[](GateFixture& f) {
               f.now += Duration(1);
               return byRule("1");
           },
           "daily entries into one instrument of symbol:AAPL@US: passes, 1 of 2 entries, 1 left"}}},
        {"flip cooldown",
         {{[](GateFixture&) { return byRule("1"); }, "flip cooldown: not applicable"},
          {[](GateFixture& f) {
               f.trade(edgeListing(), Side::Buy, "1", "100");
               f.trade(edgeListing(), Side::Sell, "1", "100");
               f.now += minutes(12) - Duration(600);
               return byRule("1");
           },
           "flip cooldown of symbol:AAPL@US: refuses, 11.99999999 of 12 minutes, -0.00000001 left: AAPL was left too "
           "short a time ago"},
          {[](GateFixture& f) {
               f.now += Duration(600);
               return byRule("1");
           },
           "flip cooldown of symbol:AAPL@US: passes, 12 of 12 minutes, 0 left"}}},
        {"duplicate order",
         {{[](GateFixture&) { return bought("1"); }, "duplicate order of account:ann: passes"},
          {[](GateFixture& f) {
               (void)f.ask(bought("1"), edgeListing());
               f.now += std::chrono::seconds(1) - Duration(10);
               return bought("1");
           },
           "duplicate order of account:ann: refuses, 0.99999999 of 1 seconds, -0.00000001 left: the same order was "
           "sent a moment ago"},
          {[](GateFixture& f) {
               f.now += Duration(10);
               return bought("1");
           },
           "duplicate order of account:ann: passes, 1 of 1 seconds, 0 left"}}},
        {"orders a second",
         {{[](GateFixture& f) {
               f.set("DT_DUPLICATE_WINDOW_SEC", "0.001");
               for (int i = 1; i <= 8; ++i)
                   (void)f.ask(bought(std::to_string(i).c_str()), edgeListing());
               return bought("1");
           },
           "orders a second of account:ann: passes, 9 of 10 orders, 1 left"},
          {[](GateFixture& f) {
               (void)f.ask(bought("9"), edgeListing());
               return bought("1");
           },
           "orders a second of account:ann: passes, 10 of 10 orders, 0 left"},
          {[](GateFixture& f) {
               (void)f.ask(bought("10"), edgeListing());
               return bought("1");
           },
           "orders a second of account:ann: refuses, 11 of 10 orders, -1 left: the account sends orders too fast"},
          {[](GateFixture& f) {
               f.now += std::chrono::milliseconds(100) - Duration(1);
               return bought("1");
           },
           "orders a second of account:ann: refuses, 11 of 10 orders, -1 left: the account sends orders too fast"},
          {[](GateFixture& f) {
               f.now += Duration(1);
               return bought("1");
           },
           "orders a second of account:ann: passes, 10 of 10 orders, 0 left"}}},
        {"repeated execution",
         {{[](GateFixture& f) {
               f.set("DT_REPEAT_MAX_EXECUTIONS", "2");
               return byRule("1");
           },
           "repeated execution of account:ann: passes, 1 of 2 orders, 1 left"},
          {[](GateFixture& f) {
               (void)f.ask(byRule("1"), edgeListing());
               return byRule("2");
           },
           "repeated execution of account:ann: passes, 2 of 2 orders, 0 left"},
          {[](GateFixture& f) {
               (void)f.ask(byRule("2"), edgeListing());
               (void)f.ask(byRule("3"), edgeListing());
               return byRule("4");
           },
           "repeated execution of account:ann: refuses, 3 of 2 orders, -1 left: orb has sent too many orders for ann; "
           "it is disabled until a person enables it"},
          {[](GateFixture& f) {
               f.now += minutes(600);
               return byRule("4");
           },
           "repeated execution of account:ann: refuses, 1 of 2 orders, 1 left: orb has sent too many orders for ann; "
           "it is disabled until a person enables it"},
          {[](GateFixture& f) {
               (void)f.gate.strategies().enable("ann", "orb");
               return byRule("4");
           },
           "repeated execution of account:ann: passes, 1 of 2 orders, 1 left"}}},
    };
}

} // namespace

/// Every rail that an order passes, tripped and cleared once at its exact edge, with the figures as people see them.
class RailEdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRailTripsAndClearsAtItsEdge_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const EdgeCase& each : edgeCases())
            QTest::newRow(each.rail) << index++;
    }
    void everyRailTripsAndClearsAtItsEdge() {
        QFETCH(int, index);
        const EdgeCase edge = edgeCases().at(static_cast<std::size_t>(index));
        GateFixture f;
        for (const EdgeStep& step : edge.steps) {
            const OrderRequest request = step.order(f);
            const RailVerdict verdict = f.verdict(edge.rail, request, edgeListing());
            QCOMPARE(QString::fromStdString(verdict.line()), QString(step.line));
            if (verdict.value && verdict.applies) {
                const auto least = std::set<std::string>{"confidence", "flip cooldown", "duplicate order"};
                const bool isLeast = least.contains(edge.rail) ||
                                     (std::string(edge.rail) == "price collar" && request.side == Side::Sell);
                QCOMPARE(verdict.headroom.value(),
                         isLeast ? *verdict.value - *verdict.limit : *verdict.limit - *verdict.value);
            }
        }
    }
    void noRailIsLeftOut() {
        GateFixture f;
        std::vector<std::string_view> asked;
        for (const RailVerdict& verdict : f.gate.whatIf(bought("1"), edgeListing(), f.view()))
            asked.push_back(verdict.rail);
        std::vector<std::string_view> tried;
        for (const EdgeCase& each : edgeCases())
            tried.emplace_back(each.rail);
        tried.insert(tried.end(), {"operator's restrictions", "emergency stop"});
        QCOMPARE(asked, tried);
        QCOMPARE(asked.size(), std::size_t{17});
    }
};

REGISTER_TEST(RailEdgesTest)
#include "rail_edges_test.moc"
