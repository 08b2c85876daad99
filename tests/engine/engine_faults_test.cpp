#include "tests/engine/traded_engine.h"
#include "tests/support/registered_test.h"
#include "tests/support/scripted_faults.h"

#include <stdexcept>

using namespace aetherion;
using contract::SessionState;
using risk::RiskState;

/// An engine that hangs, starves or throws.
class EngineFaultsTest : public QObject, private test::TradedEngine {
    Q_OBJECT

    test::ScriptedFaults m_faults;

    bool awaits(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 10'000); }
    std::shared_ptr<const contract::EngineSnapshot> shown() const { return m_engine->snapshot(); }
    bool awaitState(SessionState state) {
        return awaits([&] { return shown()->session.state == state; });
    }
    void throwAtNextEvent(std::function<void()> what) {
        m_faults.fails = std::move(what);
        // Whatever number comes next: the feed is quick.
        m_faults.feed.close();
        QVERIFY(awaits([&] { return m_faults.feed.holds() && shown()->pulse.feedQueue == 0; }));
        m_faults.failAt = m_faults.events + 1;
        m_faults.feed.open();
    }

private Q_SLOTS:
    void init() {
        m_faults.failAt = 0;
        m_faultPort = &m_faults;
        open();
    }
    void cleanup() {
        m_faults.engine.open();
        m_faults.feed.open();
        close();
    }

    void whatThrowsEndsTheSessionAndHaltsAndTheEngineGoesOn() {
        throwAtNextEvent([] { throw std::runtime_error("no such candle"); });
        QVERIFY(awaitState(SessionState::Failed));
        QCOMPARE(shown()->session.reason, std::string("the engine failed: no such candle"));
        QVERIFY(awaits([&] { return shown()->risk.state == RiskState::Halted; }));
        const risk::Hold hold = m_killSwitch->status().holds.back();
        QCOMPARE(hold.channel, std::string("engine"));
        QCOMPARE(hold.reason, std::string("the engine failed: no such candle"));
        const auto version = shown()->version;
        const auto time = shown()->pulse.engineTime;
        QVERIFY(awaits([&] { return shown()->version > version + 3 && shown()->pulse.engineTime > time; }));
        QCOMPARE(m_killSwitch->status().holds.size(), std::size_t{1});
        const contract::StreamView view = shown()->streams.at(0);
        QVERIFY2(view.feedState == market::FeedState::Failed, "nothing of it is current, and its age grows");
        QCOMPARE(view.feedReason, shown()->session.reason);
        const auto refused = place(test::purchase("ann"));
        QVERIFY(refused && refused->refusal);
        // Another session begins with a sound state, and still has to be resumed by a person.
        (void)m_engine->openRecording({"again"}, 20);
        QVERIFY(awaitState(SessionState::Running));
        QVERIFY(awaits([&] { return shown()->pulse.events > 1; }));
        QVERIFY(m_killSwitch->isHalted());
    }

    void whatIsNoExceptionOfTheLibraryIsCaughtToo() {
        throwAtNextEvent([] { throw 42; });
        QVERIFY(awaitState(SessionState::Failed));
        QVERIFY(m_killSwitch->isHalted());
    }

    void aStopIsInForceWhileTheEngineHangs() {
        m_faults.engine.close();
        QVERIFY(awaits([&] { return m_faults.engine.holds(); }));
        const auto version = shown()->version;
        const auto asked = m_engine->send(contract::PlaceOrder{test::purchase("ann")});
        QVERIFY(!m_engine->await(asked, std::chrono::milliseconds(1)));
        m_killSwitch->trip({"ann", "window", "it hangs"});
        QVERIFY(m_killSwitch->isHalted());
        QCOMPARE(shown()->version, version);
        m_faults.engine.open();
        const auto answer = await(asked);
        QVERIFY(answer && answer->refusal);
        QVERIFY2(answer->text.find("alted") != std::string::npos, answer->text.c_str());
        QVERIFY(awaits([&] { return shown()->risk.state == RiskState::Halted; }));
    }

    void anEngineThatHangsIsStillStopped() {
        m_faults.engine.close();
        QVERIFY(awaits([&] { return m_faults.engine.holds(); }));
        m_engine->stop();
        QCOMPARE(shown()->session.state, SessionState::Stopping);
    }

    void aFeedThatThrowsHasFailed() {
        class ThrowingFeed final : public market::Feed {
        public:
            [[nodiscard]] std::vector<market::Source> sources() const override { return {}; }
            [[nodiscard]] Status run(const market::EventSink& sink, market::Pacer&, std::stop_token) override {
                (void)sink(test::tickEvents(5));
                throw std::runtime_error("no such field");
            }
        };
        engine::SessionPlan plan = test::tradedPlan();
        plan.feed = std::make_unique<ThrowingFeed>();
        begin(std::move(plan), 0);
        QVERIFY(awaitState(SessionState::Failed));
        QCOMPARE(shown()->session.reason, std::string("the feed failed: no such field"));
    }

    void aFeedThatIsHeldDeliversNothingWhileTheEngineGoesOn() {
        m_faults.feed.close();
        QVERIFY(awaits([&] { return m_faults.feed.holds() && shown()->pulse.feedQueue == 0; }));
        const auto events = m_faults.events.load();
        const auto version = shown()->version;
        QVERIFY(awaits([&] { return shown()->version > version + 3; }));
        QCOMPARE(m_faults.events.load(), events);
        m_faults.feed.open();
        QVERIFY(awaits([&] { return m_faults.events > events; }));
    }
};

REGISTER_TEST(EngineFaultsTest)
#include "engine_faults_test.moc"
