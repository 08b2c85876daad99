// What went wrong in the ancestors' accounts, each under the fault's own name.
#include "core/trading/order_rules.h"
#include "core/trading/portfolio.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

namespace aetherion::trading::books_tests {

using test::apple;
using test::bitcoin;
using test::buy;
using test::cash;
using test::cashOf;
using test::fill;
using test::freshBooks;
using test::holdingOf;
using test::price;
using test::quantity;
using test::request;
using test::sell;
using test::tesla;

namespace {

MarketView freshView(std::string_view last) {
    MarketView view;
    view.now = view.lastTime = test::at(1);
    view.lastPrice = price(last);
    return view;
}

Mark markedAt(const Listing& listing, std::string_view last) { return {&listing.spec, price(last), test::at(1)}; }

} // namespace

class AncestorBooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // FinLearn 3: the client chose the market.
    void anInventedMarketGetsNoFreshMoney() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "100"), apple(), "100"));
        QCOMPARE(cashOf(books, "USD"), Cash());
        const Listing listing = apple();
        OrderRequest invented = request(listing, market::Side::Buy, "1");
        for (const market::Market market : {market::Market::Nse, market::Market::Uk, market::Market::Crypto}) {
            invented.instrument.market = market;
            QCOMPARE(std::string(checkOrder(invented, &listing, freshView("100"), books)->code),
                     std::string("INVALID_MARKET"));
            QCOMPARE(std::string(checkOrder(invented, nullptr, freshView("100"), books)->code),
                     std::string("UNKNOWN_INSTRUMENT"));
            QVERIFY(books.reserve(test::order(2, invented), listing, price("100")));
            QVERIFY(!books.settle(test::order(2, invented), listing, price("100"), quantity("1"), {}));
        }
        // Nor does ordering again, by whatever market.
        QVERIFY(books.open("anna", test::at(9)));
        QCOMPARE(cashOf(books, "USD"), Cash());
        QCOMPARE(books.find("anna")->cash.size(), std::size_t{4});
    }

    // FinLearn 3: Indian stock for dollars.
    void sharesAreNotBoughtWithAnotherMarketsBalance() {
        Books books({{"USD", cash("10000")}}, {});
        const Listing listing = test::reliance();
        QCOMPARE(checkOrder(request(listing, market::Side::Buy, "1"), &listing, freshView("2580.40"), books)->text,
                 std::string("Insufficient funds. Balance: 0.00, Cost: 2580.40"));
    }

    // FinLearn 4: balances were read, changed and written without a lock.
    void ordersInParallelCannotOverspend() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        const Listing listing = apple();
        int accepted = 0;
        for (OrderId id = 1; id <= 10; ++id) {
            const Order order = buy(id, listing, "30");
            const bool checked = !checkOrder(order.request, &listing, freshView("100"), books);
            const bool reserved = !books.reserve(order, listing, price("100"));
            QCOMPARE(checked, reserved);
            accepted += reserved ? 1 : 0;
        }
        QCOMPARE(accepted, 3);
        // Even if all are filled at once, and dearer than they were reckoned, there is never less than nothing.
        for (OrderId id = 1; id <= 10; ++id) {
            const Order order = buy(id, listing, "30");
            const Quantity most = books.affordable(order, listing, price("111"), quantity("30"));
            if (most > Quantity())
                QVERIFY(books.settle(order, listing, price("111"), most, test::at(2)));
            QVERIFY(books.audit());
        }
        QVERIFY(cashOf(books, "USD") >= Cash());
    }

    // The same of shares: two sales of one holding. AION 5: bots shared holdings through a file without a lock.
    void salesInParallelCannotSellTwice() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(!books.reserve(sell(2, apple(), "10"), apple(), price("100")));
        QVERIFY(books.reserve(sell(3, apple(), "10"), apple(), price("100")));
        QVERIFY(books.settle(sell(2, apple(), "10"), apple(), price("100"), quantity("10"), test::at(2)));
        QVERIFY(!books.settle(sell(3, apple(), "10"), apple(), price("100"), quantity("10"), test::at(2)));
    }

    // FinLearn 4: a retry made another order of it.
    void retriesDuplicateNothing() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        Order order = buy(1, apple(), "10");
        for (int retry = 0; retry < 3; ++retry)
            QVERIFY(!books.reserve(order, apple(), price("100")));
        QCOMPARE(test::reservedOf(books, "USD"), cash("1000"));
        const Trade trade = books.settle(order, apple(), price("100"), quantity("10"), test::at(2)).value();
        order.filled = quantity("10");
        const std::string once = books.digest();
        QVERIFY(!books.settle(order, apple(), price("100"), quantity("10"), test::at(2)));
        QVERIFY(!books.replay(trade, apple()));
        QCOMPARE(books.digest(), once);
    }

    // FinLearn 5, AETHERION 23: money in binary floats.
    void moneyIsNotFloating() {
        Books books({{"USD", cash("0.3")}}, {});
        const Listing penny = test::listing(market::Market::Us, "PENNY", "USD", "1", "0.01");
        QVERIFY(fill(books, buy(1, penny, "1"), penny, "0.1"));
        QVERIFY(fill(books, buy(2, penny, "1"), penny, "0.2"));
        QCOMPARE(cashOf(books, "USD"), Cash());
        for (OrderId id = 3; id < 3'003; ++id) {
            QVERIFY(fill(books, sell(id, penny, "1"), penny, "0.1"));
            QVERIFY(fill(books, buy(id, penny, "1"), penny, "0.1"));
        }
        QCOMPARE(cashOf(books, "USD"), Cash());
        QCOMPARE(holdingOf(books, penny).quantity, quantity("2"));
        QCOMPARE((holdingOf(books, penny).cost - holdingOf(books, penny).realised).text(), std::string("0.3"));
    }

    // FinLearn 8: the server sold indices.
    void anIndexCannotBeBought() {
        Books books = freshBooks();
        Listing index = test::listing(market::Market::Nse, "NIFTY 50", "INR");
        index.spec.tradable = false;
        QCOMPARE(
            std::string(checkOrder(request(index, market::Side::Buy, "1"), &index, freshView("21495.70"), books)->code),
            std::string("NOT_TRADABLE"));
    }

    // FinLearn 2: the opening balance went where the name belongs, for accounts that only an order had made.
    void anAccountThatOnlyOrderedBeginsWithItsBalances() {
        Books books = freshBooks();
        const Listing listing = apple();
        QVERIFY(!checkOrder(request(listing, market::Side::Buy, "1", "new"), &listing, freshView("100"), books));
        QVERIFY(fill(books, buy(1, listing, "1", "new"), listing, "100"));
        QCOMPARE(books.find("new")->id, std::string("new"));
        QCOMPARE(cashOf(books, "USD", "new"), cash("9900"));
    }

    // FinLearn 19: what was sold out stayed in the list.
    void zeroQuantityPositionsDoNotLinger() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(fill(books, sell(2, apple(), "10"), apple(), "110"));
        // Without a price for it: what is not held needs none.
        const PortfolioView view = viewPortfolio(*books.find("anna"), [](const market::InstrumentKey&) {
            return Mark{nullptr, fail("nobody knows"), {}};
        });
        QVERIFY(view.positions.empty());
        QCOMPARE(*view.in("USD")->equity, cash("10100"));
        QCOMPARE(view.in("USD")->realised, cash("100"));
    }

    // FinLearn 19: the average and the win rate after a full exit.
    void averageAndWinRateAreRightAfterAFullExit() {
        Books books = freshBooks();
        const Listing listing = apple();
        const auto view = [&] {
            return viewPortfolio(*books.find("anna"),
                                 [&](const market::InstrumentKey&) { return markedAt(listing, "50"); });
        };
        QVERIFY(fill(books, buy(1, listing, "10"), listing, "100", 1));
        QVERIFY(!view().in("USD")->winRate());
        QVERIFY(fill(books, sell(2, listing, "10"), listing, "110", 2));
        QCOMPARE(*view().in("USD")->winRate(), 1.0);
        QVERIFY(fill(books, buy(3, listing, "5"), listing, "60", 3));
        QCOMPARE(*view().positions[0].averageCost, price("60"));
        QCOMPARE(view().positions[0].opened, test::at(3));
        QVERIFY(fill(books, sell(4, listing, "2"), listing, "50", 4));
        QVERIFY(fill(books, sell(5, listing, "1"), listing, "60", 5)); // Neither won nor lost.
        QCOMPARE(*view().positions[0].averageCost, price("60"));
        QCOMPARE(*view().in("USD")->winRate(), 1.0 / 3);
        QVERIFY(fill(books, sell(6, listing, "2"), listing, "90", 6));
        QCOMPARE(*view().in("USD")->winRate(), 0.5);
        QVERIFY(view().positions.empty());
    }

    // AETHERION 22: a second purchase overwrote the first.
    void aSecondPurchaseIsAddedToTheFirst() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(fill(books, buy(2, apple(), "30"), apple(), "120"));
        QCOMPARE(holdingOf(books, apple()).quantity, quantity("40"));
        QCOMPARE(holdingOf(books, apple()).cost, cash("4600"));
    }

    // AION 25: quantity doubled, cash charged once.
    void theFirstPurchaseCountsOnce() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QCOMPARE(holdingOf(books, apple()).quantity, quantity("10"));
        const Listing listing = apple();
        const PortfolioView view =
            viewPortfolio(*books.find("anna"), [&](const market::InstrumentKey&) { return markedAt(listing, "100"); });
        QCOMPARE(*view.in("USD")->equity, cash("10000"));
    }

    // AION 26: cash went below nothing.
    void cashIsNeverNegativeWhateverAFillCosts() {
        Books books({{"USDT", cash("100")}}, {});
        QVERIFY(books.open("anna", test::at(1)));
        const Listing listing = bitcoin();
        Order order = buy(1, listing, "0.1");
        QVERIFY(!books.reserve(order, listing, price("999")));
        QVERIFY(!books.settle(order, listing, price("1000"), quantity("0.1"), test::at(2)));
        const Quantity most = books.affordable(order, listing, price("1000"), quantity("0.1"));
        QCOMPARE(most, quantity("0.0999"));
        QVERIFY(books.settle(order, listing, price("1000"), most, test::at(2)));
        QCOMPARE(cashOf(books, "USDT"), cash("0.0001"));
        QVERIFY(books.audit());
    }

    // AION 11: exits were recorded at the entry's price with no profit.
    void anExitIsBookedAtItsOwnPrice() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        const Trade exit = fill(books, sell(2, apple(), "10"), apple(), "95").value();
        QCOMPARE(exit.price, price("95"));
        QCOMPARE(exit.realised, cash("-50"));
    }
};

REGISTER_TEST(AncestorBooksTest)

} // namespace aetherion::trading::books_tests

#include "ancestor_books_test.moc"
