#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/floor_run.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

using namespace aetherion;
using contract::AgainLine;
using contract::TradingAnswer;
using test::FloorRun;
using test::kLive;
using test::purchaseBy;

namespace {

const trading::OrderOrigin kBob{"bob", trading::Channel::Command, {}};

trading::OrderRequest restingBy(trading::Channel channel, const std::string& client) {
    trading::OrderRequest request = purchaseBy(channel, client);
    request.type = trading::OrderType::Limit;
    request.timeInForce = trading::TimeInForce::GoodTillCancelled;
    request.limitPrice = Price::fromUnits(95 * kDecimalUnit);
    return request;
}

std::string codeOf(const AgainLine& line) { return line.refusal ? std::string(line.refusal->code) : std::string(); }

} // namespace

/// What an operator finds after a stop: positions that nothing protects, exits that wait, orders that were cancelled.
class StopAftermathTest : public QObject {
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
        m_time = kLive;
        m_run = begin(true);
    }
    void cleanup() { m_run.reset(); }

    void whatIsHeldWhileHaltedIsShownUnprotectedWithItsValue() {
        buy(trading::Channel::Api);
        QVERIFY(m_run->view()->unprotected.empty());
        stop();
        step(104);
        const auto shown = m_run->view()->unprotected;
        QCOMPARE(shown.size(), std::size_t{1});
        QCOMPARE(shown[0].account, std::string("ann"));
        QCOMPARE(shown[0].instrument.symbol, std::string("TEST"));
        QCOMPARE(shown[0].quantity.text(), std::string("1"));
        QCOMPARE(shown[0].currency, std::string("USDT"));
        QVERIFY(shown[0].value && shown[0].unknown.empty());
        // An hour without a price: what it is worth is not known, and that is said.
        (void)m_run->executeAt(contract::AskWhatIf{purchaseBy(trading::Channel::Api)}, m_time + std::chrono::hours(1));
        const auto stale = m_run->view()->unprotected.at(0);
        QVERIFY(!stale.value);
        QVERIFY(!stale.unknown.empty());
        m_time += std::chrono::hours(1);
        step(100);
        QVERIFY(m_run->view()->unprotected.at(0).value);
        resume();
        QVERIFY(m_run->view()->unprotected.empty());
    }

    void aScopeThatIsHaltedLeavesItsOwnPositionsUnprotected() {
        buy(trading::Channel::Api);
        const auto halt = [&](const char* account) {
            risk::ScopeHoldRequest request;
            request.scope = risk::Scope::ofAccount(account);
            request.who = "eve";
            QVERIFY(m_scopes->hold(request, m_clock.now()) > 0);
            m_run->look(m_clock.now());
        };
        halt("bob");
        QVERIFY(m_run->view()->unprotected.empty());
        halt("ann");
        QCOMPARE(m_run->view()->unprotected.size(), std::size_t{1});
    }

    void aPreviewSaysWhichExitsAResumeLetsOutAndSendsNone() {
        policyBuys();
        stop();
        step(100);
        QVERIFY(previewed(risk::Scope::all()).empty());
        step(90);
        const std::size_t orders = m_run->view()->orders.size();
        const auto exits = previewed(risk::Scope::all());
        QCOMPARE(exits.size(), std::size_t{1});
        QCOMPARE(exits[0].account, std::string("ann"));
        QCOMPARE(exits[0].quantity.text(), std::string("1"));
        QCOMPARE(exits[0].reason, std::string("stop_hit of vwap_reversion"));
        QCOMPARE(exits[0].price->text(), std::string("90"));
        QCOMPARE(exits[0].value->text(2), std::string("90.00"));
        QCOMPARE(exits[0].currency, std::string("USDT"));
        QVERIFY2(exits[0].obstacle.empty(), exits[0].obstacle.c_str());
        QVERIFY(previewed(risk::Scope::ofAccount("bob")).empty());
        QCOMPARE(previewed(risk::Scope::ofAccount("ann")).size(), std::size_t{1});
        QCOMPARE(m_run->view()->orders.size(), orders);

        // What was said is what goes out.
        resume(1);
        step(90);
        (void)m_run->execute(contract::RunCycle{kBob});
        const trading::Order exit = m_run->view()->orders.front();
        QCOMPARE(exit.request.origin.strategy, std::string("stop_hit of vwap_reversion"));
        QCOMPARE(exit.request.quantity, exits[0].quantity);
        QVERIFY(previewed(risk::Scope::all()).empty());
    }

    void ordersOfAStopArePlacedAgainOnceByWhoPicksThem() {
        step(100);
        const trading::OrderId first = place(restingBy(trading::Channel::Api, "mine"));
        const trading::OrderId second = place(restingBy(trading::Channel::Window, ""));
        const trading::OrderId taken = place(restingBy(trading::Channel::Api, ""));
        QVERIFY(m_run->execute(contract::CancelOrder{taken, kBob, "changed my mind"}).done());
        step(100);
        stop();
        QCOMPARE(m_run->view()->stoppedOrders, std::size_t{2});

        // While it is stopped the list says so of each, newest first.
        auto list = listed();
        QCOMPARE(list.size(), std::size_t{2});
        QCOMPARE(list[0].order.id, second);
        QCOMPARE(list[1].order.id, first);
        QCOMPARE(codeOf(list[0]), std::string("TRADING_HALTED"));
        QCOMPARE(codeOf(list[1]), std::string("TRADING_HALTED"));
        QCOMPARE(again({first})[0].placedAs, trading::OrderId{0});
        QCOMPARE(m_run->view()->orders.size(), std::size_t{3});

        resume();
        list = listed();
        QVERIFY2(!list[0].refusal && !list[1].refusal, codeOf(list[1]).c_str());
        QCOMPARE(list[1].order.reason, std::string("Halted: ann, enough"));
        QCOMPARE(m_run->view()->orders.size(), std::size_t{3});
        const auto placed = again({first, first, taken});
        QCOMPARE(placed.size(), std::size_t{2});
        QCOMPARE(codeOf(placed[0]), std::string("NOT_CANCELLED_BY_STOP"));
        QVERIFY2(placed[1].placedAs > taken, codeOf(placed[1]).c_str());
        const trading::Order anew = m_run->view()->orders.front();
        QCOMPARE(anew.id, placed[1].placedAs);
        QCOMPARE(anew.request.origin, kBob);
        QCOMPARE(anew.request.limitPrice, restingBy(trading::Channel::Api, "").limitPrice);
        QCOMPARE(anew.request.timeInForce, trading::TimeInForce::GoodTillCancelled);
        QCOMPARE(anew.request.clientOrder, "again-" + std::to_string(first));
        QCOMPARE(codeOf(again({first})[0]), std::string("ALREADY_PLACED_AGAIN"));
        QCOMPARE(m_run->view()->stoppedOrders, std::size_t{1});
        QCOMPARE(m_run->view()->orders.size(), std::size_t{4});
    }

    void onlyWhatRemainedIsPlacedAgain() {
        step(100);
        trading::OrderRequest request = restingBy(trading::Channel::Api, "");
        request.quantity = Quantity::fromUnits(40 * kDecimalUnit);
        const trading::OrderId id = place(request);
        step(100);
        // A print of a part of it, through its limit.
        m_run->tick(m_time, 94, 15);
        m_time += std::chrono::seconds(1);
        const trading::Order partly = m_run->view()->orders.front();
        QVERIFY(partly.filled > Quantity() && trading::isOpen(partly.state));
        stop();
        const auto list = listed();
        QCOMPARE(list.size(), std::size_t{1});
        QCOMPARE(list[0].order.id, id);
        QCOMPARE(list[0].quantity, partly.remaining());
    }

    void aStrategysOrderIsListedAndNotPlacedAgain() {
        step(100);
        const trading::OrderId id = place(restingBy(trading::Channel::Policy, "policy-1"));
        stop();
        resume();
        QCOMPARE(codeOf(listed().at(0)), std::string("ORDER_OF_A_STRATEGY"));
        QCOMPARE(codeOf(again({id})[0]), std::string("ORDER_OF_A_STRATEGY"));
        QCOMPARE(m_run->view()->stoppedOrders, std::size_t{0});
    }

    /// The order rules and the rails are asked anew: what was fine before the stop need not be.
    void whatWouldNotPassNowIsNotPlacedAgain() {
        step(100);
        trading::OrderRequest sale = restingBy(trading::Channel::Api, "");
        buy(trading::Channel::Api);
        sale.side = market::Side::Sell;
        sale.limitPrice = Price::fromUnits(110 * kDecimalUnit);
        const trading::OrderId id = place(sale);
        stop();
        const contract::Flatten flatten{risk::Scope::all(), kBob, false};
        QVERIFY(m_run->execute(flatten).done());
        step(100);
        step(100);
        QCOMPARE(m_run->held(), Quantity());
        resume();
        QCOMPARE(codeOf(again({id})[0]), std::string("INSUFFICIENT_SHARES"));
    }

    void theListIsThereAfterAKillAndKnowsWhatWasPlacedAgain() {
        step(100);
        const trading::OrderId first = place(restingBy(trading::Channel::Api, "mine"));
        const trading::OrderId second = place(restingBy(trading::Channel::Api, ""));
        stop();
        resume();
        QVERIFY(again({second})[0].placedAs > 0);
        m_run = begin(false);
        step(100);
        const auto list = listed();
        QCOMPARE(list.size(), std::size_t{2});
        QCOMPARE(list[0].order.id, second);
        QCOMPARE(codeOf(list[0]), std::string("ALREADY_PLACED_AGAIN"));
        QCOMPARE(list[1].order.id, first);
        QVERIFY2(!list[1].refusal, codeOf(list[1]).c_str());
        QCOMPARE(m_run->view()->stoppedOrders, std::size_t{1});
    }

