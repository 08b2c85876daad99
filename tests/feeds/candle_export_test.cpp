#include "core/feeds/candle_file_reader.h"
#include "core/feeds/file_format.h"
#include "core/feeds/file_summary.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using market::Timeframe;

namespace {

const std::string kExportHeader = "time_iso,time_epoch_ms,market,symbol,timeframe,open,high,low,close,volume,count,"
                                  "partial,source,run,cut_epoch_ms,begins\n";
constexpr std::int64_t kDay = 1'704'153'600'000; // 2024-01-02

std::string candleLine(std::int64_t millis, const std::string& market, const std::string& symbol,
                       const std::string& timeframe, const std::string& rest = "5,3,0,SIMULATED:world,7,,0") {
    return ",\"" + std::to_string(millis) + "\"," + market + "," + symbol + "," + timeframe + ",10,12,9,11," + rest +
           "\n";
}

} // namespace

class CandleExportTest : public QObject {
    Q_OBJECT
private:
    fixtures::Files m_files;

    std::vector<ExportedCandle> read(const std::string& content, SourceSpec spec = {}) {
        spec.file = m_files.write("candles.csv", content);
        auto reader = CandleFileReader::open(spec);
        if (!reader)
            qFatal("%s", reader.error().text().c_str());
        std::vector<ExportedCandle> candles;
        for (;;) {
            auto candle = reader->next();
            if (!candle)
                qFatal("%s", candle.error().text().c_str());
            if (!*candle)
                return candles;
            candles.push_back(std::move(**candle));
        }
    }
    fixtures::Sent played(const std::string& content) {
        SourceSpec spec;
        spec.file = m_files.write("played.csv", content);
        const auto feed = ReplayFeed::open({spec});
        if (!feed)
            qFatal("%s", feed.error().text().c_str());
        return fixtures::play(**feed);
    }

private Q_SLOTS:
    void isToldByItsHeaderWhateverTheSeparator_data() {
        QTest::addColumn<QString>("header");
        QTest::newRow("whole") << QString::fromStdString(kExportHeader).trimmed();
        QTest::newRow("semicolons") << QString::fromStdString(kExportHeader).trimmed().replace(u',', u';');
        QTest::newRow("tabs") << QString::fromStdString(kExportHeader).trimmed().replace(u',', u'\t');
        QTest::newRow("what is needed") << "low,high,open,close,symbol,market,timeframe,time_epoch_ms";
        QTest::newRow("byte order mark") << QString::fromStdString("\xEF\xBB\xBF" + kExportHeader).trimmed();
        QTest::newRow("quoted") << "\"time_epoch_ms\",\"market\",\"symbol\",\"timeframe\",open,high,low,close";
    }
    void isToldByItsHeaderWhateverTheSeparator() {
        QFETCH(QString, header);
        const auto format = detectFormat(m_files.write("header.csv", header.toStdString() + "\n"));
        QVERIFY2(format, format ? "" : format.error().text().c_str());
        QCOMPARE(*format, FileFormat::CandleExport);
    }

