#include "core/storage/store_backup.h"

#include "core/storage/migration.h"
#include "core/storage/statement.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using storage::Access;
using storage::Connection;
using storage::Database;

namespace {

unsigned modeOf(const std::filesystem::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777 : 0;
}

std::set<std::string> namesIn(const std::filesystem::path& folder) {
    std::set<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        names.insert(entry.path().filename().string());
    return names;
}

/// A data folder as the first version of the schema left it, with rows.
void makeFirstSchema(const std::filesystem::path& folder, int riskEvents) {
    std::filesystem::create_directories(folder);
    for (const Database database : storage::kDatabases) {
        const auto connection =
            Connection::open(storage::databasePath(folder, database), Access::Write, std::chrono::seconds(5));
        QVERIFY(connection);
        auto migrations = storage::builtInMigrations(database);
        migrations.resize(1);
        const auto migrated = storage::migrate(**connection, database, migrations);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        QVERIFY(
            (*connection)->run(QStringLiteral("INSERT INTO sources VALUES (1, 'REPLAY', 'local', 'a.csv', 'x', 0)")));
        QVERIFY((*connection)->run(QStringLiteral("INSERT INTO instruments VALUES (1, 'CRYPTO', 'BTCUSDT')")));
        if (database == Database::Ledger)
            for (int i = 0; i < riskEvents; ++i)
                QVERIFY((*connection)
                            ->run(QStringLiteral("INSERT INTO risk_events (time, kind, who, channel, reason, "
                                                 "state, hold) VALUES (%1, 'trip', 'w', 'c', 'r', 'Halted', 1)")
                                      .arg(i)));
        else
            QVERIFY((*connection)
                        ->run(QStringLiteral(
                            "INSERT INTO market_candles VALUES (1, 1, 60, 60000000000, 1, 1, 1, 1, NULL, 1, 0)")));
    }
}

} // namespace

class StoreBackupTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    base::ManualClock m_clock{kStart};
    [[nodiscard]] std::filesystem::path folder(const char* name) const { return m_dir.filePath(name).toStdString(); }

    static void fill(const storage::StoreAddress& address, std::int64_t bars) {
        auto store = storage::DataStore::open(settingsOf(address));
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        sampleRun(bars, [&](contract::Record record) {
            return (*store)->record(std::move(record), contract::WhenFull::Wait);
        });
        QVERIFY((*store)->close());
    }

