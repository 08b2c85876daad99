#include "core/feeds/file_summary.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

class FileSummaryTest : public QObject {
    Q_OBJECT
    Files m_files;

    Result<FileSummary> inspectShared(const std::string& name, const std::string& options) {
        return inspect(*parseSourceSpec(fixtures::sharedFile("data/" + name).string() + "," + options));
    }

private Q_SLOTS:
    void countsGapsAndErrors() {
        std::string text = "ts,open,high,low,close,volume\n";
        const auto row = [&](std::int64_t minute, const char* high) {
            text += std::to_string(1'700'000'040 + minute * 60) + ",10," + high + ",9,10,0\n";
        };
        for (const std::int64_t minute : {0, 1, 2, 5, 6, 10})
            row(minute, "11");
        for (int i = 0; i < 30; ++i)
            row(11 + i, "8");
        const auto file = m_files.write("gaps.csv", text);
        const auto summary =
            inspect(*parseSourceSpec(file.string() + ",market=CRYPTO,symbol=X,timeframe=1m,stamp=start"));
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QCOMPARE(summary->rows, std::uint64_t(6));
        QCOMPARE(summary->gapCount, std::uint64_t(2));
        QCOMPARE(summary->missingBars, std::int64_t(5));
        QVERIFY((summary->gaps.at(0) == market::GapRange{fromEpochMillis((1'700'000'040 + 180) * 1000LL),
                                                         fromEpochMillis((1'700'000'040 + 300) * 1000LL), 2}));
        QCOMPARE(summary->badRows(), std::uint64_t(30));
        QCOMPARE(summary->defects.count(DefectKind::BarOutsideItsRange), std::uint64_t(30));
        QCOMPARE(errorOf(summary->sound()),
                 QString::fromStdString(file.string() + ":8: high 8 is below low 9 (and 29 more)"));
        QVERIFY(!summary->hasVolume);
        QCOMPARE(formatIso(*summary->first), std::string("2023-11-14T22:14:00Z"));
        QCOMPARE(formatIso(*summary->last), std::string("2023-11-14T22:24:00Z"));
    }

    void doesNotTakeAClosedMarketForAGap() {
        const auto file = m_files.write("sessions.csv", "date,open,high,low,close\n2023-01-02 15:29:00,1,1,1,1\n"
                                                        "2023-01-03 09:15:00,1,1,1,1\n2023-01-03 09:17:00,1,1,1,1\n");
        const auto summary = inspect(
            *parseSourceSpec(file.string() + ",market=NSE,symbol=N,timeframe=1m,zone=Asia/Kolkata,stamp=start"));
        QCOMPARE(summary->gapCount, std::uint64_t(1));
        QCOMPARE(summary->missingBars, std::int64_t(1));
    }

    void reportsATruncatedFile() {
        std::string text = "ts,open,high,low,close\n";
        for (int i = 0; i < 50'000; ++i)
            text += std::to_string(1'700'000'040 + i * 60) + ",10,11,9," + std::to_string(9 + i % 3) + "\n";
        const std::string whole = fixtures::gzipped(text);
        const auto file = m_files.write("cut.csv.gz", std::string_view(whole).substr(0, whole.size() / 2));
        const auto summary =
            inspect(*parseSourceSpec(file.string() + ",market=CRYPTO,symbol=X,timeframe=1m,stamp=start"));
        QVERIFY(summary.has_value());
        QVERIFY(summary->broken);
        QVERIFY(summary->rows > 100);
        QCOMPARE(errorOf(summary->sound()),
                 QString::fromStdString(file.string() + ":" + std::to_string(summary->rows + 2) +
                                        ": the gzip file ends early (truncated)"));
    }

    void findsTheSymbolsOfARecording() {
        const auto file =
            m_files.write("rec.txt", fixtures::tradeLine(1'700'000'000'000'000'000, "ETHUSDT", 1, "2.5") +
                                         fixtures::tradeLine(1'700'000'001'000'000'000, "BTCUSDT", 2, "3.5"));
        const auto summary = inspect(*parseSourceSpec(file.string()));
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QCOMPARE(summary->symbols, (std::vector<std::string>{"BTCUSDT", "ETHUSDT"}));
        QCOMPARE(summary->trades, std::uint64_t(2));
        QVERIFY(!summary->futures);
    }

    void stopsOnRequest() {
        std::stop_source stop;
        stop.request_stop();
        const auto file = m_files.write("rec.txt", fixtures::tradeLine(1'700'000'000'000'000'000, "ETHUSDT", 1, "2.5"));
        QCOMPARE(inspect(*parseSourceSpec(file.string()), stop.get_token())->rows, std::uint64_t(0));
    }

    void agreesWithTheInventoryOfTheReferenceData_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("options");
        QTest::addColumn<qulonglong>("rows");
        QTest::addColumn<qulonglong>("gaps");
        QTest::addColumn<qlonglong>("missing");
        QTest::addColumn<qulonglong>("errors");
        const auto row = [](const char* file, const char* options, qulonglong rows, qulonglong gaps, qlonglong missing,
                            qulonglong errors) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(options) << rows << gaps << missing
                                << errors;
        };
        row("crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz", "market=CRYPTO,symbol=FILUSDT,timeframe=1m", 131'040,
            0, 0, 0);
        row("crypto_AVAXUSDT_binance-um_1m_2025-02.csv.gz", "market=CRYPTO,symbol=AVAXUSDT,timeframe=1m", 40'320, 0, 0,
            0);
        row("crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz",
            "market=CRYPTO,symbol=BTC-PERP,timeframe=1m,zone=UTC,stamp=end", 45'031, 0, 0, 0);
        row("crypto_BTCUSDT_binance_1h_2021-04_2023-12.csv.gz",
            "market=CRYPTO,symbol=BTCUSDT,timeframe=1h,zone=UTC,stamp=start", 24'060, 5, 12, 0);
        row("us_SPY_1d_1998_2021-03_unadjusted.csv.gz", "market=US,symbol=SPY,timeframe=1d", 5'849, 0, 0, 0);
        row("us_VIX_1d_1990_2021-03.csv.gz", "market=US,symbol=VIX,timeframe=1d", 7'870 - 47, 0, 0, 47);
        row("us_SPY_1m_trade_2013-10-04_2013-10-11.csv.gz", "market=US,symbol=SPY,timeframe=1m,stamp=start", 4'839, 0,
            0, 0);
        row("us_SPY_1m_ninjatrader_2011-03.csv.gz", "market=US,symbol=SPY,timeframe=1m,zone=UTC,stamp=end", 17'577, 0,
            0, 0);
        row("in_INDIAVIX_1d_2015_2024.csv.gz", "market=NSE,symbol=INDIAVIX,timeframe=1d", 2'451, 0, 0, 0);
        row("in_NIFTY50_1d_2015_2024_with-indiavix.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=1d", 2'446, 0, 0, 0);
        row("in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=1m,stamp=start", 7'121,
            0, 0, 0);
        row("us_GSPC_1d_1999-01_2021-03.csv.gz", "market=US,symbol=^GSPC,timeframe=1d", 5'597, 0, 0, 0);
        row("us_AAPL_1d_1998_2021-03_unadjusted.csv.gz", "market=US,symbol=AAPL,timeframe=1d", 5'849, 0, 0, 0);
        row("us_AAPL_1m_trade_2014-06-05_2014-06-09_7for1-split.csv.gz",
            "market=US,symbol=AAPL,timeframe=1m,stamp=start", 2'303, 0, 0, 0);
        row("in_NIFTY50_15m_2015_2024.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=15m,zone=Asia/Kolkata,stamp=start",
            60'887, 0, 0, 0);
        row("in_NIFTY50_5m_2023_2024.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=5m,zone=Asia/Kolkata,stamp=start",
            36'891, 0, 0, 0);
    }
    void agreesWithTheInventoryOfTheReferenceData() {
        QFETCH(QString, file);
        QFETCH(QString, options);
        QFETCH(qulonglong, rows);
        QFETCH(qulonglong, gaps);
        QFETCH(qlonglong, missing);
        QFETCH(qulonglong, errors);
        if (fixtures::sharedFile("data").empty())
            QSKIP("the reference data are not here");
        const auto summary = inspectShared(file.toStdString(), options.toStdString());
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QVERIFY2(summary->badRows() == errors, qPrintable(errorOf(summary->sound())));
        QCOMPARE(qulonglong(summary->rows), rows);
        // Only a market that never closes tells its gaps.
        if (options.startsWith(QStringLiteral("market=CRYPTO"))) {
            QCOMPARE(qulonglong(summary->gapCount), gaps);
            QCOMPARE(qlonglong(summary->missingBars), missing);
        }
    }
};

REGISTER_TEST(FileSummaryTest)
#include "file_summary_test.moc"
