#include "core/strategy/knob_settings.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using risk::Knob;

class KnobSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// AION 8: knobs were validated that nothing read, and defaults stood in two places.
    void theDefaultsOfBothAreTheSame() {
        const auto settings = settingsFrom(risk::Knobs{});
        QVERIFY(settings.has_value());
        QVERIFY(*settings == StrategySettings{});
    }

    void everyKnobAtItsEndsIsTaken() {
        for (const risk::KnobDefinition& definition : risk::knobDefinitions())
            for (const std::int64_t units : {definition.lowest, definition.highest}) {
                risk::Knobs knobs;
                QVERIFY(knobs.set(definition.knob, risk::Scope{}, {units, "test:1"}).has_value());
                if (definition.knob == Knob::TpPullbackMin || definition.knob == Knob::TpPullbackMax)
                    continue;
                QVERIFY2(settingsFrom(knobs).has_value(), std::string(definition.name).c_str());
            }
    }

    void aPullbackThatBeginsBeyondItsEndIsRefusedByName() {
        risk::Knobs knobs;
        QVERIFY(knobs.set(Knob::TpPullbackMin, risk::Scope{}, {kDecimalUnit / 100, "test:1"}).has_value());
        const auto settings = settingsFrom(knobs);
        QVERIFY(!settings);
        QCOMPARE(settings.error().place, std::string("strategy.trendPullback.greatestPullback"));
    }

    void aKnobReachesItsField() {
        risk::Knobs knobs;
        const auto set = [&](Knob knob, double value) {
            QVERIFY(knobs.set(knob, risk::Scope{}, {*decimalFromDouble(value), "test:1"}).has_value());
        };
        set(Knob::FeatureTf, 1);
        set(Knob::MinHoldTimeMinutes, 7);
        set(Knob::ProbeMinScore, 30);
        set(Knob::EnableOrb, 0);
        set(Knob::DryRun, 1);
        set(Knob::MaxOpenPositions, 9);
        StrategySettings expected;
        expected.timeframe = market::Timeframe::M1;
        expected.policy.minimumHold = std::chrono::minutes(7);
        expected.policy.probeEdge = 0.30;
        expected.policy.enabled[index(SetupKind::OpeningRange)] = false;
        expected.dryRun = true;
        expected.portfolio.maxPositions = 9;
        QVERIFY(settingsFrom(knobs).value() == expected);
    }
};

REGISTER_TEST(KnobSettingsTest)
#include "knob_settings_test.moc"
