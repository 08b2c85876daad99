#include "core/risk/knobs_in_force.h"

#include "tests/support/registered_test.h"

#include <algorithm>

using namespace aetherion;
using namespace aetherion::risk;

class KnobsInForceTest : public QObject {
    Q_OBJECT
private:
    static Knobs knobs(const char* text) { return updateKnobs(Knobs(), parseKnobText(text, "k")).knobs; }
    static std::vector<KnobChange> loosening(std::vector<KnobChange> changes) {
        std::erase_if(changes, [](const KnobChange& change) { return !change.loosens; });
        return changes;
    }
    static std::string textOf(const std::vector<KnobChange>& changes) {
        std::string text;
        for (const KnobChange& change : changes)
            text += change.text() + ";";
        return text;
    }

private Q_SLOTS:
    void onlyWhatTightensIsInForceUntilTheRestIsOnRecord() {
        KnobsInForce force;
        const auto changes = force.want(knobs("DT_MAX_ORDER_VALUE=30000\nDT_EXEC_MIN_CONF=0.30\n"
                                              "DT_MAX_ORDER_VALUE[market:US]=5000\nDT_MIN_FLIP_MINUTES=3\n"));
        QCOMPARE(changes.size(), std::size_t{4});
        QCOMPARE(force.knobs().number(Knob::ExecMinConf), 0.30);
        QVERIFY(force.knobs().find(Knob::MaxOrderValue, Scope::ofMarket(market::Market::Us)));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 25'000.0);
        QCOMPARE(force.knobs().count(Knob::MinFlipMinutes), std::int64_t{12});
        force.recorded(loosening(changes));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 30'000.0);
        QCOMPARE(force.knobs().count(Knob::MinFlipMinutes), std::int64_t{3});
    }
    void whatTightensMeanwhileIsNotUndoneByALateRecord() {
        KnobsInForce force;
        const auto first = force.want(knobs("DT_MAX_ORDER_VALUE=30000\nDT_MAX_POSITIONS=7\n"));
        // The disk is slow; an operator thinks better of it.
        const auto second = force.want(knobs("DT_MAX_ORDER_VALUE=1000\nDT_MAX_POSITIONS=7\n"));
        QCOMPARE(textOf(second), std::string("DT_MAX_ORDER_VALUE 25000 -> 1000 (k:1);"));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 1'000.0);
        force.recorded(loosening(first));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 1'000.0);
        QCOMPARE(force.knobs().count(Knob::MaxPositions), std::int64_t{7});
    }
    void aLaterChangeDoesNotBringAlongWhatWaits() {
        KnobsInForce force;
        const auto first = force.want(knobs("DT_MAX_ORDER_VALUE=30000\n"));
        const auto second = force.want(knobs("DT_MAX_ORDER_VALUE=30000\nDT_MAX_POSITIONS=7\n"));
        QCOMPARE(textOf(second), std::string("DT_MAX_POSITIONS 50 -> 7 (k:2);"));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 25'000.0);
        QCOMPARE(force.knobs().count(Knob::MaxPositions), std::int64_t{7});
        force.recorded(loosening(first));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 30'000.0);
    }
    void whatCouldNotBeRecordedIsAskedForAgain() {
        KnobsInForce force;
        const auto first = force.want(knobs("DT_MAX_ORDER_VALUE=30000\n"));
        force.refused(loosening(first));
        QVERIFY(force.knobs().sameValues(Knobs()));
        const auto second = force.want(knobs("DT_MAX_ORDER_VALUE=29000\n"));
        QCOMPARE(textOf(second), std::string("DT_MAX_ORDER_VALUE 25000 -> 29000 (k:1);"));
        QVERIFY(second.front().loosens);
        QVERIFY(force.knobs().sameValues(Knobs()));
        force.recorded(loosening(second));
        QCOMPARE(force.knobs().number(Knob::MaxOrderValue), 29'000.0);
    }
};

REGISTER_TEST(KnobsInForceTest)
#include "knobs_in_force_test.moc"
