#include "core/storage/data_store.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/private_mariadb.h"
#include "tests/support/registered_test.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace aetherion;
using namespace aetherion::test;
using contract::StoreState;
using contract::WhenFull;
using storage::DataStore;

class ServerOutageTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<PrivateMariaDb> m_server;
    [[nodiscard]] storage::StoreSettings settings(const char* name) const {
        storage::StoreSettings made;
        made.folder = m_dir.filePath(QString::fromLatin1(name)).toStdString();
        made.server = m_server->address(name);
        made.batchAge = std::chrono::milliseconds(50);
        return made;
    }
    [[nodiscard]] std::int64_t count(const std::string& table) const {
        return m_server->ask("SELECT count(*) FROM " + table).value_or(-1);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!PrivateMariaDb::available())
            return;
        auto started = PrivateMariaDb::start();
        QVERIFY2(started, started ? "" : started.error().text().c_str());
        m_server = std::move(*started);
    }

    // Not in initTestCase(): a skip there would skip the other classes of this program too.
    void init() {
        if (!PrivateMariaDb::available())
            QSKIP("MariaDB is not installed");
    }

    void killsFreezesAndLostConnectionsLoseNothing() {
        constexpr std::int64_t kBars = 6'000;
        auto store = DataStore::open(settings("outages"));
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        std::int64_t taken = 0;
        bool done = true;
        sampleRun(kBars, [&](contract::Record record) {
            switch (++taken) {
            case 6'000:
                m_server->kill();
                break;
            case 20'000:
                done = done && m_server->restart().has_value();
                break;
            case 30'000:
                done = done && m_server->killConnections().has_value();
                break;
            case 40'000:
                m_server->freeze();
                break;
            case 50'000: {
                QElapsedTimer timer;
                timer.start();
                const auto number = (*store)->recordFact(sampleRiskEvent(-1));
                done = done && number && (*store)->awaitFact(*number, std::chrono::seconds(10));
                // Generous for a busy machine; the calls' own time-out is five seconds.
                done = done && timer.elapsed() < 3'000;
                m_server->thaw();
                break;
            }
            }
            return (*store)->record(std::move(record), WhenFull::Wait);
        });
        QVERIFY(done);
        QTRY_COMPARE_WITH_TIMEOUT((*store)->health().store.state, StoreState::Writing, 60'000);
        const Status flushed = (*store)->flush(std::chrono::seconds(60));
        QVERIFY2(flushed, flushed ? "" : flushed.error().text().c_str());
        for (const char* table : {"market_candles", "market_features", "regime_posteriors"})
            QCOMPARE(count(std::string("outages.") + table), rowsOfRun(kBars));
        QCOMPARE(count("outages.regime_state"), changesOfRun(kBars));
        QCOMPARE(count("outages.risk_events"), kBars / 1000 + 1);
        QCOMPARE((*store)->health().dropped, 0u);
        QCOMPARE((*store)->health().store.lostRows, 0u);
        QVERIFY((*store)->close());
    }

    void aDeskThatHasUsedTheServerWorksOnWithoutIt() {
        const auto at = settings("desk");
        auto opened = DataStore::open(at);
        QVERIFY2(opened, opened ? "" : opened.error().text().c_str());
        opened->reset();
        m_server->kill();
        // Another folder has never used it.
        auto stranger = at;
        stranger.folder = m_dir.filePath(QStringLiteral("stranger")).toStdString();
        const auto refused = DataStore::open(stranger);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find(at.server->text()) != std::string::npos, refused.error().text().c_str());
        {
            const auto store = DataStore::open(at);
            QVERIFY2(store, store ? "" : store.error().text().c_str());
            QCOMPARE((*store)->health().store.state, StoreState::Spooling);
            QVERIFY((*store)->recordFact(sampleRiskEvent(1)));
            QVERIFY((*store)->close());
            QCOMPARE((*store)->health().store.spooledRows, 1u);
        }
        QVERIFY(m_server->restart());
        const auto store = DataStore::open(at);
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        QCOMPARE(count("desk.risk_events"), 1);
    }

    void aWrongAddressIsRefusedAlsoInAFolderThatHasUsedTheServer() {
        auto at = settings("address");
        QVERIFY(DataStore::open(at));
        at.server->password = "wrong";
        const auto password = DataStore::open(at);
        QVERIFY(!password);
        QVERIFY2(password.error().text().find("refused the password") != std::string::npos,
                 password.error().text().c_str());
        at = settings("address");
        at.server = m_server->networkAddress("address");
        at.server->host = "no-such-host.invalid";
        QVERIFY(!DataStore::open(at));
    }

    void twoEnginesOfOneNameAreRefused() {
        const auto at = settings("twice");
        const auto first = DataStore::open(at);
        QVERIFY2(first, first ? "" : first.error().text().c_str());
        auto second = at;
        second.folder = m_dir.filePath(QStringLiteral("second")).toStdString();
        const auto refused = DataStore::open(second);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("local") != std::string::npos, refused.error().text().c_str());
        second.engineName = "other";
        QVERIFY(DataStore::open(second));
    }
};

REGISTER_TEST(ServerOutageTest)
#include "server_outage_test.moc"
