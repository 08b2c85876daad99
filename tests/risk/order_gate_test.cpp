#include "tests/risk/gate_fixture.h"
#include "tests/support/registered_test.h"

#include <set>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using trading::Channel;
using trading::Purpose;

class OrderGateTest : public QObject {
    Q_OBJECT
private:
    const trading::Listing m_apple = GateFixture::listing("AAPL");
    static trading::OrderRequest orderFor(Purpose purpose, bool isAutomatic) {
        const auto apple = GateFixture::listing("AAPL");
        auto request =
            purpose == Purpose::Enter ? GateFixture::buy(apple, "1") : GateFixture::sell(apple, "1", purpose);
        return isAutomatic ? GateFixture::byPolicy(request) : request;
    }
    static std::string passing(RiskState state) {
        std::string text;
        for (const bool isAutomatic : {false, true})
            for (const Purpose purpose : {Purpose::Enter, Purpose::Reduce, Purpose::ProtectiveExit, Purpose::Flatten})
                if (letsPass(state, purpose, isAutomatic))
                    text += std::string(isAutomatic ? "policy:" : "") + std::string(name(purpose)) + " ";
        return text;
    }

private Q_SLOTS:
    void letsPassWhatTheStateTableSays() {
        QCOMPARE(passing(RiskState::Active), std::string("enter reduce protective_exit flatten policy:enter "
                                                         "policy:reduce policy:protective_exit policy:flatten "));
        QCOMPARE(passing(RiskState::ReduceOnly), std::string("reduce protective_exit flatten policy:reduce "
                                                             "policy:protective_exit policy:flatten "));
        QCOMPARE(passing(RiskState::StandDown),
                 std::string("reduce protective_exit flatten policy:protective_exit policy:flatten "));
        QCOMPARE(passing(RiskState::Halted), std::string("flatten "));
    }
    void refusesByTheEmergencyStopWithItsCode() {
        GateFixture f;
        (void)f.bench.killSwitch.trip({"ann", "window", "enough"});
        const auto refusal = f.gate.admit(f.buy(m_apple, "1"), m_apple, f.view());
        QCOMPARE(refusal->code, std::string_view("TRADING_HALTED"));
        QVERIFY(refusal->line().starts_with("TRADING_HALTED scope=all state=Halted purpose=enter: "));
        QCOMPARE(f.ask(f.sell(m_apple, "1"), m_apple), std::string("TRADING_HALTED"));
        QCOMPARE(f.ask(f.sell(m_apple, "1", Purpose::ProtectiveExit), m_apple), std::string("TRADING_HALTED"));
        QCOMPARE(f.ask(f.sell(m_apple, "1", Purpose::Flatten), m_apple), std::string());
        // Whatever else there is to say against an order.
        QCOMPARE(f.ask(f.buy(m_apple, "90000000"), m_apple), std::string("TRADING_HALTED"));
        // A purchase is no flatten, whatever it calls itself.
        auto disguised = f.buy(m_apple, "1");
        disguised.purpose = Purpose::Flatten;
        QCOMPARE(f.ask(disguised, m_apple), std::string("TRADING_HALTED"));
        const auto hold = f.bench.killSwitch.status().newestHold;
        QVERIFY(f.bench.killSwitch.resume({"ann", "window", "checked", hold}));
        QCOMPARE(f.ask(f.buy(m_apple, "1"), m_apple), std::string("TRADING_STATE_REDUCING"));
        QCOMPARE(f.ask(f.sell(m_apple, "1"), m_apple), std::string());
    }
    void refusesByTheScopesAndNamesTheHold() {
        GateFixture f;
        const auto hold = f.scopes.hold(
            {Scope::ofSymbol("AAPL", market::Market::Us), RiskState::StandDown, "bob", "api", "earnings"}, f.now);
        const auto refusal = f.gate.admit(f.buy(m_apple, "1"), m_apple, f.view());
        QCOMPARE(refusal->code, std::string_view("TRADING_STAND_DOWN"));
        QVERIFY(refusal->line().starts_with("TRADING_STAND_DOWN scope=symbol:AAPL@US state=StandDown purpose=enter "
                                            "hold=" +
                                            std::to_string(hold) + " who=bob: symbol:AAPL@US: "));
        QCOMPARE(f.ask(f.byPolicy(f.sell(m_apple, "1")), m_apple), std::string("TRADING_STAND_DOWN"));
        QCOMPARE(f.ask(f.sell(m_apple, "1"), m_apple), std::string());
        QCOMPARE(f.ask(f.buy(f.listing("MSFT"), "1"), f.listing("MSFT")), std::string());
    }
    void aStopBetweenAdmissionAndFillHoldsTheFill() {
        GateFixture f;
        QCOMPARE(f.place(f.buy(m_apple, "1"), m_apple), std::string());
        const trading::Order entry = f.newest;
        QVERIFY(f.gate.mayFill(entry));
        f.scopes.hold({Scope::ofAccount("ann"), RiskState::ReduceOnly, "bob", "api", "x"}, f.now);
        QVERIFY(!f.gate.mayFill(entry));
        trading::Order exit;
        exit.request = f.sell(m_apple, "1");
        QVERIFY(f.gate.mayFill(exit));
        (void)f.bench.killSwitch.trip({"ann", "window", "enough"});
        QVERIFY(!f.gate.mayFill(exit));
        exit.request.purpose = Purpose::Flatten;
        QVERIFY(f.gate.mayFill(exit));
    }
    void theDrillGoesThroughTheSameGate() {
        GateFixture f;
        auto canary = f.buy(m_apple, "1", "drill");
        canary.origin = {"drill", Channel::Drill, {}};
        QCOMPARE(f.ask(canary, m_apple), std::string());
        (void)f.bench.killSwitch.trip({"drill", "command", "drill"});
        QCOMPARE(f.ask(canary, m_apple), std::string("TRADING_HALTED"));
        canary.purpose = Purpose::Flatten;
        QCOMPARE(f.ask(canary, m_apple), std::string("TRADING_HALTED"));
    }
    void whatIfShowsEveryRailAndCountsNothing() {
        GateFixture f;
        const auto order = f.byPolicy(f.buy(m_apple, "10"));
        std::set<std::string_view> rails;
        for (int round = 0; round < 200; ++round) {
            for (const RailVerdict& verdict : f.gate.whatIf(order, m_apple, f.view())) {
                QVERIFY2(verdict.passes && verdict.text.empty(), verdict.line().c_str());
                QVERIFY(!verdict.rail.empty());
                rails.insert(verdict.rail);
            }
        }
        QCOMPARE(rails.size(), std::size_t{17});
        // No account was made, no rate used, no repetition counted.
        QCOMPARE(f.gate.book().account("ann"), kNoSlot);
        QCOMPARE(f.ask(order, m_apple), std::string());
        (void)f.bench.killSwitch.trip({"ann", "window", "enough"});
        const auto verdicts = f.gate.whatIf(f.byPolicy(f.buy(m_apple, "100")), m_apple, f.view());
        std::string refusing;
        for (const RailVerdict& verdict : verdicts)
            if (!verdict.passes)
                refusing += std::string(verdict.code) + " ";
        QCOMPARE(refusing, std::string("MAX_POSITION MAX_EXPOSURE TRADING_HALTED "));
    }
    void aYesIsCountedAndANoIsNot() {
        GateFixture f;
        for (int i = 0; i < 50; ++i)
            QCOMPARE(f.ask(f.buy(m_apple, "51"), m_apple), std::string("MAX_POSITION"));
        for (int i = 1; i <= 10; ++i)
            QCOMPARE(f.ask(f.buy(m_apple, std::to_string(i).c_str()), m_apple), std::string());
        QCOMPARE(f.ask(f.buy(m_apple, "11"), m_apple), std::string("RATE_LIMIT_EXCEEDED"));
    }
    void aCanaryTriesTheStopAndNothingElse() {
        GateFixture f;
        trading::OrderRequest canary = f.buy(m_apple, "1000000");
        canary.origin = {"drill", trading::Channel::Drill, {}};
        // No rail counts it or minds its size, however often it comes.
        for (int i = 0; i < 100; ++i)
            QCOMPARE(f.ask(canary, m_apple), std::string());
        QCOMPARE(f.gate.book().account("ann"), kNoSlot);
        trading::Order resting;
        resting.request = canary;
        QVERIFY(!f.gate.mayFill(resting));
        f.bench.killSwitch.beginDrill();
        QVERIFY(f.bench.killSwitch.tripForDrill());
        QCOMPARE(f.ask(canary, m_apple), std::string("TRADING_HALTED"));
        QCOMPARE(f.ask(f.buy(m_apple, "1"), m_apple), std::string());
        f.bench.killSwitch.endDrill();
        QCOMPARE(f.ask(canary, m_apple), std::string());
        // Every genuine stop stops it too.
        (void)f.bench.killSwitch.standDown({"engine", "clock", "jumped"});
        QCOMPARE(f.ask(canary, m_apple), std::string("TRADING_STAND_DOWN"));
        (void)f.bench.killSwitch.trip({"ann", "window", "enough"});
        QCOMPARE(f.ask(canary, m_apple), std::string("TRADING_HALTED"));
    }
    void everyStateButActiveRefusesAPurchase() {
        for (const RiskState state : {RiskState::ReduceOnly, RiskState::StandDown, RiskState::Halted})
            for (const bool isAutomatic : {false, true})
                QVERIFY(!letsPass(state, effectivePurpose(orderFor(Purpose::Enter, isAutomatic)), isAutomatic));
    }
};

REGISTER_TEST(OrderGateTest)
#include "order_gate_test.moc"
