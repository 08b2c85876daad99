#include "core/base/random_stream.h"
#include "core/feeds/file_summary.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include <algorithm>

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

const std::string kDirtyHeader = "ts,open,high,low,close,volume\n";
const std::string kDirtyOptions = ",market=CRYPTO,symbol=X,timeframe=1m,stamp=start";
const std::string kDirtyTicks = "ts_utc,price,size,exchange,condition,suspicious\n";

std::string barRow(int minute, const std::string& rest = "10,11,9,10,5") {
    return std::to_string(1'700'000'040 + minute * 60) + "," + rest + "\n";
}

/// "kind line" of every defect listed, in the order of the file.
QStringList placesOf(const FileSummary& summary) {
    QStringList places;
    for (const Defect& defect : summary.defects.listed())
        places << QStringLiteral("%1 %2").arg(QString::fromStdString(std::string(name(defect.kind)))).arg(defect.line);
    return places;
}

} // namespace

class DirtyFileTest : public QObject {
    Q_OBJECT
    Files m_files;

    Result<FileSummary> inspectText(const std::string& text, const std::string& options) {
        return inspect(*parseSourceSpec(m_files.write("dirty.csv", text).string() + options), {}, DefectLog::kListAll);
    }

private Q_SLOTS:
    void namesEveryDefectWithItsLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<qulonglong>("rows");
        const auto row = [](const char* title, const std::string& text, const QStringList& places, qulonglong rows) {
            QTest::newRow(title) << QByteArray::fromStdString(text) << places << rows;
        };
        const auto with = [&](const char* title, const std::string& second, const QStringList& places,
                              qulonglong rows) {
            row(title, kDirtyHeader + barRow(0) + second + barRow(2), places, rows);
        };
        const auto bad = [&](const char* title, const std::string& rest, const char* kind) {
            with(title, barRow(1, rest), {QString::fromLatin1(kind) + QStringLiteral(" 3")}, 2);
        };
        with("sound", barRow(1), {}, 3);
        bad("NaN", "10,NaN,9,10,5", "not_a_number");
        bad("nothing", "10,,9,10,5", "missing_field");
        bad("a word", "10,11,9,none,5", "not_a_number");
        bad("an infinity", "10,inf,9,10,5", "not_a_number");
        bad("swapped high and low", "10,9,11,10,5", "bar_outside_its_range");
        bad("open above high", "12,11,9,10,5", "bar_outside_its_range");
        bad("close below low", "10,11,9,8,5", "bar_outside_its_range");
        bad("zero", "10,11,0,10,5", "not_positive_price");
        bad("negative price", "10,11,-9,10,5", "not_positive_price");
        bad("negative volume", "10,11,9,10,-5", "negative_volume");
        bad("huge", "10,99999999999999999999,9,10,5", "number_out_of_range");
        bad("too few", "10,11,9,10", "missing_field");
        bad("too many", "10,11,9,10,5,6", "extra_field");
        bad("thousands", "1,010,1,011,1,009,1,010,5", "extra_field");
        bad("quoted thousands", "\"1,010\",1011,1009,1010,5", "not_a_number");
        bad("decimal comma", "\"10,5\",11,9,10,5", "not_a_number");
        with("twice", barRow(0), {"duplicate_time 3", "missing_bars 4"}, 2);
        with("backwards", barRow(-5), {"time_runs_backwards 3", "missing_bars 4"}, 2);
        row("one leaps ahead", kDirtyHeader + barRow(0) + barRow(900'000) + barRow(1) + barRow(2),
            {"time_runs_backwards 3"}, 3);
        row("swapped rows", kDirtyHeader + barRow(0) + barRow(2) + barRow(1) + barRow(3),
            {"time_runs_backwards 3", "missing_bars 5"}, 3);
        with("off the grid", "1700000101,10,11,9,10,5\n", {"off_grid 3", "missing_bars 4"}, 2);
        with("other unit", "1700000100000,10,11,9,10,5\n", {"mixed_time_formats 3"}, 2);
        with("no time", "soon,10,11,9,10,5\n", {"bad_time 3", "missing_bars 4"}, 2);
        with("header again", kDirtyHeader, {"repeated_header 3", "missing_bars 4"}, 2);
        with("blank lines", "\n\n" + barRow(1), {"blank_line 3"}, 3);
        with("binary", std::string("\x01\x02\x03") + barRow(1), {"bad_text 3", "missing_bars 4"}, 2);
        with("latin 1", "caf\xe9\n" + barRow(1), {"bad_text 3"}, 3);
        row("cut", kDirtyHeader + barRow(0) + "1700000100,10,11,", {"truncated_line 3"}, 1);
        row("windows, mark, quotes, blank end",
            "\xef\xbb\xbf\"ts\",\"open\",\"high\",\"low\",\"close\",\"volume\"\r\n\"1700000040\", 10 "
            ",11,9,10,5\r\n\r\n\r\n",
            {}, 1);
        row("first row broken", kDirtyHeader + "?,10,11,9,10,5\n" + barRow(0) + barRow(1), {"bad_time 2"}, 2);
        row("blank after the header", kDirtyHeader + "\n" + barRow(0), {"blank_line 2"}, 1);
        row("no volume once", kDirtyHeader + barRow(0) + barRow(1, "10,11,9,10,0"), {"zero_volume 3"}, 2);
        row("gap", kDirtyHeader + barRow(0) + barRow(3), {"missing_bars 3"}, 2);
        row("split", kDirtyHeader + barRow(0, "70,70,70,70,1") + barRow(1, "10,10,10,10,1"), {"price_jump 3"}, 2);
        row("spike", kDirtyHeader + barRow(0) + barRow(1, "10,100,9,10,5"), {"price_spike 3"}, 2);
    }
    void namesEveryDefectWithItsLine() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, places);
        QFETCH(qulonglong, rows);
        const auto summary = inspectText(text.toStdString(), kDirtyOptions);
        QVERIFY2(summary.has_value(), qPrintable(errorOf(summary)));
        QCOMPARE(placesOf(*summary), places);
        QCOMPARE(qulonglong(summary->rows), rows);
    }

    void refusesWholeFilesWithOneReason_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QString() << "the file is empty";
        QTest::newRow("header only") << QString::fromStdString(kDirtyHeader) << "the file holds a header but no rows";
        QTest::newRow("html") << "<html>\n<p>limit reached</p>\n"
                              << ":1: not a known format (first line \"<html>\")";
        QTest::newRow("blank first") << "\nts,open,high,low,close\n"
                                     << ":1: the first line is empty";
        QTest::newRow("no data") << "No data\n"
                                 << ":1: not a known format (first line \"No data\")";
    }
    void refusesWholeFilesWithOneReason() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto summary = inspectText(text.toStdString(), kDirtyOptions);
        QVERIFY2(errorOf(summary).endsWith(reason), qPrintable(errorOf(summary)));
    }

    void tellsTheTimeAndTheStretchOfADefect() {
        const auto summary =
            inspectText(kDirtyHeader + barRow(0) + barRow(1, "10,9,11,10,5") + barRow(5), kDirtyOptions);
        QCOMPARE(placesOf(*summary), (QStringList{"bar_outside_its_range 3", "missing_bars 4"}));
        const Defect& shape = summary->defects.listed().at(0);
        QCOMPARE(formatIso(*shape.time), std::string("2023-11-14T22:15:00Z"));
        QCOMPARE(shape.reason, std::string("high 9 is below low 11"));
        const Defect& gap = summary->defects.listed().at(1);
        // The broken row is there: only the three bars after it are missing.
        QVERIFY((gap.gap ==
                 market::GapRange{*shape.time + std::chrono::minutes(1), *shape.time + std::chrono::minutes(4), 3}));
    }

    void countsWhatTradesAndQuotesSayAboutThemselves() {
        const auto trades =
            inspectText(kDirtyTicks + "2013-10-08T13:30:00.000Z,10,1,P,0,0\n2013-10-08T13:30:01.000Z,10,1,P,0,1\n"
                                      "2013-10-08T13:30:00.500Z,10,1,P,0,0\n2013-10-08T13:30:02.000Z,10,1,P,0,maybe\n",
                        ",market=US,symbol=IBM");
        QVERIFY2(trades.has_value(), qPrintable(errorOf(trades)));
        QCOMPARE(placesOf(*trades), (QStringList{"suspicious_trade 3", "not_a_number 5"}));
        QCOMPARE(trades->trades, std::uint64_t(2));
        const auto late = inspectText("ts_ms,price\n1700000002000,1\n1700000001000,1\n", ",market=US,symbol=IBM");
        QCOMPARE(placesOf(*late), QStringList{QStringLiteral("late_row 3")});
    }

    /// Whatever bytes are changed, every row is either taken in or refused with a kind and a line.
    void losesNoRowInSilence_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("options");
        const auto add = [](const char* title, const std::string& header, const char* row, const std::string& options) {
            QTest::newRow(title) << QString::fromStdString(header) << QString::fromLatin1(row)
                                 << QString::fromStdString(options);
        };
        add("bars", kDirtyHeader, "%1,10,11,9,10,5", kDirtyOptions);
        add("ticks", "ts_ms,price,size,side\n", "%1123,10.5,2,B", ",market=US,symbol=IBM");
        add("lean trades", kDirtyTicks, "%1123,10.5,2,P,8000,0", ",market=US,symbol=IBM");
        add("lean quotes", "ts_utc,bid_price,bid_size,ask_price,ask_size,exchange,condition,suspicious\n",
            "%1123,10.5,2,10.6,3,P,1,0", ",market=US,symbol=IBM");
        add("stamped recording", "",
            "%1000000000 {\"stream\":\"x@trade\",\"data\":{\"e\":\"trade\",\"E\":1700000000000,\"s\":\"X\",\"t\":1,"
            "\"p\":\"1.5\",\"q\":\"0.50\",\"T\":1700000000000,\"m\":true}}",
            "");
        add("json lines", "",
            "{\"recv_ts\":%1.5,\"conn\":\"c\",\"dir\":\"recv\",\"msg\":{\"type\":\"match\",\"trade_id\":5,\"side\":"
            "\"buy\",\"size\":\"1\",\"price\":\"2\",\"product_id\":\"A-B\",\"sequence\":9,"
            "\"time\":\"2021-04-17T16:43:30.2Z\"}}",
            "");
    }
    void losesNoRowInSilence() {
        QFETCH(QString, header);
        QFETCH(QString, row);
        QFETCH(QString, options);
        RandomStream random(7, "dirty bytes");
        constexpr int kRows = 40;
        for (int round = 0; round < 150; ++round) {
            std::string text = header.toStdString();
            const std::size_t begin = text.size();
            for (int i = 0; i < kRows; ++i)
                text += row.arg(1'700'000'040 + i * 60).toStdString() + "\n";
            for (int change = 0; change < 1 + round % 9; ++change) {
                const std::size_t at = begin + random.next() % (text.size() - begin);
                const char byte = static_cast<char>(random.next());
                if (text[at] != '\n' && byte != '\n')
                    text[at] = byte;
            }
            // The first line decides what the file is taken for; the rows are what is tried here.
            const auto summary = inspectText(text, options.toStdString());
            if (!summary) {
                QVERIFY(!summary.error().place.empty() && !summary.error().reason.empty());
                continue;
            }
            std::uint64_t refused = 0;
            for (const Defect& defect : summary->defects.listed()) {
                QVERIFY(defect.line >= 1 && defect.line <= kRows + 1 && !defect.reason.empty());
                refused += weightOf(defect.kind) == DefectWeight::Refused ? 1 : 0;
            }
            QCOMPARE(refused, summary->badRows());
            QCOMPARE(summary->rows + refused, std::uint64_t(kRows));
        }
    }
};

REGISTER_TEST(DirtyFileTest)
#include "dirty_file_test.moc"
