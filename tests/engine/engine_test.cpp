#include "core/engine/engine.h"
#include "core/risk/kill_switch.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/fake_audit.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

using namespace aetherion;
using contract::SessionState;
using engine::Engine;
using engine::SessionPlan;
using engine::SessionRequest;

namespace {

SessionPlan plan(market::EventBatch events, Status end = {}) {
    return {std::make_unique<test::ScriptedFeed>(std::move(events), std::move(end)),
            market::SourceKind::Replay,
            "test",
            {}};
}

} // namespace

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<risk::RiskFolder>(m_folder->path().toStdString());
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopeFile = std::make_unique<risk::ScopeFile>(m_folder->path().toStdString());
        m_scopes = std::make_unique<risk::ScopeStates>(*m_scopeFile);
        m_scopes->open(false, m_clock.now());
        m_recorder = std::make_unique<test::FakeRecorder>();
    }

    void workOffEverythingAndEnd() {
        const auto engine = start(plan(test::tickEvents(700)), {.speed = 0});
        QVERIFY(awaitState(*engine, SessionState::Ended));
        const auto snapshot = engine->snapshot();
        QCOMPARE(snapshot->streams.size(), std::size_t{1});
        QCOMPARE(snapshot->streams[0].ticks, std::uint64_t{700});
        const auto minutes = snapshot->streams[0].bars[market::index(market::Timeframe::M1)];
        QCOMPARE(minutes->closed.size(), std::size_t{11});
        engine->stop();
        QCOMPARE(m_recorder->all<contract::TickRecord>().size(), std::size_t{700});
        QCOMPARE(m_recorder->all<contract::CandleRecord>().size(), std::size_t{69 + 11 + 2 + 1});
        QCOMPARE(m_recorder->all<contract::SourceRecord>().size(), std::size_t{1});
    }

    void stopsAtTheTimeThatWasAskedFor() {
        const Timestamp start0 = fromEpochMillis(1'700'000'000'000);
        const auto engine =
            start(plan(test::tickEvents(700)), {.speed = 0, .until = start0 + std::chrono::seconds(100)});
        QVERIFY(awaitState(*engine, SessionState::Ended));
        QCOMPARE(engine->snapshot()->streams[0].ticks, std::uint64_t{100});
    }

    void showsWhyAFeedFailed() {
        const auto engine = start(plan(test::tickEvents(5), failAt("a.gz:17", "truncated")), {.speed = 0});
        QVERIFY(awaitState(*engine, SessionState::Failed));
        QCOMPARE(engine->snapshot()->session.reason, std::string("a.gz:17: truncated"));
    }

    void changesOverToAnotherSessionAndForgetsTheOldStreams() {
        const auto engine = start(plan(test::tickEvents(100'000)), {.speed = 1});
        QVERIFY(QTest::qWaitFor([&] { return engine->snapshot()->streams.size() == 1; }, 5000));
        const auto id = engine->openRecording({"good"}, 0);
        QVERIFY(QTest::qWaitFor([&] { return answered(*engine, id).has_value(); }, 5000));
        QVERIFY(*answered(*engine, id));
        QVERIFY(awaitState(*engine, SessionState::Ended));
        QCOMPARE(engine->snapshot()->session.number, std::uint64_t{2});
        QCOMPARE(engine->snapshot()->streams[0].ticks, std::uint64_t{50});
    }

    void staysWhereItIsWhenARecordingIsRefused() {
        const auto engine = start(plan(test::tickEvents(100'000)), {.speed = 1});
        const auto id = engine->openRecording({"bad"}, 0);
        QVERIFY(QTest::qWaitFor([&] { return answered(*engine, id).has_value(); }, 5000));
        QVERIFY(!*answered(*engine, id));
        QCOMPARE(engine->snapshot()->session.number, std::uint64_t{1});
        QCOMPARE(engine->snapshot()->session.state, SessionState::Running);
    }

    void pausesAndGoesOn() {
        const auto engine = start(plan(test::tickEvents(100'000)), {.speed = 1000});
        QVERIFY(QTest::qWaitFor([&] { return engine->snapshot()->pulse.events > 10; }, 5000));
        const auto paused = engine->setPaused(true);
        QVERIFY(QTest::qWaitFor([&] { return answered(*engine, paused).has_value(); }, 5000));
        QVERIFY(awaitState(*engine, SessionState::Paused));
        const auto before = engine->snapshot()->pulse.events;
        (void)engine->setPaused(false);
        QVERIFY(QTest::qWaitFor([&] { return engine->snapshot()->pulse.events > before + 10; }, 5000));
    }

    void showsATripWithoutBeingAsked() {
        const auto engine = start(plan(test::tickEvents(100'000)), {.speed = 1});
        m_killSwitch->trip({"tester", "window", "now"});
        QVERIFY(QTest::qWaitFor([&] { return engine->snapshot()->risk.state == risk::RiskState::Halted; }, 5000));
    }

    void stopsPromptlyInTheMiddleOfAPacedFeed() {
        const auto engine = start(plan(test::tickEvents(100'000)), {.speed = 1});
        QVERIFY(QTest::qWaitFor([&] { return engine->snapshot()->streams.size() == 1; }, 5000));
        const auto begin = std::chrono::steady_clock::now();
        engine->stop();
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
        QCOMPARE(engine->snapshot()->session.state, SessionState::Stopping);
    }

private:
    std::unique_ptr<Engine> start(SessionPlan first, engine::EngineSettings settings) {
        auto engine = std::make_unique<Engine>(settings, m_clock, m_models, *m_recorder, *m_killSwitch, *m_scopes,
                                               m_audit, [](const SessionRequest& request) -> Result<SessionPlan> {
                                                   if (request.sources.front() == "bad")
                                                       return failAt("bad:1", "is bad");
                                                   return plan(test::tickEvents(50));
                                               });
        engine->start(std::move(first));
        return engine;
    }

    static bool awaitState(const Engine& engine, SessionState state) {
        return QTest::qWaitFor([&] { return engine.snapshot()->session.state == state; }, 10'000);
    }

    static std::optional<bool> answered(const Engine& engine, contract::CommandId id) {
        for (const auto& event : engine.eventsAfter(0, 10'000).events)
            if (const auto* answer = std::get_if<contract::CommandAnswered>(&event.payload);
                answer && answer->command == id)
                return answer->accepted;
        return std::nullopt;
    }

    SystemClock m_clock;
    test::FakeAudit m_audit;
    std::shared_ptr<const regime::ModelShelf> m_models = std::make_shared<regime::ModelShelf>();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
};

REGISTER_TEST(EngineTest)
#include "engine_test.moc"
