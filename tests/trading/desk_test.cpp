#include "tests/support/registered_test.h"
#include "tests/trading/desk_fixture.h"

using namespace aetherion;
using namespace aetherion::trading;
using namespace aetherion::trading::test;
using namespace std::chrono_literals;

namespace {

/// A book that fills what the tests buy.
void openDeskMarket(DeskFixture& f) {
    f.trade("100");
    f.showBook({{"99", "50"}}, {{"101", "50"}});
}

std::string lastCode(const DeskFixture& f) {
    return f.observer.refusals.empty() ? "" : std::string(f.observer.refusals.back().code);
}

} // namespace

class DeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsThePermitThenTheObserverEachFactOnce() {
        DeskFixture f;
        openDeskMarket(f);
        f.placeAndArrive(f.buy("1"));
        const std::vector<std::string> expected{"order 1 sent", "order 1 working", "trade 1", "order 1 filled"};
        QCOMPARE(f.observer.told, expected);
        QCOMPARE(f.permit.told, expected);
        QCOMPARE(f.observer.changes.back().revision, std::int64_t{3});
    }

    void asksThePermitLastAndTakesNoForAnAnswer() {
        DeskFixture f;
        openDeskMarket(f);
        f.permit.admits = false;
        QCOMPARE(f.place(f.buy("0")), OrderId{0});
        QVERIFY(f.permit.asked.empty());
        QCOMPARE(f.place(f.buy("1")), OrderId{0});
        QCOMPARE(lastCode(f), std::string("TEST_SAYS_NO"));
        QVERIFY2(!f.books.find("ann"), "a refused order opens no account");
        QCOMPARE(f.desk->nextOrder(), OrderId{1});
    }

    void saysWhatWouldBecomeOfAnOrderWithoutPlacingIt() {
        DeskFixture f;
        openDeskMarket(f);
        QVERIFY(!f.desk->whatIf(f.buy("1"), f.now));
        QCOMPARE(f.desk->whatIf(f.buy("1000"), f.now)->code, std::string_view("INSUFFICIENT_FUNDS"));
        QVERIFY(f.observer.told.empty() && f.permit.asked.empty() && !f.books.find("ann"));
    }

    void fillsNothingThatThePermitForbids() {
        DeskFixture f;
        openDeskMarket(f);
        const OrderId id = f.place(f.buy("1"));
        f.permit.fills = false;
        f.wait(1s);
        f.showBook({{"99", "50"}}, {{"101", "60"}});
        QCOMPARE(f.newTrades(), std::string());
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.permit.fills = true;
        f.tell();
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
    }

    void goesOnToOthersWhereThePermitForbidsOne() {
        DeskFixture f;
        openDeskMarket(f);
        f.permit.fills = false;
        f.placeAndArrive(f.limitBuy("1", "101"));
        f.placeAndArrive(f.limitBuy("1", "101"));
        f.permit.fills = true;
        f.tell();
        QCOMPARE(f.newTrades(), std::string("buy 1@101 buy 1@101"));
    }

    /// FinLearn 4: a retry duplicated the order.
    void answersARepeatedKeyWithTheFirstAnswer() {
        DeskFixture f;
        openDeskMarket(f);
        auto request = f.buy("1");
        request.idempotencyKey = "one";
        const auto first = f.desk->place(request, f.now);
        f.wait(1s);
        request.origin.channel = Channel::Window;
        QCOMPARE(*f.desk->place(request, f.now), *first);
        QCOMPARE(f.held(), std::string("1"));
        request.idempotencyKey = "two";
        request.quantity = quantity("1000");
        const auto refused = f.desk->place(request, f.now);
        QCOMPARE(refused.error().code, std::string_view("INSUFFICIENT_FUNDS"));
        const auto told = f.observer.told.size();
        QCOMPARE(f.desk->place(request, f.now).error(), refused.error());
        QCOMPARE(f.observer.told.size(), told);
    }

    void refusesAKeyThatStoodForAnotherOrder() {
        DeskFixture f;
        openDeskMarket(f);
        auto request = f.buy("1");
        request.idempotencyKey = "one";
        f.place(request);
        request.quantity = quantity("2");
        QCOMPARE(f.place(request), OrderId{0});
        QCOMPARE(f.desk->place(request, f.now).error().code, std::string_view("IDEMPOTENCY_KEY_REUSED"));
        request.account = "bob";
        QVERIFY2(f.place(request) > 0, "keys belong to their account");
    }

    void forgetsTheOldestKeyAboveItsMemory() {
        DeskSettings settings;
        settings.rememberedKeys = 2;
        DeskFixture f(settings);
        openDeskMarket(f);
        auto request = f.buy("1");
        std::vector<OrderId> ids;
        for (const char* key : {"a", "b", "c", "b", "a"}) {
            request.idempotencyKey = key;
            ids.push_back(f.place(request));
        }
        QCOMPARE(ids, (std::vector<OrderId>{1, 2, 3, 2, 4}));
    }

    void refusesAClientOrderNumberTwiceInAnAccount() {
        DeskFixture f;
        openDeskMarket(f);
        auto request = f.buy("1");
        request.clientOrder = "C1";
        QVERIFY(f.placeAndArrive(request) > 0);
        QCOMPARE(f.place(request), OrderId{0});
        QCOMPARE(lastCode(f), std::string("DUPLICATE_CLIENT_ORDER"));
        request.account = "bob";
        QVERIFY(f.place(request) > 0);
        request.clientOrder = "C 2";
        QCOMPARE(f.desk->place(request, f.now).error().code, std::string_view("INVALID_CLIENT_ORDER"));
    }

    /// FinLearn 4: concurrent orders overspent.
    void setsAsideWhatOpenOrdersNeed() {
        DeskFixture f;
        openDeskMarket(f);
        QVERIFY(f.place(f.limitBuy("60", "90")) > 0);
        QCOMPARE(f.free("USDT"), std::string("4600"));
        QCOMPARE(f.place(f.limitBuy("60", "90")), OrderId{0});
        QCOMPARE(lastCode(f), std::string("INSUFFICIENT_FUNDS"));
        QCOMPARE(f.place(f.sell("1")), OrderId{0});
        QCOMPARE(lastCode(f), std::string("INSUFFICIENT_SHARES"));
    }

    void setsAsideACushionForAMarketOrderAndGivesItBack() {
        DeskFixture f;
        openDeskMarket(f);
        f.place(f.buy("10"));
        QCOMPARE(f.free("USDT"), std::string("8984.95"));
        f.wait(1s);
        QCOMPARE(f.free("USDT"), std::string("8990"));
    }

    void buysWithAllThatThereIsWhereNoCushionFits() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "50"}}, {{"100", "500"}});
        const OrderId id = f.placeAndArrive(f.buy("100"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
        QCOMPARE(f.free("USDT"), std::string("0"));
    }

    void fillsWhatTheCashReachesForAndCancelsTheRest() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "50"}}, {{"100", "500"}});
        const OrderId id = f.place(f.buy("100"));
        f.showBook({{"99", "50"}}, {{"110", "500"}});
        f.wait(1s);
        QCOMPARE(f.newTrades(), std::string("buy 90.909@110"));
        QCOMPARE(f.order(id).state, OrderState::Cancelled);
        QCOMPARE(f.order(id).reason, std::string("cash does not reach for more at 110, 90.909 of 100 filled"));
        QCOMPARE(f.free("USDT"), std::string("0.01"));
    }

    /// FinLearn 8: indices were buyable through the API.
    void refusesAnIndex() {
        DeskFixture f;
        f.stream = 2;
        f.trade("21000");
        QCOMPARE(f.place(f.buy("1")), OrderId{0});
        QCOMPARE(lastCode(f), std::string("NOT_TRADABLE"));
    }

    void refusesAnInstrumentThatTwoStreamsList() {
        DeskFixture f;
        openDeskMarket(f);
        const OrderId before = f.place(f.limitBuy("1", "100"));
        Listing second = listingOf(0);
        second.stream = 7;
        f.desk->list(second);
        QCOMPARE(f.place(f.buy("1")), OrderId{0});
        QCOMPARE(lastCode(f), std::string("AMBIGUOUS_INSTRUMENT"));
        // An order goes on with the stream that it was placed on, whatever the other one shows.
        f.wait(1s);
        market::OrderBook other;
        other.reset({{}, levels({{"50", "9"}}), {}});
        MarketView view = f.views[0];
        view.book = &other;
        view.lastPrice = price("50");
        f.desk->marketChanged(7, view, market::Trade{price("50"), quantity("9"), market::Side::Sell, {}, 0});
        QCOMPARE(f.newTrades(), std::string());
        f.trade("99.5", "1");
        QCOMPARE(f.newTrades(), std::string("buy 1@100"));
        QCOMPARE(f.order(before).state, OrderState::Filled);
    }

    /// FinLearn 16: unknown symbols got invented prices.
    void refusesWhatNoStreamLists() {
        DeskFixture f;
        auto request = f.buy("1");
        request.instrument.symbol = "NOWHERE";
        QCOMPARE(f.desk->place(request, f.now).error().code, std::string_view("UNKNOWN_INSTRUMENT"));
    }

    /// AION 12: fills that arrived during the cancel were never recorded.
    void booksAFillThatArrivesDuringTheCancel() {
        DeskFixture f;
        openDeskMarket(f);
        const OrderId id = f.placeAndArrive(f.limitBuy("3", "100"));
        QVERIFY(f.desk->cancel(id, "ann: changed her mind", f.now).has_value());
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.now += 20ms;
        f.trade("99.9", "2");
        QCOMPARE(f.newTrades(), std::string("buy 2@100"));
        f.wait(30ms);
        QCOMPARE(f.order(id).state, OrderState::Cancelled);
        QCOMPARE(f.order(id).filled, quantity("2"));
        QCOMPARE(f.order(id).reason, std::string("ann: changed her mind"));
        QCOMPARE(f.held(), std::string("2"));
        QCOMPARE(f.free("USDT"), std::string("9800"));
    }

    void saysThatACancellationCameTooLate() {
        DeskFixture f;
        openDeskMarket(f);
        const OrderId id = f.place(f.buy("1"));
        f.now += 10ms;
        QVERIFY(f.desk->cancel(id, "ann", f.now).has_value());
        f.wait(1s);
        QCOMPARE(f.order(id).state, OrderState::Filled);
        QCOMPARE(f.order(id).reason, std::string("filled before its cancellation reached the venue"));
        QCOMPARE(f.desk->cancel(id, "ann", f.now).error().code, std::string_view("ORDER_NOT_OPEN"));
        QCOMPARE(f.desk->cancel(99, "ann", f.now).error().code, std::string_view("ORDER_NOT_FOUND"));
    }

    void cancelsAnOrderThatHasNotArrived() {
        DeskSettings settings;
        settings.latency = 0ms;
        DeskFixture f(settings);
        f.trade("100");
        const OrderId id = f.place(f.limitBuy("1", "90"));
        QCOMPARE(f.desk->cancel(id, "ann", f.now)->state, OrderState::Cancelled);
        QCOMPARE(f.free("USDT"), std::string("10000"));
    }

    void cancelsAllAtOnceByNumber() {
        DeskFixture f;
        openDeskMarket(f);
        f.placeAndArrive(f.limitBuy("1", "90"));
        f.place(f.limitBuy("1", "91"));
        auto others = f.limitBuy("1", "92");
        others.account = "bob";
        f.place(others);
        f.observer.told.clear();
        const auto anns = [](const Order& order) { return order.request.account == "ann"; };
        QCOMPARE(f.desk->cancelAll(anns, "emergency stop", f.now), std::size_t{2});
        QCOMPARE(f.observer.told, (std::vector<std::string>{"order 1 cancelled", "order 2 cancelled"}));
        QCOMPARE(f.free("USDT"), std::string("10000"));
        QCOMPARE(f.desk->openCount(), std::size_t{1});
        QVERIFY2(f.books.audit(), "the books balance");
    }

    /// A stop that is late must not let pass what was due before it.
    void cancelsAllBeforeItServesWhatWasDue() {
        DeskFixture f;
        openDeskMarket(f);
        f.place(f.buy("1"));
        QCOMPARE(f.desk->cancelAll([](const Order&) { return true; }, "stop", f.now + 1s), std::size_t{1});
        f.wait(2s);
        QCOMPARE(f.newTrades(), std::string());
    }

    /// AION 10: an exit that was not filled counted as closed.
    void keepsAHoldingWhoseExitWasNotFilled() {
        DeskFixture f;
        f.hold("2", "100");
        f.showBook({{"99", "0.5"}}, {{"101", "5"}});
        const OrderId id = f.placeAndArrive(f.sell("2"));
        QCOMPARE(f.newTrades(), std::string("sell 0.5@99"));
        f.wait(12h);
        QCOMPARE(f.order(id).state, OrderState::Cancelled);
        QCOMPARE(f.order(id).reason, std::string("the session ended, 0.5 of 2 filled"));
        QCOMPARE(f.held(), std::string("1.5"));
        QCOMPARE(f.books.find("ann")->holdings.begin()->second.reserved, Quantity());
    }

    void givesTheNewestOrdersOpenOrNot() {
        DeskFixture f;
        openDeskMarket(f);
        const OrderId first = f.placeAndArrive(f.limitBuy("1", "50"));
        const OrderId second = f.placeAndArrive(f.buy("1"));
        const OrderId third = f.placeAndArrive(f.limitBuy("1", "51"));
        const OrderId fourth = f.placeAndArrive(f.buy("1"));
        const auto numbers = [&](std::size_t most) {
            std::vector<OrderId> all;
            for (const Order& order : f.desk->newestOrders(most))
                all.push_back(order.id);
            return all;
        };
        QCOMPARE(numbers(9), (std::vector<OrderId>{fourth, third, second, first}));
        QCOMPARE(numbers(2), (std::vector<OrderId>{fourth, third}));
        QVERIFY(numbers(0).empty());
        QCOMPARE(f.order(second).state, OrderState::Filled);
        QCOMPARE(f.order(third).state, OrderState::Working);
    }

    void survivesBooksThatCloseMoreThanIsRemembered() {
        DeskSettings settings;
        settings.rememberedOrders = 1;
        settings.rememberedClientOrders = 1;
        DeskFixture f(settings);
        openDeskMarket(f);
        auto request = f.buy("1");
        request.clientOrder = "A";
        f.placeAndArrive(request);
        request.clientOrder = "B";
        f.placeAndArrive(request);
        QVERIFY(!f.desk->find(1));
        QCOMPARE(f.order(2).state, OrderState::Filled);
        QCOMPARE(f.place(request), OrderId{0});
        request.clientOrder = "A";
        QCOMPARE(f.place(request), OrderId{3});
    }
};

REGISTER_TEST(DeskTest)
#include "desk_test.moc"
