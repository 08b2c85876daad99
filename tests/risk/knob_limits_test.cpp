#include "core/risk/knob_limits.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using risk::Knob;

class KnobLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKnobAtEitherEndOfItsRangeMakesLimitsThatPass() {
        for (const risk::KnobDefinition& each : risk::knobDefinitions())
            for (const std::int64_t edge : {each.lowest, each.highest}) {
                risk::Knobs knobs;
                QVERIFY(knobs.set(each.knob, risk::Scope::all(), {edge, "here"}));
                const Status limits = check(risk::portfolioLimits(knobs));
                QVERIFY2(limits, limits ? "" : (std::string(each.name) + ": " + limits.error().text()).c_str());
            }
    }

    /// The ancestor's one fraction among percents (DT_DAILY_DRAWDOWN_PCT) was shipped as 2.0, which is 200 %.
    void aFractionBecomesAPercentageOnce() {
        risk::Knobs knobs;
        QVERIFY(knobs.set(Knob::DailyDrawdownPct, risk::Scope::all(), {3'000'000, "here"}));
        const risk::PortfolioLimits limits = risk::portfolioLimits(knobs);
        QCOMPARE(limits.dailyDrawdownPercent.text(), std::string("3"));
        QCOMPARE(limits.weeklyDrawdownPercent.text(), std::string("8"));
        QCOMPARE(limits.exposurePercent.text(), std::string("55"));
    }
};

REGISTER_TEST(KnobLimitsTest)
#include "knob_limits_test.moc"
