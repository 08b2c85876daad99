#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/floor_run.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace aetherion;
using contract::TradingAnswer;
using engine::FloorState;
using test::heldSpec;
using test::kDawn;
using test::kLive;
using test::purchaseBy;
using Run = test::FloorRun;

namespace {

/// The last ones before kLive.
std::vector<market::Bar> barsBefore(market::Timeframe timeframe, int count) {
    std::vector<market::Bar> all;
    for (int i = count; i > 0; --i) {
        market::Bar bar;
        bar.timeframe = timeframe;
        bar.openTime = kLive - i * market::length(timeframe);
        bar.open = bar.low = Price::fromUnits(100 * kDecimalUnit);
        bar.close = Price::fromUnits(100 * kDecimalUnit + kDecimalUnit / 100);
        bar.high = Price::fromUnits(101 * kDecimalUnit);
        bar.volume = Quantity::fromUnits(kDecimalUnit);
        bar.count = 1;
        all.push_back(bar);
    }
    return all;
}

} // namespace

/// What trading remembers over a kill: the session is destroyed without a word, and another goes on from the ledger's
/// records and from what was saved with the last checkpoint.
class FloorRestartTest : public QObject {
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
    }

    /// The ancestor left an orphaned position without a stop.
    void thePositionOfAKilledEngineKeepsItsStop() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        run.reset();

        // Bought after the last checkpoint: nothing but the ledger knows of it.
        run = begin();
        step(*run, 100);
        QCOMPARE(run->held(), Quantity::fromUnits(kDecimalUnit));
        QVERIFY(run->view()->unmanaged.empty());
        run->checkpoint(m_time);
        run.reset();

        // Here the saved bracket goes on, and history is not needed for it.
        const auto saved = savedFloor();
        QVERIFY2(saved, saved ? "" : saved.error().text().c_str());
        QVERIFY(saved->lastTrade == 1 && !saved->cycle.empty());
        run = begin(false);
        step(*run, 100);
        QVERIFY(run->view()->unmanaged.empty());
        QCOMPARE(sales().size(), std::size_t{0});
        step(*run, 90);
        step(*run, 90);
        QCOMPARE(run->held(), Quantity());
        const auto sold = sales();
        QVERIFY(!sold.empty());
        QCOMPARE(sold.back().strategy, std::string("stop_hit of vwap_reversion"));
        QCOMPARE(sold.back().clientOrder, std::string("exit-1-1"));
        QCOMPARE(sold.back().state, std::string("filled"));
    }

    /// Nothing is saved, and history does not come again: the range is known from the candles.
    void aBracketIsMadeFromTheBarsBefore() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        run.reset();
        engine::RestoredStreams streams;
        streams[heldSpec().key].candles[market::index(market::Timeframe::M5)] = barsBefore(market::Timeframe::M5, 24);
        Run again(ledger(), m_time, dependencies(), m_clock, heldSpec(), streams);
        step(again, 100);
        QVERIFY(again.view()->unmanaged.empty());
        step(again, 90);
        step(again, 90);
        QCOMPARE(again.held(), Quantity());
    }

    /// The price went through the stop while nobody looked, and came back.
    void aStopThatWasPassedMeanwhileFires() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        run.reset();
        run = begin();
        step(*run, 100);
        run->checkpoint(m_time);
        run.reset();
        const Timestamp killed = m_time;
        m_time += std::chrono::minutes(6);
        run = begin(false);
        for (Timestamp time = killed; time < m_time; time += std::chrono::seconds(5))
            run->tick(time, time < killed + std::chrono::minutes(3) ? 90 : 100);
        step(*run, 100);
        step(*run, 100);
        QCOMPARE(run->held(), Quantity());
        QCOMPARE(sales().back().strategy, std::string("stop_hit of vwap_reversion"));
    }

    /// The operator was told that nothing was held, and that nothing was open.
    void nothingIsAnsweredAboutWhatIsNotTakenInYet() {
        auto run = begin();
        buy(*run, trading::Channel::Api);
        run.reset();
        run = begin(false);
        const trading::OrderOrigin origin{"ann", trading::Channel::Window, {}};
        const std::vector<contract::TradingCommand> commands{
            contract::Flatten{risk::Scope::all(), origin, true}, contract::CancelOrders{risk::Scope::all(), origin, ""},
            contract::CancelOrder{1, origin, ""}, contract::RunCycle{origin}};
        for (const contract::TradingCommand& command : commands) {
            const TradingAnswer answer = run->execute(command);
            QVERIFY(answer.refusal);
            QCOMPARE(answer.refusal->code, std::string_view("NOT_LIVE"));
        }
        step(*run, 100);
        QCOMPARE(run->execute(commands.front()).lines.size(), std::size_t{1});
    }

    void aCancellationOnItsWayIsNotForgottenByAKill() {
        auto run = begin();
        step(*run, 100);
        trading::OrderRequest resting = purchaseBy(trading::Channel::Api);
        resting.type = trading::OrderType::Limit;
        resting.timeInForce = trading::TimeInForce::GoodTillCancelled;
        resting.limitPrice = Price::fromUnits(90 * kDecimalUnit);
        const auto placed = run->execute(contract::PlaceOrder{resting});
        QVERIFY2(placed.done(), placed.text.c_str());
        step(*run, 100);
        QVERIFY(run->execute(contract::CancelOrder{placed.order->id, resting.origin, "enough"}).done());
        QCOMPARE(run->view()->orders.at(0).state, trading::OrderState::Working);
        run.reset();
        run = begin();
        step(*run, 100);
        step(*run, 100);
        QCOMPARE(run->view()->orders.at(0).state, trading::OrderState::Cancelled);
        QCOMPARE(run->view()->orders.at(0).reason, std::string("eve (api): enough"));
    }

    void whatWasSoldAfterTheCheckpointIsNotSoldAgain() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        run.reset();
        run = begin();
        step(*run, 100);
        run->checkpoint(m_time);
        step(*run, 90);
        step(*run, 90);
        QCOMPARE(run->held(), Quantity());
        run.reset();
        const std::size_t before = sales().size();

        run = begin(false);
        for (const double price : {90, 80, 70})
            step(*run, price);
        QCOMPARE(run->held(), Quantity());
        QCOMPARE(sales().size(), before);
        QCOMPARE(run->view()->tradeCount, std::int64_t{2});
    }

    /// It was on its way at the checkpoint and ended without a fill after it: the exit is over, the stop is not.
    void anExitThatCameToNothingAfterTheCheckpointIsSentAgain() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        run.reset();
        run = begin();
        step(*run, 100);
        step(*run, 90);
        // The exit has not come to the venue yet.
        run->checkpoint(m_time - std::chrono::seconds(1));
        QCOMPARE(
            run->execute(contract::CancelOrders{risk::Scope::all(), {"ann", trading::Channel::Api, {}}, "no"}).count,
            std::int64_t{1});
        run.reset();
        run = begin(false);
        step(*run, 90);
        step(*run, 90);
        QCOMPARE(run->held(), Quantity());
        QCOMPARE(sales().back().clientOrder, std::string("exit-1-2"));
    }

    void whatNoPolicyLooksAfterIsSaidToBeUnmanaged() {
        auto run = begin();
        buy(*run, trading::Channel::Api);
        run->checkpoint(m_time);
        run.reset();
        run = begin();
        step(*run, 100);
        const auto unmanaged = run->view()->unmanaged;
        QCOMPARE(unmanaged.size(), std::size_t{1});
        QCOMPARE(unmanaged[0].account, std::string("ann"));
        QCOMPARE(unmanaged[0].instrument.symbol, std::string("TEST"));
        QCOMPARE(unmanaged[0].quantity, Quantity::fromUnits(kDecimalUnit));
    }

    void theDaysEntriesCountOverARestart() {
        auto run = begin();
        buy(*run, trading::Channel::Policy);
        const auto entriesIn = [](const TradingAnswer& answer) {
            for (const risk::RailVerdict& verdict : answer.verdicts)
                if (verdict.code == "SYMBOL_DAILY_TRADES")
                    return verdict.value.value_or(0) / kDecimalUnit;
            return std::int64_t{-1};
        };
        const contract::AskWhatIf ask{purchaseBy(trading::Channel::Policy)};
        const auto before = run->execute(ask);
        QCOMPARE(entriesIn(before), std::int64_t{2});
        run.reset();
        run = begin();
        step(*run, 100);
        QCOMPARE(entriesIn(run->execute(ask)), std::int64_t{2});
    }

    void aStrategyThatRepeatedItselfStaysDisabled() {
        FloorState state;
        state.disabled = {{"ann", "vwap_reversion", kDawn}};
        state.rails = risk::PortfolioRails({}, engine::simulatedWorld(true)).save();
        auto restored = ledger();
        restored.floor = FloorState::parse(state.bytes()).value();
        Run run(std::move(restored), kLive, dependencies(), m_clock);
        run.tick(m_time, 100);
        const auto refused = run.execute(contract::PlaceOrder{purchaseBy(trading::Channel::Policy)});
        QVERIFY(refused.refusal);
        QCOMPARE(refused.refusal->code, std::string_view("REPEATED_EXECUTION"));
        run.checkpoint(m_time);
        QCOMPARE(savedFloor()->disabled, state.disabled);
        QVERIFY(run.execute(contract::EnableStrategy{"ann", "vwap_reversion", {}}).done());
        QVERIFY(run.view()->disabledStrategies.empty());
    }

    /// A market without a level stands down; thirty bars from before are a level.
    void aMarketKnowsItsVolatilityFromTheBarsBefore() {
        market::InstrumentSpec share = heldSpec();
        share.key = {market::Market::Us, "AAPL"};
        share.currency = "USD";
        const auto volatility = [](Run& run) {
            for (const risk::RailView& rail : run.view()->rails)
                if (rail.name == "volatility index" && rail.market == market::Market::Us)
                    return rail.state;
            return risk::RailState::Unknown;
        };
        engine::RestoredStreams streams;
        streams[share.key].candles[market::index(market::Timeframe::M1)] = barsBefore(market::Timeframe::M1, 40);
        Run known({}, kLive, dependencies(), m_clock, share, streams);
        known.tick(kLive, 100);
        QCOMPARE(volatility(known), risk::RailState::Clear);
        QCOMPARE(m_scopes->restrictionFor(market::Market::Us, "ann", "AAPL"), risk::RiskState::Active);
        Run unknown({}, kLive, dependencies(), m_clock, share);
        unknown.tick(kLive, 100);
        QCOMPARE(volatility(unknown), risk::RailState::Breached);
        QCOMPARE(m_scopes->restrictionFor(market::Market::Us, "ann", "AAPL"), risk::RiskState::StandDown);
        // The hold goes with its cause, though that ended while nobody looked.
        unknown.checkpoint(kLive);
        engine::RestoredTrading restored;
        restored.floor = savedFloor().value();
        Run again(std::move(restored), kLive, dependencies(), m_clock, share, streams);
        again.tick(kLive + std::chrono::seconds(1), 100);
        QCOMPARE(volatility(again), risk::RailState::Clear);
        QCOMPARE(m_scopes->restrictionFor(market::Market::Us, "ann", "AAPL"), risk::RiskState::Active);
    }

