#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"
#include "core/storage/store_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <map>

using namespace aetherion;
using namespace aetherion::test;
using contract::HistoryQuery;
using market::Bar;
using market::Timeframe;

namespace {

const market::InstrumentKey kCoin{market::Market::Crypto, "COIN"};
const market::InstrumentKey kShare{market::Market::Us, "SHARE"};

/// Trades with pauses of minutes to days, within the market's sessions and now and then outside.
std::vector<Bar> barsOfRandomTrades(std::uint64_t seed, const market::TradingCalendar& calendar) {
    RandomStream random(seed, "trades");
    candles::CandleAggregator aggregator(calendar);
    std::vector<Bar> closed;
    Timestamp now = parseIso("2024-02-27T13:07:41Z").value().time;
    for (int i = 0; i < 5'000; ++i) {
        now += std::chrono::milliseconds(random.integer(1, 200'000));
        const auto gap = random.integer(0, 1'600);
        if (gap == 0)
            now += std::chrono::hours(random.integer(20, 90));
        else if (gap < 8)
            now += std::chrono::minutes(random.integer(3, 300));
        if (!calendar.isOpen(now) && random.integer(0, 3) != 0)
            // (Of a date with two sessions the first one's opening is told.)
            now = std::max(now, calendar.sessionAtOrAfter(now).open + std::chrono::seconds(random.integer(0, 200)));
        aggregator.addTrade(now, Price::fromUnits(random.integer(1'000'000, 9'000'000)),
                            Quantity::fromUnits(random.integer(1, 1'000'000)), closed);
    }
    aggregator.finish(closed);
    return closed;
}

struct Recorded {
    market::Source source;
    market::InstrumentKey instrument;
    market::CalendarName calendar;
    std::vector<Bar> bars;
};

std::vector<Bar> only(const std::vector<Bar>& bars, Timeframe timeframe) {
    std::vector<Bar> chosen;
    std::copy_if(bars.begin(), bars.end(), std::back_inserter(chosen),
                 [&](const Bar& bar) { return bar.timeframe == timeframe; });
    return chosen;
}

std::vector<Bar> walkCandles(storage::StoreReader& reader, HistoryQuery query, std::size_t limit) {
    query.limit = limit;
    std::vector<Bar> bars;
    for (;;) {
        const auto page = reader.candles(query);
        if (!page || page->rows.size() > limit)
            return {};
        for (const auto& row : page->rows)
            bars.push_back(row.record.bar);
        if (page->cursor.empty())
            return bars;
        query.cursor = page->cursor;
    }
}

QString wordsOf(const Bar& bar) {
    std::string words = formatIso(bar.openTime) + " " + std::string(market::name(bar.timeframe));
    for (const std::string& part : {bar.open.text(), bar.high.text(), bar.low.text(), bar.close.text(),
                                    bar.volume.text(), std::to_string(bar.count)})
        words += " " + part;
    words += std::string(bar.partial ? " partial" : "") + (bar.begins ? " begins" : "");
    return QString::fromStdString(words + (bar.cutAt ? " cut at " + formatIso(*bar.cutAt) : ""));
}

QStringList wordsOf(const std::vector<Bar>& bars) {
    QStringList words;
    for (const Bar& bar : bars)
        words << wordsOf(bar);
    return words;
}

} // namespace

class WideCandlesTest : public QObject {
    Q_OBJECT

    std::vector<Recorded> m_recorded;

    /// Stores the bars of one timeframe only.
    static std::unique_ptr<storage::StoreReader> readerOf(const std::string& name, const Recorded& recorded,
                                                          Timeframe stored) {
        const auto address = storeAddress("wide " + name);
        std::vector<contract::Record> records{contract::SourceRecord{recorded.source}};
        for (const Bar& bar : only(recorded.bars, stored))
            records.emplace_back(contract::CandleRecord{recorded.source.id(), recorded.instrument, bar});
        store(address, records);
        auto reader = storage::StoreReader::open(address);
        return reader ? std::move(*reader) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        const market::Source demo{market::SourceKind::Simulated, "local", "world", "seed 1, always open; ", kStart};
        const market::Source hours{market::SourceKind::Simulated, "local", "world", "seed 2, market hours; ", kStart};
        const std::vector<Recorded> kinds{
            {replaySource("coin"), kCoin, market::CalendarName::AlwaysOpen, {}},
            {replaySource("share"), kShare, market::CalendarName::Us, {}},
            {demo, kShare, market::CalendarName::AlwaysOpen, {}},
            {hours, {market::Market::Nse, "INFY"}, market::CalendarName::Nse, {}},
            {replaySource("uk"), {market::Market::Uk, "VOD"}, market::CalendarName::Uk, {}}};
        for (Recorded recorded : kinds) {
            recorded.bars = barsOfRandomTrades(m_recorded.size() + 1, market::TradingCalendar::of(recorded.calendar));
            m_recorded.push_back(std::move(recorded));
        }
    }

    void areThoseThatTheEngineMakes_data() {
        QTest::addColumn<int>("series");
        QTest::addColumn<int>("stored");
        for (int series = 0; series < 5; ++series)
            for (const Timeframe stored : {Timeframe::S10, Timeframe::M1, Timeframe::M15, Timeframe::H1, Timeframe::D1})
                QTest::addRow("%d from %s", series, std::string(market::name(stored)).c_str())
                    << series << static_cast<int>(stored);
    }
    void areThoseThatTheEngineMakes() {
        QFETCH(int, series);
        QFETCH(int, stored);
        const Recorded& recorded = m_recorded[static_cast<std::size_t>(series)];
        const auto reader = readerOf(QTest::currentDataTag(), recorded, static_cast<Timeframe>(stored));
        QVERIFY(reader);
        const std::vector<Bar> parts = only(recorded.bars, static_cast<Timeframe>(stored));
        for (const Timeframe wanted : market::kTimeframes) {
            if (static_cast<int>(wanted) <= stored)
                continue;
            HistoryQuery query;
            query.timeframe = wanted;
            const std::vector<Bar> made = walkCandles(*reader, query, storage::kLargestPage);
            std::vector<Bar> expected = only(recorded.bars, wanted);
            // The newest bucket is there as far as it goes, unless its parts have reached its end.
            QVERIFY(made.size() == expected.size() || made.size() == expected.size() + 1);
            if (made.size() > expected.size()) {
                QVERIFY(made.back().partial);
                QVERIFY(expected.empty() || expected.back().openTime < made.back().openTime);
                QCOMPARE(made.back().close, parts.back().close);
                expected.push_back(made.back());
            }
            // The engine may know that the newest one has ended where its parts do not show it yet.
            expected.back().partial = expected.back().partial || made.back().partial;
            QCOMPARE(wordsOf(made), wordsOf(expected));
            std::vector<Bar> backwards = made;
            std::reverse(backwards.begin(), backwards.end());
            for (const std::size_t limit : {std::size_t{1}, std::size_t{7}, std::size_t{100}}) {
                if (made.size() > 30 * limit)
                    continue;
                query.newestFirst = false;
                QCOMPARE(wordsOf(walkCandles(*reader, query, limit)), wordsOf(made));
                query.newestFirst = true;
                QCOMPARE(wordsOf(walkCandles(*reader, query, limit)), wordsOf(backwards));
            }
        }
    }

    void rangesCountByTheCandlesOwnNames() {
        RandomStream random(9, "ranges");
        for (const std::size_t series : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
            const auto reader = readerOf("range " + std::to_string(series), m_recorded[series], Timeframe::M1);
            QVERIFY(reader);
            for (const Timeframe wanted : {Timeframe::M5, Timeframe::H1, Timeframe::D1, Timeframe::W1}) {
                HistoryQuery query;
                query.timeframe = wanted;
                const std::vector<Bar> all = walkCandles(*reader, query, storage::kLargestPage);
                QVERIFY(!all.empty());
                for (int i = 0; i < 10; ++i) {
                    const auto pick = [&] {
                        const auto n = static_cast<std::size_t>(random.integer(0, static_cast<int>(all.size()) - 1));
                        const std::array shifts{Duration(0), Duration(1), Duration(-1), market::length(wanted) / 3};
                        return all[n].openTime + shifts[static_cast<std::size_t>(random.integer(0, 3))];
                    };
                    query.from = pick();
                    query.to = pick();
                    std::vector<Bar> expected;
                    std::copy_if(all.begin(), all.end(), std::back_inserter(expected), [&](const Bar& bar) {
                        return bar.openTime >= *query.from && bar.openTime < *query.to;
                    });
                    query.newestFirst = false;
                    QCOMPARE(wordsOf(walkCandles(*reader, query, 13)), wordsOf(expected));
                    query.newestFirst = true;
                    std::reverse(expected.begin(), expected.end());
                    QCOMPARE(wordsOf(walkCandles(*reader, query, 13)), wordsOf(expected));
                }
            }
        }
    }

    void standBesideStoredOnesInOnePage() {
        // One series has hours, one has minutes and quarters of an hour, one has nothing that is small enough.
        const auto address = storeAddress("wide mixed");
        const market::Source source = replaySource("mixed");
        std::vector<contract::Record> records{contract::SourceRecord{source}};
        for (std::int64_t n = 0; n < 240; ++n) {
            records.emplace_back(sampleCandle(source, "MINUTES", n));
            if (n < 4)
                records.emplace_back(sampleCandle(source, "HOURS", n, Timeframe::H1));
            if (n < 12)
                records.emplace_back(sampleCandle(source, "MINUTES", n, Timeframe::M15));
            if (n < 2)
                records.emplace_back(sampleCandle(source, "DAYS", n, Timeframe::D1));
        }
        store(address, records);
        auto reader = storage::StoreReader::open(address);
        QVERIFY(reader);
        HistoryQuery query;
        query.timeframe = Timeframe::H1;
        const auto page = (*reader)->candles(query);
        QVERIFY(page);
        // Quarters are taken, of which there are three hours, and not the minutes.
        QCOMPARE(page->rows.size(), 7u);
        std::map<std::string, int> counts;
        for (const auto& row : page->rows) {
            ++counts[row.record.instrument.symbol];
            QCOMPARE(row.record.bar.timeframe, Timeframe::H1);
            QCOMPARE(row.source, source);
        }
        QCOMPARE(counts, (std::map<std::string, int>{{"HOURS", 4}, {"MINUTES", 3}}));
        QCOMPARE(page->rows[1].record.bar.openTime, kStart);
        query.timeframe.reset();
        const auto everything = (*reader)->candles(query);
        QVERIFY(everything);
        QCOMPARE(everything->rows.size(), 258u);
    }
};

REGISTER_TEST(WideCandlesTest)
#include "wide_candles_test.moc"
