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
        QTest::addColumn<QString>("defects");
        const auto row = [](const char* file, const char* options, qulonglong rows, const char* defects) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(options) << rows
                                << QString::fromLatin1(defects);
        };
        row("crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz", "market=CRYPTO,symbol=FILUSDT,timeframe=1m", 131'040,
            "zero_volume 7");
        row("crypto_AVAXUSDT_binance-um_1m_2025-02.csv.gz", "market=CRYPTO,symbol=AVAXUSDT,timeframe=1m", 40'320, "");
        row("crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz",
            "market=CRYPTO,symbol=BTC-PERP,timeframe=1m,zone=UTC,stamp=end", 45'031, "");
        row("crypto_BTCUSDT_binance_1h_2021-04_2023-12.csv.gz",
            "market=CRYPTO,symbol=BTCUSDT,timeframe=1h,zone=UTC,stamp=start", 24'060,
            "missing_bars 5:12, zero_volume 1");
        row("us_SPY_1d_1998_2021-03_unadjusted.csv.gz", "market=US,symbol=SPY,timeframe=1d", 5'849, "");
        // Four days of trading are missing, not only the last one, which the inventory names.
        row("us_VIX_1d_1990_2021-03.csv.gz", "market=US,symbol=VIX,timeframe=1d", 7'870 - 47,
            "bar_outside_its_range 47, missing_bars 4:4, outside_session 1, price_jump 7, price_spike 7");
        row("us_SPY_1m_trade_2013-10-04_2013-10-11.csv.gz", "market=US,symbol=SPY,timeframe=1m,stamp=start", 4'839,
            "extended_hours 2499");
        row("us_SPY_1m_quote_2013-10-04_2013-10-11.csv.gz", "market=US,symbol=SPY,timeframe=1m,stamp=start", 5'412, "");
        row("us_SPY_1m_ninjatrader_2011-03.csv.gz", "market=US,symbol=SPY,timeframe=1m,zone=UTC,stamp=end", 17'577,
            "outside_session 1, extended_hours 8606");
        row("us_AAPL_1m_trade_2014-06-05_2014-06-09_7for1-split.csv.gz",
            "market=US,symbol=AAPL,timeframe=1m,stamp=start", 2'303, "extended_hours 1133, price_jump 1");
        row("us_GSPC_1d_1999-01_2021-03.csv.gz", "market=US,symbol=^GSPC,timeframe=1d", 5'597, "");
        row("us_IBM_ticks_trade_2013-10-08.csv.gz", "market=US,symbol=IBM", 33'381, "");
        row("us_IBM_ticks_quote_2013-10-08.csv.gz", "market=US,symbol=IBM", 125'750,
            "suspicious_quote 1, crossed_quote 40, one_sided_quote 125750");
        row("in_INDIAVIX_1d_2015_2024.csv.gz", "market=NSE,symbol=INDIAVIX,timeframe=1d", 2'451,
            "missing_bars 26:26, price_jump 1, price_spike 3");
        // 25 sessions are missing; the days of 24 bars and the outage of 2021-02-24 are found in the 15m file.
        row("in_NIFTY50_1d_2015_2024_with-indiavix.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=1d", 2'446,
            "missing_bars 25:25");
        row("in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=1m,stamp=start", 7'121,
            "missing_bars 1:4");
        row("in_NIFTY50_5m_2023_2024.csv.gz", "market=NSE,symbol=NIFTY 50,timeframe=5m,zone=Asia/Kolkata,stamp=start",
            36'891, "");
        row("l2_binance-spot_BTCUSDT_ws_2024-08-09T0000.txt.gz", "market=CRYPTO", 58'325, "");
        row("l2_binance-usdm_BTCUSDT_ws_2024-08-08T2354.txt.gz", "market=CRYPTO", 93'954, "");
        row("ws_binance-spot_4pairs_2021-10-12.jsonl.gz", "market=CRYPTO", 270, "");
        row("ws_coinbase_10products_2021-04-17.jsonl.gz", "market=CRYPTO", 9'950, "");
    }
    void agreesWithTheInventoryOfTheReferenceData() {
        QFETCH(QString, file);
        QFETCH(QString, options);
        QFETCH(qulonglong, rows);
        QFETCH(QString, defects);
        if (fixtures::sharedFile("data").empty())
            QSKIP("the reference data are not here");
        const auto summary = inspectShared(file.toStdString(), options.toStdString());
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QCOMPARE(qulonglong(summary->rows), rows);
        QStringList found;
        for (std::size_t i = 0; i < kDefectKinds; ++i) {
            const auto kind = static_cast<DefectKind>(i);
            if (summary->defects.count(kind) == 0 || kind == DefectKind::RoundedNumber)
                continue;
            found << QStringLiteral("%1 %2")
                         .arg(QString::fromStdString(std::string(name(kind))))
                         .arg(summary->defects.count(kind));
            if (kind == DefectKind::MissingBars)
                found.back() += QStringLiteral(":%1").arg(summary->missingBars);
        }
        QCOMPARE(found.join(QStringLiteral(", ")), defects);
    }

    void findsThePlacesThatTheInventoryNames() {
        if (fixtures::sharedFile("data").empty())
            QSKIP("the reference data are not here");
        const auto timesOf = [&](const char* file, const char* options, DefectKind kind) {
            const auto summary =
                inspect(*parseSourceSpec(fixtures::sharedFile(std::string("data/") + file).string() + "," + options),
                        {}, DefectLog::kListAll);
            QStringList times;
            for (const Defect& defect : summary->defects.listed())
                if (defect.kind == kind)
                    times << QString::fromStdString(formatIso(*defect.time)) +
                                 (defect.gap ? QStringLiteral(" %1").arg(defect.gap->missingBars) : QString());
            return times;
        };
        const char* const vix = "us_VIX_1d_1990_2021-03.csv.gz";
        const char* const vixOptions = "market=US,symbol=VIX,timeframe=1d";
        const QStringList shapes = timesOf(vix, vixOptions, DefectKind::BarOutsideItsRange);
        QCOMPARE(shapes.front(), QStringLiteral("1992-02-11T00:00:00Z"));
        QCOMPARE(shapes.back(), QStringLiteral("2006-02-08T00:00:00Z"));
        QVERIFY(timesOf(vix, vixOptions, DefectKind::MissingBars).contains(QStringLiteral("1999-12-31T00:00:00Z 1")));
        QCOMPARE(timesOf(vix, vixOptions, DefectKind::OutsideSession),
                 QStringList{QStringLiteral("2004-06-11T00:00:00Z")});
        QCOMPARE(timesOf("crypto_BTCUSDT_binance_1h_2021-04_2023-12.csv.gz",
                         "market=CRYPTO,symbol=BTCUSDT,timeframe=1h,zone=UTC,stamp=start", DefectKind::MissingBars),
                 (QStringList{"2021-04-20T02:00:00Z 2", "2021-04-25T05:00:00Z 3", "2021-08-13T02:00:00Z 4",
                              "2021-09-29T07:00:00Z 2", "2023-03-24T13:00:00Z 1"}));
        QCOMPARE(timesOf("in_NIFTY50_1m_2026-07-28_2026-08-21.csv.gz",
                         "market=NSE,symbol=NIFTY 50,timeframe=1m,stamp=start", DefectKind::MissingBars),
                 QStringList{QStringLiteral("2026-07-28T06:35:00Z 4")});
        const QStringList quarters =
            timesOf("in_NIFTY50_15m_2015_2024.csv.gz",
                    "market=NSE,symbol=NIFTY 50,timeframe=15m,zone=Asia/Kolkata,stamp=start", DefectKind::MissingBars);
        for (const char* gap : {"2015-03-16T03:45:00Z 1", "2017-02-21T05:45:00Z 1", "2021-02-24T04:45:00Z 21"})
            QVERIFY2(quarters.contains(QString::fromLatin1(gap)), gap);
        QCOMPARE(timesOf("us_AAPL_1d_1998_2021-03_unadjusted.csv.gz", "market=US,symbol=AAPL,timeframe=1d",
                         DefectKind::PriceJump),
                 (QStringList{"2000-06-21T00:00:00Z", "2000-09-29T00:00:00Z", "2005-02-28T00:00:00Z",
                              "2014-06-09T00:00:00Z", "2020-08-31T00:00:00Z"}));
    }
};

REGISTER_TEST(FileSummaryTest)
#include "file_summary_test.moc"
