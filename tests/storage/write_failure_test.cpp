#include "core/storage/data_store.h"

#include "core/storage/connection.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>
#include <future>

using namespace aetherion;
using namespace aetherion::test;
using contract::WhenFull;

namespace {

/// While it lives, no file of this process can grow beyond `bytes`: to SQLite that is a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class WriteFailureTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] std::filesystem::path folder(const char* name) const { return m_dir.filePath(name).toStdString(); }

private Q_SLOTS:
    void initTestCase() { SKIP_ON_SERVER("a disk that is full, a file that another process has locked"); }

    void aFullDiskLosesNothingAndSaysSo() {
        constexpr std::int64_t kBars = 2'000;
        auto store = storage::DataStore::open({.folder = folder("full"), .batchRows = 256});
        QVERIFY(store);
        {
            const SmallDisk disk(160 * 1024);
            sampleRun(kBars,
                      [&](contract::Record record) { return (*store)->record(std::move(record), WhenFull::Wait); });
            QTRY_VERIFY_WITH_TIMEOUT((*store)->health().error.find("market.db") != std::string::npos, 10'000);
            QVERIFY(!(*store)->flush(std::chrono::milliseconds(300)));
            QVERIFY((*store)->health().queued > 0);
        }
        const auto flushed = (*store)->flush(std::chrono::seconds(30));
        QVERIFY2(flushed, flushed ? "" : flushed.error().text().c_str());
        QCOMPARE((*store)->health().error, std::string());
        QCOMPARE((*store)->health().dropped, 0u);
        for (const char* table : {"market_candles", "market_features", "regime_posteriors"})
            QCOMPARE(askFile(folder("full") / "market.db", std::string("SELECT count(*) FROM ") + table),
                     rowsOfRun(kBars));
        QCOMPARE(askFile(folder("full") / "ledger.db", "SELECT count(*) FROM regime_state"), changesOfRun(kBars));
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
