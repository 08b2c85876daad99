#include "core/storage/data_store.h"

#include "core/storage/server_memory.h"
#include "tests/storage/fake_server.h"
#include "tests/storage/sample_rows.h"
#include "tests/storage/small_disk.h"
#include "tests/support/registered_test.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <future>
#include <set>

using namespace aetherion;
using namespace aetherion::test;
using contract::StoreState;
using contract::WhenFull;
using storage::DataStore;
using storage::ServerPresence;
using storage::StoreSettings;
using Mode = FakeServer::Mode;

namespace {

constexpr auto kAWhile = std::chrono::seconds(10);

storage::ServerAddress addressOfFake() {
    storage::ServerAddress address;
    address.user = "desk";
    address.host = "fake.example";
    address.database = "aetherion";
    return address;
}

/// Bars 0, 1, 2, … of one symbol, in the order in which they first arrived.
std::vector<std::int64_t> barsOf(const FakeServer& server) {
    std::vector<std::int64_t> bars;
    std::set<std::int64_t> seen;
    for (const auto& record : server.committed())
        if (const auto* candle = std::get_if<contract::CandleRecord>(&record)) {
            const std::int64_t n = (candle->bar.openTime - kStart) / std::chrono::minutes(1);
            if (seen.insert(n).second)
                bars.push_back(n);
        }
    return bars;
}
std::vector<std::int64_t> upTo(std::int64_t count) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t n = 0; n < count; ++n)
        numbers.push_back(n);
    return numbers;
}

} // namespace

class ServerStoreTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    const market::Source m_source = replaySource();
    ManualClock m_clock{kStart};

    [[nodiscard]] StoreSettings settings(const char* name, FakeServer& server) const {
        StoreSettings made;
        made.folder = m_dir.filePath(QString::fromLatin1(name)).toStdString();
        made.server = addressOfFake();
        made.batchAge = std::chrono::milliseconds(20);
        made.clock = &m_clock;
        made.openServer = server.opener();
        made.probeServer = [] { return ServerPresence::Away; };
        return made;
    }
    void recordBars(DataStore& store, std::int64_t from, std::int64_t to) const {
        for (std::int64_t n = from; n < to; ++n)
            QVERIFY(store.record(sampleCandle(m_source, "A", n), WhenFull::Wait));
    }
    static std::string text(const Status& status) { return status ? std::string() : status.error().text(); }

