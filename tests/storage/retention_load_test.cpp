#include "core/storage/retention.h"

#include "core/storage/database_file.h"
#include "tests/storage/retention_bench.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <atomic>
#include <filesystem>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using storage::PrunedRows;

namespace {

constexpr Timestamp kFirstRow = fromEpochMillis(1'700'006'400'000);
/// A writer that had to wait longer than this for a lock would fail. Far above what a step takes, far below what a
/// round does.
constexpr Duration kLongestWait = std::chrono::milliseconds(500);

/// Ticks of one instrument, one a second of their own time, in transactions of a hundred.
std::string writeTicks(const storage::StoreAddress& address, storage::Database database, std::int64_t instrument,
                       int batches, const std::function<void()>& afterBatch) {
    auto connection = storage::openForWriting(address, database, kLongestWait);
    if (!connection)
        return connection.error().text();
    for (int batch = 0; batch < batches; ++batch) {
        QString sql = QStringLiteral("INSERT INTO market_ticks (source_id, instrument_id, event_time, number, "
                                     "receive_time, price, quantity, side) VALUES ");
        for (int row = 0; row < 100; ++row) {
            const int n = batch * 100 + row;
            sql += QStringLiteral("%1(1, %2, %3, %4, 0, 5, 5, 1)")
                       .arg(row > 0 ? QStringLiteral(", ") : QString())
                       .arg(instrument)
                       .arg(epochNanos(kFirstRow + n * std::chrono::seconds(1)))
                       .arg(n);
        }
        if (const Status written = (*connection)->run(sql); !written)
            return written.error().text();
        afterBatch();
    }
    return {};
}

} // namespace

class RetentionLoadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noOtherWriterWaitsForPruningAndItKeepsUp() {
        RetentionBench store("load");
        store.addSource({.id = 1});
        constexpr int kBatches = 600;
        storage::RetentionLimits limits;
        limits.ages[storage::index(PrunedRows::Ticks)] = std::chrono::hours(1);
        auto settings = RetentionBench::atOnce(limits);
        settings.every = Duration(0);
        storage::Retention retention(settings, store.clock);
        std::atomic<bool> done = false;
        std::string failure;
        std::thread writer([&] {
            failure = writeTicks(store.address, store.database, 1, kBatches, [] {});
            done = true;
        });
        std::string pruningFailure;
        while (!done && pruningFailure.empty())
            if (const auto more = retention.step(*store.connection, store.database); !more)
                pruningFailure = more.error().text();
        writer.join();
        QVERIFY2(failure.empty(), failure.c_str());
        QVERIFY2(pruningFailure.empty(), pruningFailure.c_str());
        // 60,000 rows came, 3,601 of them belong there.
        const std::int64_t left = store.count(PrunedRows::Ticks);
        QVERIFY2(left < 30'000, std::to_string(left).c_str());
        settings.every = std::chrono::hours(1);
        storage::Retention last(settings, store.clock);
        QVERIFY2(store.prune(last) > 0, store.error.c_str());
        QCOMPARE(store.count(PrunedRows::Ticks), 3601);
        QCOMPARE(store.ask("SELECT max(number) FROM market_ticks"), kBatches * 100 - 1);
        QCOMPARE(store.ask("SELECT min(number) FROM market_ticks"), kBatches * 100 - 3601);
    }

    void aSteadyInflowOnItsOwnConnectionStaysBounded() {
        RetentionBench store("inflow");
        store.addSource({.id = 1});
        storage::RetentionLimits limits;
        limits.ages[storage::index(PrunedRows::Ticks)] = std::chrono::hours(1);
        auto settings = RetentionBench::atOnce(limits);
        settings.every = std::chrono::minutes(3);
        storage::Retention retention(settings, store.clock);
        std::int64_t most = 0;
        std::string failure;
        const std::string written = writeTicks(store.address, store.database, 2, 400, [&] {
            // One step for every hundred rows: a writer that is never quite idle.
            if (const auto more = retention.step(*store.connection, store.database); !more)
                failure = more.error().text();
            store.clock.advance(std::chrono::seconds(1));
            most = std::max(most, store.count(PrunedRows::Ticks));
        });
        QVERIFY2(written.empty(), written.c_str());
        QVERIFY2(failure.empty(), failure.c_str());
        // An hour's rows, what comes in three minutes of the wall's time, and what waits for its step.
        QVERIFY2(most < 3'600 + 18'000 + 5'000, std::to_string(most).c_str());
        if (!onServer()) {
            const auto log = std::filesystem::file_size(store.address.folder / "market.db-wal");
            QVERIFY2(log < 80'000'000, std::to_string(log).c_str());
        }
    }
};

REGISTER_TEST(RetentionLoadTest)
#include "retention_load_test.moc"
