#include "core/trading/portfolio.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

#include <cmath>

namespace aetherion::trading::books_tests {

using test::apple;
using test::buy;
using test::cash;
using test::fill;
using test::freshBooks;
using test::price;
using test::quantity;
using test::sell;
using test::shell;
using test::tesla;

namespace {

/// Every listing at its price; without one where the text is empty.
class Prices {
public:
    void set(const Listing& listing, std::string_view at) {
        m_known.insert_or_assign(listing.spec.key, std::pair(listing, std::string(at)));
    }
    [[nodiscard]] MarkOf marks() const {
        return [this](const market::InstrumentKey& key) -> Mark {
            const auto found = m_known.find(key);
            if (found == m_known.end())
                return {nullptr, fail("unknown"), {}};
            const auto& [listing, text] = found->second;
            if (text.empty())
                return {&listing.spec, fail("there is no price yet"), {}};
            return {&listing.spec, price(text), test::at(50)};
        };
    }

private:
    std::map<market::InstrumentKey, std::pair<Listing, std::string>> m_known;
};

PortfolioView viewOf(const Books& books, const Prices& prices) {
    return viewPortfolio(*books.find("anna"), prices.marks());
}

} // namespace

class PortfolioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsPositionsAndEquityByCurrency() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100", 3));
        QVERIFY(fill(books, buy(2, apple(), "20"), apple(), "130", 4));
        QVERIFY(fill(books, sell(3, apple(), "10"), apple(), "150", 5));
        QVERIFY(fill(books, buy(4, shell(), "10"), shell(), "2500", 6));
        QVERIFY(!books.reserve(buy(5, tesla(), "1"), tesla(), price("200")));
        Prices prices;
        prices.set(apple(), "140");
        prices.set(shell(), "2400");
        const PortfolioView view = viewOf(books, prices);

        QCOMPARE(view.positions.size(), std::size_t{2});
        const PositionView& position = view.positions.front();
        QCOMPARE(position.instrument.symbol, std::string("AAPL"));
        QCOMPARE(position.quantity, quantity("20"));
        QCOMPARE(position.cost, cash("2400"));
        QCOMPARE(*position.averageCost, price("120"));
        QCOMPARE(*position.value, cash("2800"));
        QCOMPARE(*position.unrealised, cash("400"));
        QVERIFY(std::abs(*position.unrealisedPercent - 100.0 / 6) < 1e-12);
        QCOMPARE(position.realised, cash("300"));
        QCOMPARE(position.opened, test::at(3));
        QCOMPARE(position.markTime, test::at(50));
        QCOMPARE(*view.positions.back().averageCost, price("2500"));
        QCOMPARE(*view.positions.back().unrealised, cash("-10"));

        const CurrencyView& dollars = *view.in("USD");
        QCOMPARE(dollars.cash, cash("7900"));
        QCOMPARE(dollars.reserved, cash("200"));
        QCOMPARE(*dollars.holdings, cash("2800"));
        QCOMPARE(*dollars.equity, cash("10700"));
        QCOMPARE(dollars.realised, cash("300"));
        QCOMPARE(*dollars.unrealised, cash("400"));
        QVERIFY(std::abs(*position.weight - 2800.0 / 10700) < 1e-12);
        QCOMPARE(*view.in("GBP")->equity, cash("9990"));
        QCOMPARE(*view.in("INR")->equity, cash("10000"));
        QVERIFY(!view.in("EUR"));
    }

    void anEquityIsNotKnownWithoutAPrice() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(fill(books, buy(2, tesla(), "10"), tesla(), "100"));
        QVERIFY(fill(books, buy(3, shell(), "10"), shell(), "2500"));
        Prices prices;
        prices.set(apple(), "140");
        prices.set(tesla(), "");
        prices.set(shell(), "2400");
        PortfolioView view = viewOf(books, prices);
        const CurrencyView& dollars = *view.in("USD");
        QVERIFY(!dollars.holdings && !dollars.equity && !dollars.unrealised);
        QCOMPARE(dollars.unknown, std::string("TSLA: there is no price yet"));
        QCOMPARE(dollars.cash, cash("8000"));
        QVERIFY(view.positions[0].value && !view.positions[0].weight);
        QVERIFY(!view.positions[1].value && !view.positions[1].mark);
        QVERIFY(view.in("GBP")->equity);
        QCOMPARE(
            view.total("USD", {{"GBP", price("1.25")}, {"INR", price("0.012")}, {"USDT", price("1")}}).error().text(),
            std::string("anna/USD: the equity is not known: TSLA: there is no price yet"));

        Prices without;
        without.set(apple(), "140");
        without.set(shell(), "2400");
        QCOMPARE(viewOf(books, without).in("USD")->unknown, std::string("TSLA is not listed any more"));
    }

    void addsCurrenciesUpAtStatedRatesAlone() {
        Books books({{"USD", cash("100")}, {"GBP", cash("10")}, {"INR", Cash()}}, {});
        QVERIFY(books.open("anna", test::at(1)));
        const PortfolioView view = viewOf(books, {});
        QCOMPARE(view.total("USD", {}).error().text(), std::string("anna/GBP: there is no rate to USD"));
        QVERIFY(!view.total("USD", {{"GBP", Price()}}));
        const auto total = view.total("USD", {{"GBP", price("1.25")}, {"EUR", price("1.1")}});
        QCOMPARE(total->equity, cash("112.5"));
        QCOMPARE(total->rates.size(), std::size_t{1});
        QCOMPARE(total->rates.at("GBP"), price("1.25"));
        QVERIFY(!view.total("EUR", {{"GBP", price("1.25")}}));
    }

    void aStaleMarkIsNone() {
        const market::InstrumentSpec spec = apple().spec;
        MarketView market;
        market.now = test::at(100);
        market.staleAfter = std::chrono::seconds(5);
        QCOMPARE(markOf(spec, market).price.error().text(), std::string("there is no price yet"));
        market.lastPrice = price("10");
        market.lastTime = test::at(95);
        QCOMPARE(markOf(spec, market).price.value(), price("10"));
        QCOMPARE(markOf(spec, market).time, test::at(95));
        market.lastTime = test::at(88);
        QCOMPARE(markOf(spec, market).price.error().text(), std::string("its last price is 12.0 s old"));
        market.feedState = market::FeedState::Closed;
        QCOMPARE(markOf(spec, market).price.value(), price("10"));
        market.feedState = market::FeedState::Resync;
        QCOMPARE(markOf(spec, market).price.error().text(), std::string("its feed is Resync"));
        market.feedState = market::FeedState::Flowing;
        market.lastTime = market.now;
        market.lastPrice = Price();
        QVERIFY(!markOf(spec, market).price);
    }

    void roundsTheAverageForShowingAndNothingElse() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "1"), apple(), "10"));
        QVERIFY(fill(books, buy(2, apple(), "2"), apple(), "20.01"));
        Prices prices;
        prices.set(apple(), "16.67333333");
        const PortfolioView view = viewOf(books, prices);
        QCOMPARE(view.positions[0].averageCost->text(), std::string("16.67333333"));
        QCOMPARE(view.positions[0].cost, cash("50.02"));
        QCOMPARE(view.positions[0].unrealised->units(), std::int64_t{-1});
    }
};

REGISTER_TEST(PortfolioTest)

} // namespace aetherion::trading::books_tests

#include "portfolio_test.moc"
