#include "core/feeds/tick_instruments.h"

#include "core/feeds/file_summary.h"
#include "core/feeds/tick_file_reader.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>
#include <random>

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

constexpr const char* kWorld = "ts_ms,market,symbol,price,size,side,regime\n"
                               "1704080700000,NSE,NIFTY 50,21500.05,0,,Bull\n"
                               "1704080700100,US,IBM,160.12,25,buy,Bear\n"
                               "1704080700200,UK,IBM,127.5,3,sell,Bear\n"
                               "1704080700300,NSE,NIFTY 50,21501.10,0,,Bull\n"
                               "1704080700400,US,IBM,160.13,10,sell,Bear\n"
                               "1704080700500,NSE,M&M,1650.5,7,buy,Crisis\n";

QString textOf(const std::vector<SourceSpec>& specs) {
    QStringList list;
    for (const SourceSpec& spec : specs)
        list << QString::fromStdString(std::string(market::name(*spec.market)) + " " + spec.symbol);
    return list.join(", ");
}

/// The prices of all rows that can be read, and the reasons why others cannot.
QString pricesOf(const SourceSpec& spec) {
    auto reader = TickFileReader::open(spec);
    if (!reader)
        return QString::fromStdString(reader.error().reason);
    QStringList list;
    for (;;) {
        const auto row = reader->next();
        if (row && !*row)
            return list.join(' ');
        list << (row ? QString::fromStdString((*row)->trade.price.text())
                     : QString::fromStdString(std::to_string(row.error().line) + ":" +
                                              std::string(name(row.error().kind))));
    }
}

} // namespace

class TickInstrumentsTest : public QObject {
    Q_OBJECT
    Files m_files;

    SourceSpec write(const std::string& content, const std::string& options = {}) {
        return *parseSourceSpec(m_files.write("ticks.csv", content).string() + options);
    }

private Q_SLOTS:
    void namesEveryInstrumentOnce() {
        const auto each = perInstrument(write(kWorld));
        QVERIFY2(each.has_value(), qPrintable(errorOf(each)));
        QCOMPARE(textOf(*each), "NSE NIFTY 50, US IBM, UK IBM, NSE M&M");
        QCOMPARE(textOf(*perInstrument(write(kWorld, ",market=NSE"))), "NSE NIFTY 50, NSE M&M");
        QCOMPARE(textOf(*perInstrument(write(kWorld, ",symbol=IBM"))), "US IBM, UK IBM");
        QCOMPARE(textOf(*perInstrument(write("ts_ms,market,symbol,price\n1704080700000,US,X,1\n"
                                             "1704080700000,nyse,X,1\n"))),
                 "US X");
    }

    void namesTheOtherMarketOfASymbolFirst() {
        const SourceSpec spec = write(kWorld, ",market=CRYPTO,symbol=M&M");
        QCOMPARE(errorOf(perInstrument(spec)),
                 QString::fromStdString(spec.file.string()) +
                     ": holds nothing of CRYPTO M&M; it has NSE M&M, NSE NIFTY 50, US IBM, UK IBM");
    }

    void passesOnFilesThatNameNone() {
        for (const char* text : {"ts_ms,price\n1704080700000,1\n", "ts_ms,symbol,price\n1704080700000,X,1\n",
                                 "date,open,high,low,close,market,symbol\n2024-01-02,1,1,1,1,US,X\n"}) {
            const SourceSpec spec = write(text, ",zone=UTC");
            QVERIFY(*perInstrument(spec) == std::vector<SourceSpec>{spec});
            QVERIFY(*oneInstrument(spec) == spec);
        }
    }

