#include "core/storage/simulation_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

using namespace aetherion;
using namespace aetherion::test;
using market::Timeframe;

namespace {

market::Source simulationOf(const std::string& engine, const std::string& detail) {
    return {market::SourceKind::Simulated, engine, "world", detail, kStart};
}

} // namespace

class SimulationReaderTest : public QObject {
    Q_OBJECT
    [[nodiscard]] static storage::StoreAddress at(const std::string& name) {
        return storeAddress("simulations " + name);
    }

private Q_SLOTS:
    void findsNothingWhereThereIsNoStore() {
        const auto none = storage::storedSimulations(at("nowhere"), "local");
        QVERIFY(none);
        QVERIFY(none->empty());
        QVERIFY(!std::filesystem::exists(at("nowhere").folder));
    }

    void keepsTheNewestStateOfEachSimulationAndEngine() {
        const auto mine = simulationOf("local", "seed 1");
        const auto older = simulationOf("local", "seed 2");
        const auto theirs = simulationOf("other", "seed 1");
        const auto hour = std::chrono::hours(1);
        store(at("states"), {contract::SourceRecord{mine}, contract::SourceRecord{older},
                             contract::SourceRecord{theirs}, contract::SimulatorStateRecord{mine.id(), kStart, "first"},
                             contract::SimulatorStateRecord{older.id(), kStart + hour, "older"},
                             contract::SimulatorStateRecord{theirs.id(), kStart + 9 * hour, "theirs"},
                             contract::SimulatorStateRecord{mine.id(), kStart + 2 * hour, "second"}});
        const auto found = storage::storedSimulations(at("states"), "local");
        QVERIFY(found);
        QCOMPARE(found->size(), 2u);
        QCOMPARE(found->front().source, mine);
        QCOMPARE(found->front().state, std::string("second"));
        QCOMPARE(found->front().savedAt, kStart + 2 * hour);
        QCOMPARE(found->back().state, std::string("older"));
    }

    void keepsTheNewestOfEachPartOfAStreamTogetherWithTheSimulation() {
        const auto source = simulationOf("local", "streams");
        const market::InstrumentKey one{market::Market::Nse, "L&T"};
        const market::InstrumentKey two{market::Market::Us, "SPY"};
        const std::string raw("\0\x80'bytes\xff", 9);
        store(at("streams"),
              {contract::SourceRecord{source},
               contract::SimulatorStateRecord{
                   source.id(), kStart, "first", {{one, "stream", "a"}, {one, "1m", "b"}, {two, "stream", "c"}}},
               contract::SimulatorStateRecord{
                   source.id(), kStart + std::chrono::seconds(10), "second", {{one, "stream", raw}}}});
        const auto states = storage::streamStates(at("streams"), source.id());
        QVERIFY2(states, states ? "" : states.error().text().c_str());
        QCOMPARE(states->size(), std::size_t{2});
        QCOMPARE(states->at(one).at("stream"), raw);
        QCOMPARE(states->at(one).at("1m"), std::string("b"));
        QCOMPARE(states->at(two).at("stream"), std::string("c"));
        QVERIFY(storage::streamStates(at("streams"), market::SourceId{1})->empty());
        QCOMPARE(askStore(at("streams"), "SELECT count(*) FROM stream_state"), 3);
    }

    void readsTheNewestCandlesOldestFirst() {
        const auto source = simulationOf("local", "candles");
        const auto other = simulationOf("local", "others");
        std::vector<contract::Record> records{contract::SourceRecord{source}, contract::SourceRecord{other}};
        for (std::int64_t n = 0; n < 50; ++n) {
            records.emplace_back(sampleCandle(source, "L&T", n));
            records.emplace_back(sampleCandle(source, "L&T", n, Timeframe::H1));
            records.emplace_back(sampleCandle(other, "L&T", n));
        }
        auto cut = sampleCandle(source, "NIFTY 50", 0, Timeframe::H1);
        cut.bar.cutAt = cut.bar.openTime + std::chrono::minutes(15);
        cut.bar.begins = true;
        records.emplace_back(cut);
        store(at("candles"), records);

        const Timestamp before = sampleCandle(source, "L&T", 40).bar.openTime;
        const auto newest = storage::newestCandles(at("candles"), source.id(), before, 12);
        QVERIFY2(newest, newest ? "" : newest.error().text().c_str());
        QCOMPARE(newest->size(), 2u);
        const market::InstrumentKey key = sampleCandle(source, "L&T", 0).instrument;
        const auto& minutes = newest->at(key)[market::index(Timeframe::M1)];
        QCOMPARE(minutes.size(), 12u);
        for (std::size_t i = 0; i < minutes.size(); ++i)
            QCOMPARE(minutes[i], sampleCandle(source, "L&T", 28 + static_cast<std::int64_t>(i)).bar);
        QVERIFY(newest->at(key)[market::index(Timeframe::M5)].empty());
        QCOMPARE(newest->at(cut.instrument)[market::index(Timeframe::H1)].front(), cut.bar);
    }

    void keepsGapsOnce() {
        const auto source = simulationOf("local", "gaps");
        const contract::GapRecord gap{source.id(),
                                      {market::Market::Nse, "NIFTY 50"},
                                      {kStart, kStart + std::chrono::minutes(4), 4},
                                      "4 bars are missing"};
        store(at("gaps"), {contract::SourceRecord{source}, gap, gap});
        QCOMPARE(askStore(at("gaps"), "SELECT count(*) FROM market_gaps"), 1);
        QCOMPARE(askStore(at("gaps"), "SELECT missing_bars FROM market_gaps"), 4);
        QCOMPARE(askStore(at("gaps"), "SELECT to_time - from_time FROM market_gaps"), 240'000'000'000);
    }
};

REGISTER_TEST(SimulationReaderTest)
#include "simulation_reader_test.moc"
