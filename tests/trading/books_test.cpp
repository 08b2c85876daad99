#include "core/trading/books.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

#include <algorithm>

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
using test::reservedOf;
using test::sell;
using test::shell;
using test::tesla;

class BooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAnAccountWhenItOrdersAndNeverWhenItIsRead() {
        Books books = freshBooks();
        const std::string before = books.digest();
        QVERIFY(!books.find("anna"));
        QVERIFY(!books.mayOpen("anna"));
        QVERIFY(!books.mayReserve("anna", market::Side::Buy, apple(), quantity("1"), price("10")));
        QVERIFY(books.affordable(buy(1, apple(), "1"), apple(), price("10"), quantity("1")).isZero());
        QVERIFY(books.accounts().empty());
        QCOMPARE(books.digest(), before);

        const Account* account = books.open("anna", test::at(5)).value();
        QCOMPARE(account, books.find("anna"));
        QCOMPARE(account->opened, test::at(5));
        QCOMPARE(account->cash.size(), std::size_t{4});
        for (const char* currency : {"USDT", "USD", "INR", "GBP"})
            QCOMPARE(cashOf(books, currency), cash("10000"));
        QCOMPARE(books.open("anna", test::at(9)).value()->opened, test::at(5));
        QVERIFY(books.audit());
    }

    void refusesNamesThatAreNone() {
        Books books = freshBooks();
        for (const std::string& id : {std::string(), std::string(129, 'a'), std::string("a\nb"), std::string("a\0b", 3),
                                      std::string("\x7f"), std::string("m\xc3\xbcller")}) {
            QCOMPARE(std::string(books.open(id, test::at(1)).error().code), std::string("INVALID_ACCOUNT"));
            QVERIFY(books.mayOpen(id));
        }
        QVERIFY(books.open(std::string(128, 'a'), test::at(1)));
        QVERIFY(books.open("a b~", test::at(1)));
        QCOMPARE(books.accounts().size(), std::size_t{2});
    }

    void opensTenThousandAccountsAndNotOneMore() {
        Books books = freshBooks();
        for (std::size_t i = 0; i < kMostAccounts; ++i)
            QVERIFY(books.open("a" + std::to_string(i), test::at(1)));
        const auto refused = books.open("one more", test::at(1));
        QCOMPARE(std::string(refused.error().code), std::string("TOO_MANY_ACCOUNTS"));
        QVERIFY(books.open("a77", test::at(2)));
        QVERIFY(books.audit());
    }

    void refusesAnAccountThatBeginsWithDebts() {
        Books books({{"USD", cash("-1")}}, {});
        QCOMPARE(std::string(books.open("anna", test::at(1)).error().code), std::string("INVALID_OPENING_BALANCE"));
        QVERIFY(books.accounts().empty());
    }

    void everyTradeIsEntriesThatSumToZero() {
        Books books = freshBooks();
        const Trade bought = fill(books, buy(1, bitcoin(), "0.1"), bitcoin(), "43000.50").value();
        QCOMPARE(bought.value, cash("4300.05"));
        QCOMPARE(bought.fee, cash("4.30005"));
        const Trade sold = fill(books, sell(2, bitcoin(), "0.04"), bitcoin(), "44000").value();
        for (const Trade& trade : {bought, sold}) {
            const Transaction entries = entriesOf(trade);
            QVERIFY(entries.balances());
            QCOMPARE(entries.cashOf(Party::Fees), trade.fee);
        }
        QCOMPARE(entriesOf(bought).cashOf(Party::Trader), cash("-4304.35005"));
        QCOMPARE(entriesOf(bought).cashOf(Party::Venue), cash("4300.05"));
        QCOMPARE(entriesOf(bought).holdingOf(Party::Venue), quantity("-0.1"));
        QCOMPARE(entriesOf(sold).cashOf(Party::Trader), cash("1758.24"));

        const auto party = [&](Party who) {
            return static_cast<std::int64_t>(books.journal().cash().at("USDT")[static_cast<std::size_t>(who)]);
        };
        QCOMPARE(party(Party::Fees), (bought.fee + sold.fee).units());
        QCOMPARE(party(Party::Venue), (bought.value - sold.value).units());
        QCOMPARE(party(Party::Owners), cash("-10000").units());
        QCOMPARE(cashOf(books, "USDT"), cash("7453.88995"));
        QVERIFY(books.audit());
    }

    void keepsQuantityAndCostAndRealisesWithFeesOfBothSides() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, bitcoin(), "0.1"), bitcoin(), "40000", 7));
        QVERIFY(fill(books, buy(2, bitcoin(), "0.05"), bitcoin(), "43000", 8));
        Holding held = holdingOf(books, bitcoin());
        QCOMPARE(held.quantity, quantity("0.15"));
        QCOMPARE(held.cost, cash("6156.15"));
        QCOMPARE(held.opened, test::at(7));
        const Trade sold = fill(books, sell(3, bitcoin(), "0.05"), bitcoin(), "50000", 9).value();
        QCOMPARE(sold.realised, cash("445.45"));
        held = holdingOf(books, bitcoin());
        QCOMPARE(held.cost, cash("4104.1"));
        QCOMPARE(held.realised, cash("445.45"));
    }

    void countsPenceAsPence() {
        Books books = freshBooks();
        const Trade trade = fill(books, buy(1, shell(), "3"), shell(), "2500.5").value();
        QCOMPARE(trade.value, cash("75.015"));
        QCOMPARE(cashOf(books, "GBP"), cash("9924.985"));
    }

    void setsAsideWhatAnOpenOrderMayNeed() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        const Order first = buy(1, apple(), "60");
        QVERIFY(!books.reserve(first, apple(), price("100")));
        QCOMPARE(reservedOf(books, "USD"), cash("6000"));
        const auto refused = books.reserve(buy(2, tesla(), "50"), tesla(), price("100"));
        QCOMPARE(std::string(refused->code), std::string("INSUFFICIENT_FUNDS"));
        QCOMPARE(refused->text, std::string("Insufficient funds. Balance: 10000.00, Cost: 5000.00 (6000.00 is set "
                                            "aside for open orders)"));
        QCOMPARE(reservedOf(books, "USD"), cash("6000"));
        // The same order again takes the place of what it had, and may use it.
        QVERIFY(!books.reserve(first, apple(), price("166.66")));
        QCOMPARE(reservedOf(books, "USD"), cash("9999.6"));
        QVERIFY(books.reserve(first, apple(), price("166.67")));
        QCOMPARE(reservedOf(books, "USD"), cash("9999.6"));
        books.release(1);
        books.release(1);
        books.release(99);
        QCOMPARE(reservedOf(books, "USD"), Cash());
        QVERIFY(books.audit());
    }

    /// AION 32, FinLearn 7: no fees.
    void setsAsideTheFeeToo() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        QVERIFY(books.reserve(buy(1, bitcoin(), "1"), bitcoin(), price("10000")));
        QVERIFY(!books.reserve(buy(1, bitcoin(), "1"), bitcoin(), price("9990")));
        QCOMPARE(reservedOf(books, "USDT"), cash("9999.99"));
    }

    /// AION 32: shorts without a margin. There are none.
    void sellsOnlyWhatIsHeldAndNotSetAside() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(!books.reserve(sell(2, apple(), "7"), apple(), price("1")));
        QCOMPARE(holdingOf(books, apple()).reserved, quantity("7"));
        const auto refused = books.reserve(sell(3, apple(), "4"), apple(), price("1"));
        QCOMPARE(refused->text,
                 std::string("Insufficient shares. Held: 10, Requested: 4 (7 is set aside for open orders)"));
        QCOMPARE(books.affordable(sell(3, apple(), "4"), apple(), price("1"), quantity("4")), quantity("3"));
        QVERIFY(!books.settle(sell(3, apple(), "4"), apple(), price("1"), quantity("4"), test::at(2)));
        QCOMPARE(books.affordable(sell(2, apple(), "7"), apple(), price("1"), quantity("99")), quantity("7"));
        QVERIFY(!books.reserve(sell(2, apple(), "10"), apple(), price("1")));
        books.release(2);
        QCOMPARE(std::string(books.reserve(sell(2, apple(), "11"), apple(), price("1"))->text),
                 std::string("Insufficient shares. Held: 10, Requested: 11"));
    }

    void partialFillsUseUpWhatWasSetAside() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        Order order = buy(1, apple(), "10");
        QVERIFY(!books.reserve(order, apple(), price("100")));
        QVERIFY(books.settle(order, apple(), price("90"), quantity("4"), test::at(2)));
        QCOMPARE(cashOf(books, "USD"), cash("9640"));
        QCOMPARE(reservedOf(books, "USD"), cash("600"));
        QVERIFY(books.audit());
        order.filled = quantity("4");
        QVERIFY(!books.settle(order, apple(), price("100"), quantity("7"), test::at(3)));
        QVERIFY(books.settle(order, apple(), price("100"), quantity("6"), test::at(3)));
        QCOMPARE(reservedOf(books, "USD"), Cash());
        QVERIFY(books.reservations().all().empty());
        QVERIFY(books.audit());
    }

    void aFillAboveThePriceReckonedMayUseWhatIsFreeButNobodyElses() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        Order mine = buy(1, apple(), "50");
        QVERIFY(!books.reserve(mine, apple(), price("100")));
        QVERIFY(!books.reserve(buy(2, tesla(), "40"), tesla(), price("100")));
        // 5,000 of its own and 1,000 free beside it.
        QCOMPARE(books.affordable(mine, apple(), price("120"), quantity("50")), quantity("50"));
        QCOMPARE(books.affordable(mine, apple(), price("121"), quantity("50")), quantity("49"));
        const std::string before = books.digest();
        const auto refused = books.settle(mine, apple(), price("121"), quantity("50"), test::at(2));
        QCOMPARE(refused.error().text(), std::string("order 1: costs 6050.00, and there is 6000.00"));
        QCOMPARE(books.digest(), before);
        QVERIFY(books.settle(mine, apple(), price("150"), quantity("30"), test::at(2)));
        mine.filled = quantity("30");
        QCOMPARE(reservedOf(books, "USD"), cash("5500"));
        QVERIFY(books.audit());
        QCOMPARE(books.affordable(mine, apple(), price("150"), quantity("20")), quantity("10"));
        QVERIFY(books.settle(mine, apple(), price("150"), quantity("10"), test::at(2)));
        QCOMPARE(cashOf(books, "USD"), cash("4000"));
        QCOMPARE(reservedOf(books, "USD"), cash("4000"));
        QVERIFY(books.audit());
    }

    void affordableIsTheVeryMostInWholeLots() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        const Listing listing = bitcoin();
        const Order order = buy(1, listing, "1000");
        for (const char* at : {"43000.57", "0.01", "9999.99", "123456.78", "10000000"}) {
            const Quantity most = books.affordable(order, listing, price(at), quantity("1000"));
            QCOMPARE(most.units() % listing.spec.lotSize.units(), std::int64_t{0});
            QVERIFY(most <= quantity("1000"));
            const auto takes = books.cost(listing, price(at), most);
            QVERIFY(takes && *takes <= cash("10000"));
            if (most < quantity("1000"))
                QVERIFY(*books.cost(listing, price(at), most + listing.spec.lotSize) > cash("10000"));
        }
        QCOMPARE(books.affordable(order, listing, price("1"), quantity("0.000019")), quantity("0.00001"));
        QCOMPARE(books.affordable(order, listing, price("1"), Quantity()), Quantity());
        QCOMPARE(books.affordable(order, apple(), price("1"), quantity("1")), Quantity());
    }

    void anErrorLeavesEverythingAsItWas() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        const Order order = buy(2, apple(), "5");
        QVERIFY(!books.reserve(order, apple(), price("100")));
        const std::string before = books.digest();
        QVERIFY(!books.settle(order, apple(), price("90000000000"), quantity("5"), test::at(2)));
        QVERIFY(!books.settle(order, tesla(), price("1"), quantity("5"), test::at(2)));
        QVERIFY(!books.settle(order, apple(), price("0"), quantity("5"), test::at(2)));
        QVERIFY(!books.settle(order, apple(), price("1"), quantity("0"), test::at(2)));
        QVERIFY(!books.settle(order, apple(), price("1"), quantity("6"), test::at(2)));
        QVERIFY(!books.settle(buy(3, apple(), "5", "nobody"), apple(), price("1"), quantity("5"), test::at(2)));
        QVERIFY(!books.settle(sell(3, tesla(), "1"), tesla(), price("1"), quantity("1"), test::at(2)));
        QCOMPARE(std::string(books.reserve(buy(4, apple(), "5"), apple(), price("90000000000"))->code),
                 std::string("VALUE_TOO_LARGE"));
        QCOMPARE(std::string(books.reserve(buy(4, apple(), "5", "nobody"), apple(), price("1"))->code),
                 std::string("UNKNOWN_ACCOUNT"));
        QVERIFY(books.reserve(buy(4, apple(), "5"), apple(), Price()));
        QCOMPARE(books.digest(), before);
    }

    void noCurrencyCrosses() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        Listing elsewhere = apple();
        elsewhere.spec.currency = "INR";
        const auto refused = books.settle(sell(2, elsewhere, "10"), elsewhere, price("100"), quantity("10"), {});
        QCOMPARE(refused.error().text(), std::string("order 2: is in INR, and what is held cost USD"));
        Listing strange = tesla();
        strange.spec.currency = "EUR";
        QCOMPARE(std::string(books.reserve(buy(3, strange, "1"), strange, price("1"))->text),
                 std::string("Insufficient funds. Balance: 0.00, Cost: 1.00"));
    }

    void replaysALedgerIntoTheSameBooks() {
        Books books = freshBooks();
        QVERIFY(books.open("anna", test::at(1)));
        const Trade first = fill(books, buy(1, apple(), "10"), apple(), "100", 2).value();
        const Trade second = fill(books, sell(2, apple(), "4"), apple(), "130", 3).value();
        QCOMPARE(first.number, std::int64_t{1});
        QCOMPARE(second.number, std::int64_t{2});

        Books again = freshBooks(FeeSchedule{{0, 100'000, 0, 0}}); // Fees are what they were then.
        QVERIFY(again.open("anna", test::at(1)));
        QVERIFY(again.replay(first, apple()));
        QVERIFY(again.replay(second, apple()));
        QCOMPARE(again.digest(), books.digest());
        QVERIFY(again.accounts() == books.accounts());
        QCOMPARE(again.lastTrade(), std::int64_t{2});
    }

    void refusesALedgerThatIsNotWhatHappened() {
        Books books = freshBooks();
        const Trade first = fill(books, buy(1, apple(), "10"), apple(), "100").value();
        const Trade second = fill(books, sell(2, apple(), "4"), apple(), "130").value();
        Books again = freshBooks();
        const std::string empty = again.digest();
        QCOMPARE(again.replay(second, apple()).error().text(), std::string("trade 2: comes after trade 0"));
        const auto refused = [&](auto change) {
            Trade changed = first;
            change(changed);
            return !again.replay(changed, apple()) && again.digest() == empty;
        };
        QVERIFY(refused([](Trade& t) { t.value = cash("999"); }));
        QVERIFY(refused([](Trade& t) { t.quantity = quantity("11"); }));
        QVERIFY(refused([](Trade& t) { t.fee = cash("-1"); }));
        QVERIFY(refused([](Trade& t) { t.fee = cash("9001"); }));
        QVERIFY(refused([](Trade& t) { t.side = market::Side::Sell; }));
        QVERIFY(refused([](Trade& t) { t.side = market::Side::Unknown; }));
        QVERIFY(refused([](Trade& t) { t.realised = cash("1"); }));
        QVERIFY(refused([](Trade& t) { t.account.clear(); }));
        QVERIFY(refused([](Trade& t) { t.instrument = tesla().spec.key; }));
        QVERIFY(again.replay(first, apple()));
        Trade richer = second;
        richer.realised = cash("400");
        QCOMPARE(again.replay(richer, apple()).error().text(),
                 std::string("trade 2: made 400, but these books make it 120"));
    }

    void theAuditFindsEveryUnitThatIsNotWhereItBelongs() {
        Books books = freshBooks();
        QVERIFY(fill(books, buy(1, apple(), "10"), apple(), "100"));
        QVERIFY(!books.reserve(buy(2, bitcoin(), "0.01"), bitcoin(), price("100")));
        QVERIFY(!books.reserve(sell(3, apple(), "4"), apple(), price("100")));
        const Cash unit = Cash::fromUnits(1);
        const auto found = [&](auto change) {
            Accounts accounts = books.accounts();
            change(accounts.begin()->second);
            const Status sound = auditBooks(accounts, books.journal(), books.reservations());
            return sound ? std::string() : sound.error().text();
        };
        const market::InstrumentKey key = apple().spec.key;
        QCOMPARE(found([](Account&) {}), std::string());
        QCOMPARE(found([&](Account& a) { a.cash["USD"].amount = a.cash["USD"].amount + unit; }),
                 std::string("USD: the entries sum to 0.00000001 and not to zero"));
        QCOMPARE(found([&](Account& a) { a.cash["EUR"].amount = unit; }),
                 std::string("EUR: the entries sum to 0.00000001 and not to zero"));
        QCOMPARE(found([&](Account& a) { a.holdings[key].quantity = quantity("9"); }),
                 std::string("US AAPL: the entries sum to -1 and not to zero"));
        QCOMPARE(found([&](Account& a) { a.cash["USD"].amount = -unit; }),
                 std::string("anna/USD: holds -0.00000001, with 0 set aside"));
        QCOMPARE(found([&](Account& a) { a.holdings[key].reserved = quantity("11"); }),
                 std::string("anna/AAPL: holds 10, with 11 set aside"));
        QCOMPARE(found([&](Account& a) { a.holdings[key].cost = -unit; }),
                 std::string("anna/AAPL: 10 cannot have cost -0.00000001"));
        QCOMPARE(found([&](Account& a) { a.cash["USDT"].reserved = cash("1"); }),
                 std::string("anna/USDT: 1 is set aside, but not by open orders"));
        QCOMPARE(found([&](Account& a) { a.holdings[key].reserved = quantity("3"); }),
                 std::string("anna/AAPL: 3 is set aside, but not by open orders"));
        QCOMPARE(found([&](Account& a) { a.id = "ben"; }),
                 std::string("anna: is kept under another account's name, ben"));
        QCOMPARE(auditBooks({}, {}, books.reservations()).error().text(),
                 std::string("order 2: sets aside what account anna does not have"));
        QCOMPARE(auditBooks({}, books.journal(), {}).error().text(),
                 std::string("GBP: the entries sum to -10000 and not to zero"));
    }

    void theDigestIsOverEverything() {
        const auto digestAfter = [](auto change) {
            Books books = freshBooks();
            const bool filled = fill(books, buy(1, apple(), "10"), apple(), "100", 1).has_value();
            change(books);
            if (!filled)
                return std::string("not filled");
            return books.digest();
        };
        std::vector<std::string> digests{
            digestAfter([](Books&) {}),
            digestAfter([](Books& b) { QVERIFY(b.open("ben", test::at(1))); }),
            digestAfter([](Books& b) { QVERIFY(b.open("ben", test::at(2))); }),
            digestAfter([](Books& b) { QVERIFY(!b.reserve(sell(2, apple(), "1"), apple(), price("1"))); }),
            digestAfter([](Books& b) { QVERIFY(!b.reserve(sell(3, apple(), "1"), apple(), price("1"))); }),
            digestAfter([](Books& b) { QVERIFY(fill(b, sell(2, apple(), "1"), apple(), "100")); }),
            digestAfter([](Books& b) { QVERIFY(fill(b, buy(2, bitcoin(), "0.1"), bitcoin(), "100")); }),
        };
        QCOMPARE(digests.front().size(), std::size_t{64});
        QCOMPARE(digests.front(), digestAfter([](Books&) {}));
        std::ranges::sort(digests);
        QVERIFY(std::ranges::adjacent_find(digests) == digests.end());
    }
};

REGISTER_TEST(BooksTest)

} // namespace aetherion::trading::books_tests

#include "books_test.moc"
