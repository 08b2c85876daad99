#include "core/strategy/policy.h"
#include "core/strategy/regime_fit.h"
#include "tests/strategy/strategy_bars.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::MetaRegime;
using market::Regime;
using market::Side;
using std::chrono::minutes;

namespace {

Signal signalOf(Side side, double edge = 0.5, double confidence = 0.7) {
    Signal signal;
    signal.name = "trend_pullback";
    signal.side = side;
    signal.edge = edge;
    signal.confidence = confidence;
    signal.reward = 2;
    signal.reason = "because";
    return signal;
}

/// One symbol, bar after bar.
struct Desk {
    PolicySettings settings;
    SymbolMemory memory;
    IntradayRow row = quietRow();
    regime::MetaVerdict regime{MetaRegime::TrendingBull, 0.9, {}};
    DayPhase phase = DayPhase::Morning;
    std::optional<Duration> toClose = std::chrono::hours(4);
    std::optional<HeldPosition> held;

    std::optional<Verdict> decide(std::optional<Signal> signal, minutes step = minutes(5)) {
        row.time += step;
        PolicyInputs inputs{row, phase, toClose, regime};
        inputs.signal = std::move(signal);
        inputs.held = held;
        return Policy(settings, minutes(5)).decide(memory, inputs);
    }
    Verdict flat(std::optional<Signal> signal = signalOf(Side::Buy)) { return *decide(std::move(signal)); }
    void hold(minutes age = minutes(60), double profit = 0) { held = HeldPosition{row.time - age, profit, false}; }
};

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

class PolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buysWhatASetupAndTheRegimeAgreeOn() {
        Desk desk;
        const Verdict verdict = desk.flat();
        QCOMPARE(verdict.action, Action::Buy);
        QCOMPARE(verdict.tier, Tier::Enter);
        QCOMPARE(verdict.reason, std::string("because"));
        QVERIFY(std::abs(verdict.confidence - 0.7) < 1e-12);
        QVERIFY(std::abs(verdict.scale - (0.5 + 0.25 / 0.55)) < 1e-12);
    }

    /// AETHERION 1: fusion compared numbers with names, so that nothing was ever decided. The chain from confirmed
    /// regimes to a purchase, whole.
    void decidesFromRegimesThatAreFusedByName() {
        const regime::FusionInput bull{Regime::Bull, {0.95, 0.02, 0.02, 0.01}};
        Desk desk;
        desk.regime = regime::fuse({bull, bull, bull, bull});
        QCOMPARE(desk.regime.regime, MetaRegime::TrendingBull);
        QCOMPARE(desk.flat().action, Action::Buy);
    }

