#include "core/risk/drill.h"
#include "core/risk/knob_table.h"
#include "tests/risk/gate_fixture.h"
#include "tests/risk/rails_bench.h"
#include "tests/support/registered_test.h"
#include "tests/words/said_check.h"

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using aetherion::test::SaidCheck;
using std::chrono::minutes;

namespace {

void takeVerdict(SaidCheck& check, const RailVerdict& verdict) {
    check.take(verdict.rail);
    check.take(verdict.text);
    check.take(verdict.line());
    // An order's reason.
    if (!verdict.passes)
        check.take(verdict.refusal().line());
}

void takeRail(SaidCheck& check, const RailView& rail) {
    check.take(rail.name);
    check.take(rail.base);
    check.take(rail.line());
    for (const auto& [what, said] : rail.inputs)
        check.take(what);
}

} // namespace

/// What rails, holds, limits and drills say, as the functions make it that make it in the engine.
class RiskWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRailBeforeAnOrder() {
        SaidCheck check;
        for (const auto market : {market::Market::Us, market::Market::Uk, market::Market::Nse}) {
            const auto listing = GateFixture::listing("AAPL", market);
            for (const char* quantity : {"1", "60", "2000", "90000000"})
                for (const char* price : {"100", "0", "1000000000"})
                    for (const int state : {0, 1, 2, 3}) {
                        GateFixture f;
                        if (state == 1)
                            f.priceAge = minutes(3);
                        if (state == 2)
                            (void)f.bench.killSwitch.trip({"ann", "window", "enough"});
                        if (state == 3)
                            (void)f.scopes.hold({Scope::ofAccount("ann"), RiskState::StandDown, "bob", "api", "why"},
                                                f.now);
                        for (auto request :
                             {f.buy(listing, quantity), f.sell(listing, quantity),
                              f.byPolicy(f.buy(listing, quantity), "orb", 0.01),
                              f.byPolicy(f.buy(listing, quantity), "orb", 7), f.limited(f.buy(listing, quantity), "5"),
                              f.limited(f.buy(listing, quantity), "500"), f.limited(f.sell(listing, quantity), "1")}) {
                            (void)f.place(request, listing, price);
                            for (const RailVerdict& verdict : f.gate.whatIf(request, listing, f.view(price)))
                                takeVerdict(check, verdict);
                        }
                    }
        }
        QVERIFY(check.taken() > 50);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void everyRailAroundAnAccount() {
        SaidCheck check;
        RailsBench bench({}, PortfolioWorld());
        const auto takeAll = [&] {
            for (const RailView& rail : bench.rails.views())
                takeRail(check, rail);
            for (const RailView& rail : bench.rails.viewsOf(bench.account))
                takeRail(check, rail);
        };
        takeAll();
        for (const double equity : {10'000.0, 9'650.0, 9'000.0}) {
            bench.positionsValue = cash(equity * 0.9);
            bench.openPositions = 7;
            for (const RailChange& change : bench.marks(equity, 5))
                check.take(change.reason);
            takeAll();
        }
        bench.rails.setRegime(market::Market::Us, market::Regime::Crisis);
        bench.rails.volatility(market::Market::Us, wholeFigure(61), bench.now);
        for (int i = 0; i < 4; ++i)
            bench.rails.realised({bench.account, bench.currency, bench.market, cash(-10), bench.now});
        takeAll();
        bench.rails.resumed(bench.account, bench.now);
        for (const RailChange& change : bench.marks(9'000, 3, false))
            check.take(change.reason);
        bench.now += std::chrono::hours(24 * 5);
        bench.evaluate(bench.now);
        takeAll();
        QVERIFY(check.taken() > 50);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void everyLimit() {
        SaidCheck check;
        for (const KnobDefinition& knob : knobDefinitions()) {
            check.take(knob.meaning);
            check.take(name(knob.unit));
            check.take(knob.text());
        }
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void holdsAndTheWayBack() {
        SaidCheck check;
        GateFixture f;
        KillSwitch& killSwitch = f.bench.killSwitch;
        const auto refused = [&](const auto& answer) {
            if (!answer)
                check.take(answer.error().reason);
        };
        refused(killSwitch.resume({"ann", "window", "why", 0}));
        const std::int64_t first = killSwitch.trip({"ann", "window", "enough"});
        (void)killSwitch.trip({"bob", "api", "more"});
        refused(killSwitch.resume({"ann", "window", "why", first}));
        refused(killSwitch.resume({"ann", "window", "", 99}));
        refused(killSwitch.resume({"ann", "window", "why", 99}));
        refused(killSwitch.resume({"ann", "window", "why", killSwitch.status().newestHold}));
        (void)killSwitch.recordPending();
        for (const Hold& hold : killSwitch.status().holds)
            QVERIFY(!hold.reason.empty());
        for (const RiskReport& report : killSwitch.takeReports())
            check.take(report.text);
        const Scope scope = Scope::ofAccount("ann");
        refused(f.scopes.resume(scope, {"ann", "window", "why", 1}));
        (void)f.scopes.hold({scope, RiskState::Halted, "engine", "rail", "daily loss", "loss/ann"}, f.now);
        refused(f.scopes.resume(scope, {"ann", "window", "", 1}));
        refused(f.scopes.resume(scope, {"ann", "window", "why", 0}));
        refused(f.scopes.resume(scope, {"ann", "window", "why", 9}));
        refused(f.scopes.resume(scope, {"ann", "window", "why", f.scopes.statusOf(scope).holds.back().hold.id}));
        (void)f.scopes.endCause(scope, "loss/ann");
        (void)f.scopes.resume(scope, {"ann", "window", "why", f.scopes.statusOf(scope).holds.back().hold.id});
        for (const std::string& report : f.scopes.takeReports())
            check.take(report);
        for (const RiskState state :
             {RiskState::Active, RiskState::ReduceOnly, RiskState::StandDown, RiskState::Halted})
            check.take(meaning(state));
        QVERIFY(check.taken() > 8);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void drills() {
        SaidCheck check;
        const Timestamp now = parseIso("2024-12-20T00:00:00Z")->time;
        DrillHistory history({"api", "window", "file"});
        check.take(history.sentence(now));
        for (const char* channel : {"api", "window", "file"}) {
            DrillRecord record;
            record.channel = channel;
            record.time = now - std::chrono::seconds(30);
            record.passed = std::string(channel) != "window";
            record.reason = record.passed ? "" : "the engine took no order within 2 s";
            history.add(record);
            check.take(record.reason);
            for (const minutes age : {minutes(0), minutes(1), minutes(45), minutes(400), minutes(9'000)})
                check.take(history.sentence(now + age));
        }
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }
};

REGISTER_TEST(RiskWordsTest)
#include "risk_words_test.moc"
