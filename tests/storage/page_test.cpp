#include "core/storage/page_cursor.h"
#include "core/storage/store_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <tuple>

using namespace aetherion;
using namespace aetherion::test;
using contract::HistoryQuery;

namespace {

/// What identifies a row, with its time in front: the order in which pages must come.
using Identity = std::tuple<std::int64_t, std::int64_t, std::string, std::int64_t, std::int64_t>;

Identity identity(const contract::CandleRow& row) {
    return {epochNanos(row.record.bar.openTime), row.record.source.value, row.record.instrument.symbol,
            market::length(row.record.bar.timeframe).count(), 0};
}
Identity identity(const contract::TickRow& row) {
    return {epochNanos(row.record.eventTime), row.record.source.value, row.record.instrument.symbol, 0,
            row.record.number};
}
Identity identity(const contract::PosteriorRow& row) {
    return {epochNanos(row.record.closeTime), row.record.source.value, row.record.instrument.symbol,
            static_cast<std::int64_t>(row.record.modelId.size()), 0};
}
Identity identity(const contract::RegimeRow& row) {
    return {epochNanos(row.record.at.closeTime), row.record.at.source.value, row.record.at.instrument.symbol, 0, 0};
}

template <typename Row>
using Read = Result<contract::Page<Row>> (storage::StoreReader::*)(const HistoryQuery&, std::stop_token);

template <typename Row>
std::vector<Identity> walk(storage::StoreReader& reader, Read<Row> read, HistoryQuery query, std::size_t limit) {
    query.limit = limit;
    std::vector<Identity> rows;
    for (;;) {
        const auto page = (reader.*read)(query, {});
        if (!page || page->rows.size() > limit || (page->rows.size() < limit && !page->cursor.empty()))
            return {};
        for (const Row& row : page->rows)
            rows.push_back(identity(row));
        if (page->cursor.empty())
            return rows;
        query.cursor = page->cursor;
    }
}

/// Pages of every size give the rows of one large page, in order, each once; newest first the same ones backwards.
template <typename Row>
void checkPages(storage::StoreReader& reader, Read<Row> read, const HistoryQuery& query, std::size_t expected) {
    const auto whole = walk(reader, read, query, storage::kLargestPage);
    QCOMPARE(whole.size(), expected);
    QVERIFY(std::is_sorted(whole.begin(), whole.end(),
                           [](const Identity& a, const Identity& b) { return std::get<0>(a) < std::get<0>(b); }));
    auto unique = whole;
    std::sort(unique.begin(), unique.end());
    QVERIFY(std::adjacent_find(unique.begin(), unique.end()) == unique.end());
    HistoryQuery backwards = query;
    backwards.newestFirst = true;
    auto reversed = whole;
    std::reverse(reversed.begin(), reversed.end());
    for (const std::size_t limit :
         {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{64}, expected, expected + 1}) {
        QCOMPARE(walk(reader, read, query, limit), whole);
        QCOMPARE(walk(reader, read, backwards, limit), reversed);
    }
}

} // namespace

class PageTest : public QObject {
    Q_OBJECT
    std::unique_ptr<storage::StoreReader> m_reader;

private Q_SLOTS:
    void initTestCase() {
        const market::Source replay = replaySource();
        const market::Source simulated = simulatedSource();
        std::vector<contract::Record> records{contract::SourceRecord{replay}, contract::SourceRecord{simulated}};
        for (const auto& source : {replay, simulated})
            for (const char* symbol : {"B", "A", "C"})
                for (std::int64_t n = 0; n < 50; ++n) {
                    records.emplace_back(sampleCandle(source, symbol, n));
                    if (n < 10)
                        records.emplace_back(sampleCandle(source, symbol, n, market::Timeframe::M5));
                    records.emplace_back(sampleTick(source, symbol, n));
                    records.emplace_back(samplePosterior(source, symbol, n));
                    auto other = samplePosterior(source, symbol, n);
                    other.modelId = "second";
                    records.emplace_back(other);
                    records.emplace_back(sampleChange(source, symbol, n));
                }
        // Written in another order than they are read in.
        std::reverse(records.begin() + 2, records.end());
        const auto address = storeAddress("pages");
        store(address, records);
        auto reader = storage::StoreReader::open(address);
        QVERIFY2(reader, reader ? "" : reader.error().text().c_str());
        m_reader = std::move(*reader);
    }
    void cleanupTestCase() { m_reader.reset(); }

