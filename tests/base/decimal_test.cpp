#include "core/base/decimal.h"
#include "core/base/random_stream.h"
#include "tests/support/registered_test.h"

#include <cmath>
#include <limits>
#include <type_traits>

using namespace aetherion;

class DecimalTest : public QObject {
    Q_OBJECT
private:
    /// Any magnitude equally likely, so that small numbers are met too.
    static std::int64_t anyUnits(RandomStream& random) {
        const auto bits = static_cast<int>(random.integer(0, 62));
        const auto magnitude = static_cast<std::int64_t>(random.next() >> (63 - bits));
        return random.integer(0, 1) == 0 ? magnitude : -magnitude;
    }

private Q_SLOTS:
    void readsPlainNotation_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("units");
        QTest::addColumn<int>("places");
        QTest::newRow("integer") << QByteArray("42") << qint64(4'200'000'000) << 0;
        QTest::newRow("exchange price") << QByteArray("61602.01000000") << qint64(6'160'201'000'000) << 8;
        QTest::newRow("smallest") << QByteArray("0.00000001") << qint64(1) << 8;
        QTest::newRow("sign") << QByteArray("-1.5") << qint64(-150'000'000) << 1;
        QTest::newRow("plus") << QByteArray("+1.5") << qint64(150'000'000) << 1;
        QTest::newRow("no digit before the point") << QByteArray(".5") << qint64(50'000'000) << 1;
        QTest::newRow("no digit after the point") << QByteArray("5.") << qint64(500'000'000) << 0;
        QTest::newRow("leading zeros") << QByteArray("0007") << qint64(700'000'000) << 0;
        QTest::newRow("zeros beyond eight") << QByteArray("1.2300000000000") << qint64(123'000'000) << 8;
        QTest::newRow("largest") << QByteArray("92233720368.54775807") << qint64(INT64_MAX) << 8;
    }
    void readsPlainNotation() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, units);
        QFETCH(int, places);
        const auto parsed = parseDecimal(text.toStdString());
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(qint64(parsed->units), units);
        QCOMPARE(int(parsed->places), places);
    }
    void refusesEverythingElse_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "-",
                                 "+",
                                 ".",
                                 "-.",
                                 "1e5",
                                 "1E-3",
                                 " 1",
                                 "1 ",
                                 "1,5",
                                 "1.2.3",
                                 "--1",
                                 "0x10",
                                 "nan",
                                 "inf",
                                 "Infinity",
                                 "1_000",
                                 "1.123456789",
                                 "92233720368.54775808",
                                 "92233720369",
                                 "999999999999999999999",
                                 "12a",
                                 "\u0661"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesEverythingElse() {
        QFETCH(QByteArray, text);
        const auto parsed = parseDecimal(text.toStdString());
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().reason.empty());
    }
    void writesNoMorePlacesThanNeeded() {
        QCOMPARE(formatDecimal(0), std::string("0"));
        QCOMPARE(formatDecimal(-150'000'000), std::string("-1.5"));
        QCOMPARE(formatDecimal(1), std::string("0.00000001"));
        QCOMPARE(formatDecimal(-1), std::string("-0.00000001"));
        QCOMPARE(formatDecimal(6'160'201'000'000, 8), std::string("61602.01000000"));
        QCOMPARE(formatDecimal(123'456'789, 2), std::string("1.23456789"));
        QCOMPARE(formatDecimal(100'000'000, 99), std::string("1.00000000"));
        QCOMPARE(formatDecimal(INT64_MIN), std::string("-92233720368.54775808"));
    }
    void textAndUnitsAreTheSameNumber() {
        RandomStream random(1, "decimal");
        for (int i = 0; i < 50'000; ++i) {
            const std::int64_t units = anyUnits(random);
            const int places = static_cast<int>(random.integer(0, 8));
            const std::string text = formatDecimal(units, places);
            const auto parsed = parseDecimal(text);
            QVERIFY2(parsed.has_value() && parsed->units == units && parsed->places >= places, text.c_str());
            // As it came, so it is written.
            QCOMPARE(formatDecimal(parsed->units, parsed->places), text);
        }
    }
    void productsRoundHalfToEven_data() {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QByteArray>("product");
        const auto row = [](const char* a, const char* b, const char* product) {
            QTest::addRow("%s x %s", a, b) << QByteArray(a) << QByteArray(b) << QByteArray(product);
        };
        row("0.00000001", "0.5", "0");
        row("0.00000003", "0.5", "0.00000002");
        row("0.00000005", "0.5", "0.00000002");
        row("0.00000007", "0.5", "0.00000004");
        row("-0.00000003", "0.5", "-0.00000002");
        row("-0.00000005", "0.5", "-0.00000002");
        row("0.00000001", "0.50000001", "0.00000001");
        row("0.00000001", "0.49999999", "0");
        row("-0.00000001", "0.50000001", "-0.00000001");
        row("61602.02", "2.66795", "164351.109259");
        row("92233720368.54775807", "1", "92233720368.54775807");
        row("92233720368.54775807", "-1", "-92233720368.54775807");
    }
    void productsRoundHalfToEven() {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(QByteArray, product);
        const auto result = multiplyDecimal(parseDecimal(a.toStdString())->units, parseDecimal(b.toStdString())->units);
        QVERIFY(result.has_value());
        QCOMPARE(formatDecimal(*result), product.toStdString());
    }
    void productsAreSymmetricAndNearest() {
        RandomStream random(2, "product");
        int refused = 0;
        for (int i = 0; i < 50'000; ++i) {
            const std::int64_t a = anyUnits(random);
            const std::int64_t b = anyUnits(random);
            const auto product = multiplyDecimal(a, b);
            const auto mirrored = multiplyDecimal(-b, a);
            QCOMPARE(product.has_value(), mirrored.has_value());
            if (!product) {
                QVERIFY(std::abs(static_cast<double>(a) * static_cast<double>(b)) / 1e8 > 9.2e18);
                ++refused;
                continue;
            }
            QCOMPARE(*mirrored, -*product);
            // |product * 10^8 - a * b| is at most half a unit.
            __extension__ const __int128 error =
                static_cast<__int128>(*product) * kDecimalUnit - static_cast<__int128>(a) * b;
            QVERIFY(error * 2 <= kDecimalUnit && error * 2 >= -kDecimalUnit);
        }
        QVERIFY(refused > 1000 && refused < 49'000);
    }
    void tooLargeProductsAreRefusedByName() {
        const auto product = multiplyDecimal(INT64_MAX, 200'000'000);
        QVERIFY(!product);
        QVERIFY(product.error().reason.find("too large") != std::string::npos);
        QVERIFY(product.error().reason.find("92233720368.54775807") != std::string::npos);
    }
    void doublesComeInNearestOrNotAtAll() {
        QCOMPARE(decimalFromDouble(0.1).value(), std::int64_t(10'000'000));
        QCOMPARE(decimalFromDouble(-61602.02).value(), std::int64_t(-6'160'202'000'000));
        for (const double bad :
             {std::nan(""), std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 1e11,
              -1e11, std::numeric_limits<double>::max()})
            QVERIFY(!decimalFromDouble(bad));
    }
    void kindsDoNotMix() {
        QVERIFY((!std::is_convertible_v<Price, Quantity> && !std::is_constructible_v<Price, Quantity>));
        QVERIFY((!std::is_convertible_v<std::int64_t, Price> && !std::is_constructible_v<Price, double>));
        QVERIFY(Price::fromUnits(3) - Price::fromUnits(5) == -Price::fromUnits(2));
        QVERIFY(Price::fromUnits(-1) < Price());
    }
    void volumesStopAtTheLimit() {
        const auto most = Quantity::fromUnits(INT64_MAX);
        const auto least = Quantity::fromUnits(INT64_MIN);
        QCOMPARE(saturatingAdd(most, Quantity::fromUnits(1)), most);
        QCOMPARE(saturatingAdd(least, Quantity::fromUnits(-1)), least);
        QCOMPARE(saturatingAdd(most, least), Quantity::fromUnits(-1));
        QCOMPARE(saturatingAdd(Quantity::fromUnits(2), Quantity::fromUnits(3)), Quantity::fromUnits(5));
    }
};

REGISTER_TEST(DecimalTest)
#include "decimal_test.moc"