    void readsTheRowsOfTheInstrumentAskedFor_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("prices");
        QTest::newRow("symbol") << ",symbol=NIFTY 50"
                                << "21500.05 21501.1";
        QTest::newRow("both") << ",market=US,symbol=IBM"
                              << "160.12 160.13";
        QTest::newRow("market with one") << ",market=UK"
                                         << "127.5";
        QTest::newRow("nothing said") << ""
                                      << "holds 4 instruments (NSE NIFTY 50, US IBM, UK IBM, NSE M&M); add symbol=... "
                                         "or --symbol to name one";
        QTest::newRow("two markets") << ",symbol=IBM"
                                     << "holds 2 instruments of that symbol (US IBM, UK IBM); add market=... or "
                                        "--market to name one";
        QTest::newRow("contradiction") << ",market=CRYPTO"
                                       << "holds nothing of market CRYPTO; it has NSE NIFTY 50, US IBM, UK IBM, NSE "
                                          "M&M";
        QTest::newRow("unknown") << ",symbol=TCS"
                                 << "holds nothing of symbol TCS; it has NSE NIFTY 50, US IBM, UK IBM, NSE M&M";
    }
    void readsTheRowsOfTheInstrumentAskedFor() {
        QFETCH(QString, options);
        QFETCH(QString, prices);
        QCOMPARE(pricesOf(write(kWorld, options.toStdString())), prices);
    }

    void findsColumnsByName() {
        const SourceSpec spec = write("log_return,regime,SIDE,symbol,size,price,market,ts_ms\n"
                                      "0.001,Bull,buy,\"A,B\",2,10.5,UK,1704080700000\n");
        QCOMPARE(textOf({*oneInstrument(spec)}), "UK A,B");
        auto reader = TickFileReader::open(spec);
        const auto row = reader->next();
        QVERIFY2(row.has_value() && row->has_value(), qPrintable(errorOf(row)));
        QCOMPARE((*row)->time, fromEpochMillis(1'704'080'700'000));
        QCOMPARE((*row)->trade.price.text(), std::string("10.5"));
        QCOMPARE((*row)->trade.quantity.text(), std::string("2"));
        QVERIFY((*row)->trade.side == market::Side::Buy);
    }

    void refusesRowsThatDoNotSayWhoseTheyAre() {
        const std::string text = "ts_ms,market,symbol,price\n1704080700000,US,A,1\n1704080700001,MARS,A,2\n"
                                 "1704080700002,US,,3\n1704080700003,US\n1704080700004,,A,4\n1704080700005,UK,B,x\n"
                                 "1704080700006,US,A,5\n";
        // What is wrong with B's rows is none of A's business.
        QCOMPARE(pricesOf(write(text, ",symbol=A")),
                 "1 3:unknown_market 4:missing_field 5:missing_field 6:missing_field 5");
        const SourceSpec bad = write("ts_ms,market,symbol,price\n1704080700000,MARS,A,1\n");
        QCOMPARE(errorOf(perInstrument(bad)), QString::fromStdString(bad.file.string()) + ":2: " +
                                                  QString::fromStdString(market::parseMarket("MARS").error().text()));
    }

    void countsPricesThatDoNotFit() {
        const auto summary = inspect(write("ts_ms,market,symbol,price,size,side,regime,log_return\n"
                                           "1704080700000,US,A,100.00000000000001,0,,Bull,0\n"
                                           "1704080700001,US,A,1.0000000000000001e-80,0,,Bull,-180\n"
                                           "1704080700002,US,A,0.000000000012345678,0,,Bull,1\n"
                                           "1704080700003,US,A,123456789012.34567,0,,Bull,9\n"
                                           "1704080700004,US,A,101.25000000000000,0,,Bull,-9\n"));
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QVERIFY(summary->spec.market == market::Market::Us);
        QCOMPARE(summary->spec.symbol, std::string("A"));
        QCOMPARE(summary->rows, std::uint64_t(2));
        QCOMPARE(summary->badRows(), std::uint64_t(3));
        QCOMPARE(summary->defects.count(DefectKind::RoundedNumber), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::NotANumber), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::NotPositivePrice), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::NumberOutOfRange), std::uint64_t(1));
        QVERIFY(!summary->hasVolume);
    }

    void replaysOneStreamPerInstrument() {
        const auto feed = ReplayFeed::open({write(kWorld)});
        QVERIFY2(feed.has_value(), qPrintable(errorOf(feed)));
        const auto sent = fixtures::play(**feed);
        QVERIFY(sent.status.has_value());
        QStringList trades;
        std::map<market::StreamId, market::Stream> streams;
        for (const market::Event& event : sent.events) {
            if (const auto* opened = std::get_if<market::StreamOpened>(&event.payload))
                streams[event.stream] = opened->stream;
            if (const auto* trade = std::get_if<market::Trade>(&event.payload))
                trades << QString::fromStdString(streams.at(event.stream).instrument.symbol + "@" +
                                                 trade->price.text());
        }
        QCOMPARE(trades, (QStringList{"NIFTY 50@21500.05", "IBM@160.12", "IBM@127.5", "NIFTY 50@21501.1", "IBM@160.13",
                                      "M&M@1650.5"}));
        QCOMPARE(streams.size(), std::size_t(4));
        QVERIFY(streams.at(0).calendar == market::calendarOf(market::Market::Nse));
        QVERIFY(streams.at(1).calendar == market::calendarOf(market::Market::Us));
        QVERIFY((*feed)->sources().at(0) != (*feed)->sources().at(3));
        const auto one = ReplayFeed::open({write(kWorld, ",symbol=M&M")});
        QCOMPARE((*one)->sources().size(), std::size_t(1));
    }

    /// Split by instrument, no row is lost, doubled or moved.
    void splitsAFileWithoutRest() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random(seed);
            std::string text = "symbol,ts_ms,price,market\n";
            std::map<QString, QStringList> expected;
            for (int i = 0; i < 200; ++i) {
                const market::Market market = market::kMarkets[random() % market::kMarkets.size()];
                const std::string symbol = "S" + std::to_string(random() % 5);
                const std::string price = std::to_string(1 + random() % 1000);
                const std::string name(market::name(market));
                text += symbol + "," + std::to_string(1'704'080'700'000 + i) + "," + price + "," + name + "\n";
                expected[QString::fromStdString(name + " " + symbol)] << QString::fromStdString(price);
            }
            const auto each = perInstrument(write(text));
            QCOMPARE(each->size(), expected.size());
            for (const SourceSpec& spec : *each)
                QCOMPARE(pricesOf(spec), expected[textOf({spec})].join(' '));
        }
    }
};

REGISTER_TEST(TickInstrumentsTest)
#include "tick_instruments_test.moc"
