#include "core/risk/knob_update.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;

class KnobUpdateTest : public QObject {
    Q_OBJECT
private:
    static KnobUpdate after(const Knobs& before, const char* text) {
        return updateKnobs(before, parseKnobText(text, "k"));
    }
    static std::string changesOf(const KnobUpdate& update) {
        std::string text;
        for (const KnobChange& change : update.changes)
            text += change.text() + (change.loosens ? " loosens\n" : "\n");
        return text;
    }

private Q_SLOTS:
    void tellsWhatChangedAndWhichWay() {
        const KnobUpdate update = after(Knobs(), "DT_MAX_ORDER_VALUE=30000\nDT_EXEC_MIN_CONF=0.30\n"
                                                 "DT_MAX_ORDER_VALUE[market:US]=5000\nDT_MIN_FLIP_MINUTES=3\n"
                                                 "DT_MAX_POSITIONS=50\n");
        QCOMPARE(changesOf(update), std::string("DT_EXEC_MIN_CONF 0.25 -> 0.3 (k:2)\n"
                                                "DT_MAX_ORDER_VALUE 25000 -> 30000 (k:1) loosens\n"
                                                "DT_MAX_ORDER_VALUE[market:US] none -> 5000 (k:3)\n"
                                                "DT_MIN_FLIP_MINUTES 12 -> 3 (k:4) loosens\n"));
        QVERIFY(update.loosens());
        QCOMPARE(update.knobs.number(Knob::MaxOrderValue), 30'000.0);
    }
    void keepsTheOldValueWhereTheNewOneIsBad() {
        const Knobs before = after(Knobs(), "DT_MAX_POSITIONS=7\nDT_MAX_ORDER_VALUE[account:a]=9\n").knobs;
        for (const char* bad : {"DT_MAX_POSITIONS=700\nDT_MAX_ORDER_VALUE[account:a]=-1\n",
                                "DT_MAX_POSITIONS 8\nDT_MAX_ORDER_VALUE[account:a]\n",
                                "DT_MAX_POSITIONS=8\nDT_MAX_POSITIONS=9\nDT_MAX_ORDER_VALUE[account:a]='7\n"}) {
            const KnobUpdate update = after(before, bad);
            QVERIFY2(update.knobs.sameValues(before), bad);
            QVERIFY(update.changes.empty());
            QCOMPARE(update.refusals.size(), std::size_t{2});
        }
    }
    // AION: "keys removed from the file stay set".
    void aRemovedKeyReturnsToItsDefault() {
        const Knobs before = after(Knobs(), "DT_MAX_POSITIONS=7\nDT_MAX_ORDER_VALUE[account:a]=9\n").knobs;
        const KnobUpdate update = after(before, "");
        QVERIFY(update.knobs.sameValues(Knobs()));
        QCOMPARE(changesOf(update), std::string("DT_MAX_POSITIONS 7 -> 50 loosens\n"
                                                "DT_MAX_ORDER_VALUE[account:a] 9 -> none loosens\n"));
    }
    void theRestOfAFileWithOneMistakeHolds() {
        const KnobUpdate update = after(Knobs(), "DT_DAILY_DRAWDOWN_PCT=2.0\nDT_MAX_ORDERS_PER_CYCLE=2\n");
        QCOMPARE(update.knobs.number(Knob::DailyDrawdownPct), 0.02);
        QCOMPARE(update.knobs.count(Knob::MaxOrdersPerCycle), std::int64_t{2});
        QCOMPARE(update.refusals.size(), std::size_t{1});
    }
    void refusesAPullbackThatEndsBeforeItBegins() {
        const KnobUpdate update = after(Knobs(), "DT_TP_PULLBACK_MIN=0.007\n");
        QCOMPARE(update.refusals.at(0).text(),
                 std::string("k:1: DT_TP_PULLBACK_MIN must be less than DT_TP_PULLBACK_MAX"));
        QVERIFY(update.knobs.sameValues(Knobs()));
        QVERIFY(after(Knobs(), "DT_TP_PULLBACK_MIN=0.007\nDT_TP_PULLBACK_MAX=0.01\n").refusals.empty());
    }
};

REGISTER_TEST(KnobUpdateTest)
#include "knob_update_test.moc"
