#include "core/contract/window_counts.h"
#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "ui/window/frame_clock.h"

using namespace aetherion;
using namespace std::chrono_literals;

/// What the window says of itself: beats, and the times in which it stood still.
class FrameClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsTheTimesInWhichAVisibleWindowStoodStill() {
        test::FakeEngine engine;
        test::FakeKillSwitch killSwitch;
        ManualClock clock(fromEpochMillis(1'771'230'400'000));
        contract::WindowCounts counts;
        window::FrameClock frames(engine, killSwitch, clock, nullptr, &counts);
        const auto beatAfter = [&](Duration span) {
            clock.set(clock.now() + span);
            frames.beat();
        };
        for (int i = 0; i < 10; ++i)
            beatAfter(33ms);
        QCOMPARE(counts.frames.load(), std::uint64_t{10});
        frames.setVisible(false);
        beatAfter(5s);
        QVERIFY2(counts.frames.load() == 10, "a hidden window owes nobody a frame");
        frames.setVisible(true);
        beatAfter(33ms);
        QCOMPARE(counts.frames.load(), std::uint64_t{11});
    }

    void standsWithoutAnyoneToTell() {
        test::FakeEngine engine;
        test::FakeKillSwitch killSwitch;
        ManualClock clock(fromEpochMillis(1'771'230'400'000));
        window::FrameClock frames(engine, killSwitch, clock);
        frames.beat();
        QVERIFY(frames.snapshot() != nullptr);
    }
};

REGISTER_TEST(FrameClockTest)
#include "frame_clock_test.moc"
