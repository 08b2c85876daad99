#include "tests/support/registered_test.h"
#include "ui/window/stall_beat.h"
#include "ui/window/stall_watch.h"

#include <QEvent>
#include <QWidget>

#include <thread>

using namespace aetherion;
using namespace std::chrono_literals;

/// Notices when the window stands still.
class StallWatchTest : public QObject {
    Q_OBJECT

    ManualClock m_clock{fromEpochMillis(1'723'161'600'000)};
    contract::WindowCounts m_counts;
    window::Running m_running;

    void looks(window::StallWatch& watch, int count) {
        for (int i = 0; i < count; ++i) {
            m_clock.advance(20ms);
            watch.look();
        }
    }

private Q_SLOTS:
    void init() {
        m_counts.stalls = 0;
        m_counts.stalledNanoseconds = 0;
    }

    void countsAFreezeOnceWithItsLengthAndWhatRan() {
        window::StallWatch watch(m_clock, m_running, &m_counts);
        watch.beat();
        watch.look();
        {
            const window::Running::Work work(m_running, "chart frame");
            looks(watch, 15);
        }
        QCOMPARE(watch.stalls(), std::uint64_t{0});
        watch.beat();
        watch.look();
        QCOMPARE(watch.stalls(), std::uint64_t{1});
        QCOMPARE(m_counts.stalls.load(), std::uint64_t{1});
        QVERIFY(watch.last()->lasted == 300ms);
        QVERIFY(watch.last()->ran.find("chart frame") != std::string::npos);
        QCOMPARE(m_counts.stalledNanoseconds.load(), std::uint64_t{300'000'000});
    }

    void ordinaryBeatsAreNoStall() {
        window::StallWatch watch(m_clock, m_running, &m_counts);
        for (int i = 0; i < 50; ++i) {
            watch.beat();
            looks(watch, 4);
        }
        QCOMPARE(watch.stalls(), std::uint64_t{0});
    }

    void aClockThatIsSetIsNoStall() {
        window::StallWatch watch(m_clock, m_running, &m_counts);
        watch.beat();
        watch.look();
        m_clock.advance(2h);
        watch.look();
        watch.beat();
        watch.look();
        QCOMPARE(watch.stalls(), std::uint64_t{0});
    }

    void noticesARealFreezeFromItsOwnThread() {
        const SystemClock clock;
        window::StallWatch watch(clock, m_running, &m_counts);
        window::StallBeat beat(watch, m_running);
        watch.start();
        QTest::qWait(60);
        const std::uint64_t before = watch.stalls();
        m_running.sawCommand("exportRegimesAction");
        // The GUI thread stands still.
        std::this_thread::sleep_for(300ms);
        QTRY_VERIFY_WITH_TIMEOUT(watch.stalls() > before, 10'000);
        QVERIFY(watch.last()->lasted >= 100ms);
        QVERIFY(watch.last()->ran.find("exportRegimesAction") != std::string::npos);
    }

    void marksNameTheWidgetAndTheEvent() {
        window::Running running;
        QCOMPARE(running.text(), std::string("nothing known"));
        running.sawEvent("aetherion::chart::CandleChart", QEvent::Paint);
        {
            const window::Running::Work outer(running, "table frame");
            { const window::Running::Work inner(running, "chart frame"); }
            QCOMPARE(running.text(), std::string("table frame; Paint of aetherion::chart::CandleChart"));
        }
        QCOMPARE(running.text(), std::string("Paint of aetherion::chart::CandleChart"));
    }
};

REGISTER_TEST(StallWatchTest)
#include "stall_watch_test.moc"
