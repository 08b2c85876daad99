#include "core/trading/order_rules.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

namespace aetherion::trading::books_tests {

using test::apple;
using test::bitcoin;
using test::buy;
using test::cash;
using test::fill;
using test::freshBooks;
using test::price;
using test::quantity;
using test::request;
using test::shell;

namespace {

MarketView viewAt(std::string_view last) {
    MarketView view;
    view.now = test::at(100);
    view.lastPrice = price(last);
    view.lastTime = test::at(99);
    view.staleAfter = std::chrono::seconds(5);
    return view;
}

std::string codeOf(const std::optional<Refusal>& refusal) { return refusal ? std::string(refusal->code) : ""; }
std::string textOf(const std::optional<Refusal>& refusal) { return refusal ? refusal->text : ""; }

OrderRequest limitBuy(const Listing& listing, std::string_view amount, std::string_view limit) {
    OrderRequest made = request(listing, market::Side::Buy, amount);
    made.type = OrderType::Limit;
    made.limitPrice = price(limit);
    return made;
}

} // namespace

class OrderRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsASoundOrderPassAndChangesNothing() {
        Books books = freshBooks();
        const std::string before = books.digest();
        const Listing listing = apple();
        QVERIFY(!checkOrder(request(listing, market::Side::Buy, "3"), &listing, viewAt("100"), books));
        QVERIFY(!checkOrder(limitBuy(listing, "3", "99.99"), &listing, viewAt("100"), books));
        QVERIFY(checkOrder(request(listing, market::Side::Buy, "101"), &listing, viewAt("100"), books));
        QCOMPARE(books.digest(), before);
        QVERIFY(books.accounts().empty());
    }

