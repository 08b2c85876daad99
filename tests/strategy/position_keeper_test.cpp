#include "core/strategy/position_keeper.h"
#include "tests/strategy/fake_desk.h"
#include "tests/strategy/strategy_bars.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::Side;
using std::chrono::minutes;
using trading::OrderState;
using trading::Purpose;

namespace {

const market::InstrumentKey kApple{market::Market::Us, "AAPL"};

struct Heard : PositionObserver {
    void exitAsked(const Position&, ExitCause cause, Timestamp,
                   const tl::expected<trading::Order, trading::Refusal>& answer) override {
        causes.push_back(cause);
        accepted.push_back(answer.has_value());
    }
    void closed(const ClosedPosition& position) override { ended.push_back(position); }
    std::vector<ExitCause> causes;
    std::vector<bool> accepted;
    std::vector<ClosedPosition> ended;
};

/// One account, one instrument, a session from 13:30 to 20:00.
struct Floor {
    FakeDesk desk;
    Heard heard;
    BracketSettings settings;
    PositionKeeper keeper{settings, desk, heard};
    Timestamp now = at("2024-08-09T14:00Z");
    std::optional<Price> price;

    Floor() {
        desk.onOrder = [this](const trading::Order& order) { keeper.orderChanged(order); };
        desk.onTrade = [this](const trading::Trade& trade) { keeper.traded(trade); };
    }
    Entry entry() const {
        Entry entry;
        entry.request.account = "a";
        entry.request.instrument = kApple;
        entry.request.side = Side::Buy;
        entry.request.quantity = quantityOf(10);
        entry.request.clientOrder = "policy-US:AAPL-1";
        entry.setup = "trend_pullback";
        entry.lotSize = quantityOf(1);
        entry.tickSize = priceOf(0.01);
        entry.price = priceOf(100);
        entry.atr = 2;
        entry.exit = {97.5, 105, minutes(60), false, 0};
        entry.planned = cashOf(1000);
        return entry;
    }
    /// Entered and filled at 100.
    void open(const Entry& entry) {
        const auto order = keeper.enter(entry, now);
        desk.fill(order->id, priceOf(100), std::nullopt, now);
    }
    void open() { open(entry()); }
    void manage(minutes later = minutes(1)) {
        now += later;
        keeper.manage(now, [this](const market::InstrumentKey&) {
            MarketMoment moment;
            moment.session = SessionHours{at("2024-08-09T13:30Z"), at("2024-08-09T20:00Z")};
            moment.open = now >= moment.session->open && now < moment.session->close;
            moment.prices = [this](Timestamp) { return price ? std::optional(PriceSpan::at(*price)) : std::nullopt; };
            return std::optional(moment);
        });
    }
    void see(double value) { keeper.priceSeen(kApple, priceOf(value), now); }
    const Position* position() const { return keeper.find("a", kApple); }
    const trading::OrderRequest& lastRequest() const { return desk.asked.back(); }
};

} // namespace

class PositionKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheFirstFillAndItsPrice() {
        Floor floor;
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
        Floor floor;
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
        Floor floor;
        const auto order = floor.keeper.enter(floor.entry(), floor.now);
        floor.manage(minutes(14));
        QVERIFY(trading::isOpen(floor.desk.order(order->id).state));
        floor.manage(minutes(1));
        QCOMPARE(floor.desk.order(order->id).state, OrderState::Cancelled);
        QVERIFY(floor.position() == nullptr);
    }

    void stopsAtItsStopAndNotAbove() {
        Floor floor;
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
        Floor floor;
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

    /// AION 11: the entry's price was recorded as the exit's, and every result was zero.
    void itsExitPriceAndResultAreThoseOfTheFills() {
        Floor floor;
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
        Floor floor;
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
        Floor floor;
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
        Floor floor;
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
        Floor floor;
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
        Floor floor;
        floor.open();
        floor.see(100.29);
        floor.manage(minutes(11));
        QCOMPARE(floor.desk.asked.size(), std::size_t{1});
        floor.manage(minutes(1));
        QCOMPARE(floor.heard.causes.back(), ExitCause::Scratch);

        Floor moved;
        moved.open();
        moved.see(100.31);
        moved.manage(minutes(59));
        QCOMPARE(moved.desk.asked.size(), std::size_t{1});
        moved.manage(minutes(1));
        QCOMPARE(moved.heard.causes.back(), ExitCause::TimeStop);

        Floor late;
        late.now = at("2024-08-09T19:50Z");
        late.open();
        late.manage(minutes(4));
        QCOMPARE(late.desk.asked.size(), std::size_t{1});
        late.manage(minutes(1));
        QCOMPARE(late.heard.causes.back(), ExitCause::EndOfDay);
    }

    void endsWhatWasLeftFromTheDayBeforeAtTheOpening() {
        Floor floor;
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
        Floor floor;
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
        Floor floor;
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
        Floor floor;
        Entry entry = floor.entry();
        entry.exit = {};
        floor.open(entry);
        QCOMPARE(floor.position()->stop, priceOf(97.5));
        QCOMPARE(*floor.position()->target, priceOf(103.5));
    }

    void survivesARestartWithWhatItHolds() {
        Floor floor;
        Entry entry = floor.entry();
        entry.exit.trail = 3;
        floor.open(entry);
        floor.see(104);
        floor.see(101);
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        QVERIFY(in.complete());
        QVERIFY(second.positions() == floor.keeper.positions());
        floor.desk.fill(floor.desk.orders.back().id, priceOf(101), std::nullopt, floor.now);
        for (std::size_t cut = 0; cut < bytes.size(); cut += 7) {
            StateReader damaged(std::string_view(bytes).substr(0, cut));
            second.restore(damaged);
            QVERIFY(!damaged.complete());
        }
    }

    /// An exit was on its way when the state was saved; it was filled in part and cancelled before the program ended.
    void goesOnWithWhatHasHappenedSinceItWasSaved() {
        Floor floor;
        floor.open();
        floor.see(97);
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        std::vector<trading::Trade> trades;
        floor.desk.onTrade = [&](const trading::Trade& trade) { trades.push_back(trade); };
        floor.desk.fill(2, priceOf(97), quantityOf(4), floor.now);
        floor.desk.end(2, OrderState::Cancelled, "no", floor.now);

        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        QVERIFY(in.complete());
        QCOMPARE(second.find("a", kApple)->stage, PositionStage::Exiting);
        for (int again = 0; again < 2; ++again)
            for (const trading::Order& order : floor.desk.orders)
                second.recall(order);
        for (const trading::Trade& trade : trades)
            second.traded(trade);
        second.settle([&](trading::OrderId id) { return trading::isOpen(floor.desk.order(id).state); }, floor.now);
        QCOMPARE(second.find("a", kApple)->stage, PositionStage::Open);
        QCOMPARE(second.find("a", kApple)->owned, quantityOf(6));
        floor.desk.onOrder = [&](const trading::Order& order) { second.orderChanged(order); };
        second.priceSeen(kApple, priceOf(97), floor.now);
        QCOMPARE(floor.lastRequest().clientOrder, std::string("exit-1-2"));
        QCOMPARE(floor.lastRequest().quantity, quantityOf(6));
    }

    void ownsNothingAfterARestartThatIsNotHeld() {
        Floor floor;
        floor.open();
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        floor.desk.holdings.clear();
        second.settle([](trading::OrderId) { return false; }, floor.now);
        QVERIFY(second.positions().empty());
        QCOMPARE(floor.heard.ended.back().reason, std::string("no longer held"));
    }

    /// What nothing saved tells of gets the fallback's bracket.
    void takesInAnEntryThatNothingSavedTellsOf() {
        Floor floor;
        Entry entry = floor.entry();
        entry.exit = {};
        floor.desk.onOrder = nullptr;
        floor.desk.onTrade = [&](const trading::Trade& trade) {
            QVERIFY(floor.keeper.adopt(entry, floor.desk.order(1)));
            QVERIFY(!floor.keeper.adopt(entry, floor.desk.order(1)));
            floor.keeper.traded(trade);
        };
        QVERIFY(floor.desk.place(entry.request, floor.now).has_value());
        floor.desk.fill(1, priceOf(100), std::nullopt, floor.now);
        QCOMPARE(floor.position()->stage, PositionStage::Open);
        QCOMPARE(floor.position()->owned, quantityOf(10));
        QCOMPARE(floor.position()->stop, priceOf(97.5));
        QCOMPARE(*floor.position()->target, priceOf(103.5));
        floor.see(97.4);
        QCOMPARE(floor.heard.causes, std::vector{ExitCause::StopHit});
    }
};

REGISTER_TEST(PositionKeeperTest)
#include "position_keeper_test.moc"