private:
    [[nodiscard]] engine::TradingDependencies dependencies() { return {*m_killSwitch, *m_scopes, *m_recorder}; }

    [[nodiscard]] engine::RestoredTrading ledger() const { return test::ledgerOf(*m_recorder); }
    [[nodiscard]] Result<FloorState> savedFloor() const { return test::savedFloorOf(*m_recorder); }
    std::unique_ptr<Run> begin(bool history = true) {
        auto run = std::make_unique<Run>(ledger(), m_time, dependencies(), m_clock);
        if (history)
            run->history(m_time);
        return run;
    }
    void step(Run& run, double price) {
        run.tick(m_time, price);
        m_time += std::chrono::seconds(1);
    }
    void buy(Run& run, trading::Channel channel) {
        step(run, 100);
        const auto answer = run.execute(contract::PlaceOrder{purchaseBy(channel, "policy-1")});
        QVERIFY2(answer.done(), answer.text.c_str());
        step(run, 100);
        step(run, 100);
        QCOMPARE(run.held(), Quantity::fromUnits(kDecimalUnit));
    }
    /// Every change of every order to sell.
    [[nodiscard]] std::vector<contract::OrderRecord> sales() const {
        auto orders = m_recorder->all<contract::OrderRecord>();
        std::erase_if(orders, [](const auto& order) { return order.side != market::Side::Sell; });
        return orders;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
    Timestamp m_time;
};

REGISTER_TEST(FloorRestartTest)
#include "floor_restart_test.moc"
