#include "core/storage/retention.h"
#include "core/storage/retention_round.h"

#include "tests/storage/retention_bench.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::test;
using storage::PrunedRows;
using storage::Retention;

namespace {
/// The data's own time: years before the wall's.
constexpr Timestamp kNewest = fromEpochMillis(1'700'006'400'000);
constexpr Duration kDay = std::chrono::days(1);
} // namespace

class RetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowExactlyAsOldAsTheLimitStaysAndOneNanosecondOlderGoes() {
        RetentionBench store("edges");
        store.addSource({.id = 1});
        for (const PrunedRows rows : storage::kPrunedRows) {
            const Duration age = *storage::ruleOf(rows).age;
            store.add(rows, 1, kNewest);
            store.add(rows, 1, kNewest - age, 1);
            store.add(rows, 1, kNewest - age - Duration(1), 2);
            // Another instrument's rows age by the newest of their source.
            store.add(rows, 1, kNewest - age - Duration(1), 3, 2);
        }
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        for (const PrunedRows rows : storage::kPrunedRows) {
            const auto rule = storage::ruleOf(rows);
            QCOMPARE(store.count(rows), 2);
            QCOMPARE(
                store.ask(std::string("SELECT min(") + rule.time + ") FROM " + rule.table + " WHERE " + rule.which),
                epochNanos(kNewest - *rule.age));
            QCOMPARE(retention.view().taken[storage::index(rows)], 2);
        }
        // Once more changes nothing.
        retention.beginRound();
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 2);
    }

    void recordingsStayForTheirAgeAfterTheirLastUse() {
        RetentionBench store("recordings");
        std::int64_t id = 1;
        for (const char* kind : {"REPLAY", "IMPORTED"})
            for (const Duration over : {Duration(0), Duration(1)}) {
                store.addSource({.id = id, .kind = kind, .lastUsed = kWallNow - 7 * kDay - over});
                store.addMany(PrunedRows::TenSecondCandles, id, kNewest - 900 * kDay, 10 * kDay, 40);
                store.add(PrunedRows::Ticks, id, kNewest);
                ++id;
            }
        store.addSource({.id = id, .kind = "REPLAY", .lastUsed = kWallNow - kDay});
        store.addMany(PrunedRows::Ticks, id, kNewest - 900 * kDay, kDay, 40);
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        for (const std::int64_t exactly : {1, 3}) {
            QCOMPARE(store.count(PrunedRows::TenSecondCandles, exactly), 40);
            QCOMPARE(store.count(PrunedRows::TenSecondCandles, exactly + 1), 0);
            QCOMPARE(store.count(PrunedRows::Ticks, exactly), 0);
        }
        QCOMPARE(store.count(PrunedRows::Ticks, id), 40);
        store.clock.advance(Duration(1));
        retention.beginRound();
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks, id), 0);
        QCOMPARE(store.count(PrunedRows::TenSecondCandles, 1), 0);
    }

    void whatIsKeptForEverAndWhatIsOfOthersIsNotTouched() {
        RetentionBench store("for ever");
        store.addSource({.id = 1, .lastUsed = kWallNow - 1000 * kDay});
        store.addSource({.id = 2, .engine = "other", .lastUsed = kWallNow - 1000 * kDay});
        for (const PrunedRows rows : storage::kPrunedRows)
            for (const std::int64_t source : {1, 2})
                store.add(rows, source, kNewest);
        for (const int timeframe : {60, 300, 900, 3600, 14400, 86400, 604800})
            store.addCandle(1, kNewest - 1000 * kDay, timeframe);
        store.run("INSERT INTO market_gaps (source_id, instrument_id, from_time, to_time, missing_bars, reason) "
                  "VALUES (1, 1, 5, 6, 1, 'x')");
        store.run("INSERT INTO decisions (source_id, instrument_id, timeframe, time, account, action, setup, reason, "
                  "inputs) VALUES (1, 1, 60, 5, 'a', 'buy', '', '', '{}')");
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        for (const PrunedRows rows : storage::kPrunedRows) {
            QCOMPARE(store.count(rows, 1), 0);
            QCOMPARE(store.count(rows, 2), 1);
        }
        QCOMPARE(store.ask("SELECT count(*) FROM market_candles WHERE source_id = 1"), 7);
        QCOMPARE(store.ask("SELECT count(*) FROM market_gaps"), 1);
        QCOMPARE(store.ask("SELECT count(*) FROM decisions WHERE source_id = 1"), 1);
    }

    void aSourceOfAnOlderStoreIsUsedFromNowOn() {
        RetentionBench store("first sight");
        store.addSource({.id = 1, .kind = "IMPORTED", .lastUsed = std::nullopt});
        store.add(PrunedRows::Posteriors, 1, kNewest);
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Posteriors), 1);
        QCOMPARE(store.ask("SELECT last_used FROM source_uses WHERE source_id = 1"), epochNanos(kWallNow));
        store.clock.advance(7 * kDay + Duration(1));
        retention.beginRound();
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Posteriors), 0);
    }

    void aSimulationKeepsWhatItGoesOnFrom() {
        RetentionBench store("goes on");
        store.addSource({.id = 1, .lastUsed = kWallNow - 1000 * kDay, .goesOn = true});
        for (const PrunedRows rows :
             {PrunedRows::TenSecondCandles, PrunedRows::Posteriors, PrunedRows::Features, PrunedRows::Ticks})
            store.addMany(rows, 1, kNewest, std::chrono::seconds(10), 1100);
        store.addMany(PrunedRows::TenSecondCandles, 1, kNewest, std::chrono::seconds(10), 600, 2);
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.ask("SELECT count(*) FROM market_candles WHERE instrument_id = 1"), 1024);
        QCOMPARE(store.ask("SELECT min(open_time) FROM market_candles WHERE instrument_id = 1"),
                 epochNanos(kNewest + 76 * std::chrono::seconds(10)));
        QCOMPARE(store.ask("SELECT count(*) FROM market_candles WHERE instrument_id = 2"), 600);
        QCOMPARE(store.count(PrunedRows::Posteriors), 1024);
        QCOMPARE(store.count(PrunedRows::Features), 0);
        QCOMPARE(store.ask("SELECT max(event_time) FROM market_ticks"),
                 epochNanos(kNewest + 1099 * std::chrono::seconds(10)));
        QCOMPARE(store.count(PrunedRows::Ticks), 1);
    }

    void noStepTakesMoreThanAFewRows() {
        RetentionBench store("steps");
        store.addSource({.id = 1});
        store.addMany(PrunedRows::Ticks, 1, kNewest - 3 * kDay, std::chrono::seconds(1), 2600);
        // As many of one nanosecond as no step takes.
        store.addMany(PrunedRows::Ticks, 1, kNewest - 2 * kDay, Duration(0), 1700, 2);
        store.addMany(PrunedRows::Posteriors, 1, kNewest - 30 * kDay, std::chrono::minutes(1), 900, 3);
        store.add(PrunedRows::Ticks, 1, kNewest);
        Retention retention(RetentionBench::atOnce(), store.clock);
        const int steps = store.prune(retention);
        QVERIFY2(steps > 5300 / storage::kRowsInStep, store.error.c_str());
        QVERIFY(store.mostInStep <= storage::kRowsInStep);
        QVERIFY(store.mostInStep > storage::kRowsInStep / 2);
        QCOMPARE(store.count(PrunedRows::Ticks), 1);
        QCOMPARE(store.count(PrunedRows::Posteriors), 0);
        // Nothing is due any more, until the time has come.
        QCOMPARE(store.prune(retention), 1);
        QCOMPARE(retention.view().rounds, 1u);
        store.clock.advance(std::chrono::minutes(10));
        QVERIFY(store.prune(retention) > 1);
        QCOMPARE(retention.view().rounds, 2u);
    }

    void aLiveRowFromTheFutureMakesNoOtherOld() {
        RetentionBench store("future");
        store.addSource({.id = 1, .kind = "LIVE"});
        store.add(PrunedRows::Ticks, 1, kWallNow - kDay / 2);
        store.add(PrunedRows::Ticks, 1, kWallNow - 2 * kDay);
        store.add(PrunedRows::Ticks, 1, kWallNow + 3000 * kDay);
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 2);
    }

    void changedLimitsTakeEffectWithTheNextStep() {
        RetentionBench store("changed");
        store.addSource({.id = 1});
        store.addMany(PrunedRows::Books, 1, kNewest, std::chrono::minutes(10), 7);
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Books), 7);
        storage::RetentionLimits limits;
        limits.ages[storage::index(PrunedRows::Books)] = std::chrono::minutes(30);
        retention.changeLimits(limits);
        QVERIFY2(store.prune(retention) > 1, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Books), 4);
    }
};

REGISTER_TEST(RetentionTest)
#include "retention_test.moc"