private Q_SLOTS:
    void copiesWhatStandsBeforeItIsMigrated() {
        const auto at = folder("before");
        makeFirstSchema(at, 3);
        // Without a clock to name the copy by, rows of an older schema are left alone.
        const auto refused = storage::openForWriting(at, Database::Ledger);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("db migrate") != std::string::npos, refused.error().text().c_str());
        const auto reports = storage::migrateDatabase(at, m_clock);
        QVERIFY2(reports, reports ? "" : reports.error().text().c_str());
        QCOMPARE(namesIn(at / "backups"),
                 (std::set<std::string>{"ledger-schema1-20231115T000000Z.db", "market-schema1-20231115T000000Z.db"}));
        QCOMPARE(modeOf(at / "backups"), 0700u);
        for (const auto& report : *reports) {
            QCOMPARE(report.before, 1);
            QCOMPARE(modeOf(report.backup), 0600u);
            QCOMPARE(askFile(report.backup, "SELECT max(version) FROM schema_migrations"), 1);
            QCOMPARE(askFile(report.backup, "PRAGMA application_id"),
                     std::int64_t{storage::applicationId(report.database)});
        }
        QCOMPARE(askFile(reports->front().backup, "SELECT count(*) FROM risk_events"), 3);
        QCOMPARE(askFile(at / "ledger.db", "SELECT count(*) FROM risk_events WHERE engine = 'local'"), 3);
        // Put back, it is migrated again.
        std::filesystem::copy_file(reports->front().backup, at / "ledger.db",
                                   std::filesystem::copy_options::overwrite_existing);
        for (const char* beside : {"ledger.db-wal", "ledger.db-shm"})
            std::filesystem::remove(at / beside);
        m_clock.advance(std::chrono::seconds(1));
        QVERIFY(storage::migrateDatabase(at, m_clock));
        QCOMPARE(askFile(at / "ledger.db", "SELECT count(*) FROM risk_events"), 3);
    }

    void makesNoCopyOfAFreshStore() {
        const auto reports = storage::migrateDatabase(folder("fresh"), m_clock);
        QVERIFY(reports);
        QVERIFY(reports->front().backup.empty());
        QVERIFY(!std::filesystem::exists(folder("fresh") / "backups"));
        QVERIFY(storage::migrateDatabase(folder("fresh"), m_clock));
        QVERIFY(!std::filesystem::exists(folder("fresh") / "backups"));
    }

    void keepsTheNewestThreeOfEach() {
        const auto at = folder("newest");
        makeFirstSchema(at, 1);
        // The schema's number has grown a digit meanwhile; a copy made by hand is not among them.
        std::filesystem::create_directories(at / "backups");
        std::ofstream(at / "backups" / "ledger-schema10-20200101T000000Z.db") << "x";
        std::ofstream(at / "backups" / "ledger-by-hand.db") << "x";
        for (int i = 0; i < 5; ++i) {
            m_clock.advance(std::chrono::hours(1));
            const auto copied = storage::backUpSchema(at, Database::Ledger, i < 2 ? 2 : 11, m_clock);
            QVERIFY2(copied, copied ? "" : copied.error().text().c_str());
        }
        const auto names = namesIn(at / "backups");
        QCOMPARE(names.size(), 4u);
        QVERIFY(names.count("ledger-by-hand.db") == 1);
        for (const auto& name : names)
            QVERIFY2(name.starts_with("ledger-schema11-") || name == "ledger-by-hand.db", name.c_str());
    }

    void refusesToBeginWithoutRoomOrPermission() {
        const auto at = folder("blocked");
        makeFirstSchema(at, 1);
        std::ofstream(at / "backups") << "in the way";
        const auto blocked = storage::migrateDatabase(at, m_clock);
        QVERIFY(!blocked);
        QVERIFY2(blocked.error().text().find("backups: is not a folder") != std::string::npos,
                 blocked.error().text().c_str());
        // Nothing was changed without a copy.
        QCOMPARE(askFile(at / "ledger.db", "SELECT max(version) FROM schema_migrations"), 1);
    }

    void copiesWhileAnEngineWrites() {
        const auto address = storeAddress("backup_online");
        fill(address, 500);
        auto store = storage::DataStore::open(settingsOf(address));
        QVERIFY(store);
        std::atomic<bool> stop{false};
        std::thread writer([&] {
            for (std::int64_t n = 0; !stop && n < 200'000; ++n)
                (*store)->record(sampleCandle(replaySource(), "LIVE", n), contract::WhenFull::Wait);
        });
        const auto out = folder("online-copy") / (address.server ? "dump.sql.gz" : "");
        const auto files = storage::backUp(address, out, m_clock);
        stop = true;
        writer.join();
        QVERIFY((*store)->close());
        QVERIFY2(files, files ? "" : files.error().text().c_str());
        QCOMPARE(files->size(), address.server ? 1u : 2u);
        for (const auto& file : *files) {
            QCOMPARE(modeOf(file.file), 0600u);
            QCOMPARE(file.bytes, std::filesystem::file_size(file.file));
            QVERIFY(file.rows > 10);
        }
        if (!address.server) {
            QCOMPARE(askFile(folder("online-copy") / "market.db", "SELECT count(*) FROM market_features"),
                     rowsOfRun(500));
            // The copy is a data folder like any other.
            QVERIFY(storage::openForWriting(folder("online-copy"), Database::Market));
        }
        const auto again = storage::backUp(address, out, m_clock);
        QVERIFY(!again);
        QVERIFY2(again.error().text().find("is there already") != std::string::npos, again.error().text().c_str());
        QVERIFY(namesIn(out).count(".market.db.part") == 0);
    }

    void aServersScriptLoadsBackTheSameRows() {
        if (!onServer())
            QSKIP("needs a server");
        const auto address = storeAddress("backup_dump");
        fill(address, 1200);
        const std::string nasty =
            "quote ' backslash \\\\ line\\nreturn\\r\\nnul\\0 end; DELIMITER ;;\\n-- \xc3\xa9\xf0\x9f\x98\x80";
        QVERIFY(changeStore(address, "INSERT INTO risk_events (engine, time, kind, who, channel, reason, state, hold) "
                                     "VALUES ('e', 5, 'k', 'w', 'c', '" +
                                         std::string("quote '' ") + nasty.substr(8) + "', 's', 1)"));
        QVERIFY(changeStore(address, "INSERT INTO simulator_state SELECT id, -7, repeat('x', 600000) FROM sources"));
        QVERIFY(changeStore(address, "INSERT INTO stream_state SELECT id, 1, 'p', x'00ff0d0a275c' FROM sources"));
        QVERIFY(changeStore(address, "UPDATE regime_state SET confidence = 0.1 + 0.2, p_bear = 5e-324"));
        const auto files = storage::backUp(address, folder("dump.sql.gz"), m_clock);
        QVERIFY2(files, files ? "" : files.error().text().c_str());
        const std::string copy = address.server->database + "_copy";
        QVERIFY(sharedServer().execute("CREATE DATABASE " + copy));
        QProcess client;
        client.start(QStringLiteral("sh"),
                     {QStringLiteral("-c"), QString::fromStdString("gunzip -c '" + files->front().file.string() +
                                                                   "' | mariadb --no-defaults -uroot -S '" +
                                                                   sharedServer().socket().string() + "' " + copy)});
        QVERIFY(client.waitForFinished(60'000));
        QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
        const auto& server = sharedServer();
        std::int64_t rows = 0;
        for (const char* table :
             {"sources",      "instruments",     "timeframes",      "regime_names",        "model_numbers",
              "market_ticks", "market_candles",  "market_features", "regime_posteriors",   "market_gaps",
              "order_books",  "simulator_state", "stream_state",    "regime_state",        "risk_events",
              "orders",       "trades",          "decisions",       "source_uses",         "schema_migrations",
              "engines",      "accounts",        "balances",        "portfolio_positions", "audit_log",
              "api_tokens"}) {
            const std::string name(table);
            const auto here = server.ask("SELECT count(*) FROM " + address.server->database + "." + name);
            const auto there = server.ask("SELECT count(*) FROM " + copy + "." + name);
            const auto both = server.ask("SELECT count(*) FROM (SELECT * FROM " + address.server->database + "." +
                                         name + " INTERSECT SELECT * FROM " + copy + "." + name + ") b");
            QVERIFY2(here && there && both, table);
            QVERIFY2(*here == *there && *here == *both, table);
            rows += *here;
        }
        QCOMPARE(static_cast<std::int64_t>(files->front().rows), rows);
        QCOMPARE(*server.ask("SELECT count(*) FROM " + copy + ".regime_history"), changesOfRun(1200));
        // The restored database is one of ours.
        auto restored = *address.server;
        restored.database = copy;
        QVERIFY(storage::openForWriting({address.folder, restored}, Database::Server));
    }

    void aServersRowsAreCopiedBeforeItsSchemaChanges() {
        if (!onServer())
            QSKIP("needs a server");
        const auto address = storeAddress("backup_schema");
        {
            const auto connection = Connection::openOrCreate(*address.server);
            QVERIFY(connection);
            auto first = storage::builtInMigrations(Database::Server);
            first.resize(1);
            QVERIFY(storage::migrate(**connection, Database::Server, first));
            for (int i = 0; i < 60; ++i)
                QVERIFY((*connection)
                            ->run(QStringLiteral("INSERT INTO risk_events (engine, time, kind, who, channel, reason, "
                                                 "state, hold) VALUES ('local', %1, 'trip', 'w', 'c', 'r', 'Halted', "
                                                 "1)")
                                      .arg(i)));
        }
        QVERIFY(!storage::openForWriting(address, Database::Server));
        const auto reports = storage::migrateDatabase(address, m_clock);
        QVERIFY2(reports, reports ? "" : reports.error().text().c_str());
        QVERIFY2(reports->front().backup.filename().string().starts_with("server-schema1-"),
                 reports->front().backup.c_str());
        QCOMPARE(modeOf(reports->front().backup), 0600u);
        QCOMPARE(askStore(address, "SELECT count(*) FROM risk_events"), 60);
    }
};

REGISTER_TEST(StoreBackupTest)
#include "store_backup_test.moc"
