#include "core/storage/migration.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

using namespace aetherion;
using namespace aetherion::test;
using storage::Database;
using storage::Migration;

class MigrationTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    base::ManualClock m_clock{kStart};
    [[nodiscard]] std::filesystem::path path(const char* name) const { return m_dir.filePath(name).toStdString(); }

    std::unique_ptr<storage::Connection> open(const std::filesystem::path& file) {
        auto connection = storage::Connection::open(file, storage::Access::Write, std::chrono::seconds(5));
        return connection ? std::move(*connection) : nullptr;
    }

private Q_SLOTS:
    void init() { SKIP_ON_SERVER("their steps"); }

    void takesAnEmptyFolderToTheNewestSchemaOnce() {
        const auto first = storage::migrateDatabase(path("empty"), m_clock);
        QVERIFY2(first, first ? "" : first.error().text().c_str());
        QCOMPARE(first->size(), 2u);
        for (const auto& report : *first) {
            QCOMPARE(report.before, 0);
            QCOMPARE(report.after, storage::builtInMigrations(report.database).back().version);
            QCOMPARE(askFile(storage::databasePath(path("empty"), report.database), "PRAGMA application_id"),
                     std::int64_t{storage::applicationId(report.database)});
        }
        store(path("empty"), {contract::SourceRecord{replaySource()}, sampleCandle(replaySource(), "A", 1)});
        const auto again = storage::migrateDatabase(path("empty"), m_clock);
        QVERIFY(again);
        for (const auto& report : *again)
            QCOMPARE(report.before, report.after);
        QCOMPARE(askFile(path("empty") / "market.db", "SELECT count(*) FROM market_candles"), 1);
        QCOMPARE(askFile(path("empty") / "market.db", "SELECT count(*) FROM schema_migrations"),
                 std::int64_t(storage::builtInMigrations(Database::Market).size()));
    }

    void numbersTheBuiltInStepsWithoutGaps() {
        for (const Database database : storage::kDatabases) {
            const auto migrations = storage::builtInMigrations(database);
            QVERIFY(!migrations.empty());
            for (std::size_t i = 0; i < migrations.size(); ++i)
                QCOMPARE(migrations[i].version, static_cast<int>(i) + 1);
        }
    }

    void aStepThatFailsInItsMiddleLeavesNothingAndRunsAgain() {
        const auto connection = open(path("half.db"));
        QVERIFY(connection);
        const Migration one{1, "0001_one.sql", "CREATE TABLE one (a INTEGER);\n"};
        const Migration broken{2, "0002_two.sql", "CREATE TABLE two (a INTEGER);\nINSERT INTO nowhere VALUES (1);\n"};
        const auto failed = storage::migrate(*connection, Database::Market, {one, broken});
        QVERIFY(!failed);
        QVERIFY2(failed.error().text().find("0002_two.sql") != std::string::npos, failed.error().text().c_str());
        QCOMPARE(*storage::schemaVersion(*connection), 1);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'two'")), 0);
        const Migration mended{2, "0002_two.sql",
                               "-- a comment; with a semicolon;\nCREATE TABLE two (a INTEGER,\n  b INTEGER);\n"
                               "INSERT INTO two VALUES (1, 2);\n"};
        QVERIFY(storage::migrate(*connection, Database::Market, {one, mended}));
        QCOMPARE(*storage::schemaVersion(*connection), 2);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT b FROM two")), 2);
    }

    void aKilledProcessLeavesWhatTheNextOneMigrates_data() {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("statements");
        QTest::addColumn<bool>("isLedger");
        for (const Database database : storage::kDatabases)
            for (const Migration& migration : storage::builtInMigrations(database))
                for (qsizetype i = 0; i <= storage::statementsOf(migration.script).size(); ++i)
                    QTest::addRow("%s step %d after %d statements", storage::name(database).data(), migration.version,
                                  static_cast<int>(i))
                        << migration.version << static_cast<int>(i) << (database == Database::Ledger);
    }
    // What lies on the disk in the middle of a step is what a kill leaves: files with an open transaction in their log.
    void aKilledProcessLeavesWhatTheNextOneMigrates() {
        QFETCH(int, step);
        QFETCH(int, statements);
        QFETCH(bool, isLedger);
        const Database database = isLedger ? Database::Ledger : Database::Market;
        const auto name = std::to_string(step) + "-" + std::to_string(statements) + (isLedger ? "-l" : "-m");
        const auto killed = path(("killed-" + name).c_str());
        const auto left = path(("left-" + name).c_str());
        std::filesystem::create_directories(killed);
        std::filesystem::create_directories(left);
        const auto file = storage::databasePath(killed, database);
        auto migrations = storage::builtInMigrations(database);
        const Migration broken = migrations[static_cast<std::size_t>(step) - 1];
        migrations.resize(static_cast<std::size_t>(step) - 1);
        const auto connection = open(file);
        QVERIFY(connection->run(QStringLiteral("PRAGMA journal_mode = WAL")));
        QVERIFY(connection->run(QStringLiteral("PRAGMA foreign_keys = ON")));
        QVERIFY(storage::migrate(*connection, database, migrations));
        if (step > 1) {
            QVERIFY(connection->run(QStringLiteral("INSERT INTO sources VALUES (1, 'REPLAY', 'local', 'a', 'x', 0)")));
            QVERIFY(connection->run(QStringLiteral("INSERT INTO instruments VALUES (1, 'CRYPTO', 'BTCUSDT')")));
            const QString ofEngine = step > 2 ? QStringLiteral("engine, ") : QString();
            const QString row =
                isLedger ? QStringLiteral("INSERT INTO risk_events (%1time, kind, who, channel, reason, state, hold) "
                                          "VALUES (%2%3, 'trip', 'w', 'c', 'r', 's', 1)")
                               .arg(ofEngine, ofEngine.isEmpty() ? QString() : QStringLiteral("'local', "),
                                    QStringLiteral("%1"))
                         : QStringLiteral("INSERT INTO market_ticks VALUES (1, 1, %1, 1, 1, 1, 1, 1)");
            QVERIFY(connection->run(QStringLiteral("BEGIN")));
            for (int i = 0; i < 500; ++i)
                QVERIFY(connection->run(row.arg(i)));
            QVERIFY(connection->run(QStringLiteral("COMMIT")));
        }
        if (isLedger && step == 3) {
            QVERIFY(connection->run(QStringLiteral(
                "INSERT INTO orders VALUES (1, 'main', '7', 1, 'CRYPTO', 'BTCUSDT', 1, 'limit', 'gtc', 'working', 5, "
                "0, 9, NULL, 'api', '', '', '', 1, 1)")));
            QVERIFY(connection->run(
                QStringLiteral("INSERT INTO trades VALUES (1, 'main', 3, '7', 'CRYPTO', 'BTCUSDT', 1, 9, 5, 0, 1)")));
        }
        QVERIFY(connection->run(QStringLiteral("BEGIN IMMEDIATE")));
        // A small cache spills into the log before the end.
        QVERIFY(connection->run(QStringLiteral("PRAGMA cache_size = 2")));
        const QStringList script = storage::statementsOf(broken.script);
        for (int i = 0; i < statements; ++i)
            QVERIFY(connection->run(script[i]));
        for (const char* suffix : {"", "-wal"})
            std::filesystem::copy_file(file.string() + suffix, storage::databasePath(left, database).string() + suffix);
        const auto migrated = storage::migrateDatabase(left, m_clock);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        const auto after = storage::databasePath(left, database);
        QCOMPARE(askFile(after, "SELECT max(version) FROM schema_migrations"),
                 std::int64_t{storage::builtInMigrations(database).back().version});
        QCOMPARE(askFile(after, isLedger ? "SELECT count(*) FROM risk_events WHERE engine = 'local'"
                                         : "SELECT count(*) FROM market_ticks"),
                 step > 1 ? 500 : 0);
        if (isLedger && step == 3) {
            QCOMPARE(askFile(after, "SELECT count(*) FROM order_history WHERE purpose = '' AND fees = 0"), 1);
            QCOMPARE(askFile(after, "SELECT count(*) FROM trade_history WHERE number = 3 AND realised = 0"), 1);
        }
        QCOMPARE(askFile(after, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
        QCOMPARE(askFile(after, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    void refusesASchemaFromTheFutureAndNamesBoth() {
        store(path("future"), {});
        {
            const auto connection = open(path("future") / "ledger.db");
            QVERIFY(connection);
            QVERIFY(connection->run(QStringLiteral("INSERT INTO schema_migrations VALUES (77, 'x', '9.9')")));
        }
        const auto opened = storage::DataStore::open({.folder = path("future")});
        QVERIFY(!opened);
        const std::string text = opened.error().text();
        QVERIFY2(text.find("ledger.db") != std::string::npos && text.find("schema 77") != std::string::npos &&
                     text.find("schema 5 of this program") != std::string::npos,
                 text.c_str());
        const auto reader = storage::openForReading(path("future"), Database::Ledger);
        QVERIFY(!reader);
        QCOMPARE(reader.error().text(), text);
        // Nothing was changed on the way.
        QCOMPARE(askFile(path("future") / "ledger.db", "SELECT max(version) FROM schema_migrations"), 77);
    }

    void aReaderRefusesAnOlderSchema() {
        store(path("older"), {});
        {
            const auto connection = open(path("older") / "market.db");
            QVERIFY(connection);
            QVERIFY(connection->run(QStringLiteral("DELETE FROM schema_migrations")));
        }
        const auto reader = storage::openForReading(path("older"), Database::Market);
        QVERIFY(!reader);
        QVERIFY(reader.error().text().find("db migrate") != std::string::npos);
    }
};

REGISTER_TEST(MigrationTest)
#include "migration_test.moc"
