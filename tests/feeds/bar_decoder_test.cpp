#include "core/feeds/bar_file_reader.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

const QString kOhlcvHeader = QStringLiteral("timestamp,open,high,low,close,volume\n");
const QString kOhlcvOptions = QStringLiteral("market=CRYPTO,symbol=X,timeframe=1m,zone=UTC,stamp=start");
const QString kKlineOptions = QStringLiteral("market=CRYPTO,symbol=X,timeframe=1m");

} // namespace

class BarDecoderTest : public QObject {
    Q_OBJECT
    Files m_files;

    SourceSpec specOf(const QString& content, const QString& options) {
        const auto file = m_files.write("bars.csv", content.toStdString());
        return *parseSourceSpec(file.string() + (options.isEmpty() ? "" : "," + options.toStdString()));
    }
    /// The first error, without the folder; or the bars as "time o h l c v".
    QStringList read(const QString& content, const QString& options) {
        QStringList bars;
        const auto withoutFolder = [&](const Error& error) {
            return QString::fromStdString(error.text()).remove(QString::fromStdString(m_files.path("").string()));
        };
        auto reader = BarFileReader::open(specOf(content, options));
        if (!reader)
            return {withoutFolder(reader.error())};
        for (;;) {
            const auto row = reader->next();
            if (!row)
                return {withoutFolder(row.error().error())};
            if (!*row)
                return bars;
            const market::Bar& bar = (*row)->bar;
            const market::Precision p = (*row)->precision;
            bars << QString::fromStdString(formatIso(bar.openTime) + " " + bar.open.text(p.price) + " " +
                                           bar.high.text(p.price) + " " + bar.low.text(p.price) + " " +
                                           bar.close.text(p.price) +
                                           (bar.hasVolume ? " " + bar.volume.text(p.quantity) : " -"));
        }
    }

private Q_SLOTS:
    void readsBars_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QStringList>("bars");
        QTest::newRow("kline, milliseconds, header")
            << "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
               "taker_buy_quote_volume,ignore\n"
               "1680307200000,5.685,5.695,5.684,5.692,28753.6,1680307259999,163610.5208,335,22787.7,129658.0900,0\n"
            << kKlineOptions << QStringList{QStringLiteral("2023-04-01T00:00:00Z 5.685 5.695 5.684 5.692 28753.6")};
        QTest::newRow("kline, microseconds, no header")
            << "1738368000000000,1.10,2,1,1.5,3,1738368059999999,1,1,1,1,0\n"
            << kKlineOptions << QStringList{QStringLiteral("2025-02-01T00:00:00Z 1.10 2.00 1.00 1.50 3")};
        QTest::newRow("kline, the switch of 2025") << "1735689540000,1,1,1,1,3,1735689599999,1,1,1,1,"
                                                      "0\n1735689600000000,1,1,1,1,3,1735689659999999,1,1,1,1,0\n"
                                                   << kKlineOptions
                                                   << QStringList{QStringLiteral("2024-12-31T23:59:00Z 1 1 1 1 3"),
                                                                  QStringLiteral("2025-01-01T00:00:00Z 1 1 1 1 3")};
        QTest::newRow("bar ends") << kOhlcvHeader + "2021-12-31 23:01:00.000000,46319.0,46385.0,46319.0,46377.0,2.5\n"
                                  << "market=CRYPTO,symbol=BTC-PERP,timeframe=1m,zone=UTC,stamp=end"
                                  << QStringList{
                                         QStringLiteral("2021-12-31T23:00:00Z 46319.0 46385.0 46319.0 46377.0 2.5")};
        QTest::newRow("windows line ends, byte-order mark, empty lines at the end")
            << QStringLiteral("\ufeffTime,O,H,L,C\r\n2024-01-01T00:00:00Z,1,1,1,1\r\n\r\n\r\n")
            << "market=CRYPTO,symbol=X,timeframe=1h,stamp=start"
            << QStringList{QStringLiteral("2024-01-01T00:00:00Z 1 1 1 1 -")};
        QTest::newRow("zone with a half hour")
            << "date,open,high,low,close,volume\n2023-01-02 09:15:00,1,1,1,1,0\n"
            << "market=NSE,symbol=NIFTY 50,timeframe=5m,zone=Asia/Kolkata,stamp=start"
            << QStringList{QStringLiteral("2023-01-02T03:45:00Z 1 1 1 1 0")};
        QTest::newRow("offset in the time")
            << "Datetime,Open,High,Low,Close,Volume\n2026-07-28 09:15:00+05:30,1,1,1,1,0\n"
            << "market=NSE,symbol=N,timeframe=1m,stamp=start"
            << QStringList{QStringLiteral("2026-07-28T03:45:00Z 1 1 1 1 0")};
        QTest::newRow("1h bars of a session") << "date,open,high,low,close\n2023-01-02 09:15:00,1,1,1,1\n"
                                              << "market=NSE,symbol=N,timeframe=1h,zone=Asia/Kolkata,stamp=start"
                                              << QStringList{QStringLiteral("2023-01-02T03:45:00Z 1 1 1 1 -")};
        QTest::newRow("dates need neither zone nor stamp")
            << "date,open,high,low,close\n1998-01-02,1,1,1,1\n"
            << "market=US,symbol=SPY,timeframe=1d" << QStringList{QStringLiteral("1998-01-02T00:00:00Z 1 1 1 1 -")};
        QTest::newRow("a session's closing time names its date")
            << "date,open,high,low,close\n2020-01-02 16:00:00,1,1,1,1\n2020-01-04 00:00:00,1,1,1,1\n"
            << "market=US,symbol=SPY,timeframe=1d,zone=America/New_York,stamp=end"
            << QStringList{QStringLiteral("2020-01-02T00:00:00Z 1 1 1 1 -"),
                           QStringLiteral("2020-01-03T00:00:00Z 1 1 1 1 -")};
        QTest::newRow("ninjatrader") << "20110301 090100;133.9;134.01;133.9;133.98;3778\n"
                                     << "market=US,symbol=SPY,timeframe=1m,zone=UTC,stamp=end"
                                     << QStringList{
                                            QStringLiteral("2011-03-01T09:00:00Z 133.90 134.01 133.90 133.98 3778")};
        for (const auto& [unit, stamp] : {std::pair{"s", "1700000040"},
                                          {"ms", "1700000040000"},
                                          {"us", "1700000040000000"},
                                          {"ns", "1700000040000000000"}})
            QTest::newRow(unit) << QStringLiteral("ts,open,high,low,close\n%1,1,1,1,1\n").arg(QLatin1String(stamp))
                                << "market=CRYPTO,symbol=X,timeframe=1m,stamp=start"
                                << QStringList{QStringLiteral("2023-11-14T22:14:00Z 1 1 1 1 -")};
        QTest::newRow("a column that says it is the start")
            << "open_time,open,high,low,close\n1700000040,1,1,1,1\n"
            << "market=CRYPTO,symbol=X,timeframe=1m" << QStringList{QStringLiteral("2023-11-14T22:14:00Z 1 1 1 1 -")};
        QTest::newRow("numbers out of doubles")
            << kOhlcvHeader + "2024-01-01 00:00:00,15.119999885559082,15.2,15,15.000000005,218102.59507500002\n"
            << kOhlcvOptions
            << QStringList{QStringLiteral("2024-01-01T00:00:00Z 15.11999989 15.20000000 15.00000000 15.00000000 "
                                          "218102.595075")};
        QTest::newRow("a symbol column") << "symbol,ts,open,high,low,close\n\"X\",1700000040,1,1,1,1\n"
                                         << "market=CRYPTO,symbol=X,timeframe=1m,stamp=start"
                                         << QStringList{QStringLiteral("2023-11-14T22:14:00Z 1 1 1 1 -")};
    }
    void readsBars() {
        QFETCH(QString, content);
        QFETCH(QString, options);
        QFETCH(QStringList, bars);
        QCOMPARE(read(content, options), bars);
    }

    void refusesBadRows_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("error");
        const QString good = QStringLiteral("2024-01-01 00:00:00,10,12,9,11,5\n");
        const auto bad = [&](const char* what, const QString& row, const QString& reason) {
            QTest::newRow(what) << good + row + "\n"
                                << "bars.csv:3: " + reason;
        };
        bad("columns", QStringLiteral("2024-01-01 00:01:00,10,12,9,11"), QStringLiteral("5 columns instead of 6"));
        bad("letters", QStringLiteral("2024-01-01 00:01:00,10,12,9,abc,5"),
            QStringLiteral("close: not a decimal number \"abc\""));
        bad("exponent", QStringLiteral("2024-01-01 00:01:00,10,12,9,1e1,5"),
            QStringLiteral("close: not a decimal number \"1e1\""));
        bad("not a number", QStringLiteral("2024-01-01 00:01:00,10,12,9,NaN,5"),
            QStringLiteral("close: not a decimal number \"NaN\""));
        bad("empty cell", QStringLiteral("2024-01-01 00:01:00,10,12,9,,5"), QStringLiteral("close is empty"));
        bad("too large", QStringLiteral("2024-01-01 00:01:00,10,99999999999999,9,11,5"),
            QStringLiteral("high: number too large \"99999999999999\""));
        bad("high below low", QStringLiteral("2024-01-01 00:01:00,10,8,9,11,5"),
            QStringLiteral("high 8 is below low 9"));
        bad("high below close", QStringLiteral("2024-01-01 00:01:00,10,10.5,9,11,5"),
            QStringLiteral("high 10.5 is below close 11"));
        bad("high below open", QStringLiteral("2024-01-01 00:01:00,11,10.5,9,10,5"),
            QStringLiteral("high 10.5 is below open 11"));
        bad("low above open", QStringLiteral("2024-01-01 00:01:00,10,12,10.5,11,5"),
            QStringLiteral("low 10.5 is above open 10"));
        bad("low above close", QStringLiteral("2024-01-01 00:01:00,11,12,10.5,10,5"),
            QStringLiteral("low 10.5 is above close 10"));
        bad("zero price", QStringLiteral("2024-01-01 00:01:00,0,12,9,11,5"),
            QStringLiteral("open 0 is not above zero"));
        bad("negative price", QStringLiteral("2024-01-01 00:01:00,10,12,-9,11,5"),
            QStringLiteral("low -9 is not above zero"));
        bad("negative volume", QStringLiteral("2024-01-01 00:01:00,10,12,9,11,-5"),
            QStringLiteral("volume -5 is negative"));
        bad("twice", QStringLiteral("2024-01-01 00:00:00,10,12,9,11,5"),
            QStringLiteral("the bar of 2024-01-01T00:00:00Z is there twice"));
        bad("out of order", QStringLiteral("2023-12-31 23:59:00,10,12,9,11,5"),
            QStringLiteral("the bar of 2023-12-31T23:59:00Z stands after that of 2024-01-01T00:00:00Z: out of order"));
        bad("off the grid", QStringLiteral("2024-01-01 00:01:30,10,12,9,11,5"),
            QStringLiteral("time 2024-01-01T00:01:30Z is not the start of a 1m bar"));
        bad("no time", QStringLiteral("yesterday,10,12,9,11,5"), QStringLiteral("not a time \"yesterday\""));
        bad("no such day", QStringLiteral("2024-02-30 00:00:00,10,12,9,11,5"),
            QStringLiteral("not a time \"2024-02-30 00:00:00\""));
        bad("mixed ways", QStringLiteral("2024-01-01T00:01:00Z,10,12,9,11,5"),
            QStringLiteral("the file began with times without a zone, this row has times with a zone"));
        bad("a date only", QStringLiteral("2024-01-02,10,12,9,11,5"),
            QStringLiteral("a date without a time of day cannot be the time of a 1m bar"));
        bad("an empty line between rows", QStringLiteral("\n2024-01-01 00:01:00,10,12,9,11,5"),
            QStringLiteral("an empty line between rows"));
    }
    void refusesBadRows() {
        QFETCH(QString, rows);
        QFETCH(QString, error);
        QCOMPARE(read(kOhlcvHeader + rows, kOhlcvOptions), QStringList{error});
    }

    void refusesBadKlines_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("error");
        QTest::newRow("another timeframe") << "1680307200000,1,1,1,1,1,1680310799999,1,1,1,1,0\n"
                                           << "bars.csv:1: the row spans 3600000 ms, not the stated 1m";
        QTest::newRow("mixed units") << "1680307200000,1,1,1,1,1,1680307259999,1,1,1,1,0\n"
                                        "1680307260000000,1,1,1,1,1,1680307319999999,1,1,1,1,0\n"
                                     << "bars.csv:2: the file began with Unix milliseconds, this row has Unix "
                                        "microseconds";
        QTest::newRow("nine decimals") << "1680307200000,1,1,1,1,1.123456789,1680307259999,1,1,1,1,0\n"
                                       << "bars.csv:1: volume: more than eight decimals in \"1.123456789\"";
        QTest::newRow("seconds") << "1680307200,1,1,1,1,1,1680307259,1,1,1,1,0\n"
                                 << "bars.csv:1: open_time \"1680307200\" is neither milliseconds nor microseconds";
        QTest::newRow("close time in other units")
            << "1680307200000,1,1,1,1,1,1680307259999999,1,1,1,1,0\n"
            << "bars.csv:1: close_time \"1680307259999999\" is not in Unix milliseconds";
    }
    void refusesBadKlines() {
        QFETCH(QString, rows);
        QFETCH(QString, error);
        QCOMPARE(read(rows, kKlineOptions), QStringList{error});
    }

    void refusesTimesThatDaylightSavingSkips() {
        const QString options = QStringLiteral("market=US,symbol=SPY,timeframe=1m,zone=America/New_York,stamp=start");
        const QString rows = QStringLiteral("2024-03-10 01:59:00,1,1,1,1,1\n2024-03-10 02:30:00,1,1,1,1,1\n");
        QCOMPARE(read(kOhlcvHeader + rows, options),
                 QStringList{QStringLiteral("bars.csv:3: 2024-03-10T02:30:00Z does not exist in zone America/New_York "
                                            "(daylight saving skips it)")});
    }

    void asksForWhatIsNotStated_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("error");
        const QString kline = QStringLiteral("1680307200000,1,1,1,1,1,1680307259999,1,1,1,1,0\n");
        const QString wall = kOhlcvHeader + "2024-01-01 00:00:00,1,1,1,1,1\n";
        const QString utc = kOhlcvHeader + "2024-01-01T00:00:00Z,1,1,1,1,1\n";
        const QString unix = QStringLiteral("ts,open,high,low,close\n1700000040,1,1,1,1\n");
        QTest::newRow("a kline file's symbol") << kline << "market=CRYPTO,timeframe=1m"
                                               << "bars.csv: symbol is not stated in the file; add symbol=...";
        QTest::newRow("all of a kline file") << kline << ""
                                             << "bars.csv: market, symbol, timeframe are not stated in the file; add "
                                                "market=CRYPTO|US|NSE|UK,symbol=...,timeframe=1m";
        QTest::newRow("zone and stamp") << wall << "market=CRYPTO,symbol=X,timeframe=1m"
                                        << "bars.csv: zone, stamp are not stated in the file; add "
                                           "zone=UTC,stamp=start|end";
        QTest::newRow("a zone does not fix the stamp")
            << utc << "market=CRYPTO,symbol=X,timeframe=1m"
            << "bars.csv: stamp is not stated in the file; add stamp=start|end";
        QTest::newRow("Unix time does not fix the stamp")
            << unix << "market=CRYPTO,symbol=X,timeframe=1m"
            << "bars.csv: stamp is not stated in the file; add stamp=start|end";
        QTest::newRow("ninjatrader") << "20110301 090100;1;1;1;1;3\n"
                                     << "market=US,symbol=SPY,timeframe=1m"
                                     << "bars.csv: zone, stamp are not stated in the file; add "
                                        "zone=UTC,stamp=start|end";
        QTest::newRow("a contradiction") << kline << "market=CRYPTO,symbol=X,timeframe=1m,stamp=end"
                                         << "bars.csv: stamp=end contradicts the file, whose times are the bars' "
                                            "starts";
        QTest::newRow("another symbol in the file") << "symbol,ts,open,high,low,close\nY,1700000040,1,1,1,1\n"
                                                    << "market=CRYPTO,symbol=X,timeframe=1m,stamp=start"
                                                    << "bars.csv:2: the row is of symbol \"Y\", not X";
        QTest::newRow("empty") << ""
                               << ""
                               << "bars.csv: the file is empty";
        QTest::newRow("a header only") << kOhlcvHeader << ""
                                       << "bars.csv: the file holds a header but no rows";
        QTest::newRow("no bars") << "ts_ms,price\n1700000040000,1\n"
                                 << ""
                                 << "bars.csv: holds no bars (tick CSV)";
    }
    void asksForWhatIsNotStated() {
        QFETCH(QString, content);
        QFETCH(QString, options);
        QFETCH(QString, error);
        QCOMPARE(read(content, options), QStringList{error});
    }

    void goesOnAfterABadRow() {
        auto reader = BarFileReader::open(specOf(kOhlcvHeader + "2024-01-01 00:00:00,10,12,9,11,5\n"
                                                                "2024-01-01 00:01:00,10,8,9,11,5\n"
                                                                "2024-01-01 00:03:00,10,12,9,11,5\n",
                                                 kOhlcvOptions));
        QVERIFY(reader->next().has_value());
        QVERIFY(!reader->next().has_value());
        QVERIFY(!reader->broken());
        const auto third = reader->next();
        QVERIFY(third.has_value() && third->has_value());
        QVERIFY(reader->gap().has_value());
        QCOMPARE(reader->gap()->missingBars, std::int64_t(2));
        const auto end = reader->next();
        QVERIFY(end.has_value() && !end->has_value());
    }
};

REGISTER_TEST(BarDecoderTest)
#include "bar_decoder_test.moc"
