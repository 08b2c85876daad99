#include "core/engine/session.h"
#include "core/engine/truth_track.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using market::Regime;

namespace {

const Timestamp kTruthBegin = fromEpochMillis(1'723'161'600'000);

market::Bar minuteFrom(Duration after) {
    market::Bar bar;
    bar.timeframe = market::Timeframe::M1;
    bar.openTime = kTruthBegin + after;
    return bar;
}

} // namespace

/// What a simulation makes its prices from: told, counted, and kept from everything but people.
class TruthTrackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBarsTruthIsThatOfItsLastMoment() {
        engine::TruthTrack track;
        QVERIFY(track.view() == nullptr);
        QCOMPARE(track.before(kTruthBegin), Regime::Unknown);
        track.take(kTruthBegin, Regime::Bull);
        track.take(kTruthBegin + std::chrono::seconds(90), Regime::Crisis);
        QCOMPARE(track.before(kTruthBegin + std::chrono::seconds(90)), Regime::Bull);
        QCOMPARE(track.before(kTruthBegin + std::chrono::seconds(91)), Regime::Crisis);
        track.judge(minuteFrom(Duration(0)), Regime::Bull);
        track.judge(minuteFrom(std::chrono::minutes(1)), Regime::Bull);
        track.judge(minuteFrom(std::chrono::minutes(2)), Regime::Crisis);
        const auto view = track.view();
        QCOMPARE(view->changes.size(), std::size_t{2});
        const auto& minutes = view->agreement[market::index(market::Timeframe::M1)];
        QCOMPARE(minutes.bars, std::uint64_t{3});
        QCOMPARE(minutes.agreed, std::uint64_t{2});
        QCOMPARE(view->agreement[market::index(market::Timeframe::M5)].bars, std::uint64_t{0});
    }

    void ofAnUnknownNothingIsCounted() {
        engine::TruthTrack track;
        track.judge(minuteFrom(Duration(0)), Regime::Bull);
        track.take(kTruthBegin, Regime::Bull);
        track.judge(minuteFrom(Duration(0)), Regime::Unknown);
        QCOMPARE(track.view()->agreement[0].bars, std::uint64_t{0});
        QCOMPARE(track.view()->agreement[market::index(market::Timeframe::M1)].bars, std::uint64_t{0});
    }

    void isSharedUntilSomethingChanges() {
        engine::TruthTrack track;
        track.take(kTruthBegin, Regime::Bear);
        const auto first = track.view();
        track.take(kTruthBegin + std::chrono::seconds(5), Regime::Bear);
        track.take(kTruthBegin - std::chrono::seconds(5), Regime::Bull);
        QCOMPARE(track.view(), first);
        for (std::size_t i = 0; i < contract::kTrueRegimes; ++i)
            track.take(kTruthBegin + std::chrono::seconds(10 + i), i % 2 == 0 ? Regime::Bull : Regime::Bear);
        QCOMPARE(track.view()->changes.size(), contract::kTrueRegimes);
        QCOMPARE(first->changes.size(), std::size_t{1});
    }

    void changesNothingThatIsDetected() {
        engine::PipelineObserver nobody;
        engine::Pipeline without({}, nobody);
        engine::Pipeline with({}, nobody);
        for (const market::Event& event : test::tickEvents(500)) {
            without.process(event);
            with.process(event);
            with.process({0, event.eventTime, event.receiveTime, market::TrueRegimeTold{Regime::Crisis}});
        }
        QCOMPARE(with.eventHash(), without.eventHash());
        QCOMPARE(with.events(), without.events());
    }

    void standsInSimulatedSessionsAlone() {
        for (const auto kind : {market::SourceKind::Simulated, market::SourceKind::Replay}) {
            test::FakeRecorder recorder;
            const ManualClock clock{kTruthBegin};
            engine::EventLog events(clock);
            engine::SessionPlan plan;
            plan.kind = kind;
            engine::Session session(1, plan, 0, {}, recorder, events);
            const auto ticks = test::tickEvents(200);
            session.process(ticks.front());
            session.process(
                {0, ticks.front().eventTime, ticks.front().receiveTime, market::TrueRegimeTold{Regime::Bull}});
            for (std::size_t i = 1; i < ticks.size(); ++i)
                session.process(ticks[i]);
            const auto views = session.streamViews();
            QCOMPARE(views.size(), std::size_t{1});
            QCOMPARE(views.front().truth != nullptr, kind == market::SourceKind::Simulated);
            if (views.front().truth)
                QCOMPARE(views.front().truth->changes.front().regime, Regime::Bull);
        }
    }
};

REGISTER_TEST(TruthTrackTest)
#include "truth_track_test.moc"
