#include "core/risk/knobs.h"
#include "tests/support/registered_test.h"

#include <set>

using namespace aetherion;
using namespace aetherion::risk;

class KnobsTest : public QObject {
    Q_OBJECT
private:
    static std::string refusalOf(Knob knob, std::string_view text) {
        const auto parsed = parseKnob(definition(knob), text);
        return parsed ? std::string() : parsed.error().text();
    }

private Q_SLOTS:
    void namesEveryKnobOnce() {
        std::set<std::string_view> names;
        for (const KnobDefinition& knob : knobDefinitions()) {
            QVERIFY2(knob.name.starts_with("DT_"), std::string(knob.name).c_str());
            QVERIFY2(names.insert(knob.name).second, std::string(knob.name).c_str());
            QVERIFY(whyNotUsed(knob.name).empty());
            QCOMPARE(findKnob(knob.name), &knob);
            const auto readBack = parseKnob(knob, formatKnob(knob, knob.fallback));
            QVERIFY2(readBack && *readBack == knob.fallback, std::string(knob.name).c_str());
        }
        QCOMPARE(names.size(), kKnobCount);
    }
    void takesBothEndsOfARangeAndNothingBeyond() {
        for (const KnobDefinition& knob : knobDefinitions()) {
            if (knob.unit == KnobUnit::BarLength)
                continue;
            QVERIFY(parseKnob(knob, formatDecimal(knob.lowest)));
            QVERIFY(parseKnob(knob, formatDecimal(knob.highest)));
            QVERIFY(!parseKnob(knob, formatDecimal(knob.lowest - 1)));
            QVERIFY(!parseKnob(knob, formatDecimal(knob.highest + 1)));
        }
    }
    // AION, fault 6: DT_DAILY_DRAWDOWN_PCT is a fraction, and its example file ships 2.0, which is 200 %.
    void refusesADrawdownOfTwoHundredPercentAndAsksWhatWasMeant() {
        QCOMPARE(refusalOf(Knob::DailyDrawdownPct, "2.0"),
                 std::string("DT_DAILY_DRAWDOWN_PCT=2.0 is not within 0.001 to 0.2; it is a fraction: 0.02 is 2 %: "
                             "did you mean 0.02?"));
        QVERIFY(parseKnob(definition(Knob::DailyDrawdownPct), "0.02"));
    }
    void refusesAFractionWherePercentIsMeant() {
        QCOMPARE(refusalOf(Knob::MaxWeeklyDrawdownPct, "0.08"),
                 std::string("DT_MAX_WEEKLY_DRAWDOWN_PCT=0.08 is not within 1 to 50; it is percent: 2 is 2 %: "
                             "did you mean 8?"));
        QVERIFY(refusalOf(Knob::MaxMonthlyDrawdownPct, "0.15").ends_with("did you mean 15?"));
        QVERIFY(refusalOf(Knob::MaxExposureFrac, "55").ends_with("did you mean 0.55?"));
        QVERIFY(refusalOf(Knob::HardStopLossPct, "0.02").ends_with("did you mean 2?"));
    }
    // AION, fault 8: a second, loose table silently replaced the safe one.
    void keepsTheStrictRangesOfTheAncestor() {
        const std::vector<std::tuple<Knob, std::string, std::string>> strict{
            {Knob::ExecMinConf, "0.15", "0.6"},    {Knob::MaxPositions, "1", "50"},
            {Knob::MaxExposureFrac, "0.1", "1"},   {Knob::VixSpikeThreshold, "20", "60"},
            {Knob::MinHoldTimeMinutes, "0", "60"}, {Knob::PositionMaxFraction, "0.0001", "0.3"},
        };
        for (const auto& [knob, lowest, highest] : strict) {
            QCOMPARE(formatDecimal(definition(knob).lowest), lowest);
            QCOMPARE(formatDecimal(definition(knob).highest), highest);
        }
        // What the loose table took.
        QVERIFY(!refusalOf(Knob::ExecMinConf, "0").empty());
        QVERIFY(!refusalOf(Knob::ExecMinConf, "1").empty());
        QVERIFY(!refusalOf(Knob::VixSpikeThreshold, "100").empty());
        QVERIFY(!refusalOf(Knob::MaxExposureFrac, "0").empty());
    }
    void readsPlainNumbersAndWordsOfASwitch() {
        for (const char* text : {"nan", "inf", "1e1", "0x2", "", " 2", "2,5", "--1", "2.000000001"})
            QVERIFY2(!parseKnob(definition(Knob::VwapMrMinRelvol), text), text);
        QVERIFY(!parseKnob(definition(Knob::MaxOrdersPerCycle), "2.5"));
        for (const char* text : {"1", "true", "Yes", "ON"})
            QCOMPARE(parseKnob(definition(Knob::DryRun), text).value(), kDecimalUnit);
        for (const char* text : {"0", "false", "No", "off"})
            QCOMPARE(parseKnob(definition(Knob::DryRun), text).value(), std::int64_t{0});
        QVERIFY(!parseKnob(definition(Knob::DryRun), "2"));
        QCOMPARE(parseKnob(definition(Knob::FeatureTf), "5Min").value(), 5 * kDecimalUnit);
        QVERIFY(!parseKnob(definition(Knob::FeatureTf), "15Min"));
    }
    void statesMeaningUnitDefaultAndRange() {
        QCOMPARE(definition(Knob::DailyDrawdownPct).text(),
                 std::string("fall of equity from the day's peak that stops entries (a fraction: 0.02 is 2 %; default "
                             "0.02, 0.001 to 0.2)"));
    }
    void givesTypedValues() {
        const Knobs knobs;
        QCOMPARE(knobs.number(Knob::MaxExposureFrac), 0.55);
        QCOMPARE(knobs.count(Knob::MaxOrdersPerCycle), std::int64_t{3});
        QCOMPARE(knobs.cash(Knob::DailyLossLimitUsd).text(), std::string("300"));
        QVERIFY(knobs.span(Knob::CooldownMinutes) == std::chrono::minutes(20));
        QVERIFY(knobs.span(Knob::DuplicateWindowSec) == std::chrono::seconds(1));
        QVERIFY(knobs.isOn(Knob::PauseOnVixSpike) && !knobs.isOn(Knob::DryRun));
        QVERIFY(knobs.at(Knob::DryRun).isDefault());
    }
    void readsBackAKeyWithItsScope() {
        for (const char* key :
             {"DT_MAX_ORDER_VALUE", "DT_MAX_ORDER_VALUE[market:US]", "DT_MAX_ORDER_VALUE[account:a b]",
              "DT_MAX_ORDER_VALUE[symbol:L&T@NSE]", "DT_MAX_ORDER_VALUE[symbol:BRK.B]"}) {
            const auto address = parseKnobKey(key);
            QVERIFY2(address, key);
            QCOMPARE(knobKey(address->knob, address->scope), std::string(key));
        }
    }
    void namesWhatIsWrongWithAKey() {
        const auto reason = [](const char* key) { return parseKnobKey(key).error().text(); };
        QCOMPARE(reason("DT_MAX_ORDER_VALU"), std::string("unknown knob DT_MAX_ORDER_VALU; did you mean "
                                                          "DT_MAX_ORDER_VALUE?"));
        QCOMPARE(reason("DT_SOMETHING_ELSE_ALTOGETHER"), std::string("unknown knob DT_SOMETHING_ELSE_ALTOGETHER"));
        QCOMPARE(reason("DT_ALLOW_SHORTS"),
                 std::string("DT_ALLOW_SHORTS is not used here: positions are never short here"));
        QCOMPARE(reason("DT_DRY_RUN[market:US]"), std::string("DT_DRY_RUN holds for everything, not for market:US"));
        QVERIFY(reason("DT_MAX_ORDER_VALUE[market:MOON]").find("MOON") != std::string::npos);
        QVERIFY(!parseKnobKey("DT_MAX_ORDER_VALUE[market:US"));
    }
    void refusesAValueThatDoesNotFit() {
        Knobs knobs;
        QVERIFY(!knobs.set(Knob::MaxExposureFrac, Scope::all(), {2 * kDecimalUnit, "here:1"}));
        QVERIFY(!knobs.set(Knob::DryRun, Scope::ofAccount("a"), {kDecimalUnit, "here:1"}));
        QVERIFY(knobs.sameValues(Knobs()));
        QVERIFY(knobs.set(Knob::MaxOrderValue, Scope::ofAccount("a"), {7 * kDecimalUnit, "here:2"}));
        QVERIFY(!knobs.sameValues(Knobs()));
        QCOMPARE(knobs.find(Knob::MaxOrderValue, Scope::ofAccount("a"))->units, 7 * kDecimalUnit);
        knobs.reset(Knob::MaxOrderValue, Scope::ofAccount("a"));
        QVERIFY(knobs.sameValues(Knobs()));
    }
};

REGISTER_TEST(KnobsTest)
#include "knobs_test.moc"
