#include "core/feeds/file_format.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

class FileFormatTest : public QObject {
    Q_OBJECT
    Files m_files;

private Q_SLOTS:
    void tellsFormatsByContent_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("format");
        QTest::newRow("kline header")
            << "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
               "taker_buy_quote_volume,ignore"
            << "Binance klines";
        QTest::newRow("kline ms") << "1680307200000,5.685,5.695,5.684,5.692,28753.6,1680307259999,1,335,2,1,0"
                                  << "Binance klines";
        QTest::newRow("kline us") << "1738368000000000,1,1,1,1,2,1738368059999999,1,335,2,1,0"
                                  << "Binance klines";
        QTest::newRow("ohlcv") << "timestamp,open,high,low,close,volume"
                               << "OHLCV CSV";
        QTest::newRow("capitals, no volume") << "DATE,OPEN,HIGH,LOW,CLOSE"
                                             << "OHLCV CSV";
        QTest::newRow("short names, blanks, quotes") << "\"ts\", O ,H,L,C,V"
                                                     << "OHLCV CSV";
        QTest::newRow("ninjatrader") << "20110301 090100;133.9;134.01;133.9;133.98;3778"
                                     << "NinjaTrader";
        QTest::newRow("ninjatrader daily") << "20110301;133.9;134.01;133.9;133.98;3778"
                                           << "NinjaTrader";
        QTest::newRow("ticks") << "ts_ms,price,size,side"
                               << "tick CSV";
        QTest::newRow("simulated ticks") << "ts_ms,market,symbol,price,size,side,regime"
                                         << "tick CSV";
        QTest::newRow("ticks of a model, in another order") << "regime,log_return,symbol,Price,ts_ms,side,size,MARKET"
                                                            << "tick CSV";
        QTest::newRow("recording") << "1723161253937085768 {\"stream\":\"x\",\"data\":{}}"
                                   << "Binance combined-stream recording";
    }
    void tellsFormatsByContent() {
        QFETCH(QString, line);
        QFETCH(QString, format);
        const std::string text = line.toStdString();
        const auto detected = detectFormat(std::string_view(text));
        QVERIFY2(detected.has_value(), qPrintable(errorOf(detected)));
        QCOMPARE(QString::fromStdString(std::string(name(*detected))), format);
    }

    void refusesOthersByName_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("json") << "{\"time\":1}"
                              << "JSON that is no recording: its lines would have recv_ts, conn, dir and msg";
        QTest::newRow("trades with a stranger") << "timestamp,price,size,local_timestamp"
                                                << "a file of trades may hold time, price, size, side and symbol; "
                                                   "\"local_timestamp\" is none of them";
        QTest::newRow("markets without symbols") << "ts_ms,market,price,size"
                                                 << "a file of trades that names the market of each row must name its "
                                                    "symbol too";
        QTest::newRow("factors") << "19980102,0.8613657,0.00892857,1"
                                 << "no market data: a factor file (dates, price and split factors)";
        QTest::newRow("companies") << "Symbol,Name,Sector,Price,Price/Earnings"
                                   << "no market data: a table of companies and their fundamentals";
        QTest::newRow("yields") << "Date,AAA,BAA"
                                << "no market data: a table of dates with economic figures (\"AAA\")";
        QTest::newRow("two times") << "date,time,open,high,low,close"
                                   << "columns \"date\" and \"time\" mean the same; keep one";
        QTest::newRow("html") << "<!doctype html>"
                              << "not a known format (first line \"<!doctype html>\")";
        QTest::newRow("numbers without a header") << "1,2,3,4,5,6"
                                                  << "not a known format (first line \"1,2,3,4,5,6\")";
    }
    void refusesOthersByName() {
        QFETCH(QString, line);
        QFETCH(QString, reason);
        const auto file = m_files.write("file", line.toStdString() + "\n");
        QCOMPARE(errorOf(detectFormat(file)), QString::fromStdString(file.string()) + ":1: " + reason);
    }

    void readsEveryFileOfTheReferenceData() {
        const auto folder = fixtures::sharedFile("data");
        if (folder.empty())
            QSKIP("the reference data are not here");
        int bars = 0;
        int recordings = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            const auto format = detectFormat(entry.path());
            if (name.find("_binance-um_") != std::string::npos)
                QVERIFY2(format == FileFormat::BinanceKlines, name.c_str());
            if (name.find("_ws_") != std::string::npos && name.find("l2_") == 0)
                QVERIFY2(format == FileFormat::BinanceRecording, name.c_str());
            if (name.find("ninjatrader") != std::string::npos)
                QVERIFY2(format == FileFormat::NinjaTrader, name.c_str());
            if (format && holdsBars(*format))
                ++bars;
            if (format && contentOf(*format) == FileContent::Messages)
                ++recordings;
            if (name.find("_macro_") != std::string::npos || name.find("_fundamentals_") != std::string::npos ||
                name.find("_factor_") != std::string::npos)
                QVERIFY2(!format && format.error().reason.starts_with("no market data"), name.c_str());
        }
        QCOMPARE(recordings, 9);
        QCOMPARE(bars, 16);
    }
};

REGISTER_TEST(FileFormatTest)
#include "file_format_test.moc"
