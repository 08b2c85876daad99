#include "core/feeds/quote_file_reader.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

const std::string kQuoteTicks = "ts_utc,bid_price,bid_size,ask_price,ask_size,exchange,condition,suspicious\n";
const std::string kQuoteBars =
    "ts_utc,bid_open,bid_high,bid_low,bid_close,bid_size,ask_open,ask_high,ask_low,ask_close,ask_size\n";

QString quoteText(const QuoteRow& row) {
    const auto level = [](const market::BookLevel& side) { return side.price.text() + "x" + side.quantity.text(); };
    return QString::fromStdString(formatIso(row.time).substr(11) + " " + level(row.quote.bid) + " " +
                                  level(row.quote.ask) + (row.leftOut ? " " + std::string(name(*row.leftOut)) : ""));
}

} // namespace

class QuoteFileReaderTest : public QObject {
    Q_OBJECT
    Files m_files;

    /// Quotes, and errors as "line kind".
    QStringList read(const std::string& text, const std::string& options) {
        auto reader = QuoteFileReader::open(*parseSourceSpec(m_files.write("quotes.csv", text).string() + options));
        if (!reader)
            return {errorOf(reader)};
        QStringList quotes;
        for (;;) {
            const auto row = reader->next();
            if (!row)
                quotes << QStringLiteral("%1 %2")
                              .arg(row.error().line)
                              .arg(QString::fromStdString(std::string(name(row.error().kind))));
            else if (!*row)
                return quotes;
            else
                quotes << quoteText(**row);
        }
    }

private Q_SLOTS:
    void putsTheSidesOfOneMomentTogether() {
        QCOMPARE(read(kQuoteTicks + "2013-10-08T13:30:00.000Z,10.00,2,0.0,0,P,1,0\n"
                                    "2013-10-08T13:30:00.000Z,0.0,0,10.02,3,N,1,0\n"
                                    "2013-10-08T13:30:01.000Z,10.01,1,0.0,0,Q,1,0\n"
                                    "2013-10-08T13:30:02.000Z,0.0,0,10.03,4,B,1,0\n"
                                    "2013-10-08T13:30:03.000Z,10.02,5,10.04,6,B,1,0\n",
                      ",market=US,symbol=IBM"),
                 (QStringList{"13:30:00Z 10x2 10.02x3", "13:30:01Z 10.01x1 10.02x3", "13:30:02Z 10.01x1 10.03x4",
                              "13:30:03Z 10.02x5 10.04x6"}));
    }

    void leavesOutWhatMustNotCount() {
        QCOMPARE(read(kQuoteTicks + "2013-10-08T13:30:00.000Z,10.00,2,0.0,0,P,1,0\n"
                                    "2013-10-08T13:30:01.000Z,0.0,0,10.02,3,N,1,0\n"
                                    "2013-10-08T13:30:02.000Z,0.0,0,99.00,3,N,1,1\n"
                                    "2013-10-08T13:30:03.000Z,10.05,3,0.0,0,N,1,0\n"
                                    "2013-10-08T13:30:04.000Z,0.0,0,0.0,0,N,1,0\n"
                                    "2013-10-08T13:30:05.000Z,10.01,3,0.0,0,N,1,0\n",
                      ",market=US,symbol=IBM"),
                 (QStringList{"13:30:00Z 10x2 0x0 one_sided_quote", "13:30:01Z 10x2 10.02x3",
                              "13:30:02Z 10x2 10.02x3 suspicious_quote", "13:30:03Z 10.05x3 10.02x3 crossed_quote",
                              "6 not_positive_price", "13:30:05Z 10.01x3 10.02x3"}));
    }

    void takesABarsQuoteAtItsClose() {
        QCOMPARE(read(kQuoteBars + "2013-10-04T13:30:00Z,10,11,9,10.5,100,10.1,11.1,9.1,10.6,200\n"
                                   "2013-10-04T13:31:00Z,10,9,11,10.5,100,10.1,11.1,9.1,10.6,200\n"
                                   "2013-10-04T13:32:00Z,10,11,9,10.5,100,,,,,\n"
                                   "2013-10-04T13:32:00Z,10,11,9,10.5,100,10.1,11.1,9.1,10.6,200\n",
                      ",market=US,symbol=SPY,timeframe=1m,stamp=start"),
                 (QStringList{"13:31:00Z 10.5x100 10.6x200", "3 bar_outside_its_range",
                              "13:33:00Z 10.5x100 10.6x200 one_sided_quote", "5 duplicate_time"}));
        QCOMPARE(read(kQuoteBars + "2013-10-04T13:31:00Z,10,11,9,10.5,100,10.1,11.1,9.1,10.6,200\n",
                      ",market=US,symbol=SPY,timeframe=1m,stamp=end"),
                 QStringList{QStringLiteral("13:31:00Z 10.5x100 10.6x200")});
        QVERIFY(
            read(kQuoteBars + "2013-10-04T13:31:00Z,10,11,9,10.5,100,10.1,11.1,9.1,10.6,200\n", ",market=US,symbol=SPY")
                .at(0)
                .endsWith(QStringLiteral("timeframe, stamp are not stated in the file; add "
                                         "timeframe=1m,stamp=start|end")));
    }

    void mergesTheReferenceTicksToANationalBest() {
        const auto file = fixtures::sharedFile("data/us_IBM_ticks_quote_2013-10-08.csv.gz");
        if (file.empty())
            QSKIP("the reference data are not here");
        auto reader = QuoteFileReader::open(*parseSourceSpec(file.string() + ",market=US,symbol=IBM"));
        std::uint64_t rows = 0;
        std::uint64_t sent = 0;
        std::uint64_t crossed = 0;
        for (auto row = reader->next(); row && *row; row = reader->next()) {
            rows += (*row)->rows;
            sent += (*row)->leftOut ? 0 : 1;
            crossed += (*row)->leftOut == DefectKind::CrossedQuote ? 1 : 0;
        }
        QCOMPARE(rows, std::uint64_t(125'750));
        QVERIFY(sent > 62'000);
        // Held exchange by exchange nearly all of them would be.
        QVERIFY(crossed * 1'000 < sent);
    }
};

REGISTER_TEST(QuoteFileReaderTest)
#include "quote_file_reader_test.moc"
