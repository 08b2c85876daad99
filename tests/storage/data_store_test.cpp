#include "core/storage/data_store.h"

#include "core/storage/store_reader.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

using namespace aetherion;
using namespace aetherion::test;

namespace {

bool same(const contract::PosteriorRecord& a, const contract::PosteriorRecord& b) {
    return a.source == b.source && a.instrument == b.instrument && a.timeframe == b.timeframe &&
           a.closeTime == b.closeTime && a.regime == b.regime && a.confidence == b.confidence && a.state == b.state &&
           a.probabilities == b.probabilities && a.confirmed == b.confirmed && a.modelId == b.modelId &&
           a.reason == b.reason;
}

std::vector<contract::Record> oneOfEach(const market::Source& source) {
    std::vector<contract::Record> records{contract::SourceRecord{source}};
    for (std::int64_t n = 0; n < 40; ++n) {
        records.emplace_back(sampleTick(source, "BRK.B", n));
        records.emplace_back(sampleCandle(source, "BTCUSDT", n));
        records.emplace_back(sampleFeature(source, "BTCUSDT", n));
        records.emplace_back(samplePosterior(source, "BTCUSDT", n));
        records.emplace_back(sampleChange(source, "M&M ₹", n));
        records.emplace_back(sampleRiskEvent(n));
    }
    return records;
}

} // namespace

class DataStoreTest : public QObject {
    Q_OBJECT
    [[nodiscard]] static storage::StoreAddress at(const std::string& name) { return storeAddress("data " + name); }

    [[nodiscard]] static storage::StoreSettings settingsAt(const std::string& name, Duration batchAge) {
        auto settings = settingsOf(at(name));
        settings.batchAge = batchAge;
        return settings;
    }

private Q_SLOTS:
    void returnsEveryKindAsItWas() {
        const market::Source source = simulatedSource();
        store(at("kinds"), oneOfEach(source));
        auto reader = storage::StoreReader::open(at("kinds"));
        QVERIFY2(reader, reader ? "" : reader.error().text().c_str());

        const auto candles = (*reader)->candles({});
        QVERIFY(candles);
        QCOMPARE(candles->rows.size(), 40u);
        QVERIFY(candles->cursor.empty());
        const auto features = (*reader)->features({});
        const auto posteriors = (*reader)->posteriors({});
        const auto changes = (*reader)->regimes({});
        QVERIFY(features && posteriors && changes);
        QCOMPARE(features->rows.size(), 40u);
        QCOMPARE(posteriors->rows.size(), 40u);
        QCOMPARE(changes->rows.size(), 40u);
        for (std::size_t i = 0; i < 40; ++i) {
            const auto n = static_cast<std::int64_t>(i);
            QCOMPARE(candles->rows[i].source, source);
            QCOMPARE(candles->rows[i].record.source, source.id());
            QCOMPARE(candles->rows[i].record.instrument.symbol, std::string("BTCUSDT"));
            QCOMPARE(candles->rows[i].record.bar, sampleCandle(source, "BTCUSDT", n).bar);
            QCOMPARE(features->rows[i].record.values, sampleFeature(source, "BTCUSDT", n).values);
            QCOMPARE(features->rows[i].record.closeTime, sampleFeature(source, "BTCUSDT", n).closeTime);
            QVERIFY(same(posteriors->rows[i].record, samplePosterior(source, "BTCUSDT", n)));
            QVERIFY(same(changes->rows[i].record.at, sampleChange(source, "M&M ₹", n).at));
            QCOMPARE(changes->rows[i].record.previous, sampleChange(source, "M&M ₹", n).previous);
            QCOMPARE(changes->rows[i].source, source);
        }
        const auto ticks = (*reader)->ticks({});
        QVERIFY(ticks);
        QCOMPARE(ticks->rows.size(), 40u);
        for (const auto& row : ticks->rows) {
            const auto expected = sampleTick(source, "BRK.B", row.record.number);
            QCOMPARE(row.record.instrument, expected.instrument);
            QCOMPARE(row.record.eventTime, expected.eventTime);
            QCOMPARE(row.record.receiveTime, expected.receiveTime);
            QCOMPARE(row.record.price, expected.price);
            QCOMPARE(row.record.quantity, expected.quantity);
            QCOMPARE(row.record.side, expected.side);
        }
        const auto events = (*reader)->riskEvents({});
        QVERIFY(events);
        QCOMPARE(events->rows.size(), 40u);
        QCOMPARE(events->rows.at(7).reason, sampleRiskEvent(7).reason);
        QCOMPARE(events->rows.at(7).time, sampleRiskEvent(7).time);
        QCOMPARE(events->rows.at(7).kind, std::string("resume"));
        QCOMPARE(events->rows.at(7).hold, 7);
        const auto sources = (*reader)->sources();
        QVERIFY(sources);
        QCOMPARE(*sources, std::vector<market::Source>{source});
    }

    void aBatchWrittenTwiceChangesNothing() {
        const auto records = oneOfEach(replaySource());
        store(at("twice"), records);
        store(at("twice"), records);
        for (const char* table :
             {"market_ticks", "market_candles", "market_features", "regime_posteriors", "regime_state", "risk_events"})
            QCOMPARE(askStore(at("twice"), std::string("SELECT count(*) FROM ") + table), 40);
        // Each of the files has its own.
        QCOMPARE(askStore(at("twice"), "SELECT count(*) FROM sources"), 1);
        if (!onServer())
            QCOMPARE(askFile(at("twice").folder / "ledger.db", "SELECT count(*) FROM sources"), 1);
    }

