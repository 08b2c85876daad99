#include "core/engine/speed_pacer.h"
#include "tests/support/registered_test.h"

#include <thread>

using namespace aetherion;
using namespace std::chrono_literals;

namespace {

Duration timeOf(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - begin;
}

} // namespace

class SpeedPacerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesNotWaitAtFullSpeed() {
        engine::SpeedPacer pacer(0);
        QVERIFY(pacer.unpaced());
        const Duration spent = timeOf([&] {
            for (int i = 0; i < 1000; ++i)
                QVERIFY(pacer.waitUntil(fromEpochMillis(i * 3'600'000LL), {}));
        });
        QVERIFY(spent < 1s);
    }

    void takesOneNthOfTheDataTime() {
        engine::SpeedPacer pacer(100);
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        const Duration spent = timeOf([&] { QVERIFY(pacer.waitUntil(fromEpochMillis(10'000), {})); });
        QVERIFY2(spent >= 95ms, "came too early");
        QVERIFY2(spent < 5s, "came far too late");
    }

    void holdsStillWhilePausedAndGoesOnFromThere() {
        engine::SpeedPacer pacer(1000);
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        pacer.setPaused(true);
        const auto shown = pacer.dataNow();
        std::this_thread::sleep_for(20ms);
        QCOMPARE(pacer.dataNow(), shown);
        std::jthread resumer([&] {
            std::this_thread::sleep_for(50ms);
            pacer.setPaused(false);
        });
        const Duration spent = timeOf([&] { QVERIFY(pacer.waitUntil(fromEpochMillis(1'000), {})); });
        QVERIFY(spent >= 45ms);
    }

    void letsAStepThroughWhilePausedAndNoMore() {
        engine::SpeedPacer pacer(1);
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        pacer.setPaused(true);
        pacer.advance(60s);
        const Timestamp reached = *pacer.dataNow();
        QVERIFY(reached >= fromEpochMillis(60'000));
        QVERIFY(pacer.waitUntil(fromEpochMillis(59'000), {}));
        QVERIFY(pacer.waitUntil(reached, {}));
        std::stop_source giveUp;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(20ms);
            giveUp.request_stop();
        });
        QVERIFY(!pacer.waitUntil(reached + 1ms, giveUp.get_token()));
    }

    void goesToATimeAndNeverBack() {
        engine::SpeedPacer pacer(1);
        QVERIFY(!pacer.advanceTo(fromEpochMillis(5'000)));
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        QVERIFY(pacer.advanceTo(fromEpochMillis(3'600'000)));
        QVERIFY(pacer.waitUntil(fromEpochMillis(3'600'000), {}));
        QVERIFY(!pacer.advanceTo(fromEpochMillis(1'800'000)));
    }

    void wakesUpWhenTheSpeedChanges() {
        engine::SpeedPacer pacer(1);
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        std::jthread changer([&] {
            std::this_thread::sleep_for(30ms);
            pacer.setSpeed(0);
        });
        const Duration spent = timeOf([&] { QVERIFY(pacer.waitUntil(fromEpochMillis(3'600'000), {})); });
        QVERIFY(spent < 10s);
    }

    void endsTheWaitOnStop() {
        engine::SpeedPacer pacer(1);
        QVERIFY(pacer.waitUntil(fromEpochMillis(0), {}));
        std::stop_source stop;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(30ms);
            stop.request_stop();
        });
        const Duration spent = timeOf([&] { QVERIFY(!pacer.waitUntil(fromEpochMillis(3'600'000), stop.get_token())); });
        QVERIFY(spent < 10s);
    }
};

REGISTER_TEST(SpeedPacerTest)
#include "speed_pacer_test.moc"
