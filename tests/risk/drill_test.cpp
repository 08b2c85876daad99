#include "core/risk/drill.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;

class DrillTest : public QObject {
    Q_OBJECT
private:
    static constexpr Timestamp kNoon = fromEpochMillis(1'760'000'000'000);
    static DrillHistory history() { return DrillHistory({"window", "api", "command", "file", "signal"}); }
    static DrillRecord passed(const char* channel, Timestamp time) { return {channel, time, true, 0.4, 1.5, {}}; }

private Q_SLOTS:
    void saysWhetherItCanStopAndWhenThatWasTested() {
        DrillHistory drills = history();
        QCOMPARE(drills.sentence(kNoon), std::string("can stop: not tested yet"));
        for (const char* channel : {"window", "api", "command", "file", "signal"})
            drills.add(passed(channel, kNoon));
        QCOMPARE(drills.sentence(kNoon + std::chrono::hours(3)), std::string("can stop: 5 of 5, tested 3 h ago"));
        drills.add({"file", kNoon + std::chrono::hours(1), false, {}, {}, "an order went out after 500 ms"});
        QCOMPARE(drills.sentence(kNoon + std::chrono::hours(3)),
                 std::string("can stop: 4 of 5 (failed: file), tested 3 h ago"));
        QCOMPARE(drills.passing(), std::size_t{4});
        QCOMPARE(drills.newest("file")->reason, std::string("an order went out after 500 ms"));
        QVERIFY(drills.newest("rail") == nullptr);
    }
    void namesWhatWasNeverTriedAndCountsTheOldestTest() {
        DrillHistory drills = history();
        drills.add(passed("window", kNoon));
        drills.add(passed("api", kNoon + std::chrono::hours(2)));
        QCOMPARE(drills.sentence(kNoon + std::chrono::hours(3)),
                 std::string("can stop: 2 of 5 (not tested: command, file, signal), tested 3 h ago"));
    }
    void tellsAgesAsPeopleDo() {
        using namespace std::chrono;
        QCOMPARE(agoText(-5s), std::string("just now"));
        QCOMPARE(agoText(999ms), std::string("just now"));
        QCOMPARE(agoText(59s), std::string("59 s ago"));
        QCOMPARE(agoText(60s), std::string("1 min ago"));
        QCOMPARE(agoText(1h - 1ns), std::string("59 min ago"));
        QCOMPARE(agoText(47h), std::string("47 h ago"));
        QCOMPARE(agoText(48h), std::string("2 d ago"));
    }
    void keepsTheNewestThousandThroughARestart() {
        DrillHistory drills = history();
        for (int i = 0; i < 1005; ++i)
            drills.add(passed("api", kNoon + std::chrono::seconds(i)));
        drills.add({"file", kNoon, false, {}, 2.25, "late"});
        QCOMPARE(drills.records().size(), std::size_t{1000});
        DrillHistory again = history();
        QVERIFY(again.restore(drills.save()));
        QVERIFY(again.records() == drills.records());
        std::string damaged = drills.save();
        damaged[20] = static_cast<char>(damaged[20] ^ 1);
        QVERIFY(!again.restore(damaged));
        QVERIFY(again.records() == drills.records());
    }
};

REGISTER_TEST(DrillTest)
#include "drill_test.moc"
