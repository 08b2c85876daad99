#include "tests/support/registered_test.h"
#include "tests/trading/desk_fixture.h"

using namespace aetherion;
using namespace aetherion::trading;
using namespace aetherion::trading::test;
using namespace std::chrono_literals;

namespace {

Timestamp timeAt(std::string_view text) { return parseIso(text)->time; }

OrderChange newQuantity(std::string_view text) {
    OrderChange change;
    change.quantity = quantity(text);
    return change;
}

OrderChange newLimit(std::string_view text) {
    OrderChange change;
    change.limitPrice = price(text);
    return change;
}

/// US shares in their session, quoted 99 to 101.
void openShares(DeskFixture& f) {
    f.stream = 1;
    f.views[1].staleAfter = 100h;
    f.trade("100");
    f.showBook({{"99", "50"}}, {{"101", "50"}});
}

} // namespace

class OrderLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsDayOrdersWithTheSession() {
        DeskFixture f;
        openShares(f);
        const OrderId day = f.placeAndArrive(f.limitBuy("1", "90"));
        auto request = f.limitBuy("1", "91");
        request.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId stays = f.placeAndArrive(request);
        f.now = timeAt("2024-05-14T20:00:00Z") - 1ns;
        f.wait(0ns);
        QCOMPARE(f.order(day).state, OrderState::Working);
        f.wait(1ns);
        QCOMPARE(f.order(day).state, OrderState::Expired);
        QCOMPARE(f.order(day).changed, timeAt("2024-05-14T20:00:00Z"));
        QCOMPARE(f.order(stays).state, OrderState::Working);
        QCOMPARE(f.free("USD"), std::string("9909"));
    }

    void endsDayOrdersOfMarketsThatNeverCloseWithTheUtcDay() {
        DeskFixture f;
        f.trade("100");
        const OrderId id = f.placeAndArrive(f.limitBuy("1", "90"));
        f.now = timeAt("2024-05-14T23:59:59Z");
        f.wait(0ns);
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.wait(1s);
        QCOMPARE(f.order(id).state, OrderState::Expired);
        QCOMPARE(f.order(id).reason, std::string("the session ended, 0 of 1 filled"));
    }

    /// FinLearn 7: no market hours.
    void fillsNothingOutsideTheSession() {
        DeskFixture f;
        openShares(f);
        auto request = f.limitBuy("1", "100");
        request.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId id = f.placeAndArrive(request);
        f.now = timeAt("2024-05-14T20:00:00Z");
        f.trade("95", "50");
        f.showBook({{"94", "5"}}, {{"96", "5"}});
        QCOMPARE(f.newTrades(), std::string());
        f.now = timeAt("2024-05-15T13:30:00Z");
        f.tell();
        QCOMPARE(f.newTrades(), std::string("buy 1@100"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
    }

    void keepsADayOrderThatWasPlacedAtNightForTheNextSession() {
        DeskFixture f;
        openShares(f);
        f.now = timeAt("2024-05-14T23:00:00Z");
        f.tell();
        const OrderId id = f.placeAndArrive(f.limitBuy("1", "100"));
        QVERIFY(id > 0);
        QCOMPARE(f.place(f.buy("1")), OrderId{0});
        QCOMPARE(f.observer.refusals.back().code, std::string_view("MARKET_CLOSED"));
        f.now = timeAt("2024-05-15T14:00:00Z");
        f.trade("99.9", "5");
        QCOMPARE(f.order(id).state, OrderState::Filled);
    }

    void cancelsAMarketOrderThatTheSessionsEndOvertakes() {
        DeskFixture f;
        openShares(f);
        f.now = timeAt("2024-05-14T20:00:00Z") - 10ms;
        auto request = f.buy("1");
        request.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId id = f.placeAndArrive(request);
        QCOMPARE(f.order(id).state, OrderState::Cancelled);
        QCOMPARE(f.newTrades(), std::string());
        QCOMPARE(f.free("USD"), std::string("10000"));
    }

    void changesAnOrderUnderItsNumber() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId id = f.placeAndArrive(f.limitBuy("1", "90"));
        const auto changed = f.desk->replace(id, newLimit("95"), f.now);
        QCOMPARE(changed->id, id);
        QCOMPARE(changed->state, OrderState::Sent);
        QCOMPARE(f.free("USDT"), std::string("9905"));
        QCOMPARE(f.permit.asked.back().replaces, id);
        // On its way again, it is not at the venue.
        f.trade("90", "5");
        QCOMPARE(f.newTrades(), std::string());
        f.wait(50ms);
        f.trade("94", "5");
        QCOMPARE(f.newTrades(), std::string("buy 1@95"));
        QVERIFY2(f.books.audit(), "the books balance");
    }

    void asksThePermitWhereAChangeLoosens() {
        DeskFixture f;
        f.trade("100");
        const OrderId id = f.placeAndArrive(f.limitBuy("4", "90"));
        f.permit.asked.clear();
        f.permit.admits = false;
        QVERIFY(f.desk->replace(id, newQuantity("3"), f.now).has_value());
        QVERIFY(f.permit.asked.empty());
        const auto more = f.desk->replace(id, newQuantity("5"), f.now);
        QCOMPARE(more.error().code, std::string_view("TEST_SAYS_NO"));
        QCOMPARE(f.desk->replace(id, newLimit("89"), f.now).error().code, std::string_view("TEST_SAYS_NO"));
        QCOMPARE(f.order(id).request.quantity, quantity("3"));
        QCOMPARE(f.free("USDT"), std::string("9730"));
    }

    void leavesAnOrderAsItWasWhereItsChangeIsRefused() {
        DeskFixture f;
        f.trade("100");
        const OrderId id = f.placeAndArrive(f.limitBuy("50", "90"));
        const Order before = f.order(id);
        QCOMPARE(f.desk->replace(id, newQuantity("500"), f.now).error().code, std::string_view("INSUFFICIENT_FUNDS"));
        QCOMPARE(f.desk->replace(id, newLimit("90.005"), f.now).error().code, std::string_view("INVALID_TICK_SIZE"));
        QCOMPARE(f.desk->replace(id, newQuantity("50"), f.now).error().code, std::string_view("INVALID_CHANGE"));
        OrderChange stop;
        stop.stopPrice = price("95");
        QCOMPARE(f.desk->replace(id, stop, f.now).error().code, std::string_view("INVALID_CHANGE"));
        QCOMPARE(f.order(id), before);
        QCOMPARE(f.free("USDT"), std::string("5500"));
        // What it has set aside itself is there for it.
        QVERIFY(f.desk->replace(id, newQuantity("100"), f.now).has_value());
        QCOMPARE(f.free("USDT"), std::string("1000"));
    }

    void refusesAQuantityThatIsFilledAlready() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "2"}});
        const OrderId id = f.placeAndArrive(f.limitBuy("5", "101"));
        QCOMPARE(f.order(id).filled, quantity("2"));
        const auto code = [&](const char* text) { return f.desk->replace(id, newQuantity(text), f.now).error().code; };
        QCOMPARE(code("1"), std::string_view("QUANTITY_BELOW_FILLED"));
        QCOMPARE(code("2"), std::string_view("QUANTITY_BELOW_FILLED"));
        QVERIFY(f.desk->replace(id, newQuantity("3"), f.now).has_value());
        QCOMPARE(f.free("USDT"), std::string("9697"));
        f.wait(50ms);
        f.trade("100.5", "9");
        QCOMPARE(f.order(id).state, OrderState::Filled);
        QCOMPARE(f.held(), std::string("3"));
    }

    void changesNothingThatIsBeingCancelled() {
        DeskFixture f;
        f.trade("100");
        const OrderId id = f.placeAndArrive(f.limitBuy("1", "90"));
        QVERIFY(f.desk->cancel(id, "ann", f.now).has_value());
        QCOMPARE(f.desk->replace(id, newLimit("91"), f.now).error().code, std::string_view("ORDER_BEING_CANCELLED"));
        f.wait(50ms);
        QCOMPARE(f.desk->replace(id, newLimit("91"), f.now).error().code, std::string_view("ORDER_NOT_OPEN"));
    }

    void goesOnAfterARestart() {
        DeskFixture f;
        f.hold("2", "100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        auto request = f.limitBuy("1", "90");
        request.timeInForce = TimeInForce::GoodTillCancelled;
        request.clientOrder = "C1";
        request.idempotencyKey = "K1";
        const OrderId rests = f.placeAndArrive(request);
        auto stop = f.stopSell("2", "95");
        stop.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId guards = f.placeAndArrive(stop);
        const OrderId going = f.place(f.limitBuy("1", "80"));
        const DeskState state = f.desk->save();
        QCOMPARE(state.orders.size(), std::size_t{3});

        DeskFixture again;
        again.now = f.now;
        for (const Trade& trade : f.observer.trades)
            QVERIFY(again.books.replay(trade, listingOf(0)).has_value());
        QVERIFY(again.desk->restore(state, again.now).has_value());
        QCOMPARE(again.desk->openOrders(), state.orders);
        QCOMPARE(again.free("USDT"), f.free("USDT"));
        QVERIFY2(again.books.audit(), "the books balance");
        QCOMPARE(again.place(request), rests);
        request.idempotencyKey.clear();
        QCOMPARE(again.desk->place(request, again.now).error().code, std::string_view("DUPLICATE_CLIENT_ORDER"));
        again.wait(50ms);
        QCOMPARE(again.order(going).state, OrderState::Working);
        again.showBook({{"94", "5"}}, {{"101", "5"}});
        again.trade("95", "1");
        QCOMPARE(again.newTrades(), std::string("sell 2@94"));
        QCOMPARE(again.order(guards).state, OrderState::Filled);
        QCOMPARE(again.place(again.limitBuy("1", "70")), OrderId{5});
    }

    /// A stop that was reached is a market order, and does not wait for its price again.
    void aStopThatWasReachedStaysReachedOverARestart() {
        DeskFixture f;
        f.hold("2", "100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        auto stop = f.stopSell("2", "95");
        stop.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId guards = f.placeAndArrive(stop);
        // Reached while a stop of the desk keeps everything from being filled.
        f.permit.fills = false;
        f.trade("95", "1");
        QVERIFY(f.order(guards).triggered);
        QCOMPARE(f.order(guards).state, OrderState::Working);
        const DeskState state = f.desk->save();

        DeskFixture again;
        again.now = f.now;
        for (const Trade& trade : f.observer.trades)
            QVERIFY(again.books.replay(trade, listingOf(0)).has_value());
        QVERIFY(again.desk->restore(state, again.now).has_value());
        // The price is back above the stop; the order is sold at the market all the same.
        again.showBook({{"104", "5"}}, {{"106", "5"}});
        again.trade("105", "1");
        QCOMPARE(again.newTrades(), std::string("sell 2@104"));
        QCOMPARE(again.order(guards).state, OrderState::Filled);
    }

    void aCancellationOnItsWayArrivesAfterARestart() {
        DeskFixture f;
        f.trade("100");
        auto request = f.limitBuy("1", "90");
        request.timeInForce = TimeInForce::GoodTillCancelled;
        const OrderId id = f.placeAndArrive(request);
        QVERIFY(f.desk->cancel(id, "ann", f.now).has_value());
        QCOMPARE(f.order(id).state, OrderState::Working);

        DeskFixture again;
        again.now = f.now;
        QVERIFY(again.books.open("ann", again.now).has_value());
        QVERIFY(again.desk->restore(f.desk->save(), again.now).has_value());
        QCOMPARE(again.order(id).state, OrderState::Working);
        again.wait(50ms);
        QCOMPARE(again.order(id).state, OrderState::Cancelled);
        QCOMPARE(again.order(id).reason, std::string("ann"));
    }

    void cancelsAfterARestartWhatIsNoLongerListedOrPaidFor() {
        DeskFixture f;
        f.hold("2", "100");
        const OrderId sale = f.placeAndArrive(f.limitSell("2", "110"));
        DeskState state = f.desk->save();
        Order elsewhere = state.orders.front();
        elsewhere.id = state.nextOrder++;
        elsewhere.request.instrument.symbol = "GONE";
        state.orders.push_back(elsewhere);

        DeskFixture again;
        QVERIFY(again.books.open("ann", again.now).has_value());
        QVERIFY(again.desk->restore(state, f.now).has_value());
        QCOMPARE(again.order(sale).state, OrderState::Cancelled);
        QCOMPARE(again.order(sale).reason, std::string("after a restart: Insufficient shares. Held: 0, Requested: 2"));
        QCOMPARE(again.order(elsewhere.id).reason, std::string("after a restart GONE is not listed"));
        QCOMPARE(again.observer.changes.size(), std::size_t{2});
    }

    void refusesOpenOrdersWhoseNumbersAreOutOfTurn() {
        DeskFixture f;
        f.trade("100");
        f.place(f.limitBuy("1", "90"));
        DeskState state = f.desk->save();
        QCOMPARE(f.desk->restore(state, f.now).error().text(),
                 std::string("open orders: they can be taken over before the first order alone"));
        state.nextOrder = 1;
        DeskFixture again;
        QCOMPARE(again.desk->restore(state, f.now).error().text(), std::string("order 1: its number is out of turn"));
    }
};

REGISTER_TEST(OrderLifeTest)
#include "order_life_test.moc"
