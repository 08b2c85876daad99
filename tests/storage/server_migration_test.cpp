#include "core/storage/server_migration.h"

#include "core/storage/database_file.h"
#include "core/storage/statement.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using storage::Access;
using storage::Connection;
using storage::Database;
using storage::Migration;

namespace {

const Migration kOne{1, "0001_one.sql",
                     "CREATE TABLE IF NOT EXISTS one (a BIGINT NOT NULL, PRIMARY KEY (a));\n"
                     "INSERT IGNORE INTO one (a) VALUES (1), (2);\n"
                     "CREATE OR REPLACE VIEW ones AS SELECT a FROM one;\n"};
const Migration kTwo{2, "0002_two.sql",
                     "ALTER TABLE one ADD COLUMN b BIGINT NOT NULL DEFAULT 7;\n"
                     "CREATE INDEX one_b ON one (b);\n"
                     "CREATE TABLE IF NOT EXISTS two (a BIGINT NOT NULL, PRIMARY KEY (a));\n"};

std::unique_ptr<Connection> openServerFor(const storage::ServerAddress& server) {
    auto connection = Connection::openOrCreate(server);
    return connection ? std::move(*connection) : nullptr;
}

using Columns = std::map<std::string, std::set<std::string>>;

Columns columnsOf(const Connection& connection, const char* sql) {
    Columns columns;
    auto select = storage::Statement::prepare(connection, QString::fromLatin1(sql));
    if (!select || !select->run())
        return columns;
    for (auto stepped = select->next(); stepped && *stepped; stepped = select->next())
        columns[select->text(0)].insert(select->text(1));
    return columns;
}

} // namespace

class ServerMigrationTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    base::ManualClock m_clock{kStart};
    int m_next = 0;

    /// The address of a database that does not exist yet.
    storage::ServerAddress fresh() { return sharedServer().address("migration_" + std::to_string(++m_next)); }