    void coverEverythingExactlyOnce() {
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, {}, 360);
        checkPages<contract::TickRow>(*m_reader, &storage::StoreReader::ticks, {}, 300);
        checkPages<contract::PosteriorRow>(*m_reader, &storage::StoreReader::posteriors, {}, 600);
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, {}, 300);
    }

    void keepToTheirFilter() {
        HistoryQuery query;
        query.symbol = "A";
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 120);
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, query, 100);
        query.timeframe = market::Timeframe::M5;
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 20);
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, query, 0);
        query.timeframe = market::Timeframe::M1;
        query.market = market::Market::Crypto;
        query.source = replaySource().id();
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 50);
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, query, 50);
        query.sourceKind = market::SourceKind::Simulated;
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 0);
        HistoryQuery markets;
        markets.market = market::Market::Us;
        checkPages<contract::TickRow>(*m_reader, &storage::StoreReader::ticks, markets, 300);
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, markets, 0);
        HistoryQuery nobody;
        nobody.symbol = "NOBODY";
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, nobody, 0);
    }

    void rangesAreHalfOpen() {
        HistoryQuery query;
        query.symbol = "A";
        query.source = replaySource().id();
        query.timeframe = market::Timeframe::M1;
        query.from = kStart + std::chrono::minutes(10);
        query.to = kStart + std::chrono::minutes(20);
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 10);
        const auto page = m_reader->candles(query);
        QVERIFY(page);
        QCOMPARE(page->rows.front().record.bar.openTime, *query.from);
        QCOMPARE(page->rows.back().record.bar.openTime, *query.to - std::chrono::minutes(1));
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, query, 10);
        query.to = query.from;
        checkPages<contract::CandleRow>(*m_reader, &storage::StoreReader::candles, query, 0);
        checkPages<contract::RegimeRow>(*m_reader, &storage::StoreReader::regimes, query, 0);
    }

    void aCursorOfAnotherQueryIsRefused() {
        HistoryQuery query;
        query.limit = 5;
        const auto page = m_reader->candles(query);
        QVERIFY(page && !page->cursor.empty());
        query.cursor = page->cursor;
        QVERIFY(m_reader->candles(query));
        QVERIFY(!m_reader->ticks(query));
        QVERIFY(!m_reader->regimes(query));
        query.newestFirst = true;
        QVERIFY(!m_reader->candles(query));
        query.newestFirst = false;
        const std::vector<std::string> strangers{
            "zz", "00", "0", "ffffffff", page->cursor.substr(2), page->cursor + "3a31", std::string(2000, 'a')};
        for (const std::string& cursor : strangers) {
            query.cursor = cursor;
            QVERIFY2(!m_reader->candles(query), cursor.c_str());
        }
    }

    void cursorsKeepTheirPlace() {
        const storage::RowKey key{INT64_MIN, {INT64_MAX, -1, 60}, 42};
        const auto read = storage::decodeCursor(storage::encodeCursor("t", true, key), "t", true);
        QVERIFY(read);
        QVERIFY(*read == key);
    }

    void cancelsBetweenRows() {
        std::stop_source stop;
        stop.request_stop();
        const auto page = m_reader->candles({}, stop.get_token());
        QVERIFY(!page);
        QCOMPARE(page.error().reason, std::string("cancelled"));
        QVERIFY(!m_reader->regimes({}, stop.get_token()));
    }

    void walksAllPagesWithinOnePagesMemory() {
        HistoryQuery query;
        query.limit = 17;
        std::size_t rows = 0;
        QVERIFY(storage::forEachRow(*m_reader, &storage::StoreReader::candles, query, [&](const contract::CandleRow&) {
            ++rows;
            return true;
        }));
        QCOMPARE(rows, 360u);
        rows = 0;
        QVERIFY(storage::forEachRow(*m_reader, &storage::StoreReader::candles, query,
                                    [&](const contract::CandleRow&) { return ++rows < 20; }));
        QCOMPARE(rows, 20u);
    }
};

REGISTER_TEST(PageTest)
#include "page_test.moc"
