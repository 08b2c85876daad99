#include "core/feeds/tick_file_reader.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

class TickFileReaderTest : public QObject {
    Q_OBJECT
    Files m_files;

    SourceSpec write(const std::string& content, const std::string& options = {}) {
        return *parseSourceSpec(m_files.write("ticks.csv", content).string() + options);
    }

private Q_SLOTS:
    void readsTrades() {
        auto reader = TickFileReader::open(write("ts_ms,price,size,side\n1700000000271,99.99,17.5496,S\n"
                                                 "1700000000100,100.02,0,buy\n"));
        QVERIFY2(reader.has_value(), qPrintable(errorOf(reader)));
        const auto first = reader->next();
        QVERIFY(first.has_value() && first->has_value());
        QCOMPARE((*first)->time, fromEpochMillis(1'700'000'000'271));
        QCOMPARE((*first)->trade.price.text(), std::string("99.99"));
        QCOMPARE((*first)->trade.quantity.text(), std::string("17.5496"));
        QVERIFY((*first)->trade.side == market::Side::Sell);
        QVERIFY((*first)->trade.precision == (market::Precision{2, 4}));
        // Times may run backwards: the order of the rows is that of their arrival.
        const auto second = reader->next();
        QCOMPARE((*second)->time, fromEpochMillis(1'700'000'000'100));
        QVERIFY((*second)->trade.side == market::Side::Buy);
        QVERIFY(!reader->next()->has_value());
    }

    void refusesBadRows_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("columns") << "1700000000271,1"
                                 << "2 columns instead of 4";
        QTest::newRow("price") << "1700000000271,x,1,S"
                               << "price: not a decimal number \"x\"";
        QTest::newRow("zero") << "1700000000271,0,1,S"
                              << "price 0 is not above zero";
        QTest::newRow("size") << "1700000000271,1,-1,S"
                              << "size -1 is negative";
        QTest::newRow("side") << "1700000000271,1,1,up"
                              << "side \"up\" is none of B, S, buy, sell";
        QTest::newRow("zone") << "2024-01-01 00:00:00,1,1,S"
                              << "the time names no zone; add zone=UTC";
    }
    void refusesBadRows() {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const SourceSpec spec = write("ts_ms,price,size,side\n" + row.toStdString() + "\n");
        auto reader = TickFileReader::open(spec);
        QCOMPARE(errorOf(reader->next()), QString::fromStdString(spec.file.string()) + ":2: " + reason);
    }

    void doesNotMixSymbols() {
        const SourceSpec spec = write("ts_ms,symbol,price\n1700000000000,A,1\n1700000000001,B,2\n");
        auto reader = TickFileReader::open(spec);
        QVERIFY(reader->next().has_value());
        QCOMPARE(errorOf(reader->next()),
                 QString::fromStdString(spec.file.string()) + ":3: the row is of symbol \"B\", not A");
    }

    void readsTheGoldenTicks() {
        auto reader = TickFileReader::open(*parseSourceSpec(AETHERION_SOURCE_DIR "/tests/data/ticks_5000.csv"));
        int rows = 0;
        Quantity volume;
        for (auto row = reader->next(); row && *row; row = reader->next(), ++rows)
            volume = volume + (*row)->trade.quantity;
        QCOMPARE(rows, 5000);
        // total_volume of the reference.
        QCOMPARE(volume, Quantity::fromUnits(819'041'340'000));
    }
};

REGISTER_TEST(TickFileReaderTest)
#include "tick_file_reader_test.moc"
