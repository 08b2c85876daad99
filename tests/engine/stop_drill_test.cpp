#include "core/engine/engine.h"
#include "core/engine/stop_drill.h"
#include "core/risk/kill_watch.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "core/risk/stop_signal.h"
#include "tests/engine/fake_audit.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>
#include <thread>

using namespace aetherion;
using engine::Engine;
using engine::SessionPlan;
using engine::StopDrill;

namespace {

SessionPlan drilledPlan() {
    SessionPlan plan;
    plan.feed = std::make_unique<test::ScriptedFeed>(test::tickEvents(100'000));
    plan.kind = market::SourceKind::Replay;
    plan.title = "ticks";
    engine::TradingPlan trading;
    trading.source = {market::SourceKind::Replay, "test", "ticks", "", {}};
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    trading.instruments.emplace(spec.key, spec);
    trading.opening.emplace("USDT", Cash::fromUnits(10'000 * kDecimalUnit));
    plan.trading = std::move(trading);
    return plan;
}

trading::OrderRequest restingOrder(const std::string& account) {
    trading::OrderRequest request;
    request.account = account;
    request.instrument = {market::Market::Crypto, "TEST"};
    request.side = market::Side::Buy;
    request.type = trading::OrderType::Limit;
    request.timeInForce = trading::TimeInForce::GoodTillCancelled;
    request.limitPrice = Price::fromUnits(95 * kDecimalUnit);
    request.quantity = Quantity::fromUnits(kDecimalUnit);
    request.origin = {"ann", trading::Channel::Api, {}};
    return request;
}

} // namespace

/// The drill of the emergency stop, through the engine's own gate.
class StopDrillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->path().toStdString();
        m_store = std::make_unique<risk::RiskFolder>(m_folder);
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopeFile = std::make_unique<risk::ScopeFile>(m_folder);
        m_scopes = std::make_unique<risk::ScopeStates>(*m_scopeFile);
        m_scopes->open(false, m_clock.now());
        m_recorder = std::make_unique<test::FakeRecorder>();
        m_audit = std::make_unique<test::FakeAudit>();
        m_engine = std::make_unique<Engine>(
            engine::EngineSettings{.speed = 20, .until = std::nullopt}, m_clock, std::make_shared<regime::ModelShelf>(),
            *m_recorder, *m_killSwitch, *m_scopes, *m_audit,
            [](const engine::SessionRequest&) -> Result<SessionPlan> { return drilledPlan(); });
        m_engine->start(drilledPlan());
        watch(true);
        m_drill =
            std::make_unique<StopDrill>(places(), *m_killSwitch, *m_scopes, *m_audit, m_engine->drillSlot(), m_clock);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_engine->snapshot()->streams.size() == 1 && m_engine->snapshot()->streams[0].ticks > 1; },
            10'000));
    }
    void cleanup() {
        m_drill.reset();
        m_watch.reset();
        m_engine.reset();
    }

    void everyChannelStopsTheCanaryAndNobodyElse() {
        QVERIFY(place(restingOrder("ann"))->done());
        const auto drilled = m_drill->run("eve", "command");
        QVERIFY2(drilled, drilled ? "" : drilled.error().text().c_str());
        std::string channels;
        for (const risk::DrillRecord& record : *drilled) {
            QVERIFY2(record.passed, (record.channel + ": " + record.reason).c_str());
            QVERIFY(record.blockMillis.has_value() && record.lastCancelMillis.has_value());
            QVERIFY(*record.blockMillis < 2'000 && *record.lastCancelMillis < 2'000);
            channels += record.channel + " ";
        }
        QCOMPARE(channels, std::string("api window file signal rail "));
        QCOMPARE(m_audit->of("emergency test").size(), std::size_t{5});
        QCOMPARE(m_audit->of("emergency test")[0].who, std::string("eve"));

        // Nobody was stopped, and no trace is left where money is counted.
        QCOMPARE(m_killSwitch->state(), risk::RiskState::Active);
        QVERIFY(m_killSwitch->status().holds.empty());
        QVERIFY(m_scopes->statusOf(risk::Scope::ofAccount(std::string(risk::kDrillAccount))).holds.empty());
        QVERIFY(!std::filesystem::exists(places().drillFile));
        QVERIFY(place(restingOrder("bob"))->done());
        QTest::qWait(100);
        const auto view = m_engine->trading();
        QCOMPARE(view->portfolios.size(), std::size_t{2});
        for (const trading::Order& order : view->orders)
            QCOMPARE(order.state, trading::OrderState::Working);
        for (const auto& account : m_recorder->all<contract::AccountRecord>())
            QVERIFY(account.account != risk::kDrillAccount);
        for (const auto& order : m_recorder->all<contract::OrderRecord>())
            QVERIFY(order.channel != "drill");
        QCOMPARE(view->canStop, std::string("can stop: 5 of 5, tested just now"));
    }

    /// As after an unclean end: entries are refused already, and a stop of a rail has to be told from that.
    void everyChannelIsDrilledWhileTradingStandsDown() {
        (void)m_killSwitch->standDown({"engine", "restart", "the last run ended without closing"});
        const auto drilled = m_drill->run("eve", "command");
        QVERIFY2(drilled, drilled ? "" : drilled.error().text().c_str());
        QCOMPARE(drilled->size(), std::size_t{5});
        for (const risk::DrillRecord& record : *drilled)
            QVERIFY2(record.passed, (record.channel + ": " + record.reason).c_str());
        QCOMPARE(m_killSwitch->state(), risk::RiskState::StandDown);
        m_killSwitch->recordPending();
        resumeAll();
    }

    // AION 2: the test of the emergency stop overwrote and deleted a genuine stop file.
    void aGenuineStopFileIsNeverTouched() {
        std::ofstream(m_store->stopFilePath()) << "by hand\n";
        QVERIFY(QTest::qWaitFor([&] { return m_killSwitch->isHalted(); }, 10'000));
        const auto drilled = m_drill->run("eve", "api");
        QVERIFY(!drilled);
        QVERIFY2(drilled.error().text().find("trading is Halted") != std::string::npos, drilled.error().text().c_str());
        QVERIFY(m_drill->history().records().empty());
        QVERIFY(std::filesystem::exists(m_store->stopFilePath()));
        std::string first;
        std::ifstream file(m_store->stopFilePath());
        std::getline(file, first);
        QCOMPARE(first, std::string("by hand"));
        QVERIFY(m_killSwitch->isHalted());
    }

    void aStopThatComesDuringADrillStands() {
        for (int round = 0; round < 4; ++round) {
            std::jthread stopper([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(3 + 17 * round));
                m_killSwitch->trip({"ann", "window", "in earnest"});
            });
            (void)m_drill->run("eve", "api");
            stopper.join();
            QVERIFY(m_killSwitch->isHalted());
            QCOMPARE(m_killSwitch->status().holds.back().reason, std::string("in earnest"));
            const risk::DrillHistory found = m_drill->history();
            for (const risk::DrillRecord& record : found.records())
                QVERIFY2(record.passed, record.reason.c_str());
            resumeAll();
        }
    }

    void aChannelThatDoesNotStopIsNamed() {
        watch(false);
        const auto drilled = m_drill->run("eve", "api");
        QVERIFY2(drilled, drilled ? "" : drilled.error().text().c_str());
        for (const risk::DrillRecord& record : *drilled)
            QCOMPARE(record.passed, record.channel != "file" && record.channel != "signal");
        QCOMPARE(drilled->at(2).reason, std::string("orders still went out after 2 s"));
        QVERIFY(
            m_drill->history().sentence(m_clock.now()).starts_with("can stop: 3 of 5 (failed: file, signal), tested "));
    }

    void nobodyElseMayOrderAsACanary() {
        trading::OrderRequest request = restingOrder("ann");
        request.origin.channel = trading::Channel::Drill;
        QCOMPARE(place(request)->refusal->code, std::string_view("DRILL_ACCOUNT"));
        QCOMPARE(place(restingOrder(std::string(risk::kDrillAccount)))->refusal->code,
                 std::string_view("DRILL_ACCOUNT"));
        QVERIFY(m_engine->trading()->portfolios.empty());
    }

    void itDrillsAtTheStartOnceAndKeepsWhatItFound() {
        m_drill->tick();
        m_drill->tick();
        QCOMPARE(m_drill->history().records().size(), std::size_t{5});
        m_drill =
            std::make_unique<StopDrill>(places(), *m_killSwitch, *m_scopes, *m_audit, m_engine->drillSlot(), m_clock);
        QCOMPARE(m_drill->history().records().size(), std::size_t{5});
        QCOMPARE(m_drill->history().passing(), std::size_t{5});
    }

private:
    [[nodiscard]] engine::DrillPlaces places() const {
        return {m_folder / "EMERGENCY_STOP.drill", m_folder / "drills"};
    }
    void watch(bool seesDrills) {
        m_watch.reset();
        m_watch = std::make_unique<risk::KillWatch>(
            *m_killSwitch, m_store->stopFile(), [](const risk::RiskStatus&, const std::string&) {},
            risk::KillWatchSettings{.drillFile = seesDrills ? places().drillFile : std::filesystem::path(),
                                    .signal = seesDrills ? &m_signal : nullptr});
    }
    Result<contract::TradingAnswer> place(const trading::OrderRequest& request) {
        return m_engine->await(m_engine->send(contract::PlaceOrder{request}), std::chrono::seconds(10));
    }
    void resumeAll() {
        for (int i = 0; i < 1000 && m_killSwitch->state() != risk::RiskState::Active; ++i) {
            (void)m_killSwitch->resume({"ann", "api", "go on", m_killSwitch->status().newestHold});
            QTest::qWait(1);
        }
        QCOMPARE(m_killSwitch->state(), risk::RiskState::Active);
    }

    SystemClock m_clock;
    risk::StopSignal m_signal;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
    std::unique_ptr<test::FakeAudit> m_audit;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<risk::KillWatch> m_watch;
    std::unique_ptr<StopDrill> m_drill;
};

REGISTER_TEST(StopDrillTest)
#include "stop_drill_test.moc"
