#include "core/storage/data_store.h"

#include "core/storage/connection.h"
#include "tests/storage/fake_server.h"
#include "tests/storage/sample_rows.h"
#include "tests/storage/small_disk.h"
#include "tests/support/registered_test.h"
#include "tests/support/scripted_faults.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <future>

using namespace aetherion;
using namespace aetherion::test;
using contract::WhenFull;

class WriteFailureTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path folder(const char* name) const { return m_dir.filePath(name).toStdString(); }

private Q_SLOTS:
    void init() { SKIP_ON_SERVER("a disk that is full, a file that another process has locked"); }

    void aFullDiskLosesNothingAndSaysSo() {
        constexpr std::int64_t kBars = 2'000;
        auto store = storage::DataStore::open({.folder = folder("full"), .batchRows = 256});
        QVERIFY(store);
        {
            const SmallDisk disk(160 * 1024);
            sampleRun(kBars,
                      [&](contract::Record record) { return (*store)->record(std::move(record), WhenFull::Wait); });
            // Both files are on that disk; which of them failed last is a matter of the machine.
            QTRY_VERIFY_WITH_TIMEOUT((*store)->health().error.find(".db: ") != std::string::npos, 10'000);
            QVERIFY(!(*store)->flush(std::chrono::milliseconds(300)));
            QVERIFY((*store)->health().queued > 0);
            QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Failing, 10'000);
        }
        const auto flushed = (*store)->flush(std::chrono::seconds(30));
        QVERIFY2(flushed, flushed ? "" : flushed.error().text().c_str());
        QCOMPARE((*store)->health().error, std::string());
        QCOMPARE((*store)->health().store.state, contract::StoreState::Writing);
        QCOMPARE((*store)->health().dropped, 0u);
        QCOMPARE((*store)->health().store.lostRows, 0u);
        for (const char* table : {"market_candles", "market_features", "regime_posteriors"})
            QCOMPARE(askFile(folder("full") / "market.db", std::string("SELECT count(*) FROM ") + table),
                     rowsOfRun(kBars));
        QCOMPARE(askFile(folder("full") / "ledger.db", "SELECT count(*) FROM regime_state"), changesOfRun(kBars));
    }

    void aDiskThatIsFullOnPurposeFailsAsARealOne() {
        ScriptedFaults faults;
        auto store = storage::DataStore::open({.folder = folder("purpose"), .faults = &faults});
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        faults.diskFull = true;
        QVERIFY((*store)->record(sampleCandle(source, "A", 1), WhenFull::Wait));
        QVERIFY((*store)->recordFact(sampleRiskEvent(1)));
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Failing, 10'000);
        const std::string error = (*store)->health().error;
        QVERIFY2(error.find(".db: cannot be written: No space left on device") != std::string::npos, error.c_str());
        QCOMPARE(askFile(folder("purpose") / "market.db", "SELECT count(*) FROM market_candles"), 0);
        faults.diskFull = false;
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Writing, 10'000);
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QCOMPARE(askFile(folder("purpose") / "market.db", "SELECT count(*) FROM market_candles"), 1);
        QCOMPARE(askFile(folder("purpose") / "ledger.db", "SELECT count(*) FROM risk_events"), 1);
    }

    void aSpoolOnADiskThatIsFullOnPurposeFailsToo() {
        FakeServer server;
        ScriptedFaults faults;
        storage::StoreSettings settings{.folder = folder("spooling")};
        settings.server = storage::ServerAddress{};
        settings.server->user = "desk";
        settings.server->host = "fake.example";
        settings.server->database = "aetherion";
        settings.openServer = server.opener();
        settings.probeServer = [] { return storage::ServerPresence::Away; };
        settings.faults = &faults;
        auto store = storage::DataStore::open(settings);
        QVERIFY(store);
        faults.diskFull = true;
        QVERIFY((*store)->record(sampleRiskEvent(1), WhenFull::Wait));
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Failing, 10'000);
        const std::string error = (*store)->health().error;
        QVERIFY2(error.find("spool: cannot be written: No space left on device") != std::string::npos, error.c_str());
        QCOMPARE(server.count<contract::RiskEventRecord>(), 0u);
        faults.diskFull = false;
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QCOMPARE(server.count<contract::RiskEventRecord>(), 1u);
    }

    void aLockedFileIsTriedAgain() {
        auto store =
            storage::DataStore::open({.folder = folder("locked"), .busyTimeout = std::chrono::milliseconds(20)});
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        {
            const auto other = storage::Connection::open(folder("locked") / "market.db", storage::Access::Write,
                                                         std::chrono::seconds(5));
            QVERIFY(other);
            const auto held = storage::Transaction::begin(**other, storage::Access::Write);
            QVERIFY(held);
            QVERIFY((*store)->record(sampleCandle(source, "A", 1), WhenFull::Wait));
            QVERIFY(!(*store)->flush(std::chrono::milliseconds(200)));
            QTRY_VERIFY_WITH_TIMEOUT((*store)->health().error.find("locked") != std::string::npos, 10'000);
            // The other file is not held up.
            QVERIFY((*store)->record(sampleRiskEvent(1), WhenFull::Wait));
            QTRY_COMPARE_WITH_TIMEOUT(askFile(folder("locked") / "ledger.db", "SELECT count(*) FROM risk_events"), 1,
                                      10'000);
        }
        QVERIFY((*store)->flush(std::chrono::seconds(30)));
        QCOMPARE((*store)->health().error, std::string());
        QCOMPARE(askFile(folder("locked") / "market.db", "SELECT count(*) FROM market_candles"), 1);
    }

    void whileNothingCanBeKeptNobodyWaitsAndWhatIsLostIsCounted() {
        auto store = storage::DataStore::open({.folder = folder("failing"),
                                               .queueCapacity = 100,
                                               .batchRows = 10,
                                               .busyTimeout = std::chrono::milliseconds(20)});
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        std::int64_t taken = 0;
        {
            const auto other = storage::Connection::open(folder("failing") / "market.db", storage::Access::Write,
                                                         std::chrono::seconds(5));
            QVERIFY(other);
            const auto held = storage::Transaction::begin(**other, storage::Access::Write);
            QVERIFY(held);
            // Waits until the failure has lasted a second, and then no more.
            while ((*store)->record(sampleCandle(source, "A", taken), WhenFull::Wait))
                ++taken;
            QCOMPARE(taken, 100);
            const auto health = (*store)->health();
            QCOMPARE(health.store.state, contract::StoreState::Failing);
            QCOMPARE(health.store.lostRows, 1u);
            QVERIFY2(health.error.find("market.db") != std::string::npos, health.error.c_str());
            QVERIFY(!(*store)->record(sampleCandle(source, "A", 200), WhenFull::Drop));
            QCOMPARE((*store)->health().store.lostRows, 2u);
            QCOMPARE((*store)->health().dropped, 0u);
        }
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Writing, 10'000);
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QCOMPARE(askFile(folder("failing") / "market.db", "SELECT count(*) FROM market_candles"), taken);
    }

    void aFileThatVanishesIsAFailureUntilItIsPutBack() {
        auto store = storage::DataStore::open({.folder = folder("vanished")});
        QVERIFY(store);
        const market::Source source = replaySource();
        QVERIFY((*store)->record(contract::SourceRecord{source}, WhenFull::Wait));
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        const auto file = folder("vanished") / "ledger.db";
        std::filesystem::rename(file, file.string() + ".away");
        QVERIFY((*store)->record(sampleRiskEvent(1), WhenFull::Wait));
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Failing, 10'000);
        QVERIFY2((*store)->health().error.find("ledger.db: has been removed") != std::string::npos,
                 (*store)->health().error.c_str());
        QVERIFY(!std::filesystem::exists(file));
        std::filesystem::rename(file.string() + ".away", file);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, contract::StoreState::Writing, 10'000);
        QVERIFY((*store)->flush(std::chrono::seconds(10)));
        QCOMPARE(askFile(file, "SELECT count(*) FROM risk_events"), 1);
    }

    void closingEndsAWaitAndSaysWhatWasLost() {
        auto store = storage::DataStore::open({.folder = folder("lost"),
                                               .queueCapacity = 4,
                                               .batchRows = 1,
                                               .busyTimeout = std::chrono::milliseconds(20)});
        QVERIFY(store);
        const auto other =
            storage::Connection::open(folder("lost") / "market.db", storage::Access::Write, std::chrono::seconds(5));
        QVERIFY(other);
        const auto held = storage::Transaction::begin(**other, storage::Access::Write);
        QVERIFY(held);
        const market::Source source = replaySource();
        auto producer = std::async(std::launch::async, [&] {
            std::int64_t taken = 0;
            while ((*store)->record(sampleCandle(source, "A", taken), WhenFull::Wait))
                ++taken;
            return taken;
        });
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().queued, 4u, 10'000);
        QVERIFY(!(*store)->record(sampleCandle(source, "A", 99), WhenFull::Drop));
        QCOMPARE((*store)->health().dropped, 1u);
        const auto closed = (*store)->close(std::chrono::milliseconds(100));
        QCOMPARE(producer.wait_for(std::chrono::seconds(10)), std::future_status::ready);
        QCOMPARE(producer.get(), 4);
        QVERIFY(!closed);
        QVERIFY2(closed.error().text().find("4 records could not be written") != std::string::npos,
                 closed.error().text().c_str());
    }
};

REGISTER_TEST(WriteFailureTest)
#include "write_failure_test.moc"