    /// AETHERION 4: strategies had no action, and what reverts to its mean was only ever sold.
    void buysAndSellsInARange() {
        Desk desk;
        desk.regime = {MetaRegime::RangeBound, 0.9, {}};
        QCOMPARE(desk.flat().action, Action::Buy);
        desk.hold();
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Hold);
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Sell);
    }

    /// AETHERION 5: a strategy that had decided once never decided again until another one had.
    void decidesAgainForTheSameSetup() {
        Desk desk;
        QCOMPARE(desk.flat().action, Action::Buy);
        desk.memory.lastEntry = desk.row.time;
        desk.memory.lastSetup = "trend_pullback";
        QVERIFY(contains(desk.flat().reason, "trade gap for 10 min"));
        QVERIFY(contains(desk.flat().reason, "trade gap for 5 min"));
        QCOMPARE(desk.flat().action, Action::Buy);
    }

    void decidesABarOnce() {
        Desk desk;
        QVERIFY(desk.decide(signalOf(Side::Buy)).has_value());
        QVERIFY(!desk.decide(signalOf(Side::Buy), minutes(0)));
        QVERIFY(!desk.decide(signalOf(Side::Buy), minutes(-5)));
    }

    void saysWhyItDoesNothing() {
        const auto reason = [](auto change) {
            Desk desk;
            change(desk);
            const Verdict verdict = desk.flat();
            return verdict.action == Action::No ? verdict.reason : std::string("bought");
        };
        QVERIFY(contains(reason([](Desk& d) { d.phase = DayPhase::Closed; }), "closed"));
        QVERIFY(contains(reason([](Desk& d) { d.toClose = minutes(5); }), "the session ends in 5 min"));
        QCOMPARE(reason([](Desk& d) { d.toClose = minutes(6); }), std::string("bought"));
        QCOMPARE(reason([](Desk& d) { d.phase = DayPhase::Midday; }), std::string("midday"));
        QVERIFY(contains(reason([](Desk& d) { d.regime.regime = MetaRegime::HighVolatilityRiskOff; }), "RISK_OFF"));
        QVERIFY(contains(reason([](Desk& d) { d.regime.regime = MetaRegime::TrendingBear; }), "TrendFollowingShort"));
        QVERIFY(contains(reason([](Desk& d) { d.regime.regime = MetaRegime::Unknown; }), "Neutral buys nothing"));
        QCOMPARE(reason([](Desk& d) { d.regime.confidence = 0.59; }), std::string("regime confidence 0.59 below 0.6"));
        QCOMPARE(reason([](Desk& d) { d.regime.confidence = 0.60; }), std::string("bought"));
        QVERIFY(contains(reason([](Desk& d) { d.memory.lastExit = d.row.time; }), "flip cooldown for 7 min"));
        Desk desk;
        QCOMPARE(desk.flat(std::nullopt).reason, std::string("no setup"));
        QCOMPARE(desk.flat(signalOf(Side::Sell)).reason, std::string("nothing to sell"));
        QCOMPARE(desk.flat(signalOf(Side::Sell)).action, Action::No);
    }

    void middayIsForThoseThatWereLetIn() {
        Desk desk;
        desk.phase = DayPhase::Midday;
        desk.settings.allowMiddayReversion = true;
        QCOMPARE(desk.flat().reason, std::string("midday"));
        Signal reversion = signalOf(Side::Buy);
        reversion.name = "vwap_reversion";
        QCOMPARE(desk.flat(reversion).action, Action::Buy);
        desk.settings.allowMiddayReversion = false;
        desk.settings.allowMidday = true;
        QCOMPARE(desk.flat().action, Action::Buy);
        desk.settings.allowMidday = false;
        desk.settings.ignorePhase = true;
        QCOMPARE(desk.flat().action, Action::Buy);
    }

    void needsTheEdgeAndTheConfidenceAtTheirEdges() {
        Desk desk;
        desk.settings.probeEnabled = false;
        desk.settings.tradeGap = minutes(0);
        QCOMPARE(desk.flat(signalOf(Side::Buy, 0.15)).action, Action::Buy);
        const Verdict weak = desk.flat(signalOf(Side::Buy, 0.149));
        QCOMPARE(weak.action, Action::No);
        QVERIFY(contains(weak.reason, "edge 0.149 below 0.15"));
        QCOMPARE(desk.flat(signalOf(Side::Buy, 0.5, 0.45)).action, Action::Buy);
        QCOMPARE(desk.flat(signalOf(Side::Buy, 0.5, 0.449)).action, Action::No);
    }

    /// AION 28: a model's edge and a setup's score shared one threshold although their scales differ.
    void judgesModelsAndSetupsByThresholdsOfTheirOwn() {
        Desk desk;
        desk.settings.probeEnabled = false;
        desk.settings.models.buy = 0.60;
        Signal signal = signalOf(Side::Buy, 0.5);
        QCOMPARE(desk.flat(signal).action, Action::Buy);
        signal.origin = SignalOrigin::Model;
        QCOMPARE(desk.flat(signal).action, Action::No);
    }

    void probesSmallAndPressesLarge() {
        Desk desk;
        const Verdict probe = desk.flat(signalOf(Side::Buy, 0.12, 0.40));
        QCOMPARE(probe.tier, Tier::Probe);
        QVERIFY(std::abs(probe.scale - 0.40 * 0.25) < 1e-12);
        QCOMPARE(desk.flat(signalOf(Side::Buy, 0.119, 0.40)).action, Action::No);
        QCOMPARE(desk.flat(signalOf(Side::Buy, 0.5, 0.24)).action, Action::No);
        Signal sure = signalOf(Side::Buy, 0.5, 0.8);
        QCOMPARE(desk.flat(sure).tier, Tier::Enter);
        sure.hitProbability = 0.62;
        QCOMPARE(desk.flat(sure).tier, Tier::Press);
        sure.hitProbability = 0.61;
        QCOMPARE(desk.flat(sure).tier, Tier::Enter);
        sure.hitProbability = 0.51;
        QVERIFY(contains(desk.flat(sure).reason, "hit probability 0.51 below 0.52"));
    }

    void sizesLessInAWorseRegime() {
        Desk desk;
        const double full = desk.flat().scale;
        desk.regime.regime = MetaRegime::PullbackInUptrend;
        QVERIFY(std::abs(desk.flat().scale - 0.7 * full) < 1e-12);
        for (const MetaRegime regime : market::kMetaRegimes) {
            QVERIFY(regimeExposure(regime) > 0 && regimeExposure(regime) <= 1);
            QVERIFY(regimeConfidence(regime, Side::Buy) <= 1 && regimeConfidence(regime, Side::Sell) <= 1);
        }
    }

    void wildDaysCostConfidenceAndStrongOnesLendIt() {
        Desk desk;
        desk.row.sessionVolatility = 0.007;
        QVERIFY(std::abs(desk.flat().confidence - 0.7 * 0.85) < 1e-12);
        desk.row.sessionVolatility = 0.02;
        QVERIFY(std::abs(desk.flat().confidence - 0.7 * 0.65) < 1e-12);
        desk.row.sessionVolatility = 0.001;
        desk.row.sessionReturn = 0.003;
        QVERIFY(std::abs(desk.flat().confidence - 0.7 * 1.10) < 1e-12);
        desk.row.sessionReturn = 0.02;
        QVERIFY(std::abs(desk.flat().confidence - 0.7 * 1.25) < 1e-12);
        QVERIFY(desk.flat(signalOf(Side::Buy, 0.5, 0.95)).confidence == 0.99);
        desk.row.sessionReturn = -0.02;
        QVERIFY(std::abs(desk.flat().confidence - 0.7) < 1e-12);
    }

    void endsAPositionAfterConfirmationsInARow() {
        Desk desk;
        desk.regime.regime = MetaRegime::RangeBound;
        desk.hold();
        QCOMPARE(desk.decide(signalOf(Side::Sell))->reason, std::string("sell signal 1 of 2"));
        QCOMPARE(desk.decide(std::nullopt)->action, Action::Hold);
        QCOMPARE(desk.decide(signalOf(Side::Sell))->reason, std::string("sell signal 1 of 2"));
        QCOMPARE(desk.decide(signalOf(Side::Sell, 0.119))->action, Action::Hold);
        QCOMPARE(desk.decide(signalOf(Side::Sell))->reason, std::string("sell signal 1 of 2"));
        QCOMPARE(desk.decide(signalOf(Side::Sell, 0.12))->action, Action::Sell);
    }

    void holdsForTheMinimumUnlessTheLossIsHard() {
        Desk desk;
        desk.regime.regime = MetaRegime::RangeBound;
        desk.settings.confirmationsToFlip = 1;
        desk.hold(minutes(0));
        QVERIFY(contains(desk.decide(signalOf(Side::Sell))->reason, "minimum hold for 5 min"));
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Sell);
        desk.hold(minutes(0), -2.0);
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Sell);
        desk.hold(minutes(0), -1.99);
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Hold);
    }

    void neverAddsToWhatIsHeld() {
        Desk desk;
        desk.hold();
        const auto verdict = desk.decide(signalOf(Side::Buy));
        QCOMPARE(verdict->action, Action::Hold);
        QCOMPARE(verdict->reason, std::string("held already"));
    }

    void leavesTheMarketWhenRiskIsOff() {
        Desk desk;
        desk.hold(minutes(0));
        desk.regime.regime = MetaRegime::HighVolatilityRiskOff;
        QCOMPARE(desk.decide(std::nullopt)->action, Action::Sell);
        desk.settings.exitOnRiskOff = false;
        QCOMPARE(desk.decide(std::nullopt)->action, Action::Hold);
        desk.settings.exitOnRiskOff = true;
        desk.held->ending = true;
        QCOMPARE(desk.decide(std::nullopt)->action, Action::Hold);
    }

    void aTrendThatRunsIsNotSoldByACounterSignal() {
        Desk desk;
        desk.settings.confirmationsToFlip = 1;
        desk.hold();
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Hold);
        desk.regime.regime = MetaRegime::TrendingBear;
        QCOMPARE(desk.decide(signalOf(Side::Sell))->action, Action::Sell);
    }

    void settingsOutOfRangeAreNamed() {
        StrategySettings settings;
        QVERIFY(check(settings).has_value());
        settings.policy.minimumConfidence = 45;
        QCOMPARE(check(settings).error().text(),
                 std::string("strategy.policy.minimumConfidence: is 45; allowed is 0 to 1"));
        settings = {};
        settings.sizing.riskPerTradeFraction = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!check(settings));
        settings = {};
        settings.timeframe = market::Timeframe::H1;
        QVERIFY(!check(settings));
    }
};

REGISTER_TEST(PolicyTest)
#include "policy_test.moc"
