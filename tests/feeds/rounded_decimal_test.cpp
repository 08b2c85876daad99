#include "core/feeds/rounded_decimal.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include "core/base/random_stream.h"

using namespace aetherion;
using namespace aetherion::feeds;

class RoundedDecimalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundsHalfToEven_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("rounded");
        QTest::newRow("exact") << "61602.01000000"
                               << "61602.01" << false;
        QTest::newRow("zeros beyond") << "1.100000000000"
                                      << "1.1" << false;
        QTest::newRow("residue above") << "218102.59507500002"
                                       << "218102.595075" << true;
        QTest::newRow("residue below") << "0.29999999999999998"
                                       << "0.3" << true;
        QTest::newRow("half to even, down") << "1.000000025"
                                            << "1.00000002" << true;
        QTest::newRow("half to even, up") << "1.000000035"
                                          << "1.00000004" << true;
        QTest::newRow("more than half") << "1.0000000250001"
                                        << "1.00000003" << true;
        QTest::newRow("negative") << "-1.000000035"
                                  << "-1.00000004" << true;
        QTest::newRow("negative below one") << "-0.999999996"
                                            << "-1" << true;
        QTest::newRow("to nothing") << "0.000000004"
                                    << "0" << true;
    }
    void roundsHalfToEven() {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QFETCH(bool, rounded);
        const auto read = parseRounded(text.toStdString());
        QVERIFY2(read.has_value(), qPrintable(fixtures::errorOf(read)));
        QCOMPARE(QString::fromStdString(formatDecimal(read->units)), value);
        QCOMPARE(read->rounded, rounded);
    }

    void refusesWhatIsNoNumber() {
        for (const char* text : {"", ".", "abc", "1.123456789x", "1.12345678.9", "1e-5", "--1", "92233720369.0",
                                 "92233720368.547758079", "1.1234567890123 "})
            QVERIFY2(!parseRounded(text).has_value(), text);
    }

    void readsBackWhatWasWritten() {
        RandomStream random(5, "decimals");
        for (int i = 0; i < 20'000; ++i) {
            const std::int64_t units = static_cast<std::int64_t>(random.next()) >> random.integer(0, 62);
            const int places = static_cast<int>(random.integer(0, 8));
            const auto read = parseRounded(formatDecimal(units, places));
            QVERIFY(read.has_value());
            QCOMPARE(read->units, units);
            QVERIFY(!read->rounded);
            QVERIFY(read->places >= places);
        }
    }
};

REGISTER_TEST(RoundedDecimalTest)
#include "rounded_decimal_test.moc"
