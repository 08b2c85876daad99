#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"
#include "tests/trading/desk_fixture.h"

using namespace aetherion;
using namespace aetherion::trading;
using namespace aetherion::trading::test;
using namespace std::chrono_literals;

class PaperVenueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// AION 32: no fees and no slippage. Fees are the books' tests'.
    void walksTheLevelsAndPaysTheSpread() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}, {"98", "5"}}, {{"101", "1"}, {"102", "2"}, {"103", "9"}});
        const OrderId id = f.placeAndArrive(f.buy("4"));
        QCOMPARE(f.newTrades(), std::string("buy 1@101 buy 2@102 buy 1@103"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
        QCOMPARE(f.order(id).filledValue, cash("408"));
        QCOMPARE(f.free("USDT"), std::string("9592"));
        f.placeAndArrive(f.sell("4"));
        QCOMPARE(f.newTrades(), std::string("sell 4@99"));
        QVERIFY2(f.books.audit(), "the books balance");
    }

    void walksFurtherThanItsFirstLookAtADeepBook() {
        DeskFixture f;
        f.trade("100");
        std::vector<market::BookLevel> asks;
        for (int i = 0; i < 200; ++i)
            asks.push_back({Price::fromUnits((100'00 + i) * 1'000'000LL), quantity("0.001")});
        f.orderBooks[0].reset({{}, asks, {}});
        f.views[0].book = &f.orderBooks[0];
        f.tell();
        const OrderId id = f.placeAndArrive(f.buy("0.2"));
        QCOMPARE(f.observer.trades.size(), std::size_t{200});
        QCOMPARE(f.order(id).state, OrderState::Filled);
        QCOMPARE(f.observer.trades.back().price, price("101.99"));
    }

    void hasTheVenueWaitForTheLatency() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId id = f.place(f.buy("1"));
        f.wait(49ms);
        QCOMPARE(f.order(id).state, OrderState::Sent);
        f.wait(1ms);
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
        QCOMPARE(f.observer.trades.back().time, f.now);
    }

    void meetsTheMarketAsItWasWhenTheOrderArrived() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.place(f.buy("1"));
        f.now += 60ms;
        f.showBook({{"119", "5"}}, {{"121", "5"}});
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
        QCOMPARE(f.observer.trades.back().time, f.now - 10ms);
    }

    void fillsTheRestOfAMarketOrderFromDepthThatComesLater() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "1"}});
        const OrderId id = f.placeAndArrive(f.buy("3"));
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.showBook({{"99", "5"}}, {{"102", "5"}});
        QCOMPARE(f.newTrades(), std::string("buy 2@102"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
    }

    void neverTakesTheSameShownQuantityTwice() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "3"}, {"102", "5"}});
        f.placeAndArrive(f.buy("2"));
        f.placeAndArrive(f.buy("2"));
        QCOMPARE(f.newTrades(), std::string("buy 2@101 buy 1@101 buy 1@102"));
        // It still shows 3, of which nothing is left; two more come.
        f.showBook({{"99", "5"}}, {{"101", "3"}, {"102", "5"}});
        f.placeAndArrive(f.buy("1"));
        QCOMPARE(f.newTrades(), std::string("buy 1@102"));
        f.showBook({{"99", "5"}}, {{"101", "5"}, {"102", "5"}});
        f.placeAndArrive(f.buy("3"));
        QCOMPARE(f.newTrades(), std::string("buy 2@101 buy 1@102"));
    }

    void offersALevelAnewThatHasBeenAway() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "1"}, {"103", "9"}});
        f.placeAndArrive(f.buy("1"));
        f.showBook({{"99", "5"}}, {{"103", "9"}});
        f.placeAndArrive(f.buy("1"));
        f.showBook({{"99", "5"}}, {{"101", "1"}, {"103", "9"}});
        f.placeAndArrive(f.buy("1"));
        QCOMPARE(f.newTrades(), std::string("buy 1@101 buy 1@103 buy 1@101"));
    }

    void remembersWhatWasTakenBeyondTheEndOfADay() {
        DeskFixture f;
        f.views[0].staleAfter = 12h;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "2"}, {"103", "9"}});
        f.placeAndArrive(f.buy("2"));
        f.wait(6h);
        f.placeAndArrive(f.buy("1"));
        QCOMPARE(f.newTrades(), std::string("buy 2@101 buy 1@103"));
    }

    void takesTheQuotesOtherSideWhereThereIsNoBook() {
        DeskFixture f;
        f.trade("100");
        f.showQuote("99.5", "2", "100.5", "2");
        const OrderId id = f.placeAndArrive(f.buy("3"));
        QCOMPARE(f.newTrades(), std::string("buy 2@100.5"));
        f.showQuote("99.7", "2", "100.7", "2");
        QCOMPARE(f.newTrades(), std::string("buy 1@100.7"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
    }

    /// FinLearn 7: fills at the last price, so that nobody paid a spread.
    void paysAStatedHalfSpreadWhereOnlyALastPriceIsKnown() {
        DeskFixture f;
        f.trade("100");
        f.placeAndArrive(f.buy("2"));
        f.placeAndArrive(f.sell("2"));
        QCOMPARE(f.newTrades(), std::string("buy 2@100.01 sell 2@99.99"));
        QCOMPARE(f.free("USDT"), std::string("9999.96"));
    }

    /// FinLearn 6: limit orders silently executed at the market.
    void letsALimitRestUntilTheMarketComesToIt() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId id = f.placeAndArrive(f.limitBuy("2", "100"));
        f.trade("100", "50");
        f.trade("100.5", "50");
        QCOMPARE(f.newTrades(), std::string());
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.showBook({{"98", "5"}}, {{"99.5", "1"}, {"100", "0.4"}, {"100.01", "9"}});
        // What has rested is filled at its own price.
        QCOMPARE(f.newTrades(), std::string("buy 1.4@100"));
        QCOMPARE(f.order(id).remaining(), quantity("0.6"));
    }

    void fillsAMarketableLimitFromTheLevelsUpToItsPrice() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "1"}, {"102", "1"}, {"103", "1"}});
        const OrderId id = f.placeAndArrive(f.limitBuy("3", "102"));
        QCOMPARE(f.newTrades(), std::string("buy 1@101 buy 1@102"));
        QCOMPARE(f.order(id).state, OrderState::Working);
        QCOMPARE(f.free("USDT"), std::string("9695"));
    }

    void fillsWhatWasTradedThroughByTheTradesQuantity() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId low = f.placeAndArrive(f.limitBuy("2", "99.5"));
        const OrderId high = f.placeAndArrive(f.limitBuy("2", "99.8"));
        f.trade("99.4", "3");
        // The better price first, though it came later; one trade's quantity serves once.
        QCOMPARE(f.newTrades(), std::string("buy 2@99.8 buy 1@99.5"));
        QCOMPARE(f.order(high).state, OrderState::Filled);
        f.tell();
        QCOMPARE(f.newTrades(), std::string());
        f.trade("99.5", "9");
        QCOMPARE(f.newTrades(), std::string());
        f.trade("99.49", "9");
        QCOMPARE(f.newTrades(), std::string("buy 1@99.5"));
        QCOMPARE(f.order(low).state, OrderState::Filled);
    }

    void fillsRestingSalesThatWereTradedThrough() {
        DeskFixture f;
        f.hold("3", "100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.placeAndArrive(f.limitSell("3", "100.5"));
        f.trade("100.5", "9");
        f.trade("100.6", "2");
        QCOMPARE(f.newTrades(), std::string("sell 2@100.5"));
    }

    void takesABarsPriceThatWentThroughALimit() {
        DeskFixture f;
        f.trade("100");
        const OrderId id = f.placeAndArrive(f.limitBuy("2", "99"));
        f.trade("99");
        f.tell();
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.trade("98.99");
        QCOMPARE(f.newTrades(), std::string("buy 2@99"));
    }

    void servesWhoCameFirstAtTheSamePrice() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId first = f.placeAndArrive(f.limitBuy("2", "99.5"));
        const OrderId second = f.placeAndArrive(f.limitBuy("2", "99.5"));
        f.trade("99", "3");
        QCOMPARE(f.order(first).state, OrderState::Filled);
        QCOMPARE(f.order(second).filled, quantity("1"));
    }

    void triggersAStopAtItsPriceAndThenTakesTheMarket() {
        DeskFixture f;
        f.hold("2", "100");
        f.showBook({{"94", "1"}, {"93", "5"}}, {{"101", "5"}});
        const OrderId id = f.placeAndArrive(f.stopSell("2", "95"));
        f.trade("95.01", "1");
        QVERIFY(!f.order(id).triggered);
        f.trade("95", "1");
        QVERIFY(f.order(id).triggered);
        QCOMPARE(f.newTrades(), std::string("sell 1@94 sell 1@93"));
    }

    void triggersABuyingStopThatIsPastAlready() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.placeAndArrive(f.stopBuy("1", "99"));
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
        const OrderId later = f.placeAndArrive(f.stopBuy("1", "105"));
        f.trade("104.99", "1");
        QCOMPARE(f.order(later).state, OrderState::Working);
        f.trade("106", "1");
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
    }

    void keepsTheRestOfATriggeredStopAtWork() {
        DeskFixture f;
        f.hold("3", "100");
        f.showBook({{"94", "1"}}, {{"101", "5"}});
        const OrderId id = f.placeAndArrive(f.stopSell("3", "95"));
        f.trade("95", "1");
        QCOMPARE(f.newTrades(), std::string("sell 1@94"));
        // The market is above the stop again: it was reached all the same.
        f.trade("97", "1");
        f.showBook({{"96.5", "9"}}, {{"101", "5"}});
        QCOMPARE(f.newTrades(), std::string("sell 2@96.5"));
        QCOMPARE(f.order(id).state, OrderState::Filled);
    }

    /// FinLearn 7: stale quotes were accepted.
    void fillsNothingAtAStalePrice() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.wait(1h - 20ms);
        const OrderId id = f.placeAndArrive(f.buy("1"));
        QCOMPARE(f.order(id).state, OrderState::Working);
        f.showBook({{"99", "6"}}, {{"101", "6"}});
        QCOMPARE(f.newTrades(), std::string());
        f.trade("100");
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
    }

    void fillsNothingWhileTheFeedHasAGap() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        const OrderId id = f.place(f.buy("1"));
        f.views[0].feedState = market::FeedState::Gap;
        f.views[0].book = nullptr;
        f.tell();
        f.wait(1s);
        QCOMPARE(f.order(id).state, OrderState::Working);
        QCOMPARE(f.newTrades(), std::string());
    }

    void fillsNothingFromACrossedBook() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.place(f.buy("1"));
        f.showBook({{"102", "5"}}, {{"101", "5"}});
        f.wait(1s);
        QCOMPARE(f.newTrades(), std::string());
        f.showBook({{"100", "5"}}, {{"101", "5"}});
        QCOMPARE(f.newTrades(), std::string("buy 1@101"));
    }

    void ignoresAPriceWhereTheBookShowsNobody() {
        DeskFixture f;
        f.trade("100");
        f.showQuote("99", "5", "101", "5");
        f.showBook({{"99", "5"}}, {});
        f.placeAndArrive(f.buy("1"));
        QCOMPARE(f.newTrades(), std::string());
    }

    void takesWholeLotsAlone() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "0.0015"}, {"102", "0.0009"}, {"103", "1"}});
        f.placeAndArrive(f.buy("0.002"));
        QCOMPARE(f.newTrades(), std::string("buy 0.001@101 buy 0.001@103"));
    }

    void allocatesNothingOnEventsOfStreamsWithoutOrders() {
        DeskFixture f;
        f.trade("100");
        f.showBook({{"99", "5"}}, {{"101", "5"}});
        f.placeAndArrive(f.limitBuy("1", "90"));
        const market::Trade trade{price("100"), quantity("1"), market::Side::Buy, {}, 0};
        f.stream = 1;
        f.trade("100");
        const auto before = aetherion::test::allocationsOfThisThread();
        for (int i = 0; i < 1000; ++i) {
            f.now += 1ms;
            for (const market::StreamId id : {0U, 1U}) {
                f.views[id].now = f.now;
                f.desk->marketChanged(id, f.views[id], trade);
            }
        }
        if (aetherion::test::kCountsAllocations)
            QCOMPARE(aetherion::test::allocationsOfThisThread() - before, std::uint64_t{0});
        QVERIFY(aetherion::test::allocationsOfThisThread() > 0 || !aetherion::test::kCountsAllocations);
    }
};

REGISTER_TEST(PaperVenueTest)
#include "paper_venue_test.moc"