private Q_SLOTS:
    // Not in initTestCase(): a skip there would skip the other classes of this program too.
    void init() {
        if (!onServer())
            QSKIP("needs a server");
    }

    void createsTheDatabaseAndItsTablesOnce() {
        const auto server = fresh();
        const storage::StoreAddress address(m_dir.filePath("once").toStdString(), server);
        const auto first = storage::migrateDatabase(address, m_clock);
        QVERIFY2(first, first ? "" : first.error().text().c_str());
        QCOMPARE(first->size(), 1u);
        const int newest = storage::builtInMigrations(Database::Server).back().version;
        QCOMPARE(first->front().before, 0);
        QCOMPARE(first->front().after, newest);
        const auto again = storage::migrateDatabase(address, m_clock);
        QVERIFY(again);
        QCOMPARE(again->front().before, newest);
        QCOMPARE(*sharedServer().ask("SELECT count(*) FROM information_schema.schemata WHERE schema_name = '" +
                                     server.database + "' AND default_collation_name = 'utf8mb4_bin'"),
                 1);
        QVERIFY(storage::openForReading(address, Database::Server));
    }

    void takesUpAfterACrashAtAnyStatement_data() {
        QTest::addColumn<int>("done");
        QTest::addColumn<bool>("noted");
        for (int done = 0; done <= 6; ++done)
            for (const bool noted : {true, false})
                QTest::addRow("%d %s", done, noted ? "noted" : "not noted") << done << noted;
    }
    void takesUpAfterACrashAtAnyStatement() {
        QFETCH(int, done);
        QFETCH(bool, noted);
        const auto connection = openServerFor(fresh());
        QVERIFY(connection);
        // What a crash leaves behind: the first statements, and a note of each but perhaps the last.
        QVERIFY(storage::migrateServer(*connection, {}));
        int left = done;
        for (const Migration& migration : {kOne, kTwo}) {
            const QStringList statements = storage::statementsOf(migration.script);
            const auto here = std::min<qsizetype>(left, statements.size());
            left -= static_cast<int>(here);
            if (here == 0 && (noted || migration.version == 2))
                break;
            for (qsizetype i = 0; i < here; ++i)
                QVERIFY(connection->run(statements[i]));
            const auto count = here - (noted || left > 0 ? 0 : 1);
            QVERIFY(connection->run(QStringLiteral("INSERT INTO schema_migrations VALUES (%1, 'x', 'x', %2, %3)")
                                        .arg(migration.version)
                                        .arg(std::max<qsizetype>(count, 0))
                                        .arg(count == statements.size() ? 1 : 0)));
            if (left == 0)
                break;
        }
        const auto migrated = storage::migrateServer(*connection, {kOne, kTwo});
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        QCOMPARE(*storage::schemaVersion(*connection), 2);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT sum(b) FROM one")), 14);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT count(*) FROM ones")), 2);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT sum(statements) FROM schema_migrations")), 6);
        QCOMPARE(*connection->integer(QStringLiteral("SELECT min(complete) FROM schema_migrations")), 1);
    }

    void bringsRowsAlongAfterACrashAtAnyStatementOfABuiltInStep() {
        const auto all = storage::builtInMigrations(Database::Server);
        const QStringList statements = storage::statementsOf(all[1].script);
        for (qsizetype done = 0; done <= statements.size(); ++done)
            for (const qsizetype unnoted : {0, 1}) {
                if (unnoted > done)
                    continue;
                const auto connection = openServerFor(fresh());
                QVERIFY(connection);
                QVERIFY(storage::migrateServer(*connection, {all.front()}));
                QVERIFY(connection->run(QStringLiteral("INSERT INTO sources VALUES (1, 'REPLAY', 'local', 'a', 'x', "
                                                       "0)")));
                QVERIFY(connection->run(QStringLiteral("INSERT INTO orders VALUES (1, 'main', '7', 1, 'US', 'SPY', 1, "
                                                       "'limit', 'gtc', 'working', 5, 0, 9, NULL, 'api', '', '', '', "
                                                       "1, 1)")));
                QVERIFY(connection->run(
                    QStringLiteral("INSERT INTO trades VALUES (1, 'main', 3, '7', 'US', 'SPY', 1, 9, 5, 0, 1)")));
                for (qsizetype i = 0; i < done; ++i)
                    QVERIFY(connection->run(statements[i]));
                if (done > 0)
                    QVERIFY(connection->run(QStringLiteral("INSERT INTO schema_migrations VALUES (2, 'x', 'x', %1, 0)")
                                                .arg(done - unnoted)));
                const auto migrated = storage::migrateServer(*connection, all);
                QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
                QCOMPARE(*storage::schemaVersion(*connection), all.back().version);
                for (const char* kept :
                     {"SELECT count(*) FROM order_history WHERE who = '' AND purpose = '' AND fees = 0",
                      "SELECT count(*) FROM orders WHERE number = 0 AND idempotency_key = ''",
                      "SELECT count(*) FROM trade_history WHERE number = 3 AND value = 0"})
                    QCOMPARE(*connection->integer(QString::fromLatin1(kept)), 1);
            }
    }

    void takesAlreadyThereForAnErrorWhereNothingWasBegun() {
        const auto connection = openServerFor(fresh());
        QVERIFY(connection);
        QVERIFY(storage::migrateServer(*connection, {kOne}));
        QVERIFY(connection->run(QStringLiteral("ALTER TABLE one ADD COLUMN b BIGINT")));
        const auto failed = storage::migrateServer(*connection, {kOne, kTwo});
        QVERIFY(!failed);
        const std::string text = failed.error().text();
        QVERIFY2(text.find("0002_two.sql, statement 1") != std::string::npos, text.c_str());
        QCOMPARE(*storage::schemaVersion(*connection), 1);
    }

    void enginesThatStartAtOnceDoNotTripOverEachOther() {
        const storage::StoreAddress address(m_dir.filePath("many").toStdString(), fresh());
        std::vector<std::thread> engines;
        std::atomic<int> opened = 0;
        for (int i = 0; i < 6; ++i)
            engines.emplace_back([&] {
                if (const auto connection = storage::openForWriting(address, Database::Server))
                    ++opened;
                else
                    qWarning("%s", connection.error().text().c_str());
            });
        for (auto& engine : engines)
            engine.join();
        QCOMPARE(opened.load(), 6);
        QCOMPARE(*sharedServer().ask("SELECT count(*) FROM " + address.server->database + ".regime_names"), 5);
    }

    void refusesAStrangersDatabase() {
        const auto server = fresh();
        QVERIFY(sharedServer().execute("CREATE DATABASE " + server.database));
        QVERIFY(sharedServer().execute("CREATE TABLE " + server.database + ".customers (id INT)"));
        const storage::StoreAddress address(m_dir.filePath("stranger").toStdString(), server);
        for (const auto& opened : {storage::openForWriting(address, Database::Server).map([](const auto&) {}),
                                   storage::openForReading(address, Database::Server).map([](const auto&) {})}) {
            QVERIFY(!opened);
            QVERIFY2(opened.error().text().find("customers") != std::string::npos, opened.error().text().c_str());
        }
        QCOMPARE(*sharedServer().ask("SELECT count(*) FROM information_schema.tables WHERE table_schema = '" +
                                     server.database + "'"),
                 1);
        // Another program's table of notes is no better.
        QVERIFY(sharedServer().execute("DROP TABLE " + server.database + ".customers"));
        QVERIFY(sharedServer().execute("CREATE TABLE " + server.database + ".schema_migrations (version TEXT)"));
        const auto opened = storage::openForWriting(address, Database::Server);
        QVERIFY(!opened);
        QVERIFY2(opened.error().text().find("schema_migrations is another program's") != std::string::npos,
                 opened.error().text().c_str());
    }

    void refusesASchemaFromTheFutureAndNamesBoth_data() {
        QTest::addColumn<int>("complete");
        QTest::newRow("whole") << 1;
        QTest::newRow("begun") << 0;
    }
    void refusesASchemaFromTheFutureAndNamesBoth() {
        QFETCH(int, complete);
        const auto server = fresh();
        const storage::StoreAddress address(m_dir.filePath("future").toStdString(), server);
        QVERIFY(storage::migrateDatabase(address, m_clock));
        QVERIFY(sharedServer().execute("INSERT INTO " + server.database +
                                       ".schema_migrations VALUES (77, 'x', '9', 1, " + std::to_string(complete) +
                                       ")"));
        const auto newest = std::to_string(storage::builtInMigrations(Database::Server).back().version);
        for (const auto& opened : {storage::openForWriting(address, Database::Server).map([](const auto&) {}),
                                   storage::openForReading(address, Database::Server).map([](const auto&) {})}) {
            QVERIFY(!opened);
            const std::string text = opened.error().text();
            QVERIFY2(text.find("schema 77") != std::string::npos &&
                         text.find("schema " + newest + " of this program") != std::string::npos,
                     text.c_str());
        }
    }

    void saysWhatToTypeWhereTheUserMayNotCreate() {
        QVERIFY(sharedServer().execute("CREATE OR REPLACE USER small@'%' IDENTIFIED BY 'word'"));
        auto server = fresh();
        server.user = "small";
        server.password = "word";
        const auto opened = storage::openForWriting({m_dir.filePath("denied").toStdString(), server}, Database::Server);
        QVERIFY(!opened);
        const std::string text = opened.error().text();
        QVERIFY2(text.find("CREATE DATABASE IF NOT EXISTS `" + server.database + "`") != std::string::npos &&
                     text.find("GRANT ALL") != std::string::npos && text.find("word") == std::string::npos,
                 text.c_str());
    }

    void bothDatabasesHaveTheSameTablesColumnsAndViews() {
        const storage::StoreAddress onServerAddress(m_dir.filePath("same").toStdString(), fresh());
        const storage::StoreAddress inFiles(m_dir.filePath("files").toStdString());
        QVERIFY(storage::migrateDatabase(onServerAddress, m_clock));
        QVERIFY(storage::migrateDatabase(inFiles, m_clock));
        const auto server = storage::openForReading(onServerAddress, Database::Server);
        QVERIFY(server);
        Columns there = columnsOf(**server, "SELECT table_name, column_name FROM information_schema.columns "
                                            "WHERE table_schema = DATABASE()");
        Columns here;
        for (const Database database : storage::kDatabases) {
            const auto file = storage::openForReading(inFiles, database);
            QVERIFY(file);
            for (const auto& [table, columns] :
                 columnsOf(**file, "SELECT m.name, c.name FROM sqlite_master m, pragma_table_xinfo(m.name) c "
                                   "WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'"))
                here[table].insert(columns.begin(), columns.end());
        }
        // A server notes its progress statement by statement, cannot have a key of texts of any length, and says which
        // engines write to it.
        there["schema_migrations"].erase("statements");
        there["schema_migrations"].erase("complete");
        there["risk_events"].erase("digest");
        // Files belong to one engine.
        there.erase("engines");
        QVERIFY(here.size() > 20);
        for (const auto& [table, columns] : here)
            QVERIFY2(there[table] == columns, table.c_str());
        for (const auto& [table, columns] : there)
            QVERIFY2(here.count(table) == 1 && here[table] == columns, table.c_str());
    }
};

REGISTER_TEST(ServerMigrationTest)
#include "server_migration_test.moc"
