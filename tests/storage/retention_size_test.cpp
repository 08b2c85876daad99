#include "core/storage/engine_lease.h"
#include "core/storage/retention.h"
#include "core/storage/store_prune.h"

#include "tests/storage/retention_bench.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <filesystem>

using namespace aetherion;
using namespace aetherion::test;
using storage::PrunedRows;
using storage::Retention;

namespace {
constexpr Timestamp kNewestRow = fromEpochMillis(1'700'006'400'000);
constexpr Duration kTenSeconds = std::chrono::seconds(10);

/// Every row counts as 100 bytes: limits in rows, exact on both databases.
storage::StoreSizes sizesOf(const RetentionBench& store, std::int64_t keptForEver = 0) {
    storage::StoreSizes sizes;
    for (const PrunedRows rows : storage::kPrunedRows) {
        const auto rule = storage::ruleOf(rows);
        const std::int64_t count =
            store.ask(std::string("SELECT count(*) FROM ") + rule.table + " WHERE " + rule.which);
        sizes.classes[storage::index(rows)] = {count, count * 100};
    }
    sizes.totalBytes = sizes.prunableBytes() + keptForEver;
    return sizes;
}

storage::RetentionLimits limitOf(std::int64_t bytes) {
    storage::RetentionLimits limits;
    limits.totalBytes = bytes;
    return limits;
}
} // namespace

class RetentionSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClassBeyondItsBytesLosesItsOldestRowsWhereverTheyLie() {
        RetentionBench store("class size");
        store.addSource({.id = 1});
        // A simulation of another time, as old behind its own newest row.
        store.addSource({.id = 2});
        store.addMany(PrunedRows::Ticks, 1, kNewestRow - 599 * kTenSeconds, kTenSeconds, 600, 1);
        store.addMany(PrunedRows::Ticks, 1, kNewestRow - 599 * kTenSeconds, kTenSeconds, 600, 2);
        store.addMany(PrunedRows::Ticks, 2, kNewestRow - std::chrono::days(400) - 599 * kTenSeconds, kTenSeconds, 600);
        // Ticks may take a fifth: 1,000 of these 1,800 rows, of which 950 stay.
        Retention retention(RetentionBench::atOnce(limitOf(500'000)), store.clock);
        retention.takeSizes(sizesOf(store));
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks, 1) + store.count(PrunedRows::Ticks, 2), 950);
        QVERIFY(store.mostInStep <= 500);
        // Each series has lost its oldest, and about as much as the others: half an hour of a day is not looked at.
        for (const char* series : {"source_id = 1 AND instrument_id = 1", "source_id = 1 AND instrument_id = 2",
                                   "source_id = 2 AND instrument_id = 1"}) {
            const std::string where = std::string(" FROM market_ticks WHERE ") + series;
            const std::int64_t left = store.ask("SELECT count(*)" + where);
            QVERIFY2(left > 100 && left < 520, std::to_string(left).c_str());
            QCOMPARE(store.ask("SELECT max(event_time) - min(event_time)" + where), (left - 1) * kTenSeconds.count());
            QVERIFY(store.ask("SELECT max(event_time)" + where) % kTenSeconds.count() == 0);
        }
        QCOMPARE(store.ask("SELECT max(event_time) FROM market_ticks"), epochNanos(kNewestRow));
    }