    void answersInFinLearnsOrder() {
        // Everything is wrong with this one; what is mended shows the next fault.
        Books books({{"USD", cash("100")}}, {});
        const Listing listing = apple();
        Listing index = apple();
        index.spec.tradable = false;
        Listing other = test::tesla();
        OrderRequest asked = request(listing, market::Side::Unknown, "-0.5", "");
        asked.limitPrice = price("100.001");
        MarketView view = viewAt("0");
        view.lastPrice.reset();
        const auto now = [&](const Listing* listed) { return codeOf(checkOrder(asked, listed, view, books)); };

        QCOMPARE(now(nullptr), std::string("INVALID_QUANTITY"));
        asked.quantity = Quantity();
        QCOMPARE(textOf(checkOrder(asked, nullptr, view, books)), std::string("Quantity must be greater than 0"));
        asked.quantity = quantity("1.5");
        QCOMPARE(now(nullptr), std::string("UNKNOWN_INSTRUMENT"));
        QCOMPARE(now(&other), std::string("INVALID_MARKET"));
        QCOMPARE(now(&index), std::string("NOT_TRADABLE"));
        QCOMPARE(now(&listing), std::string("MARKET_DATA_UNAVAILABLE"));
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Market data unavailable for AAPL. Is the simulation running?"));
        view = viewAt("0");
        QCOMPARE(now(&listing), std::string("PRICE_UNAVAILABLE"));
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Could not parse current price of AAPL: 0 is not above zero"));
        view = viewAt("100");
        QCOMPARE(now(&listing), std::string("INVALID_ACCOUNT"));
        asked.account = "anna";
        QCOMPARE(now(&listing), std::string("INVALID_LOT_SIZE"));
        asked.quantity = quantity("2");
        QCOMPARE(now(&listing), std::string("INVALID_PRICE"));
        asked.type = OrderType::Limit;
        QCOMPARE(now(&listing), std::string("INVALID_TICK_SIZE"));
        asked.limitPrice = price("100.01");
        QCOMPARE(now(&listing), std::string("INVALID_SIDE"));
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)), std::string("side must be 'buy' or 'sell'"));
        asked.side = market::Side::Sell;
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Insufficient shares. Held: 0, Requested: 2"));
        asked.side = market::Side::Buy;
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Insufficient funds. Balance: 100.00, Cost: 200.02"));
        asked.quantity = quantity("1");
        asked.limitPrice = price("100");
        QCOMPARE(now(&listing), std::string());
        asked.limitPrice = price("100.01");
        QCOMPARE(now(&listing), std::string("INSUFFICIENT_FUNDS"));
    }

    void tellsProgramsWhatWasCompared() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        const Listing listing = apple();
        const auto refusal = checkOrder(request(listing, market::Side::Sell, "11"), &listing, viewAt("100"), books);
        QCOMPARE(refusal->line(), std::string("INSUFFICIENT_SHARES held=10 reserved=0 requested=11: Insufficient "
                                              "shares. Held: 10, Requested: 11"));
        const auto funds = checkOrder(request(listing, market::Side::Buy, "90.5"), &listing, viewAt("100"), books);
        QCOMPARE(funds->line(), std::string("INVALID_LOT_SIZE lot_size=1 quantity=90.5: AAPL is traded in multiples "
                                            "of 1, and 90.5 is none"));
    }

    void wantsPricesExactlyWhereTheTypeDoes() {
        Books books = freshBooks();
        const Listing listing = apple();
        const auto code = [&](OrderType type, bool limit, bool stop, std::string_view at = "50") {
            OrderRequest asked = request(listing, market::Side::Buy, "1");
            asked.type = type;
            if (limit)
                asked.limitPrice = price(at);
            if (stop)
                asked.stopPrice = price(at);
            return codeOf(checkOrder(asked, &listing, viewAt("50"), books));
        };
        for (const OrderType type : {OrderType::Market, OrderType::Limit, OrderType::Stop})
            for (const bool limit : {false, true})
                for (const bool stop : {false, true}) {
                    const bool right = limit == (type == OrderType::Limit) && stop == (type == OrderType::Stop);
                    QCOMPARE(code(type, limit, stop), std::string(right ? "" : "INVALID_PRICE"));
                }
        QCOMPARE(code(OrderType::Limit, true, false, "0"), std::string("INVALID_PRICE"));
        QCOMPARE(code(OrderType::Stop, false, true, "-1"), std::string("INVALID_PRICE"));
        QCOMPARE(code(OrderType::Stop, false, true, "50.005"), std::string("INVALID_TICK_SIZE"));
    }

    void aStalePriceIsNoPriceFromTheFirstNanosecondOn() {
        Books books = freshBooks();
        const Listing listing = apple();
        MarketView view = viewAt("100");
        view.lastTime = view.now - view.staleAfter;
        const OrderRequest asked = request(listing, market::Side::Buy, "1");
        QVERIFY(!checkOrder(asked, &listing, view, books));
        view.lastTime -= Duration(1);
        QCOMPARE(codeOf(checkOrder(asked, &listing, view, books)), std::string("MARKET_DATA_UNAVAILABLE"));
        view = viewAt("100");
        view.feedState = market::FeedState::Gap;
        QCOMPARE(codeOf(checkOrder(asked, &listing, view, books)), std::string("MARKET_DATA_UNAVAILABLE"));
    }

    void aClosedMarketTakesOrdersThatCanWait() {
        Books books = freshBooks();
        const Listing listing = apple();
        MarketView view = viewAt("100");
        view.lastTime = test::at(1);
        view.feedState = market::FeedState::Closed;
        QCOMPARE(codeOf(checkOrder(request(listing, market::Side::Buy, "1"), &listing, view, books)),
                 std::string("MARKET_CLOSED"));
        QVERIFY(!checkOrder(limitBuy(listing, "1", "90"), &listing, view, books));
    }

    void reckonsAnOrderAtWhatItMayCost() {
        MarketView view = viewAt("100");
        const Listing listing = apple();
        OrderRequest asked = request(listing, market::Side::Buy, "1");
        QCOMPARE(reckonedPrice(asked, view), price("100"));
        view.quote = market::Quote{{price("99.9"), quantity("1")}, {price("100.1"), quantity("1")}, {}};
        QCOMPARE(reckonedPrice(asked, view), price("100.1"));
        asked.side = market::Side::Sell;
        QCOMPARE(reckonedPrice(asked, view), price("99.9"));
        QCOMPARE(reckonedPrice(limitBuy(listing, "1", "120"), view), price("120"));

        asked.type = OrderType::Stop;
        asked.stopPrice = price("110");
        QCOMPARE(reckonedPrice(asked, view), price("99.9"));
        asked.side = market::Side::Buy;
        QCOMPARE(reckonedPrice(asked, view), price("110"));
        asked.stopPrice = price("90");
        QCOMPARE(reckonedPrice(asked, view), price("100.1"));
    }

    void theSpreadAndTheFeeBelongToTheCost() {
        Books books({{"USDT", cash("1000")}}, {});
        const Listing listing = bitcoin();
        MarketView view = viewAt("1000");
        const OrderRequest asked = request(listing, market::Side::Buy, "1");
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Insufficient funds. Balance: 1000.00, Cost: 1001.00"));
        view.quote = market::Quote{{price("990"), quantity("1")}, {price("1010"), quantity("1")}, {}};
        QCOMPARE(textOf(checkOrder(asked, &listing, view, books)),
                 std::string("Insufficient funds. Balance: 1000.00, Cost: 1011.01"));
    }

    void refusesAValueThatDoesNotFit() {
        Books books = freshBooks();
        const Listing listing = apple();
        OrderRequest asked = limitBuy(listing, "1000", "90000000000");
        QCOMPARE(codeOf(checkOrder(asked, &listing, viewAt("100"), books)), std::string("VALUE_TOO_LARGE"));
        asked.side = market::Side::Sell;
        QCOMPARE(codeOf(checkOrder(asked, &listing, viewAt("100"), books)), std::string("VALUE_TOO_LARGE"));
    }

    void anOrderMayBeReplacedWithWhatItHadSetAside() {
        Books books = freshBooks();
        const Listing listing = apple();
        QVERIFY(books.open("anna", test::at(1)));
        QVERIFY(!books.reserve(test::order(1, limitBuy(listing, "90", "100")), listing, price("100")));
        const OrderRequest larger = limitBuy(listing, "95", "100");
        QCOMPARE(codeOf(checkOrder(larger, &listing, viewAt("100"), books)), std::string("INSUFFICIENT_FUNDS"));
        QVERIFY(!checkOrder(larger, &listing, viewAt("100"), books, 1));
    }

    void aPenceQuotationCostsPounds() {
        Books books = freshBooks();
        const Listing listing = shell();
        QCOMPARE(textOf(checkOrder(request(listing, market::Side::Buy, "500"), &listing, viewAt("2500.5"), books)),
                 std::string("Insufficient funds. Balance: 10000.00, Cost: 12502.50"));
    }
};

REGISTER_TEST(OrderRulesTest)

} // namespace aetherion::trading::books_tests

#include "order_rules_test.moc"
