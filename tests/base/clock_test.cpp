#include "core/base/clock.h"
#include "core/base/version.h"
#include "tests/support/registered_test.h"

#include <chrono>

using namespace aetherion;
using namespace std::chrono_literals;

class ClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aManualClockStandsStillUntilItIsSet() {
        ManualClock clock(fromEpochMillis(1000));
        const Clock& asked = clock;
        QCOMPARE(asked.now(), fromEpochMillis(1000));
        QCOMPARE(asked.now(), fromEpochMillis(1000));
        clock.advance(250ms);
        QCOMPARE(asked.now(), fromEpochMillis(1250));
        clock.set(fromEpochMillis(-5));
        QCOMPARE(asked.now(), fromEpochMillis(-5));
    }
    void theSystemClockIsTheMachines() {
        const auto before = std::chrono::system_clock::now();
        const Timestamp now = SystemClock().now();
        QVERIFY(now >= std::chrono::time_point_cast<Duration>(before));
        QVERIFY(now <= std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()));
    }
    void theVersionLineNamesVersionAndCommit() {
        QCOMPARE(versionLine(), "Aetherion " + version() + " (" + commit() + ")");
        const QStringList parts = QString::fromStdString(version()).split(u'.');
        QCOMPARE(parts.size(), 3);
        for (const QString& part : parts) {
            bool number = false;
            part.toInt(&number);
            QVERIFY(number);
        }
    }
};

REGISTER_TEST(ClockTest)
#include "clock_test.moc"