    void sourcesOfOneSymbolNeverMix() {
        const market::Source real = replaySource();
        const market::Source simulated = simulatedSource();
        std::vector<contract::Record> records{contract::SourceRecord{real}, contract::SourceRecord{simulated}};
        for (std::int64_t n = 0; n < 30; ++n) {
            records.emplace_back(sampleCandle(real, "BTCUSDT", n));
            auto other = sampleCandle(simulated, "BTCUSDT", n);
            other.bar.close = other.bar.high;
            records.emplace_back(other);
            records.emplace_back(sampleChange(real, "BTCUSDT", n));
            records.emplace_back(sampleChange(simulated, "BTCUSDT", n));
        }
        store(at("mix"), records);
        auto reader = storage::StoreReader::open(at("mix"));
        QVERIFY(reader);
        const auto all = (*reader)->candles({});
        QVERIFY(all);
        QCOMPARE(all->rows.size(), 60u);
        contract::HistoryQuery byId;
        byId.source = simulated.id();
        contract::HistoryQuery byKind;
        byKind.sourceKind = market::SourceKind::Simulated;
        for (const auto& query : {byId, byKind}) {
            const auto candles = (*reader)->candles(query);
            const auto changes = (*reader)->regimes(query);
            QVERIFY(candles && changes);
            QCOMPARE(candles->rows.size(), 30u);
            QCOMPARE(changes->rows.size(), 30u);
            for (const auto& row : candles->rows) {
                QCOMPARE(row.source, simulated);
                QCOMPARE(row.record.bar.close, row.record.bar.high);
            }
            for (const auto& row : changes->rows)
                QCOMPARE(row.source, simulated);
        }
    }

    void twoModelsOfOneSourceKeepTheirOwnHistory() {
        const market::Source source = replaySource();
        auto other = samplePosterior(source, "BTCUSDT", 20);
        other.modelId = "another";
        auto otherChange = sampleChange(source, "BTCUSDT", 20);
        otherChange.at.modelId = "another";
        store(at("models"), {contract::SourceRecord{source}, samplePosterior(source, "BTCUSDT", 20), other,
                             sampleChange(source, "BTCUSDT", 20), otherChange});
        QCOMPARE(askStore(at("models"), "SELECT count(*) FROM regime_posteriors"), 2);
        QCOMPARE(askStore(at("models"), "SELECT count(DISTINCT model_id) FROM regime_state"), 2);
    }

    void rowsOfAnUnannouncedSourceAreRefusedAndDoNotHoldUpTheRest() {
        auto store = storage::DataStore::open(settingsOf(at("unannounced")));
        QVERIFY(store);
        const market::Source stranger = replaySource("stranger");
        const market::Source known = replaySource();
        QVERIFY((*store)->record(sampleCandle(stranger, "A", 1), contract::WhenFull::Wait));
        QVERIFY((*store)->record(sampleChange(stranger, "A", 1), contract::WhenFull::Wait));
        QVERIFY((*store)->record(contract::SourceRecord{known}, contract::WhenFull::Wait));
        QVERIFY((*store)->record(sampleCandle(known, "A", 1), contract::WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        const auto health = (*store)->health();
        QCOMPARE(health.dropped, 2u);
        QCOMPARE(health.queued, 0u);
        QVERIFY(health.error.find(std::to_string(stranger.id().value)) != std::string::npos);
        QCOMPARE(askStore(at("unannounced"), "SELECT count(*) FROM market_candles"), 1);
        QCOMPARE(askStore(at("unannounced"), "SELECT count(*) FROM regime_state"), 0);
    }

    void whatWasFlushedIsThereForOthers() {
        auto store = storage::DataStore::open(settingsAt("flush", std::chrono::hours(1)));
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, contract::WhenFull::Wait));
        for (std::int64_t n = 0; n < 100; ++n)
            QVERIFY((*store)->record(sampleCandle(source, "A", n), contract::WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QCOMPARE(askStore(at("flush"), "SELECT count(*) FROM market_candles"), 100);
        // A second one has nothing to do, and does not wait for anything.
        QVERIFY((*store)->flush(Duration(0)));
    }

    void aFactIsCommittedWithoutBeingAskedFor() {
        auto store = storage::DataStore::open(settingsAt("fact", std::chrono::hours(1)));
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, contract::WhenFull::Wait));
        QVERIFY((*store)->record(sampleCandle(source, "A", 1), contract::WhenFull::Wait));
        QVERIFY((*store)->record(sampleChange(source, "A", 1), contract::WhenFull::Wait));
        QTRY_COMPARE_WITH_TIMEOUT(askStore(at("fact"), "SELECT count(*) FROM regime_state"), 1, 10'000);
        // The candle waits for its batch: that it has not come along shows that the fact did not wait for one.
        QCOMPARE(askStore(at("fact"), "SELECT count(*) FROM market_candles"), 0);
        QVERIFY((*store)->close());
        QCOMPARE(askStore(at("fact"), "SELECT count(*) FROM market_candles"), 1);
    }

    void rowsAreWrittenWhenTheyHaveWaitedLongEnough() {
        auto store = storage::DataStore::open(settingsAt("age", std::chrono::milliseconds(50)));
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, contract::WhenFull::Wait));
        QVERIFY((*store)->record(sampleCandle(source, "A", 1), contract::WhenFull::Wait));
        QTRY_COMPARE_WITH_TIMEOUT(askStore(at("age"), "SELECT count(*) FROM market_candles"), 1, 10'000);
    }

    void takesNothingAfterClosing() {
        auto store = storage::DataStore::open(settingsOf(at("closed")));
        QVERIFY(store);
        QVERIFY((*store)->close());
        QVERIFY((*store)->close());
        QVERIFY(!(*store)->record(sampleRiskEvent(1), contract::WhenFull::Wait));
    }
};

REGISTER_TEST(DataStoreTest)
#include "data_store_test.moc"
