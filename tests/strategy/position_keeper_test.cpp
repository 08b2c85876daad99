#include "tests/strategy/keeper_floor.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::Side;
using std::chrono::minutes;
using trading::OrderState;
using trading::Purpose;

class PositionKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheFirstFillAndItsPrice() {
        KeeperFloor floor;
        const auto order = floor.keeper.enter(floor.entry(), floor.now);
        QVERIFY(order.has_value());
        QCOMPARE(floor.position()->stage, PositionStage::Entering);
        floor.desk.fill(order->id, priceOf(100.02), quantityOf(4), floor.now);
        QCOMPARE(floor.position()->stage, PositionStage::Open);
        floor.desk.fill(order->id, priceOf(100.12), quantityOf(6), floor.now);
        QCOMPARE(floor.position()->averageEntry(), priceOf(100.08));
        QCOMPARE(floor.position()->owned, quantityOf(10));
    }

    void keepsNothingOfAnEntryThatWasRefusedOrNeverFilled() {
        KeeperFloor floor;
        floor.desk.refuse = [](const auto&) { return std::optional(trading::Refusal{"NO", "no"}); };
        QVERIFY(!floor.keeper.enter(floor.entry(), floor.now));
        QVERIFY(floor.position() == nullptr);
        floor.desk.refuse = nullptr;
        const auto order = floor.keeper.enter(floor.entry(), floor.now);
        QVERIFY(!floor.keeper.enter(floor.entry(), floor.now));
        floor.desk.end(order->id, OrderState::Expired, "", floor.now);
        QVERIFY(floor.position() == nullptr);
        QVERIFY(floor.heard.ended.empty());
    }

    void cancelsAnEntryThatTakesTooLong() {
        KeeperFloor floor;
        const auto order = floor.keeper.enter(floor.entry(), floor.now);
        floor.manage(minutes(14));
        QVERIFY(trading::isOpen(floor.desk.order(order->id).state));
        floor.manage(minutes(1));
        QCOMPARE(floor.desk.order(order->id).state, OrderState::Cancelled);
        QVERIFY(floor.position() == nullptr);
    }

    void stopsAtItsStopAndNotAbove() {
        KeeperFloor floor;
        floor.open();
        floor.see(97.51);
        QCOMPARE(floor.desk.asked.size(), std::size_t{1});
        floor.see(97.5);
        QCOMPARE(floor.desk.asked.size(), std::size_t{2});
        const trading::OrderRequest& exit = floor.lastRequest();
        QCOMPARE(exit.side, Side::Sell);
        QCOMPARE(exit.quantity, quantityOf(10));
        QCOMPARE(exit.purpose, Purpose::ProtectiveExit);
        QCOMPARE(exit.origin.channel, trading::Channel::Policy);
        QCOMPARE(exit.origin.strategy, std::string("stop_hit of trend_pullback"));
        floor.see(90);
        QCOMPARE(floor.desk.asked.size(), std::size_t{2});
    }

    /// AION 10: a position was marked closed though its exit had been rejected or not filled.
    void aPositionIsClosedByItsFillsAlone() {
        KeeperFloor floor;
        floor.open();
        floor.desk.refuse = [](const auto&) { return std::optional(trading::Refusal{"STALE", "no price"}); };
        floor.see(97);
        QVERIFY(floor.position() != nullptr);
        QCOMPARE(floor.position()->stage, PositionStage::Open);
        QVERIFY(QString::fromStdString(floor.position()->exitProblem).contains("STALE"));
        QVERIFY(!floor.heard.accepted.back());
        // Not again on every price, but with the next cycle.
        floor.see(96);
        QCOMPARE(floor.desk.asked.size(), std::size_t{2});
        floor.desk.refuse = nullptr;
        floor.price = priceOf(96);
        floor.manage();
        QCOMPARE(floor.position()->stage, PositionStage::Exiting);
        const trading::OrderId exit = floor.desk.orders.back().id;
        floor.desk.fill(exit, priceOf(95.9), quantityOf(4), floor.now);
        floor.desk.end(exit, OrderState::Expired, "the day is over", floor.now);
        QCOMPARE(floor.position()->stage, PositionStage::Open);
        QCOMPARE(floor.position()->owned, quantityOf(6));
        QVERIFY(floor.heard.ended.empty());
        floor.manage();
        QCOMPARE(floor.lastRequest().quantity, quantityOf(6));
        floor.desk.fill(floor.desk.orders.back().id, priceOf(95.4), std::nullopt, floor.now);
        QVERIFY(floor.position() == nullptr);
        QCOMPARE(floor.heard.ended.size(), std::size_t{1});
        QCOMPARE(floor.heard.ended[0].averageExit, priceOf(95.6));
        QCOMPARE(floor.heard.ended[0].reason, std::string("stop_hit"));
    }

    void saysWhatIsDueWithoutSendingIt() {
        KeeperFloor floor;
        floor.open();
        floor.price = priceOf(97.51);
        QVERIFY(floor.due().empty());
        floor.price = priceOf(97.5);
        const DueExit expected{"a", kApple, "trend_pullback", ExitCause::StopHit, quantityOf(10)};
        QCOMPARE(floor.due(), std::vector{expected});
        QCOMPARE(floor.due(), std::vector{expected});
        QCOMPARE(floor.desk.asked.size(), std::size_t{1});
        // Of a stale price nothing is known; the clock runs all the same.
        floor.price.reset();
        QVERIFY(floor.due().empty());
        floor.now += minutes(60);
        QCOMPARE(floor.due().at(0).cause, ExitCause::TimeStop);
        // A cycle sends what was said.
        floor.manage(minutes(0));
        QCOMPARE(floor.lastRequest().origin.strategy, std::string("time_stop of trend_pullback"));
        QVERIFY(floor.due().empty());
        // Nothing fires while the market is closed.
        KeeperFloor closed;
        closed.open();
        closed.price = priceOf(90);
        closed.now = at("2024-08-09T20:30Z");
        QVERIFY(closed.due().empty());
    }

    void aPreviewMovesNoTrailingStop() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.exit.trail = 2;
        entry.exit.target = 200;
        floor.open(entry);
        const Price stop = floor.position()->stop;
        floor.price = priceOf(120);
        QVERIFY(floor.due().empty());
        QCOMPARE(floor.position()->stop, stop);
    }

    /// AION 11: the entry's price was recorded as the exit's, and every result was zero.
    void itsExitPriceAndResultAreThoseOfTheFills() {
        KeeperFloor floor;
        floor.desk.fee = cashOf(0.5);
        floor.open();
        floor.see(105);
        QCOMPARE(floor.heard.causes.back(), ExitCause::TakeProfit);
        floor.desk.fill(floor.desk.orders.back().id, priceOf(104.9), std::nullopt, floor.now);
        const ClosedPosition& ended = floor.heard.ended.at(0);
        QCOMPARE(ended.averageEntry, priceOf(100));
        QCOMPARE(ended.averageExit, priceOf(104.9));
        QCOMPARE(ended.result, cashOf(48));
        QCOMPARE(ended.quantity, quantityOf(10));
    }

    /// AION 12: fills that came in while an order was cancelled were never recorded.
    void fillsDuringACancelAreCounted() {
        KeeperFloor floor;
        const auto order = floor.keeper.enter(floor.entry(), floor.now);
        floor.desk.fill(order->id, priceOf(100), quantityOf(4), floor.now);
        floor.see(97);
        QCOMPARE(floor.desk.order(order->id).state, OrderState::Cancelled);
        QCOMPARE(floor.lastRequest().quantity, quantityOf(4));
        // The venue had filled two more when the cancel reached it.
        trading::Trade late;
        late.order = order->id;
        late.account = "a";
        late.instrument = kApple;
        late.side = Side::Buy;
        late.price = priceOf(100);
        late.quantity = quantityOf(2);
        late.value = cashOf(200);
        floor.desk.holdings[{"a", kApple}].quantity = quantityOf(6);
        floor.keeper.traded(late);
        floor.desk.fill(floor.desk.orders.back().id, priceOf(97), std::nullopt, floor.now);
        QVERIFY(floor.position() != nullptr);
        QCOMPARE(floor.position()->owned, quantityOf(2));
        floor.price = priceOf(97);
        floor.manage();
        QCOMPARE(floor.lastRequest().quantity, quantityOf(2));
        floor.desk.fill(floor.desk.orders.back().id, priceOf(97), std::nullopt, floor.now);
        QCOMPARE(floor.heard.ended.at(0).quantity, quantityOf(6));
    }

    void closesEvenWhereTheDeskFillsBeforeItAnswers() {
        KeeperFloor floor;
        floor.desk.prices[0] = priceOf(100);
        floor.desk.instrumentStream[kApple] = 0;
        floor.desk.fillsAtOnce = true;
        QVERIFY(floor.keeper.enter(floor.entry(), floor.now).has_value());
        QCOMPARE(floor.position()->owned, quantityOf(10));
        floor.desk.prices[0] = priceOf(97);
        floor.see(97);
        QVERIFY(floor.position() == nullptr);
        QCOMPARE(floor.heard.ended.at(0).averageExit, priceOf(97));
        QCOMPARE(floor.heard.causes.size(), std::size_t{1});
    }

    void takesPartOfTheProfitOnceAndTrailsTheRest() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.request.quantity = quantityOf(5);
        entry.exit.partials = true;
        entry.exit.trail = 3;
        floor.open(entry);
        floor.see(105);
        QCOMPARE(floor.heard.causes.back(), ExitCause::PartialProfit);
        QCOMPARE(floor.lastRequest().quantity, quantityOf(2));
        floor.desk.fill(floor.desk.orders.back().id, priceOf(105), std::nullopt, floor.now);
        QVERIFY(floor.position()->partialTaken && !floor.position()->target);
        floor.see(110);
        QCOMPARE(floor.position()->stop, priceOf(107));
        floor.see(108);
        QCOMPARE(floor.position()->stop, priceOf(107));
        floor.see(107);
        QCOMPARE(floor.heard.causes.back(), ExitCause::TrailingStop);
        QCOMPARE(floor.lastRequest().quantity, quantityOf(3));
        floor.desk.fill(floor.desk.orders.back().id, priceOf(107), std::nullopt, floor.now);
        QCOMPARE(floor.heard.ended.at(0).result, cashOf(2 * 5 + 3 * 7));
    }

    void sellsAllAtTheTargetWhereHalfIsLessThanALot() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.request.quantity = quantityOf(1);
        entry.exit.partials = true;
        floor.open(entry);
        floor.see(105);
        QCOMPARE(floor.heard.causes.back(), ExitCause::TakeProfit);
        QCOMPARE(floor.lastRequest().quantity, quantityOf(1));
    }

    void theStopComesFirstWithinOneBar() {
        Position position;
        position.stop = priceOf(98);
        position.target = priceOf(105);
        QCOMPARE(*exitDueByPrice(position, {priceOf(98), priceOf(105)}), ExitCause::StopHit);
        QCOMPARE(*exitDueByPrice(position, {priceOf(98.01), priceOf(105)}), ExitCause::TakeProfit);
        QVERIFY(!exitDueByPrice(position, {priceOf(98.01), priceOf(104.99)}));
    }

    void endsByTimeScratchAndTheSessionsClose() {
        KeeperFloor floor;
        floor.open();
        floor.see(100.29);
        floor.manage(minutes(11));
        QCOMPARE(floor.desk.asked.size(), std::size_t{1});
        floor.manage(minutes(1));
        QCOMPARE(floor.heard.causes.back(), ExitCause::Scratch);

        KeeperFloor moved;
        moved.open();
        moved.see(100.31);
        moved.manage(minutes(59));
        QCOMPARE(moved.desk.asked.size(), std::size_t{1});
        moved.manage(minutes(1));
        QCOMPARE(moved.heard.causes.back(), ExitCause::TimeStop);

        KeeperFloor late;
        late.now = at("2024-08-09T19:50Z");
        late.open();
        late.manage(minutes(4));
        QCOMPARE(late.desk.asked.size(), std::size_t{1});
        late.manage(minutes(1));
        QCOMPARE(late.heard.causes.back(), ExitCause::EndOfDay);
    }

    void endsWhatWasLeftFromTheDayBeforeAtTheOpening() {
        KeeperFloor floor;
        floor.now = at("2024-08-08T19:00Z");
        floor.open();
        floor.now = at("2024-08-09T13:00Z");
        floor.manage();
        QCOMPARE(floor.desk.asked.size(), std::size_t{1});
        floor.now = at("2024-08-09T13:29Z");
        floor.manage();
        QCOMPARE(floor.heard.causes.back(), ExitCause::EndOfDay);
    }

    void whatOthersSellOfItIsGoneAtTheirPrice() {
        KeeperFloor floor;
        floor.open();
        trading::OrderRequest byHand;
        byHand.account = "a";
        byHand.instrument = kApple;
        byHand.side = Side::Sell;
        byHand.quantity = quantityOf(10);
        const auto order = floor.desk.place(byHand, floor.now);
        floor.desk.fill(order->id, priceOf(101), std::nullopt, floor.now);
        QVERIFY(floor.position() == nullptr);
        QCOMPARE(floor.heard.ended.at(0).reason, std::string("sold by others"));
        QCOMPARE(floor.heard.ended.at(0).averageExit, priceOf(101));
    }

    void aSaleOfWhatAPersonHoldsBesideItLeavesItAlone() {
        KeeperFloor floor;
        floor.open();
        floor.desk.holdings[{"a", kApple}].quantity = quantityOf(30);
        trading::OrderRequest byHand;
        byHand.account = "a";
        byHand.instrument = kApple;
        byHand.side = Side::Sell;
        byHand.quantity = quantityOf(20);
        floor.desk.fill(floor.desk.place(byHand, floor.now)->id, priceOf(101), std::nullopt, floor.now);
        QCOMPARE(floor.position()->owned, quantityOf(10));
    }

    void fallsBackToABracketOfItsOwnWhereNoneIsPlanned() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.exit = {};
        floor.open(entry);
        QCOMPARE(floor.position()->stop, priceOf(97.5));
        QCOMPARE(*floor.position()->target, priceOf(103.5));
    }
};

REGISTER_TEST(PositionKeeperTest)
#include "position_keeper_test.moc"