    void whatNobodyHasUsedForLongGoesFirst() {
        RetentionBench store("unused first");
        store.addSource({.id = 1, .kind = "REPLAY", .lastUsed = kWallNow - std::chrono::hours(5)});
        store.addSource({.id = 2, .kind = "REPLAY", .lastUsed = kWallNow - std::chrono::hours(9)});
        store.addSource({.id = 3, .kind = "REPLAY"});
        for (const std::int64_t source : {1, 2, 3})
            store.addMany(PrunedRows::Posteriors, source, kNewestRow - source * std::chrono::days(100), kTenSeconds,
                          400);
        // 8 % of the limit: 500 rows, of which 475 stay.
        Retention retention(RetentionBench::atOnce(limitOf(625'000)), store.clock);
        retention.takeSizes(sizesOf(store));
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Posteriors, 2), 0);
        QCOMPARE(store.count(PrunedRows::Posteriors, 1), 75);
        QCOMPARE(store.count(PrunedRows::Posteriors, 3), 400);
        QCOMPARE(store.ask("SELECT min(close_time) FROM regime_posteriors WHERE source_id = 1"),
                 epochNanos(kNewestRow - std::chrono::days(100) + 325 * kTenSeconds));
    }

    void aWholeThatIsTooLargeGivesUpItsClassesInOrder() {
        RetentionBench store("total");
        SKIP_ON_SERVER("its pages are counted; on a server the estimate is");
        store.addSource({.id = 1});
        for (const PrunedRows rows : storage::kPrunedRows)
            store.addMany(rows, 1, kNewestRow - 299 * kTenSeconds, kTenSeconds, 300);
        QCOMPARE(store.ask("PRAGMA wal_checkpoint(TRUNCATE)"), 0);
        // What the files take is what counts; of that each class is said to take 4 %. The limit asks for a tenth.
        const auto ledger = static_cast<std::int64_t>(std::filesystem::file_size(store.address.folder / "ledger.db"));
        const std::int64_t used = store.ask("PRAGMA page_count") * store.ask("PRAGMA page_size") + ledger;
        auto sizes = sizesOf(store);
        for (auto& size : sizes.classes)
            size.bytes = used / 25;
        sizes.totalBytes = used;
        Retention retention(RetentionBench::atOnce(limitOf(used * 90 / 88)), store.clock);
        retention.takeSizes(sizes);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 0);
        QCOMPARE(store.count(PrunedRows::Books), 0);
        const std::int64_t half = store.count(PrunedRows::Decisions);
        QVERIFY2(half >= 145 && half <= 151, std::to_string(half).c_str());
        for (const PrunedRows rows : {PrunedRows::Features, PrunedRows::Posteriors, PrunedRows::TenSecondCandles})
            QCOMPARE(store.count(rows), 300);
    }

