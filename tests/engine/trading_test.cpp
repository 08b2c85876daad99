#include "core/engine/engine.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/fake_audit.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <atomic>
#include <fstream>
#include <thread>

using namespace aetherion;
using engine::Engine;
using engine::SessionPlan;

namespace {

using Steady = std::chrono::steady_clock;
constexpr Duration kPatience = std::chrono::seconds(10);

market::InstrumentSpec testSpec() {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    return spec;
}

SessionPlan tradedPlan() {
    SessionPlan plan;
    plan.feed = std::make_unique<test::ScriptedFeed>(test::tickEvents(100'000));
    plan.kind = market::SourceKind::Replay;
    plan.title = "ticks";
    engine::TradingPlan trading;
    trading.source = {market::SourceKind::Replay, "test", "ticks", "", {}};
    trading.instruments.emplace(testSpec().key, testSpec());
    trading.opening.emplace("USDT", Cash::fromUnits(10'000 * kDecimalUnit));
    plan.trading = std::move(trading);
    return plan;
}

/// A second apart: a hundred for ten minutes, then eighty.
market::EventBatch fallingTicks() {
    market::EventBatch events = test::tickEvents(100'000);
    for (std::size_t i = 1; i < events.size(); ++i)
        std::get<market::Trade>(events[i].payload).price = Price::fromUnits((i < 600 ? 100 : 80) * kDecimalUnit);
    return events;
}

trading::OrderRequest purchase(const std::string& account, double quantity = 1) {
    trading::OrderRequest request;
    request.account = account;
    request.instrument = testSpec().key;
    request.side = market::Side::Buy;
    request.quantity = Quantity::fromUnits(static_cast<std::int64_t>(quantity * kDecimalUnit));
    request.origin = {"ann", trading::Channel::Api, {}};
    return request;
}

} // namespace

/// Orders through the engine: from any thread to the desk, and back when they are durable.
class TradingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder = m_folder->path().toStdString();
        m_store = std::make_unique<risk::RiskFolder>(folder);
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopeFile = std::make_unique<risk::ScopeFile>(folder);
        m_scopes = std::make_unique<risk::ScopeStates>(*m_scopeFile);
        m_scopes->open(false, m_clock.now());
        m_recorder = std::make_unique<test::FakeRecorder>();
        m_audit = std::make_unique<test::FakeAudit>();
        m_knobFile = folder / "dt_knobs.env";
        begin(tradedPlan(), 20);
    }
    void cleanup() {
        m_audit->slow = false;
        m_engine.reset();
    }

    void anOrderIsAnsweredThenFilledAndBooked() {
        const auto answer = place(purchase("ann"));
        QVERIFY2(answer && answer->done(), answer ? answer->text.c_str() : answer.error().text().c_str());
        QCOMPARE(answer->order->state, trading::OrderState::Sent);
        QVERIFY(QTest::qWaitFor([&] { return !m_engine->trading()->trades.empty(); }, 10'000));
        const auto view = m_engine->trading();
        QCOMPARE(view->portfolios.size(), std::size_t{1});
        QCOMPARE(view->portfolios[0].positions[0].quantity.text(), std::string("1"));
        const auto trades = m_recorder->all<contract::TradeRecord>();
        QCOMPARE(trades.size(), std::size_t{1});
        // A tenth of a percent, and the stated half spread on top of the price that was seen.
        QVERIFY(trades[0].fee.units() > 0);
        const auto orders = m_recorder->all<contract::OrderRecord>();
        QCOMPARE(orders.front().state, std::string("sent"));
        QCOMPARE(orders.back().state, std::string("filled"));
        QVERIFY(orders.back().revision > orders.front().revision);
        QCOMPARE(orders.back().channel, std::string("api"));
    }

    void anAccountThatOnlyAskedDoesNotExist() {
        const auto answer = await(m_engine->send(contract::AskWhatIf{purchase("nobody")}));
        QVERIFY2(answer && answer->done(), answer ? answer->text.c_str() : answer.error().text().c_str());
        QVERIFY(answer->verdicts.size() > 10);
        QTest::qWait(100);
        QVERIFY(m_engine->trading()->portfolios.empty());
        QVERIFY(m_recorder->all<contract::OrderRecord>().empty());
    }

    void aRefusalNamesItsCodeAndItsFigures() {
        const auto answer = place(purchase("ann", 300));
        QVERIFY(answer && answer->refusal);
        QCOMPARE(answer->refusal->code, std::string_view("INSUFFICIENT_FUNDS"));
        QVERIFY(answer->text.find("Insufficient funds. Balance: 10000.00, Cost: ") != std::string::npos);
    }

    void aStopCancelsWhatWorksAndRefusesWhatComesAfter() {
        trading::OrderRequest resting = purchase("ann");
        resting.type = trading::OrderType::Limit;
        resting.limitPrice = Price::fromUnits(95 * kDecimalUnit);
        const auto working = place(resting);
        QVERIFY2(working && working->done(), working ? working->text.c_str() : working.error().text().c_str());
        const std::int64_t hold = m_killSwitch->trip({"ann", "window", "enough"});
        const auto after = place(purchase("bob"));
        QVERIFY(after && after->refusal);
        QCOMPARE(after->refusal->code, std::string_view("TRADING_HALTED"));
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->stop.cancelled == 1; }, 10'000));
        const auto view = m_engine->trading();
        QCOMPARE(view->stop.hold, hold);
        QVERIFY(view->stop.took.has_value());
        QCOMPARE(view->orders[0].state, trading::OrderState::Cancelled);
        QCOMPARE(view->orders[0].reason, std::string("Halted: ann, enough"));
    }

    void haltedPositionsAreSoldByAFlattenAlone() {
        QVERIFY(place(purchase("ann"))->done());
        QVERIFY(QTest::qWaitFor([&] { return !m_engine->trading()->trades.empty(); }, 10'000));
        m_killSwitch->trip({"ann", "window", "enough"});
        trading::OrderRequest sale = purchase("ann");
        sale.side = market::Side::Sell;
        QCOMPARE(place(sale)->refusal->code, std::string_view("TRADING_HALTED"));
        const trading::OrderOrigin origin{"ann", trading::Channel::Window, {}};
        const auto preview = await(m_engine->send(contract::Flatten{risk::Scope::all(), origin, true}));
        QVERIFY(preview);
        QCOMPARE(preview->lines.size(), std::size_t{1});
        QVERIFY2(preview->lines[0].obstacle.empty(), preview->lines[0].obstacle.c_str());
        QVERIFY(preview->lines[0].value && preview->lines[0].order == 0);
        const auto sold = await(m_engine->send(contract::Flatten{risk::Scope::all(), origin, false}));
        QVERIFY2(sold && sold->lines[0].order > 0, sold ? sold->lines[0].obstacle.c_str() : "");
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->trades.size() == 2; }, 10'000));
        QVERIFY(m_engine->trading()->portfolios[0].positions.empty());
    }

    void aHoldOnOneAccountLeavesTheOthers() {
        risk::ScopeHoldRequest request;
        request.scope = risk::Scope::ofAccount("ann");
        request.imposes = risk::RiskState::StandDown;
        request.who = "eve";
        request.channel = "window";
        request.reason = "audit";
        QVERIFY(m_engine->hold(request) > 0);
        const auto held = place(purchase("ann"));
        QVERIFY(held && held->refusal);
        QCOMPARE(held->refusal->code, std::string_view("TRADING_STAND_DOWN"));
        QVERIFY(place(purchase("bob"))->done());
    }

    /// A rail that clears by hand was never told that a person had resumed: it stayed breached, and never tripped
    /// again.
    void aResumedAccountsDrawdownCountsFromThere() {
        // The others would stand in the way of resuming.
        std::ofstream(m_knobFile)
            << "DT_MAX_WEEKLY_DRAWDOWN_PCT=2\nDT_DAILY_DRAWDOWN_PCT=0.2\nDT_DAILY_LOSS_LIMIT_USD=10000\n";
        SessionPlan plan = tradedPlan();
        plan.feed = std::make_unique<test::ScriptedFeed>(fallingTicks());
        begin(std::move(plan), 200);
        QVERIFY(place(purchase("ann", 20))->done());
        const auto weekly = [&] {
            for (const risk::RailView& rail : m_engine->trading()->rails)
                if (rail.name == "weekly drawdown")
                    return rail.state;
            return risk::RailState::Unknown;
        };
        QVERIFY(QTest::qWaitFor([&] { return weekly() == risk::RailState::Breached; }, 20'000));
        const risk::Scope scope = risk::Scope::ofAccount("ann");
        QCOMPARE(place(purchase("ann"))->refusal->code, std::string_view("TRADING_STAND_DOWN"));
        for (const char* step : {"ReduceOnly", "Active"}) {
            const auto resumed =
                m_engine->resume(scope, {"eve", "window", "seen", m_scopes->statusOf(scope).newestHold});
            QVERIFY2(resumed, resumed ? "" : resumed.error().reason.c_str());
            QCOMPARE(risk::name(resumed->state), std::string_view(step));
        }
        QVERIFY(QTest::qWaitFor([&] { return weekly() == risk::RailState::Clear; }, 20'000));
        QVERIFY(place(purchase("ann"))->done());
    }

    void aKnobTakesEffectWithoutARestartAndABadOneDoesNot() {
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=50\nDT_DAILY_DRAWDOWN_PCT=2.0\n";
        QVERIFY(QTest::qWaitFor([&] { return !m_audit->of("set limit").empty(); }, 10'000));
        const auto refused = place(purchase("ann"));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("MAX_ORDER_VALUE"));
        const auto limits = m_audit->of("set limit");
        QCOMPARE(limits[0].subject, std::string("DT_MAX_ORDER_VALUE"));
        QCOMPARE(limits[0].after, std::string("50"));
        const auto bad = m_audit->of("refused limit");
        QCOMPARE(bad.size(), std::size_t{1});
        QVERIFY2(bad[0].subject.ends_with("dt_knobs.env:2"), bad[0].subject.c_str());
        QVERIFY2(bad[0].reason.find("0.02") != std::string::npos, bad[0].reason.c_str());
        // What loosens waits until it is on record.
        m_audit->broken = true;
        std::filesystem::remove(m_knobFile);
        QTest::qWait(1500);
        QVERIFY(place(purchase("ann"))->refusal);
        m_audit->broken = false;
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=20000\n";
        QVERIFY(QTest::qWaitFor([&] { return place(purchase("ann"))->done(); }, 10'000));
        // On record from what was in force, not from what the file had said in vain.
        const auto loosened = m_audit->of("set limit").back();
        QCOMPARE(loosened.before + " to " + loosened.after, std::string("50 to 20000"));
    }

    void aLimitThatWasTightenedMeanwhileIsNotLoosenedByALateRecord() {
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=50\n";
        QVERIFY(QTest::qWaitFor([&] { return !m_audit->of("set limit").empty(); }, 10'000));
        m_audit->slow = true;
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=20000\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->waiting.load(); }, 10'000));
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=60\nDT_MAX_POSITIONS=7\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() >= 2; }, 10'000));
        m_audit->slow = false;
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 4; }, 10'000));
        QTest::qWait(200);
        QCOMPARE(place(purchase("ann"))->refusal->code, std::string_view("MAX_ORDER_VALUE"));
    }

    void aLimitBelongsToWhoAskedForItAndAHandEditToTheFile() {
        QVERIFY(m_engine->setLimit({"DT_MAX_ORDER_VALUE", "50", "ann", "command"}));
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 1; }, 10'000));
        QVERIFY(m_engine->setLimit({"DT_MAX_ORDER_VALUE", std::nullopt, "bob", "api"}));
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 2; }, 10'000));
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=60\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 3; }, 10'000));
        const auto limits = m_audit->of("set limit");
        QCOMPARE(limits[0].who + " " + limits[0].channel + " " + limits[0].after, std::string("ann command 50"));
        QCOMPARE(limits[1].who + " " + limits[1].channel, std::string("bob api"));
        QCOMPARE(limits[2].who + " " + limits[2].channel, std::string("dt_knobs.env file"));
    }

    /// The ancestor's trap: two per cent, where a fraction is meant.
    void aLimitThatIsRefusedChangesNothingAndIsOnRecord() {
        const Status refused = m_engine->setLimit({"DT_DAILY_DRAWDOWN_PCT", "2.0", "ann", "command"});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("0.02") != std::string::npos, refused.error().text().c_str());
        QVERIFY(!m_engine->setLimit({"DT_NO_SUCH_KNOB", "1", "ann", "command"}));
        QVERIFY(!std::filesystem::exists(m_knobFile));
        QCOMPARE(m_audit->of("refused limit").size(), std::size_t{2});
        QCOMPARE(m_audit->of("refused limit")[0].who, std::string("ann"));
    }

    void thePolicyIsArmedOnlyWhenThatIsOnRecord() {
        const contract::ArmPolicy arm{"ann", {"eve", trading::Channel::Window, {}}, true};
        m_audit->broken = true;
        const auto refused = await(m_engine->send(arm));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("NOT_ON_RECORD"));
        m_audit->broken = false;
        QVERIFY(await(m_engine->send(arm))->done());
        QCOMPARE(m_audit->of("arm").at(0).who, std::string("eve"));
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.contains("ann"); }, 10'000));
        // Strategies stay off after a stop until they are armed again.
        m_killSwitch->trip({"ann", "window", "enough"});
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.empty(); }, 10'000));
    }

    void whatIsDisarmedWhileItsArmingIsBeingRecordedStaysOff() {
        m_audit->slow = true;
        const trading::OrderOrigin origin{"eve", trading::Channel::Window, {}};
        const auto arming = m_engine->send(contract::ArmPolicy{"ann", origin, true});
        const auto other = m_engine->send(contract::ArmPolicy{"bob", origin, true});
        QVERIFY(QTest::qWaitFor([&] { return m_audit->waiting.load(); }, 10'000));
        QVERIFY(await(m_engine->send(contract::ArmPolicy{"ann", origin, false}))->done());
        m_audit->slow = false;
        const auto armed = await(arming);
        QVERIFY(armed && armed->refusal);
        QCOMPARE(armed->refusal->code, std::string_view("WITHDRAWN"));
        QVERIFY(await(other)->done());
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.contains("bob"); }, 10'000));
        QVERIFY(!m_engine->trading()->armed.contains("ann"));
    }

    void ordersOfAStopGoOutAgainOnlyWhenThatIsOnRecord() {
        trading::OrderRequest resting = purchase("ann");
        resting.type = trading::OrderType::Limit;
        resting.limitPrice = Price::fromUnits(95 * kDecimalUnit);
        const trading::OrderId stopped = place(resting)->order->id;
        m_killSwitch->trip({"ann", "window", "enough"});
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->stoppedOrders == 1; }, 10'000));
        resumeAll();
        const contract::PlaceAgain again{{stopped}, {"bob", trading::Channel::Command, {}}, false};
        m_audit->broken = true;
        const auto refused = await(m_engine->send(again));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("NOT_ON_RECORD"));
        m_audit->broken = false;
        const auto placed = await(m_engine->send(again));
        QVERIFY2(placed && placed->count == 1, placed ? placed->text.c_str() : "");
        const auto record = m_audit->of("place again").at(0);
        QCOMPARE(record.who + " " + record.channel + " " + record.subject,
                 "bob command orders " + std::to_string(stopped));
    }

    void refusalsAreCountedOnRecordOnceASecond() {
        for (int i = 0; i < 40; ++i)
            QVERIFY(place(purchase("ann", 300))->refusal);
        QVERIFY(QTest::qWaitFor(
            [&] {
                std::int64_t counted = 0;
                for (const auto& entry : m_audit->of("refused"))
                    counted += std::stoll(entry.after);
                return counted == 40;
            },
            10'000));
        QVERIFY(m_audit->of("refused").size() <= 5);
        QCOMPARE(m_audit->of("refused").at(0).subject, std::string("INSUFFICIENT_FUNDS"));
    }

    void nothingIsAcceptedThatBeganAfterTheTripReturned() {
        struct Sent {
            Steady::time_point began;
            bool accepted;
        };
        for (int round = 0; round < 3; ++round) {
            std::atomic<bool> over = false;
            std::vector<std::vector<Sent>> sent(8);
            std::vector<std::jthread> threads;
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; !over; ++i) {
                        const std::string account = std::to_string(round) + "-" + std::to_string((t * 7 + i) % 50);
                        const auto began = Steady::now();
                        const auto answer = place(purchase(account, 0.001 * (1 + i % 97)));
                        sent[static_cast<std::size_t>(t)].push_back({began, answer && answer->done()});
                    }
                });
            std::this_thread::sleep_for(std::chrono::milliseconds(120 + 90 * round));
            m_killSwitch->trip({"ann", "api", "race"});
            const auto tripped = Steady::now();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            over = true;
            threads.clear();
            std::size_t accepted = 0;
            for (const auto& each : sent)
                for (const Sent& order : each) {
                    accepted += order.accepted ? 1 : 0;
                    QVERIFY(!order.accepted || order.began < tripped);
                }
            QVERIFY(accepted > 0);
            QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->stop.took.has_value(); }, 10'000));
            const auto trades = m_recorder->all<contract::TradeRecord>().size();
            QTest::qWait(200);
            QCOMPARE(m_recorder->all<contract::TradeRecord>().size(), trades);
            resumeAll();
        }
    }

private:
    void begin(SessionPlan plan, double speed) {
        m_engine.reset();
        m_engine = std::make_unique<Engine>(
            engine::EngineSettings{.speed = speed, .until = std::nullopt, .knobFile = m_knobFile}, m_clock,
            std::make_shared<regime::ModelShelf>(), *m_recorder, *m_killSwitch, *m_scopes, *m_audit,
            [](const engine::SessionRequest&) -> Result<SessionPlan> { return tradedPlan(); });
        m_engine->start(std::move(plan));
        QVERIFY(QTest::qWaitFor(
            [&] { return m_engine->snapshot()->streams.size() == 1 && m_engine->snapshot()->streams[0].ticks > 1; },
            10'000));
    }
    Result<contract::TradingAnswer> await(contract::CommandId id) { return m_engine->await(id, kPatience); }
    Result<contract::TradingAnswer> place(const trading::OrderRequest& request) {
        return await(m_engine->send(contract::PlaceOrder{request}));
    }
    void resumeAll() {
        while (m_killSwitch->state() != risk::RiskState::Active) {
            m_killSwitch->recordPending();
            const auto resumed = m_killSwitch->resume({"ann", "api", "go on", m_killSwitch->status().newestHold});
            QVERIFY2(resumed, resumed ? "" : resumed.error().reason.c_str());
        }
    }

    SystemClock m_clock;
    std::unique_ptr<test::FakeAudit> m_audit;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_knobFile;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
    std::unique_ptr<Engine> m_engine;
};

REGISTER_TEST(TradingTest)
#include "trading_test.moc"