private Q_SLOTS:
    void everythingArrivesInOrderAndTheSpoolIsEmptyAfterwards() {
        FakeServer server;
        const auto at = settings("well", server);
        auto store = DataStore::open(at);
        QVERIFY(store);
        QVERIFY((*store)->record(contract::SourceRecord{m_source}, WhenFull::Wait));
        recordBars(**store, 0, 5'000);
        QVERIFY((*store)->recordFact(sampleRiskEvent(1)));
        const Status flushed = (*store)->flush(kAWhile);
        QVERIFY2(flushed, text(flushed).c_str());
        QCOMPARE(barsOf(server), upTo(5'000));
        QCOMPARE(server.count<contract::CandleRecord>(), 5'000u);
        QCOMPARE(server.count<contract::RiskEventRecord>(), 1u);
        const auto health = (*store)->health();
        QCOMPARE(health.store.state, StoreState::Writing);
        QCOMPARE(health.error, std::string());
        QCOMPARE(health.store.spooledRows, 0u);
        QCOMPARE(health.store.place, std::string("mysql://desk@fake.example/aetherion"));
        QVERIFY((*store)->close());
        for (const auto& entry : std::filesystem::directory_iterator(at.folder / "spool"))
            QCOMPARE(entry.path().filename().string(), std::string("server"));
    }

    void aFactIsTakenWhenTheServerHasIt() {
        FakeServer server;
        auto store = DataStore::open(settings("fact", server));
        QVERIFY(store);
        for (std::int64_t n = 0; n < 20; ++n) {
            const auto number = (*store)->recordFact(sampleRiskEvent(n));
            QVERIFY(number);
            QVERIFY((*store)->awaitFact(*number, kAWhile));
            QCOMPARE(server.count<contract::RiskEventRecord>(), static_cast<std::size_t>(n + 1));
            QCOMPARE((*store)->durableFacts(), *number);
        }
    }

    void aFrozenServerDelaysAFactByAboutASecondAtMost() {
        FakeServer server;
        auto store = DataStore::open(settings("frozen", server));
        QVERIFY(store);
        server.become(Mode::Frozen);
        QElapsedTimer timer;
        for (std::int64_t n = 0; n < 4; ++n) {
            timer.start();
            const auto number = (*store)->recordFact(sampleRiskEvent(n));
            QVERIFY(number);
            QVERIFY((*store)->awaitFact(*number, kAWhile));
            // Generous, for a machine that is busy; the time-out of a call is 3 s.
            QVERIFY2(timer.elapsed() < (n == 0 ? 2'500 : 1'500), std::to_string(timer.elapsed()).c_str());
            QCOMPARE(server.count<contract::RiskEventRecord>(), 0u);
        }
        QCOMPARE((*store)->health().store.state, StoreState::Spooling);
        QVERIFY((*store)->flush(kAWhile));
        server.become(Mode::Well);
        QTRY_COMPARE_WITH_TIMEOUT(server.count<contract::RiskEventRecord>(), 4u, 10'000);
    }

    void anOutageIsToldAndMadeUpForInOrder() {
        FakeServer server;
        auto store = DataStore::open(settings("outage", server));
        QVERIFY(store);
        QVERIFY((*store)->record(contract::SourceRecord{m_source}, WhenFull::Wait));
        recordBars(**store, 0, 100);
        QVERIFY((*store)->flush(kAWhile));
        server.become(Mode::Refusing);
        recordBars(**store, 100, 4'000);
        const auto number = (*store)->recordFact(sampleRiskEvent(1));
        QVERIFY(number && (*store)->awaitFact(*number, kAWhile));
        // In the spool, and so durable: that is what is said.
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(barsOf(server).size(), 100u);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.spooledRows, 3'901u, 10'000);
        const auto away = (*store)->health();
        QCOMPARE(away.store.state, StoreState::Spooling);
        QVERIFY(away.store.spooledBytes > 3'900 * 60);
        for (const char* part : {"mysql://desk@fake.example/aetherion is away since ", " UTC (", "connection refused",
                                 "3,901 rows are safe in the spool"})
            QVERIFY2(away.error.find(part) != std::string::npos, away.error.c_str());
        QCOMPARE(away.store.lostRows, 0u);
        server.become(Mode::Well);
        recordBars(**store, 4'000, 4'100);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, StoreState::Writing, 15'000);
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(barsOf(server), upTo(4'100));
        QCOMPARE(server.count<contract::RiskEventRecord>(), 1u);
        QCOMPARE((*store)->health().error, std::string());
    }

    void aCommitWhoseAnswerWasLostIsRepeatedWhole() {
        FakeServer server;
        auto store = DataStore::open(settings("repeat", server));
        QVERIFY(store);
        server.failWrites(2, true);
        recordBars(**store, 0, 500);
        QTRY_VERIFY_WITH_TIMEOUT(server.count<contract::CandleRecord>() > 500, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, StoreState::Writing, 10'000);
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(barsOf(server), upTo(500));
        QVERIFY(server.opened() >= 3);
    }

    void closingInAnOutageIsQuickAndTheNextRunBringsTheRestFirst() {
        FakeServer server;
        const auto at = settings("close", server);
        auto store = DataStore::open(at);
        QVERIFY(store);
        QVERIFY((*store)->record(contract::SourceRecord{m_source}, WhenFull::Wait));
        server.become(Mode::Refusing);
        recordBars(**store, 0, 3'000);
        QElapsedTimer timer;
        timer.start();
        const Status closed = (*store)->close(kAWhile);
        QVERIFY2(closed, text(closed).c_str());
        QVERIFY2(timer.elapsed() < 5'000, std::to_string(timer.elapsed()).c_str());
        QCOMPARE((*store)->health().store.spooledRows, 3'002u);
        store->reset();
        QCOMPARE(barsOf(server).size(), 0u);

        // Still away: the desk can work all the same, and says so.
        auto second = DataStore::open(at);
        QVERIFY2(second, second ? "" : second.error().text().c_str());
        QCOMPARE((*second)->health().store.state, StoreState::Spooling);
        QCOMPARE((*second)->health().store.spooledRows, 3'002u);
        recordBars(**second, 3'000, 3'500);
        QVERIFY((*second)->close(kAWhile));
        second->reset();

        server.become(Mode::Well);
        auto third = DataStore::open(at);
        QVERIFY(third);
        // What was left has arrived before anyone reads.
        QCOMPARE(barsOf(server), upTo(3'500));
        recordBars(**third, 3'500, 3'600);
        QVERIFY((*third)->close(kAWhile));
        QCOMPARE(barsOf(server), upTo(3'600));
        QCOMPARE((*third)->health().store.spooledRows, 0u);
    }

    void closingDoesNotOutlastACallToAFrozenServer() {
        FakeServer server(std::chrono::seconds(1));
        auto store = DataStore::open(settings("close-frozen", server));
        QVERIFY(store);
        server.become(Mode::Frozen);
        recordBars(**store, 0, 100);
        QElapsedTimer timer;
        timer.start();
        QVERIFY((*store)->close(std::chrono::seconds(2)));
        QVERIFY2(timer.elapsed() < 6'000, std::to_string(timer.elapsed()).c_str());
        QCOMPARE((*store)->health().store.spooledRows, 100u);
    }

    void theFirstOpeningFailsWhenTheServerCannotBeUsed() {
        FakeServer server;
        server.become(Mode::Refusing);
        const auto at = settings("first", server);
        const auto refused = DataStore::open(at);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("connection refused") != std::string::npos,
                 refused.error().text().c_str());
        QVERIFY(!std::filesystem::exists(at.folder));
        QVERIFY(!storage::folderWasUsed(at.folder));
    }

    void aServerThatIsThereAndRefusesIsNotWaitedFor() {
        FakeServer server;
        auto at = settings("wrong", server);
        QVERIFY((*DataStore::open(at))->close());
        QVERIFY(storage::folderWasUsed(at.folder));
        server.become(Mode::Refusing);
        for (const auto presence : {ServerPresence::Greets, ServerPresence::Unknown}) {
            at.probeServer = [presence] { return presence; };
            QVERIFY(!DataStore::open(at));
        }
        at.probeServer = [] { return ServerPresence::Away; };
        QVERIFY(DataStore::open(at));
        // Another database of it has never been used.
        at.server->database = "another";
        QVERIFY(!DataStore::open(at));
    }

    void leftOverRowsOfAnotherServerAreNotTakenAlong() {
        FakeServer server;
        auto at = settings("moved", server);
        auto store = DataStore::open(at);
        QVERIFY(store);
        server.become(Mode::Refusing);
        recordBars(**store, 0, 10);
        QVERIFY((*store)->close(kAWhile));
        server.become(Mode::Well);
        at.server->host = "elsewhere.example";
        const auto refused = DataStore::open(at);
        QVERIFY(!refused);
        for (const char* part : {"fake.example", "elsewhere.example", "10 rows", "spool"})
            QVERIFY2(refused.error().text().find(part) != std::string::npos, refused.error().text().c_str());
        QCOMPARE(barsOf(server).size(), 0u);
    }

    void aSpoolThatCannotBeWrittenIsAFailureThatNobodyWaitsFor() {
        FakeServer server;
        auto at = settings("failing", server);
        at.queueCapacity = 1'000;
        auto store = DataStore::open(at);
        QVERIFY(store);
        std::int64_t taken = 0;
        {
            const SmallDisk disk(100);
            recordBars(**store, 0, 10);
            // The first attempt that fails is not a failure of the store yet.
            QTRY_VERIFY_WITH_TIMEOUT(!(*store)->health().error.empty(), 10'000);
            QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, StoreState::Failing, 10'000);
            QVERIFY2((*store)->health().error.find("spool") != std::string::npos, (*store)->health().error.c_str());
            taken = 10;
            while ((*store)->record(sampleCandle(m_source, "A", taken), WhenFull::Wait))
                ++taken;
            for (int n = 0; n < 50; ++n)
                QVERIFY(!(*store)->record(sampleCandle(m_source, "A", taken + 1), WhenFull::Wait));
            QCOMPARE((*store)->health().store.lostRows, 51u);
            std::int64_t facts = 0;
            while (const auto number = (*store)->recordFact(sampleRiskEvent(facts)))
                ++facts;
            QCOMPARE(facts, 4'096);
            QVERIFY((*store)->health().error.find("are lost") != std::string::npos);
        }
        QTRY_VERIFY_WITH_TIMEOUT((*store)->health().store.state != StoreState::Failing, 10'000);
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(taken, 1'000);
        QCOMPARE(barsOf(server), upTo(taken));
        QCOMPARE(server.count<contract::RiskEventRecord>(), 4'096u);
        QCOMPARE((*store)->health().error, std::string());
    }

    void aFullSpoolIsAFailureUntilTheServerIsBack() {
        FakeServer server;
        auto at = settings("bounded", server);
        at.spool.bytes = 100'000;
        at.queueCapacity = 500;
        auto store = DataStore::open(at);
        QVERIFY(store);
        server.become(Mode::Refusing);
        std::int64_t taken = 0;
        while ((*store)->record(sampleCandle(m_source, "A", taken), WhenFull::Wait))
            ++taken;
        QCOMPARE((*store)->health().store.state, StoreState::Failing);
        QVERIFY2((*store)->health().error.find("limit") != std::string::npos, (*store)->health().error.c_str());
        server.become(Mode::Well);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, StoreState::Writing, 20'000);
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(barsOf(server), upTo(taken));
    }

    void whoIsFasterThanTheServerIsHeldUpWithoutAnOutage() {
        FakeServer server;
        server.takeForEveryWrite(std::chrono::milliseconds(10));
        auto at = settings("ahead", server);
        at.spool.aheadRows = 400;
        at.queueCapacity = 200;
        at.batchRows = 100;
        auto store = DataStore::open(at);
        QVERIFY(store);
        std::uint64_t most = 0;
        for (std::int64_t n = 0; n < 3'000; ++n) {
            QVERIFY((*store)->record(sampleCandle(m_source, "A", n), WhenFull::Wait));
            const auto health = (*store)->health();
            most = std::max(most, health.store.spooledRows);
            QCOMPARE(health.store.state, StoreState::Writing);
        }
        // One batch may be on top of it.
        QVERIFY2(most <= 600, std::to_string(most).c_str());
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(barsOf(server), upTo(3'000));
    }

    void sourcesSayWhenTheyWereUsedAndAreAnnouncedEveryHour() {
        FakeServer server;
        auto store = DataStore::open(settings("hour", server));
        QVERIFY(store);
        QVERIFY((*store)->record(contract::SourceRecord{m_source}, WhenFull::Wait));
        QVERIFY((*store)->flush(kAWhile));
        const auto uses = [&] {
            std::set<std::int64_t> times;
            for (const auto& record : server.committed())
                if (const auto* source = std::get_if<contract::SourceRecord>(&record))
                    times.insert((source->usedAt - kStart) / std::chrono::minutes(1));
            return times;
        };
        QCOMPARE(uses(), (std::set<std::int64_t>{0}));
        m_clock.advance(std::chrono::minutes(59));
        QVERIFY((*store)->record(sampleCandle(m_source, "A", 0), WhenFull::Wait));
        QVERIFY((*store)->flush(kAWhile));
        QCOMPARE(uses(), (std::set<std::int64_t>{0}));
        m_clock.advance(std::chrono::minutes(2));
        QTRY_COMPARE_WITH_TIMEOUT(uses(), (std::set<std::int64_t>{0, 61}), 10'000);
        m_clock.set(kStart);
    }

    void housekeepingTakesHalfOfTheTimeAtMost() {
        FakeServer server;
        auto at = settings("tidy", server);
        std::atomic<int> steps{0};
        at.housekeeping = [&](const storage::Connection& connection, storage::Database database) -> Result<bool> {
            ++steps;
            if (database != storage::Database::Server || !connection.integer(QStringLiteral("SELECT 1")))
                return fail("not the server's");
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            return true;
        };
        auto store = DataStore::open(at);
        QVERIFY(store);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(steps >= 12, 20'000);
        QVERIFY2(timer.elapsed() >= 2 * 10 * 50, std::to_string(timer.elapsed()).c_str());
    }
};

REGISTER_TEST(ServerStoreTest)
#include "server_store_test.moc"