    void saysSoWhenWhatIsKeptForEverIsTooLarge() {
        RetentionBench store("warning");
        store.addSource({.id = 1});
        store.addMany(PrunedRows::Ticks, 1, kNewestRow, kTenSeconds, 10);
        store.addCandle(1, kNewestRow, 60);
        Retention retention(RetentionBench::atOnce(limitOf(20'000)), store.clock);
        retention.takeSizes(sizesOf(store, 30'000'000));
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        const auto view = retention.view();
        QVERIFY2(view.warning.find("what is kept for ever takes 0.03 GB") != std::string::npos, view.warning.c_str());
        QCOMPARE(view.byteLimit, 20'000u);
        QVERIFY(view.bytes > 0);
        QCOMPARE(store.count(PrunedRows::Ticks), 0);
        QCOMPARE(store.ask("SELECT count(*) FROM market_candles"), 1);
        retention.changeLimits(limitOf(5'000'000'000));
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        QVERIFY(retention.view().warning.empty());
    }

    void aSimulationThatNobodyLooksAtGivesUpItsRowsOnlyWhereRoomIsShort() {
        RetentionBench store("abandoned");
        store.addSource({.id = 1, .lastUsed = kWallNow - std::chrono::days(30), .goesOn = true});
        store.addSource({.id = 2, .goesOn = true});
        for (const std::int64_t source : {1, 2})
            store.addMany(PrunedRows::TenSecondCandles, source, kNewestRow, kTenSeconds, 50);
        Retention roomy(RetentionBench::atOnce(), store.clock);
        roomy.takeSizes(sizesOf(store));
        QVERIFY2(store.prune(roomy) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::TenSecondCandles, 1), 50);
        Retention tight(RetentionBench::atOnce(limitOf(2'000)), store.clock);
        tight.takeSizes(sizesOf(store));
        QVERIFY2(store.prune(tight) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::TenSecondCandles, 1), 0);
        QCOMPARE(store.count(PrunedRows::TenSecondCandles, 2), 50);
    }

    void countingSaysWhatWouldGoAndChangesNothing() {
        RetentionBench store("dry run");
        store.addSource({.id = 1, .goesOn = true});
        store.addMany(PrunedRows::Ticks, 1, kNewestRow - std::chrono::days(3), kTenSeconds, 1200);
        store.addMany(PrunedRows::Ticks, 1, kNewestRow, Duration(0), 700, 2);
        store.addMany(PrunedRows::TenSecondCandles, 1, kNewestRow - std::chrono::days(60), kTenSeconds, 1500);
        auto settings = RetentionBench::atOnce();
        settings.remove = false;
        const auto counted = storage::pruneStore(store.address, settings, store.clock);
        QVERIFY2(counted, counted ? "" : counted.error().text().c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 1900);
        QCOMPARE(store.count(PrunedRows::TenSecondCandles), 1500);
        settings.remove = true;
        const auto gone = storage::pruneStore(store.address, settings, store.clock);
        QVERIFY2(gone, gone ? "" : gone.error().text().c_str());
        QCOMPARE(gone->view.taken, counted->view.taken);
        QCOMPARE(gone->before.classes[0].rows, 1900);
        // The simulation's newest tick of each series stays.
        QCOMPARE(store.count(PrunedRows::Ticks), 701);
        QCOMPARE(store.count(PrunedRows::TenSecondCandles), 1024);
    }

    void isRefusedWhileAnEngineOfTheNameWritesElsewhere() {
        if (!onServer())
            QSKIP("files are locked with their folder");
        RetentionBench store("leased");
        store.addSource({.id = 1, .lastUsed = kWallNow - std::chrono::days(30)});
        store.add(PrunedRows::Ticks, 1, kNewestRow);
        const auto lease = storage::EngineLease::take(*store.connection, store.address.server->database, "local");
        QVERIFY(lease);
        const auto refused = storage::pruneStore(store.address, RetentionBench::atOnce(), store.clock);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("local") != std::string::npos, refused.error().text().c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 1);
        auto counting = RetentionBench::atOnce();
        counting.remove = false;
        const auto counted = storage::pruneStore(store.address, counting, store.clock);
        QVERIFY(counted);
        QCOMPARE(counted->view.taken[storage::index(PrunedRows::Ticks)], 1);
    }

    void measuresRowsAndBytesOfEachClass() {
        RetentionBench store("sizes");
        store.addSource({.id = 1});
        store.addMany(PrunedRows::Books, 1, kNewestRow, kTenSeconds, 500);
        store.addMany(PrunedRows::TenSecondCandles, 1, kNewestRow, kTenSeconds, 300);
        for (int i = 0; i < 100; ++i)
            store.addCandle(1, kNewestRow + i * std::chrono::minutes(1), 60);
        const auto sizes = storage::measureStore(store.address, "local");
        QVERIFY2(sizes, sizes ? "" : sizes.error().text().c_str());
        const auto& books = sizes->classes[storage::index(PrunedRows::Books)];
        const auto& candles = sizes->classes[storage::index(PrunedRows::TenSecondCandles)];
        QCOMPARE(books.rows, 500);
        QCOMPARE(candles.rows, 300);
        QVERIFY(books.bytesPerRow() > 10 && books.bytesPerRow() < 400);
        QVERIFY(candles.bytesPerRow() > 20 && candles.bytesPerRow() < 400);
        QVERIFY(sizes->totalBytes > books.bytes + candles.bytes);
        QCOMPARE(sizes->classes[storage::index(PrunedRows::Ticks)].rows, 0);
    }

    void filesShrinkWhenMuchHasGone() {
        SKIP_ON_SERVER("pages that are given back");
        RetentionBench store("shrinks");
        store.addSource({.id = 1});
        store.addMany(PrunedRows::Ticks, 1, kNewestRow - std::chrono::days(3), kTenSeconds, 20'000);
        store.add(PrunedRows::Ticks, 1, kNewestRow);
        const std::int64_t pages = store.ask("PRAGMA page_count");
        Retention retention(RetentionBench::atOnce(), store.clock);
        QVERIFY2(store.prune(retention) > 0, store.error.c_str());
        // Some room stays for the rows to come.
        const std::int64_t reserve = store.ask("PRAGMA freelist_count");
        QVERIFY(reserve > 0 && reserve <= 256);
        const auto report = storage::pruneStore(store.address, RetentionBench::atOnce(), store.clock);
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QCOMPARE(store.ask("PRAGMA freelist_count"), 0);
        QVERIFY(store.ask("PRAGMA page_count") < pages / 3);
    }
};

REGISTER_TEST(RetentionSizeTest)
#include "retention_size_test.moc"
