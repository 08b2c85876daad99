#include "core/feeds/recording_reader.h"
#include "core/market/order_book.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include <map>

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;
using fixtures::Files;

namespace {

const std::string kDepthHeader = "symbol,timestamp,first_update_id,last_update_id,side,update_type,price,qty,pu\n";

std::string coinbase(double seconds, const std::string& message) {
    return "{\"recv_ts\":" + std::to_string(1'618'677'817 + seconds) + R"(,"conn":"coinbase.ws","dir":"recv","msg":)" +
           message + "}\n";
}
std::string coinbaseConnect(double seconds) {
    return "{\"recv_ts\":" + std::to_string(1'618'677'817 + seconds) +
           R"(,"conn":"coinbase.ws","dir":"connect","url":"wss://x"})" + "\n";
}
const std::string kCoinbaseSnapshot =
    R"({"type":"snapshot","product_id":"A-B","asks":[["11","1"]],"bids":[["10","2"]]})";
const std::string kCoinbaseUpdate =
    R"({"type":"l2update","product_id":"A-B","changes":[["buy","10.5","1"]],"time":"2021-04-17T16:43:37Z"})";
std::string coinbaseMatch(int id, const char* type = "match") {
    return R"({"type":")" + std::string(type) + R"(","trade_id":)" + std::to_string(id) +
           R"(,"side":"sell","size":"1","price":"11","product_id":"A-B","sequence":1,"time":"2021-04-17T16:43:38Z"})";
}

QStringList eventKinds(const std::vector<market::Event>& events) {
    static const char* const kinds[] = {"opened", "trade", "quote", "snapshot", "delta", "bar", "state", "run"};
    QStringList list;
    for (const market::Event& event : events) {
        const auto* state = std::get_if<market::FeedStateChanged>(&event.payload);
        list << (state ? QString::fromStdString(std::string(market::name(state->state)))
                       : QString::fromLatin1(kinds[event.payload.index()]));
    }
    return list;
}

} // namespace

class RecordingFormatsTest : public QObject {
    Q_OBJECT
    Files m_files;

    fixtures::Sent playFiles(const std::vector<std::string>& sources, bool skipBad = false) {
        std::vector<SourceSpec> specs;
        for (const std::string& source : sources)
            specs.push_back(*parseSourceSpec(source));
        auto feed = ReplayFeed::open(specs, {market::SourceKind::Replay, "local", skipBad});
        if (!feed)
            return {tl::unexpected(feed.error()), {}, {}};
        return fixtures::play(**feed);
    }
    /// The books at the end, by symbol.
    static std::map<std::string, market::OrderBook> booksOf(const std::vector<market::Event>& events) {
        std::map<market::StreamId, std::string> symbols;
        std::map<std::string, market::OrderBook> books;
        for (const market::Event& event : events) {
            if (const auto* opened = std::get_if<market::StreamOpened>(&event.payload))
                symbols[event.stream] = opened->stream.instrument.symbol;
            if (const auto* snapshot = std::get_if<market::BookSnapshot>(&event.payload))
                books[symbols.at(event.stream)].reset(*snapshot);
            if (const auto* delta = std::get_if<market::BookDelta>(&event.payload))
                books[symbols.at(event.stream)].apply(*delta);
        }
        return books;
    }

private Q_SLOTS:
    void putsRowsOfOneUpdateTogether() {
        const auto file = m_files.write("depth.csv", kDepthHeader + "X,1700000000000,5,5,b,snap,10,1,-1\n"
                                                                    "X,1700000000000,5,5,a,snap,11,2,-1\n"
                                                                    "X,1700000000100,4,7,b,set,10,3,3\n"
                                                                    "X,1700000000100,4,7,a,set,11,0,3\n"
                                                                    "X,1700000000100,4,7,a,set,12,4,3\n"
                                                                    "X,1700000000200,8,9,b,delete,10,3,7\n");
        const auto sent = playFiles({file.string()});
        QVERIFY2(sent.status.has_value(), qPrintable(errorOf(sent.status)));
        QCOMPARE(eventKinds(sent.events), (QStringList{"opened", "snapshot", "delta", "delta", "Closed"}));
        const market::OrderBook book = booksOf(sent.events).at("X");
        QCOMPARE(book.bidCount(), std::size_t(0));
        QVERIFY(book.bestAsk()->price.text() == "12");
    }

    void givesUpAnUpdateOfWhichARowIsBroken() {
        const auto file = m_files.write("depth.csv", kDepthHeader + "X,1700000000000,5,5,b,snap,10,1,-1\n"
                                                                    "X,1700000000100,4,7,b,set,ten,3,3\n"
                                                                    "X,1700000000100,4,7,a,set,11,1,3\n"
                                                                    "X,1700000000200,8,9,b,set,9,3,7\n");
        QVERIFY(!playFiles({file.string()}).status.has_value());
        const auto sent = playFiles({file.string()}, true);
        QCOMPARE(eventKinds(sent.events), (QStringList{"opened", "snapshot", "Gap", "Resync", "Closed"}));
    }

    void findsTheHoleBetweenTheReferenceFiles() {
        const auto snapshot = fixtures::sharedFile("data/l2_binance-usdm_BTCUSDT_depth-snap_2022-11-01_100rows.csv");
        const auto update = fixtures::sharedFile("data/l2_binance-usdm_BTCUSDT_depth-update_2022-11-01_100rows.csv");
        if (snapshot.empty() || update.empty())
            QSKIP("the reference data are not here");
        auto first = inspect(*parseSourceSpec(snapshot.string()));
        auto second = inspect(*parseSourceSpec(update.string()));
        const auto plan = planFiles({*second, *first}, {});
        QVERIFY2(plan.has_value(), qPrintable(errorOf(plan)));
        QCOMPARE(plan->size(), std::size_t(1));
        QCOMPARE(plan->at(0).files.at(1).defects.count(DefectKind::SequenceGap), std::uint64_t(1));
        QCOMPARE(plan->at(0).files.at(1).rows, std::uint64_t(100));
        const auto sent = playFiles({snapshot.string(), update.string()});
        QCOMPARE(eventKinds(sent.events), (QStringList{"opened", "snapshot", "Gap", "Resync", "Closed"}));
    }

    void readsWholeBooksInMicroseconds() {
        const std::string header = "exchange,symbol,timestamp,local_timestamp,asks[0].price,asks[0].amount,"
                                   "bids[0].price,bids[0].amount,asks[1].price,asks[1].amount,bids[1].price,"
                                   "bids[1].amount\n";
        const auto file =
            m_files.write("tardis.csv", header + "b,X,1598918403696000,1598918403810979,11,1,10,2,12,3,9,4\n"
                                                 "b,X,1598918403697000,1598918403811979,11,1,11,2,12,3,9,4\n"
                                                 "b,X,1598918403698000,1598918403812979,11,1,10,2,,,9.5,4\n");
        const auto sent = playFiles({file.string()});
        QCOMPARE(eventKinds(sent.events), (QStringList{"opened", "snapshot", "snapshot", "Closed"}));
        QCOMPARE(sent.events.at(1).eventTime, fromEpochNanos(1'598'918'403'696'000'000));
        QCOMPARE(sent.events.at(1).receiveTime, fromEpochNanos(1'598'918'403'810'979'000));
        QCOMPARE(booksOf(sent.events).at("X").askCount(), std::size_t(1));
        const auto summary = inspect(*parseSourceSpec(file.string()));
        QCOMPARE(summary->defects.count(DefectKind::CrossedBook), std::uint64_t(1));
        const auto millis =
            m_files.write("millis.csv", header + "b,X,1598918403696,1598918403810,11,1,10,2,12,3,9,4\n");
        QVERIFY(errorOf(playFiles({millis.string()}).status)
                    .endsWith(QStringLiteral(":2: not a time in microseconds \"1598918403696\"")));
    }

    void dropsACoinbaseBookWhoseMessagesWereLost() {
        const auto file = m_files.write(
            "coinbase.jsonl", coinbaseConnect(0) + coinbase(1, kCoinbaseUpdate) + coinbase(2, kCoinbaseSnapshot) +
                                  coinbase(3, coinbaseMatch(7, "last_match")) + coinbase(4, coinbaseMatch(8)) +
                                  coinbase(5, kCoinbaseUpdate) + coinbase(6, coinbaseMatch(11)) +
                                  coinbase(7, kCoinbaseUpdate) + coinbase(8, kCoinbaseSnapshot) +
                                  coinbase(9, kCoinbaseUpdate) + coinbaseConnect(10) + coinbase(11, kCoinbaseUpdate) +
                                  coinbase(12, coinbaseMatch(11, "last_match")) + coinbase(13, kCoinbaseSnapshot) +
                                  coinbase(14, kCoinbaseUpdate));
        const auto sent = playFiles({file.string()});
        QVERIFY2(sent.status.has_value(), qPrintable(errorOf(sent.status)));
        QCOMPARE(eventKinds(sent.events),
                 (QStringList{"opened", "snapshot", "trade", "delta", "Gap", "Resync", "trade", "snapshot", "Flowing",
                              "delta", "Gap", "Resync", "snapshot", "Flowing", "delta", "Closed"}));
        // The resting order's side is told; the aggressor's is the other.
        QVERIFY(std::get<market::Trade>(sent.events.at(2).payload).side == market::Side::Buy);
        const auto summary = inspect(*parseSourceSpec(file.string()));
        QCOMPARE(summary->defects.count(DefectKind::SequenceGap), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::Reconnected), std::uint64_t(1));
        QCOMPARE(summary->trades, std::uint64_t(2));
    }

    void namesMessagesThatItDoesNotKnow() {
        const auto file = m_files.write("odd.jsonl", coinbase(1, kCoinbaseSnapshot) + coinbase(2, R"({"type":"new"})") +
                                                         "{\"recv_ts\":1618677820,\"dir\":\"recv\"}\n{\"recv_ts\":");
        const auto summary = inspect(*parseSourceSpec(file.string()));
        QCOMPARE(summary->defects.count(DefectKind::UnknownMessage), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::BadMessage), std::uint64_t(1));
        QCOMPARE(summary->defects.count(DefectKind::TruncatedLine), std::uint64_t(1));
    }

