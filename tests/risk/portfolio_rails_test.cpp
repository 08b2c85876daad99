#include "core/risk/portfolio_rails.h"

#include "core/risk/rail_holds.h"
#include "tests/risk/rails_bench.h"
#include "tests/support/registered_test.h"

#include <array>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;

namespace {

class KeptScopes final : public ScopeStore {
public:
    std::optional<ScopeRecord> kept;
    bool refuses = false;
    [[nodiscard]] ScopeLoad load() override {
        return kept ? ScopeLoad{RiskLoadOutcome::Read, *kept, {}} : ScopeLoad{RiskLoadOutcome::Missing, {}, {}};
    }
    [[nodiscard]] Status save(const ScopeRecord& record) override {
        if (refuses)
            return failAt("risk-scopes", "no space left");
        kept = record;
        return {};
    }
};

} // namespace

class PortfolioRailsTest : public QObject {
    Q_OBJECT
private:
    static std::vector<std::string> changed(const std::vector<RailChange>& changes) {
        std::vector<std::string> all;
        for (const RailChange& change : changes)
            all.push_back((change.tripped ? "+" : "-") + change.cause);
        return all;
    }
    using Causes = std::vector<std::string>;

private Q_SLOTS:
    void aMarketWithoutAnIndexHasNothingToCompare() {
        RailsBench bench({}, PortfolioWorld());
        bench.evaluate(moment("2026-01-15T15:00:00Z"));
        for (const RailView& view : bench.rails.views())
            if (view.name == "volatility index" && (view.market == Market::Crypto || view.market == Market::Uk)) {
                QCOMPARE(view.state, RailState::NotApplicable);
                QVERIFY(!view.value && !view.limit);
            }
    }
    // AION 4: the volatility level was always 0 because nobody handed it over, and 0 passed.
    void anIndexThatIsMissingCountsAsBreached() {
        RailsBench bench({}, PortfolioWorld());
        const auto tripped = bench.rails.evaluate(moment("2026-01-15T15:00:00Z"));
        QCOMPARE(changed(tripped), (Causes{"+volatility index/NSE", "+volatility index/US"}));
        QCOMPARE(tripped.back().imposes, RiskState::StandDown);
        QCOMPARE(tripped.back().scope.text(), std::string("market:US"));
        const RailView view = bench.marketView("volatility index", Market::Us);
        QVERIFY(!view.value);
        QCOMPARE(view.inputs.at(1).second, std::string("no value has arrived"));
    }
    void theIndexTripsAboveItsLimitAndClearsByItself() {
        RailsBench bench({}, PortfolioWorld());
        Timestamp now = moment("2026-01-15T15:00:00Z");
        const auto at = [&](std::int64_t units) {
            now += std::chrono::minutes(1);
            bench.rails.volatility(Market::Us, Figure::fromUnits(units), now);
            bench.rails.volatility(Market::Nse, wholeFigure(12), now);
            return changed(bench.rails.evaluate(now));
        };
        QCOMPARE(at(35 * kDecimalUnit), Causes{});
        QCOMPARE(bench.marketView("volatility index", Market::Us).headroom->units(), std::int64_t{0});
        QCOMPARE(at(35 * kDecimalUnit + 1), Causes{"+volatility index/US"});
        QCOMPARE(at(35 * kDecimalUnit), Causes{"-volatility index/US"});
        // A late value does not replace a newer one.
        bench.rails.volatility(Market::Us, wholeFigure(80), now - std::chrono::hours(1));
        QCOMPARE(changed(bench.rails.evaluate(now)), Causes{});
        PortfolioLimits off;
        off.pauseOnVolatility = false;
        QCOMPARE(at(80 * kDecimalUnit), Causes{"+volatility index/US"});
        QVERIFY(bench.rails.setLimits(off));
        QCOMPARE(changed(bench.rails.evaluate(now)), Causes{"-volatility index/US"});
        QCOMPARE(bench.marketView("volatility index", Market::Us).state, RailState::NotApplicable);
    }
    void anIndexOlderThanThreeSessionsCountsAsBreached() {
        PortfolioWorld world;
        world.volatilityIndices = {std::nullopt, "SIM VIX", std::nullopt, std::nullopt};
        RailsBench bench({}, world);
        // Thursday; Monday the 19th is a holiday.
        bench.rails.volatility(Market::Us, wholeFigure(20), moment("2026-01-15T16:00:00Z"));
        QCOMPARE(changed(bench.rails.evaluate(moment("2026-01-15T16:00:00Z"))), Causes{});
        // Friday, Tuesday and Wednesday have opened since.
        QCOMPARE(changed(bench.rails.evaluate(moment("2026-01-22T14:29:59Z"))), Causes{});
        QCOMPARE(changed(bench.rails.evaluate(moment("2026-01-22T14:30:00Z"))), Causes{"+volatility index/US"});
        const RailView view = bench.marketView("volatility index", Market::Us);
        QCOMPARE(view.inputs.back().second, std::string("the last value is older than 3 sessions"));
        bench.rails.volatility(Market::Us, wholeFigure(20), moment("2026-01-22T15:00:00Z"));
        QCOMPARE(changed(bench.rails.evaluate(moment("2026-01-22T15:00:00Z"))), Causes{"-volatility index/US"});
    }
    // AION 3: while stopped, exits and flattening halted too, and open positions lost their stops.
    void noRailTakesAwayAnExit() {
        RailsBench bench({}, PortfolioWorld());
        bench.rails.setRegime(Market::Us, market::Regime::Crisis);
        bench.openPositions = 9;
        bench.positionsValue = cash(9'999);
        bench.marks(10'000, 3);
        bench.marks(1'000, 3);
        for (int i = 0; i < 3; ++i)
            bench.rails.realised({"A", "USD", Market::Us, cash(-1), bench.now});
        bench.evaluate(bench.now + std::chrono::minutes(6));
        QCOMPARE(bench.rails.standing().size(), std::size_t{11});
        for (const RailChange& change : bench.rails.standing())
            QVERIFY2(change.imposes < RiskState::Halted, change.cause.c_str());
    }
    void accountsAndCurrenciesAreApart() {
        RailsBench bench;
        bench.marks(10'000, 3);
        for (const auto& [account, currency, market] :
             {std::tuple("A", "INR", Market::Nse), std::tuple("B", "USD", Market::Us)})
            for (int i = 0; i < 3; ++i) {
                EquityMark mark = bench.next(10'000);
                mark.account = account;
                mark.currency = currency;
                mark.market = market;
                bench.rails.mark(mark);
            }
        QCOMPARE(changed(bench.marks(9'000, 3)),
                 (Causes{"+daily drawdown/A/USD", "+daily loss/A/USD", "+weekly drawdown/A/USD"}));
        QCOMPARE(bench.rails.viewsOf("A").size(), std::size_t{16});
        QCOMPARE(bench.rails.viewsOf("B").size(), std::size_t{8});
        QVERIFY(bench.rails.viewsOf("C").empty());
        for (const RailView& view : bench.rails.views())
            QCOMPARE(
                view.state == RailState::Breached,
                view.account == "A" && view.currency == "USD" &&
                    (view.name == "daily loss" || view.name == "daily drawdown" || view.name == "weekly drawdown"));
    }
    void goesOnAfterARestartAsIfThereWereNone() {
        const std::array<double, 12> path{10'000, 10'050, 10'020, 9'900, 9'850, 9'840,
                                          9'845,  9'700,  9'700,  9'690, 9'200, 9'250};
        for (std::size_t cut = 0; cut < path.size(); ++cut) {
            RailsBench whole({}, PortfolioWorld());
            RailsBench before({}, PortfolioWorld());
            RailsBench after({}, PortfolioWorld());
            const auto step = [&](RailsBench& bench, std::size_t i) {
                bench.rails.setRegime(Market::Us, i > 5 ? market::Regime::Bear : market::Regime::Bull);
                bench.rails.volatility(Market::Us, wholeFigure(30), bench.now);
                bench.positionsValue = cash(100.0 * static_cast<double>(i));
                bench.openPositions = static_cast<std::int64_t>(i / 3);
                if (i % 2 == 1)
                    bench.rails.realised({"A", "USD", Market::Us, cash(-1), bench.now});
                bench.marks(path.at(i), 2, i != 4);
                bench.now += std::chrono::hours(5);
            };
            for (std::size_t i = 0; i < path.size(); ++i)
                step(whole, i);
            for (std::size_t i = 0; i < cut; ++i)
                step(before, i);
            QVERIFY(after.rails.restore(before.rails.save()));
            QCOMPARE(after.rails.save(), before.rails.save());
            after.now = before.now;
            for (std::size_t i = cut; i < path.size(); ++i)
                step(after, i);
            QVERIFY2(after.rails.views() == whole.rails.views(), std::to_string(cut).c_str());
            QCOMPARE(after.rails.save(), whole.rails.save());
        }
    }
    void saysEverythingThatStandsOnceMoreAfterARestart() {
        RailsBench bench;
        bench.marks(10'000, 3);
        bench.marks(9'000, 3);
        RailsBench again;
        QVERIFY(again.rails.restore(bench.rails.save()));
        QCOMPARE(changed(again.rails.evaluate(bench.now)), changed(bench.rails.standing()));
        QCOMPARE(changed(again.rails.evaluate(bench.now)), Causes{});
    }
    void refusesADamagedState() {
        RailsBench bench;
        bench.marks(10'000, 3);
        const std::string good = bench.rails.save();
        RailsBench other;
        for (std::size_t i = 0; i < good.size(); ++i) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ 0x20);
            QVERIFY2(!other.rails.restore(bad), std::to_string(i).c_str());
            QVERIFY(!other.rails.restore(std::string_view(good).substr(0, i)));
        }
        QVERIFY(other.rails.viewsOf("A").empty());
        StateWriter stranger;
        stranger.put("something else");
        QCOMPARE(other.rails.restore(stranger.bytes()).error().reason,
                 std::string("their saved state is of another kind"));
        QVERIFY(other.rails.restore(good));
    }
    void tripsBecomeHoldsAndGoWithTheirCause() {
        KeptScopes store;
        ScopeStates states(store);
        RailsBench bench([] {
            PortfolioLimits limits;
            limits.weeklyDrawdownPercent = wholeFigure(5);
            return limits;
        }());
        states.open(false, bench.now);
        bench.marks(10'000, 3);
        QVERIFY(applyRailChanges(bench.marks(9'700, 3), states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::StandDown);
        QCOMPARE(states.restrictionFor(Market::Us, "B", "AAPL"), RiskState::Active);
        const ScopeStatus status = states.statusOf(Scope::ofAccount("A"));
        QCOMPARE(status.holds.size(), std::size_t{2});
        QCOMPARE(status.holds.front().hold.channel, std::string("rail"));
        const auto refused = states.resume(Scope::ofAccount("A"), {"bob", "api", "please", status.newestHold});
        QVERIFY(!refused && refused.error().conflict);
        QVERIFY(refused.error().reason.starts_with("its cause stands: daily "));

        // The same once more adds nothing.
        QVERIFY(applyRailChanges(bench.rails.standing(), states));
        QCOMPARE(states.statusOf(Scope::ofAccount("A")).newestHold, status.newestHold);

        bench.now = moment("2026-01-16T14:30:00Z");
        QVERIFY(applyRailChanges(bench.marks(9'700, 3), states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::Active);
        QVERIFY(store.kept->holds.empty());
    }
    void whatClearsByHandWaitsForTheResume() {
        KeptScopes store;
        ScopeStates states(store);
        RailsBench bench;
        states.open(false, bench.now);
        bench.marks(10'000, 3);
        QVERIFY(applyRailChanges(bench.marks(9'000, 3), states));
        bench.now = moment("2026-01-16T14:30:00Z");
        QVERIFY(applyRailChanges(bench.marks(9'000, 3), states));
        const Scope scope = Scope::ofAccount("A");
        QCOMPARE(states.statusOf(scope).holds.size(), std::size_t{1});
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::StandDown);
        const auto hold = states.statusOf(scope).newestHold;
        QVERIFY(states.resume(scope, {"bob", "api", "seen", hold}));
        bench.rails.resumed("A", bench.now);
        QVERIFY(applyRailChanges(bench.rails.evaluate(bench.now), states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::ReduceOnly);
        QVERIFY(states.resume(scope, {"bob", "api", "seen", hold}));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::Active);
        QVERIFY(applyRailChanges(bench.marks(9'000, 3), states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::Active);
    }
    void aHoldWhoseRailIsForgottenWaitsForAPerson() {
        KeptScopes store;
        ScopeStates states(store);
        RailsBench bench;
        states.open(false, bench.now);
        bench.marks(10'000, 3);
        QVERIFY(applyRailChanges(bench.marks(9'700, 3), states));
        const Scope scope = Scope::ofAccount("A");
        const auto hold = states.statusOf(scope).newestHold;
        QVERIFY(settleOrphans(bench.rails.standing(), states));
        QVERIFY(!states.resume(scope, {"bob", "api", "seen", hold}));
        QVERIFY(settleOrphans({}, states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::StandDown);
        QVERIFY(states.resume(scope, {"bob", "api", "seen", hold}));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::ReduceOnly);
    }
    void aFullDiskTightensAllTheSameAndLoosensNothing() {
        KeptScopes store;
        ScopeStates states(store);
        RailsBench bench;
        states.open(false, bench.now);
        store.refuses = true;
        bench.marks(10'000, 3);
        QVERIFY(applyRailChanges(bench.marks(9'700, 3), states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::StandDown);
        bench.now = moment("2026-01-16T14:30:00Z");
        const auto cleared = bench.marks(9'700, 3);
        QVERIFY(!applyRailChanges(cleared, states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::StandDown);
        store.refuses = false;
        QVERIFY(applyRailChanges(cleared, states));
        QCOMPARE(states.restrictionFor(Market::Us, "A", "AAPL"), RiskState::Active);
    }
};

REGISTER_TEST(PortfolioRailsTest)
#include "portfolio_rails_test.moc"
