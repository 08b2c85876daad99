#include "tests/engine/traded_engine.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <thread>

using namespace aetherion;
using test::kPatience;
using test::purchase;

namespace {

using Steady = std::chrono::steady_clock;

/// A second apart: a hundred for ten minutes, then eighty.
market::EventBatch fallingTicks() {
    market::EventBatch events = test::tickEvents(100'000);
    for (std::size_t i = 1; i < events.size(); ++i)
        std::get<market::Trade>(events[i].payload).price = Price::fromUnits((i < 600 ? 100 : 80) * kDecimalUnit);
    return events;
}

} // namespace

/// Orders through the engine: from any thread to the desk, and back when they are durable.
class TradingTest : public QObject, private test::TradedEngine {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
        QCOMPARE(view->counts.person.bought, std::uint64_t{1});
        QCOMPARE(view->counts.person.sold + view->counts.policy.bought, std::uint64_t{0});
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
        engine::SessionPlan plan = test::tradedPlan();
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
};

REGISTER_TEST(TradingTest)
#include "trading_test.moc"
