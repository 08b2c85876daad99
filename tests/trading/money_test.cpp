#include "core/trading/money.h"
#include "tests/support/registered_test.h"
#include "tests/trading/books_fixture.h"

namespace aetherion::trading::books_tests {

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsAProductHalfToEvenOnce() {
        QCOMPARE(multiplyDivide(5, 1, 2).value(), std::int64_t{2});
        QCOMPARE(multiplyDivide(7, 1, 2).value(), std::int64_t{4});
        QCOMPARE(multiplyDivide(-5, 1, 2).value(), std::int64_t{-2});
        QCOMPARE(multiplyDivide(-7, 1, 2).value(), std::int64_t{-4});
        QCOMPARE(multiplyDivide(10, 1, 3).value(), std::int64_t{3});
        QCOMPARE(multiplyDivide(11, 1, 3).value(), std::int64_t{4});
        // 2.5e-8 pounds after the division by a hundred; rounding before it would have given 3.
        const Listing pence = test::shell();
        QCOMPARE(valueOf(pence.spec, Price::fromUnits(249), Quantity::fromUnits(kDecimalUnit))->units(),
                 std::int64_t{2});
        QCOMPARE(valueOf(pence.spec, Price::fromUnits(250), Quantity::fromUnits(kDecimalUnit))->units(),
                 std::int64_t{2});
        QCOMPARE(valueOf(pence.spec, Price::fromUnits(251), Quantity::fromUnits(kDecimalUnit))->units(),
                 std::int64_t{3});
    }

    void refusesWhatDoesNotFitAndNamesIt() {
        const auto value = valueOf(test::apple().spec, test::price("90000000000"), test::quantity("2"));
        QVERIFY(!value);
        QCOMPARE(value.error().text(), std::string("AAPL: value too large: 90000000000 x 2"));
        QCOMPARE(valueOf(test::shell().spec, test::price("90000000000"), test::quantity("100"))->text(),
                 std::string("90000000000"));
        QVERIFY(!multiplyDivide(INT64_MAX, INT64_MAX, 1));
        QCOMPARE(multiplyDivide(INT64_MAX, INT64_MAX, INT64_MAX).value(), INT64_MAX);
        QVERIFY(!checkedAdd(Cash::fromUnits(INT64_MAX), Cash::fromUnits(1), "cost"));
    }

    void refusesPriceUnitsThatAreNone() {
        Listing odd = test::apple();
        odd.spec.priceUnitsPerCurrency = 0;
        QVERIFY(!valueOf(odd.spec, test::price("1"), test::quantity("1")));
        QVERIFY(!averagePrice(odd.spec, test::cash("1"), test::quantity("1")));
    }

    void tellsTheAverageInTheInstrumentsOwnUnits() {
        QCOMPARE(averagePrice(test::shell().spec, test::cash("250"), test::quantity("10"))->text(),
                 std::string("2500"));
        QCOMPARE(averagePrice(test::apple().spec, test::cash("10"), test::quantity("3"))->text(),
                 std::string("3.33333333"));
    }

    void writesMoneyWithTwoPlaces() {
        QCOMPARE(twoPlaces(test::cash("12.34")), std::string("12.34"));
        QCOMPARE(twoPlaces(test::cash("12.345")), std::string("12.34"));
        QCOMPARE(twoPlaces(test::cash("12.355")), std::string("12.36"));
        QCOMPARE(twoPlaces(test::cash("10000")), std::string("10000.00"));
        QCOMPARE(twoPlaces(test::cash("-0.005")), std::string("0.00"));
        QCOMPARE(twoPlaces(Cash::fromUnits(INT64_MAX)), std::string("92233720368.55"));
    }
};

REGISTER_TEST(MoneyTest)

} // namespace aetherion::trading::books_tests

#include "money_test.moc"