    void buildsTheBooksOfTheReferenceRecordings() {
        const auto binance = fixtures::sharedFile("data/ws_binance-spot_4pairs_2021-10-12.jsonl.gz");
        const auto venue = fixtures::sharedFile("data/ws_coinbase_10products_2021-04-17.jsonl.gz");
        const auto tardis = fixtures::sharedFile("data/l2_tardis_binance-futures_BTCUSDT_book25_2020-09-01_10rows.csv");
        if (binance.empty() || venue.empty() || tardis.empty())
            QSKIP("the reference data are not here");
        const auto count = [](const std::vector<market::Event>& events) {
            std::map<std::size_t, int> counts;
            for (const market::Event& event : events)
                ++counts[event.payload.index()];
            return counts;
        };
        const auto pairs = playFiles({binance.string()});
        QVERIFY2(pairs.status.has_value(), qPrintable(errorOf(pairs.status)));
        auto books = booksOf(pairs.events);
        QCOMPARE(books.size(), std::size_t(4));
        for (const auto& [symbol, book] : books)
            QVERIFY2(book.valid() && !book.crossed() && book.bidCount() > 100, symbol.c_str());
        // Two aggregated trades, the only ones there are; no book was lost.
        auto counts = count(pairs.events);
        QCOMPARE(counts[1], 2);
        QCOMPARE(counts[3], 4);
        QCOMPARE(counts[6], 4);
        const auto products = playFiles({venue.string()});
        QVERIFY2(products.status.has_value(), qPrintable(errorOf(products.status)));
        books = booksOf(products.events);
        QCOMPARE(books.size(), std::size_t(10));
        for (const auto& [symbol, book] : books)
            QVERIFY2(book.valid() && !book.crossed(), symbol.c_str());
        counts = count(products.events);
        QCOMPARE(counts[1], 97);
        QCOMPARE(counts[2], 107);
        QCOMPARE(counts[3], 10);
        QCOMPARE(counts[4], 9'719);
        QCOMPARE(counts[6], 10);
        QCOMPARE(count(playFiles({tardis.string()}).events)[3], 10);
    }

    void refusesAListOfInstrumentsByName() {
        const auto file = fixtures::sharedFile("data/ws_binance-spot_exchangeInfo_2021-10-12.jsonl.gz");
        if (file.empty())
            QSKIP("the reference data are not here");
        QVERIFY(errorOf(playFiles({file.string()}).status)
                    .endsWith(QStringLiteral(": no market data: the venue's list of instruments (exchangeInfo)")));
    }
};

REGISTER_TEST(RecordingFormatsTest)
#include "recording_formats_test.moc"
