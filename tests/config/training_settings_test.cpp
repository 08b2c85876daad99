#include "core/config/training_settings.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using config::Schedule;

namespace {

Timestamp at(const char* text) { return parseIso(text)->time; }

} // namespace

class TrainingSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextDueTime_data() {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("next");
        const auto row = [](const char* name, const char* schedule, const char* after, const char* next) {
            QTest::newRow(name) << schedule << after << next;
        };
        row("later today", "daily 03:00", "2024-03-06T02:59:59.999Z", "2024-03-06T03:00:00Z");
        row("due is not after itself", "daily 03:00", "2024-03-06T03:00:00Z", "2024-03-07T03:00:00Z");
        row("just after", "daily 03:00", "2024-03-06T03:00:00.001Z", "2024-03-07T03:00:00Z");
        row("midnight", "daily 00:00", "2024-12-31T23:59:59Z", "2025-01-01T00:00:00Z");
        row("leap day", "daily 23:59", "2024-02-28T23:59:00Z", "2024-02-29T23:59:00Z");
        // 2024-03-06 is a Wednesday.
        row("this week", "weekly FRI 12:30", "2024-03-06T12:00:00Z", "2024-03-08T12:30:00Z");
        row("next week", "weekly TUE 12:30", "2024-03-06T12:00:00Z", "2024-03-12T12:30:00Z");
        row("today, still to come", "weekly WED 12:30", "2024-03-06T12:29:59Z", "2024-03-06T12:30:00Z");
        row("today, over", "weekly WED 12:30", "2024-03-06T12:30:00Z", "2024-03-13T12:30:00Z");
        row("any case", "weekly sun 00:00", "2024-03-06T00:00:00Z", "2024-03-10T00:00:00Z");
        row("before the epoch", "weekly THU 00:00", "1969-12-31T12:00:00Z", "1970-01-01T00:00:00Z");
    }
    void findsTheNextDueTime() {
        QFETCH(QString, schedule);
        QFETCH(QString, after);
        QFETCH(QString, next);
        const auto parsed = Schedule::parse(schedule.toStdString());
        QVERIFY(parsed);
        QCOMPARE(formatIso(*parsed->nextAfter(at(after.toUtf8().constData()))), next.toStdString());
    }

    void comesOncePerPeriod() {
        for (const char* text : {"daily 07:45", "weekly SAT 23:59"}) {
            const auto schedule = *Schedule::parse(text);
            Timestamp due = *schedule.nextAfter(at("2023-12-01T00:00:00Z"));
            for (int i = 0; i < 100; ++i) {
                const Timestamp next = *schedule.nextAfter(due);
                QCOMPARE(next - due, schedule.period());
                QCOMPARE(*schedule.nextAfter(next - Duration(1)), next);
                due = next;
            }
        }
        QVERIFY(!Schedule().nextAfter(at("2024-01-01T00:00:00Z")));
        QVERIFY(Schedule::parse("off")->isOff());
    }

    void readsBackWhatItWrites() {
        for (const char* text : {"off", "daily 03:05", "weekly MON 23:00"})
            QCOMPARE(Schedule::parse(text)->text(), std::string(text));
        QCOMPARE(*Schedule::parse("  weekly   mon 23:00 "), *Schedule::parse("weekly MON 23:00"));
    }

    void refusesWhatIsNoSchedule() {
        for (const char* text :
             {"", "daily", "daily 3:00", "daily 03:60", "daily 24:00", "daily -1:00", "daily 03:00 UTC", "weekly 03:00",
              "weekly Monday 03:00", "monthly 1 03:00", "off 03:00", "daily 0a:00"})
            QVERIFY2(!Schedule::parse(text), text);
    }
};

REGISTER_TEST(TrainingSettingsTest)
#include "training_settings_test.moc"