    void refusesOtherExportsByName_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("reason");
        QTest::newRow("regimes") << "time_iso,time_epoch_ms,market,symbol,timeframe,regime,confidence"
                                 << "an export of regimes; what can be taken back in is candles";
        QTest::newRow("ticks") << "time_iso,time_epoch_ms,market,symbol,time_epoch_ns,price"
                               << "an export of the program without prices of candles; what can be taken back in is "
                                  "candles";
        QTest::newRow("columns left out") << "time_iso,market,open,high,low,close"
                                          << "an export of candles without time_epoch_ms, symbol, timeframe; export "
                                             "it again with these columns";
        QTest::newRow("column of another kind") << "time_epoch_ms,market,symbol,timeframe,open,high,low,close,colour"
                                                << "an export of candles has no column \"colour\"";
        QTest::newRow("column twice") << "time_epoch_ms,market,symbol,timeframe,open,high,low,close,open"
                                      << "the column \"open\" stands twice";
        QTest::newRow("json") << "{\"time_epoch_ms\":1}"
                              << "an export as JSON; what can be taken back in is candles as CSV";
    }
    void refusesOtherExportsByName() {
        QFETCH(QString, header);
        QFETCH(QString, reason);
        const auto file = m_files.write("header.csv", header.toStdString() + "\n");
        QCOMPARE(errorOf(detectFormat(file)), QString::fromStdString(file.string()) + ":1: " + reason);
    }

    void readsEveryValueOfACandle() {
        const auto candles =
            read(kExportHeader + "2024-01-02T00:00:00Z,1704153600000,us,\"'=A \"\"B\"\", C\",1h,1.00000001,2,1,1.5,,"
                                 "4294967295,1,REPLAY:x,12,1704157199999,1\n");
        QCOMPARE(candles.size(), std::size_t{1});
        QCOMPARE(candles[0].instrument.market, market::Market::Us);
        QCOMPARE(candles[0].instrument.symbol, std::string("=A \"B\", C"));
        market::Bar bar;
        bar.openTime = fromEpochMillis(kDay);
        bar.timeframe = Timeframe::H1;
        bar.open = Price::fromUnits(100'000'001);
        bar.high = Price::fromUnits(200'000'000);
        bar.low = Price::fromUnits(100'000'000);
        bar.close = Price::fromUnits(150'000'000);
        bar.hasVolume = false;
        bar.count = 4'294'967'295;
        bar.partial = true;
        bar.begins = true;
        bar.cutAt = fromEpochMillis(1'704'157'199'999);
        QVERIFY(candles[0].row.bar == bar);
    }

    void fillsInWhatWasLeftOut() {
        const auto candles = read("time_epoch_ms;market;symbol;timeframe;open;high;low;close\n"
                                  "1704153600000;CRYPTO;FIL;1m;1;1;1;1\n1704153660000;CRYPTO;FIL;1m;1;1;1;1\n");
        QCOMPARE(candles.size(), std::size_t{2});
        QVERIFY(candles[0].row.bar.begins && !candles[1].row.bar.begins);
        QVERIFY(!candles[0].row.bar.hasVolume && !candles[0].row.bar.partial);
        QCOMPARE(candles[0].row.bar.count, 1U);
    }

    void choosesByWhatIsStated() {
        const std::string content = kExportHeader + candleLine(kDay, "CRYPTO", "A", "1m") +
                                    candleLine(kDay, "CRYPTO", "A", "5m") + candleLine(kDay, "US", "A", "1m") +
                                    candleLine(kDay, "CRYPTO", "B", "1m");
        SourceSpec spec;
        QCOMPARE(read(content, spec).size(), std::size_t{4});
        spec.symbol = "A";
        QCOMPARE(read(content, spec).size(), std::size_t{3});
        spec.market = market::Market::Crypto;
        QCOMPARE(read(content, spec).size(), std::size_t{2});
        spec.timeframe = Timeframe::M5;
        QCOMPARE(read(content, spec).size(), std::size_t{1});
        spec.symbol = "C";
        spec.file = m_files.write("candles.csv", content);
        QCOMPARE(errorOf(inspect(spec)), QString::fromStdString(spec.file.string()) +
                                             ": holds none of the candles that were asked for; it has CRYPTO A 1m, "
                                             "CRYPTO A 5m, US A 1m, CRYPTO B 1m");
    }

    void refusesBadRowsWithTheirPlace_data() {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& line, const char* reason) {
            QTest::newRow(name) << QString::fromStdString(line) << QString::fromLatin1(reason);
        };
        row("cells", "x,1704153600000,CRYPTO,A,1m,1,1,1,1\n", "9 columns instead of 16");
        row("market", candleLine(kDay, "MARS", "A", "1m"), "market: \"MARS\" is none of CRYPTO, US, NSE, UK");
        row("timeframe", candleLine(kDay, "CRYPTO", "A", "7m"), "7m");
        row("time", ",\"noon\",CRYPTO,A,1m,1,1,1,1,1,1,0,x,1,,0\n",
            "time_epoch_ms: not a time in milliseconds \"noon\"");
        row("grid", candleLine(kDay + 1000, "CRYPTO", "A", "1m"),
            "time 2024-01-02T00:00:01Z is not the start of a 1m bar");
        row("shape", ",1704153600000,CRYPTO,A,1m,10,9,8,10,1,1,0,x,1,,0\n", "high 9 is below close 10");
        row("price", ",1704153600000,CRYPTO,A,1m,0,9,8,10,1,1,0,x,1,,0\n", "open 0 is not above zero");
        row("volume", ",1704153600000,CRYPTO,A,1m,9,9,9,9,-1,1,0,x,1,,0\n", "volume -1 is negative");
        row("count", ",1704153600000,CRYPTO,A,1m,9,9,9,9,1,4294967296,0,x,1,,0\n", "count 4294967296 is out of range");
        row("mark", ",1704153600000,CRYPTO,A,1m,9,9,9,9,1,1,maybe,x,1,,0\n", "the mark \"maybe\" is neither 0 nor 1");
        row("cut", ",1704153600000,CRYPTO,A,1m,9,9,9,9,1,1,0,x,1,1704153600000,0\n",
            "cut_epoch_ms 2024-01-02T00:00:00Z is no end of a 1m candle that begins at 2024-01-02T00:00:00Z");
        row("quote", ",1704153600000,CRYPTO,\"A,1m,9,9,9,9,1,1,0,x,1,,0\n", "a quote is not closed");
        row("again", candleLine(kDay, "CRYPTO", "A", "1m") + candleLine(kDay, "CRYPTO", "A", "1m"),
            "the bar of 2024-01-02T00:00:00Z is there twice");
        row("two sources",
            candleLine(kDay, "CRYPTO", "A", "1m") + candleLine(kDay, "CRYPTO", "A", "5m", "5,3,0,IMPORTED:file,8,,0"),
            "the candles of A are of source 8 here and of 7 before; export one of them (--source)");
    }
    void refusesBadRowsWithTheirPlace() {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        SourceSpec spec;
        spec.file = m_files.write("bad.csv", kExportHeader + row.toStdString());
        const auto summary = inspect(spec);
        QVERIFY2(summary, qPrintable(errorOf(summary)));
        QVERIFY(!summary->sound());
        const QString text = QString::fromStdString(summary->sound().error().text());
        QVERIFY2(text.startsWith(QString::fromStdString(spec.file.string()) +
                                 QStringLiteral(":%1: ").arg(1 + row.count(u'\n'))),
                 qPrintable(text));
        QVERIFY2(text.contains(reason), qPrintable(text));
        QVERIFY(!ReplayFeed::open({spec}));
    }

    void sendsEachCandleWhenItIsComplete() {
        const auto sent =
            played(kExportHeader + candleLine(kDay, "CRYPTO", "A", "5m") + candleLine(kDay, "CRYPTO", "A", "1m") +
                   candleLine(kDay, "CRYPTO", "B", "1m") + candleLine(kDay + 60'000, "CRYPTO", "A", "1m") +
                   candleLine(kDay + 300'000, "CRYPTO", "A", "1m"));
        QVERIFY(sent.status);
        std::vector<std::string> order;
        for (const market::Event& event : sent.events)
            if (const auto* closed = std::get_if<market::BarClosed>(&event.payload)) {
                QCOMPARE(event.receiveTime, closed->bar.closeTime());
                order.push_back(std::to_string(event.stream) + " " + std::string(name(closed->bar.timeframe)) + " " +
                                std::to_string(epochMillis(closed->bar.openTime) - kDay));
            }
        const std::vector<std::string> expected{"0 1m 0", "1 1m 0", "0 1m 60000", "0 5m 0", "0 1m 300000"};
        QCOMPARE(order, expected);
        const auto& opened = std::get<market::StreamOpened>(sent.events.front().payload);
        QCOMPARE(opened.delivered, (std::vector{Timeframe::M1, Timeframe::M5}));
    }

    void tellsAGapOfTheFinestTimeframeOnce() {
        const auto sent =
            played(kExportHeader + candleLine(kDay, "CRYPTO", "A", "1m") + candleLine(kDay, "CRYPTO", "A", "5m") +
                   candleLine(kDay + 600'000, "CRYPTO", "A", "1m") + candleLine(kDay + 600'000, "CRYPTO", "A", "5m"));
        std::vector<market::GapRange> gaps;
        for (const market::Event& event : sent.events)
            if (const auto* change = std::get_if<market::FeedStateChanged>(&event.payload); change && change->gap)
                gaps.push_back(*change->gap);
        QCOMPARE(gaps.size(), std::size_t{1});
        QCOMPARE(gaps[0].missingBars, std::int64_t{9});
    }

    void tellsSessionsFromAroundTheClock_data() {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<bool>("aroundTheClock");
        const auto row = [](const char* name, const std::string& lines, bool aroundTheClock) {
            QTest::newRow(name) << QString::fromStdString(lines) << aroundTheClock;
        };
        constexpr std::int64_t kMinute = 60'000;
        const std::int64_t opening = kDay + 14 * 60 * kMinute + 30 * kMinute; // 09:30 in New York
        row("hours from the opening", candleLine(opening, "US", "A", "1h"), false);
        row("hours of the clock", candleLine(opening + 30 * kMinute, "US", "A", "1h"), true);
        row("a day that a session cuts",
            candleLine(kDay, "US", "A", "1d", "5,3,0,x,7," + std::to_string(kDay + 25 * 60 * kMinute) + ",0"), false);
        row("a day of the clock", candleLine(kDay, "US", "A", "1d"), true);
        row("minutes of the session", candleLine(opening, "US", "A", "1m"), false);
        row("minutes of the night", candleLine(kDay + 5 * 60 * kMinute, "US", "A", "1m"), true);
    }
    void tellsSessionsFromAroundTheClock() {
        QFETCH(QString, rows);
        QFETCH(bool, aroundTheClock);
        SourceSpec spec;
        spec.file = m_files.write("hours.csv", kExportHeader + rows.toStdString());
        const auto summary = inspect(spec);
        QVERIFY2(summary && summary->sound(), qPrintable(errorOf(summary)));
        QCOMPARE(summary->candles.front().calendar == market::CalendarName::AlwaysOpen, aroundTheClock);
    }

    void readsGzipToo() {
        SourceSpec spec;
        spec.file =
            m_files.write("candles.csv.gz", fixtures::gzipped(kExportHeader + candleLine(kDay, "CRYPTO", "A", "1m")));
        const auto summary = inspect(spec);
        QVERIFY2(summary && summary->sound(), qPrintable(errorOf(summary)));
        QCOMPARE(summary->rows, std::uint64_t{1});
    }
};

REGISTER_TEST(CandleExportTest)
#include "candle_export_test.moc"