private:
    std::unique_ptr<FloorRun> begin(bool history) {
        m_run.reset();
        const engine::TradingDependencies outside{*m_killSwitch, *m_scopes, *m_recorder};
        auto run = std::make_unique<FloorRun>(test::ledgerOf(*m_recorder), m_time, outside, m_clock);
        if (history)
            run->history(m_time);
        return run;
    }
    void step(double price) {
        m_run->tick(m_time, price);
        m_time += std::chrono::seconds(1);
    }
    /// A second after the one before: the same one twice at once is refused.
    trading::OrderId place(const trading::OrderRequest& request) {
        step(100);
        const auto answer = m_run->execute(contract::PlaceOrder{request});
        if (!answer.done())
            qWarning("%s", answer.text.c_str());
        return answer.order ? answer.order->id : 0;
    }
    void buy(trading::Channel channel) {
        step(100);
        QVERIFY(place(purchaseBy(channel, "policy-1")) > 0);
        step(100);
        step(100);
        QCOMPARE(m_run->held(), Quantity::fromUnits(kDecimalUnit));
    }
    /// A policy's purchase that the keeper looks after: it is taken up when the floor goes on from the ledger.
    void policyBuys() {
        buy(trading::Channel::Policy);
        m_run = begin(true);
        step(100);
        QVERIFY(m_run->view()->unmanaged.empty());
    }
    void stop() {
        m_killSwitch->trip({"ann", "window", "enough"});
        m_run->look(m_clock.now());
    }
    void resume(int steps = 2) {
        for (int i = 0; i < steps; ++i) {
            m_killSwitch->recordPending();
            const auto resumed = m_killSwitch->resume({"ann", "api", "go on", m_killSwitch->status().newestHold});
            QVERIFY2(resumed, resumed ? "" : resumed.error().reason.c_str());
        }
        m_run->look(m_clock.now());
        step(100);
        step(100);
    }
    std::vector<contract::ExitLine> previewed(const risk::Scope& scope) {
        return m_run->execute(contract::PreviewResume{scope}).exits;
    }
    std::vector<AgainLine> listed() { return m_run->execute(contract::PlaceAgain{{}, kBob, true}).again; }
    std::vector<AgainLine> again(std::vector<trading::OrderId> orders) {
        return m_run->execute(contract::PlaceAgain{std::move(orders), kBob, false}).again;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
    Timestamp m_time;
    std::unique_ptr<FloorRun> m_run;
};

REGISTER_TEST(StopAftermathTest)
#include "stop_aftermath_test.moc"
