#include "core/storage/server_migration.h"

#include "core/base/version.h"
#include "core/storage/statement.h"

#include <QSqlError>
#include <QSqlQuery>

#include <thread>

namespace aetherion::storage {

namespace {

enum ServerError {
    kTableExists = 1050,
    kDuplicateColumn = 1060,
    kDuplicateKeyName = 1061,
    kCannotDrop = 1091,
    kLockWaitTimeout = 1205,
    kDeadlock = 1213
};

constexpr int kAttempts = 10;
constexpr auto kBetweenAttempts = std::chrono::milliseconds(200);
// Another engine may be changing a large table.
constexpr int kLockWaitSeconds = 300;

/// Held until the connection ends, or this does.
class MigrationLock {
public:
    explicit MigrationLock(const Connection& connection) : m_connection(connection) {}
    ~MigrationLock() { (void)m_connection.run(QStringLiteral("DO RELEASE_LOCK(%1)").arg(name())); }
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

    /// A server without such locks is no obstacle.
    [[nodiscard]] Status take() const {
        const auto taken =
            m_connection.integer(QStringLiteral("SELECT GET_LOCK(%1, %2)").arg(name()).arg(kLockWaitSeconds));
        if (taken && *taken == 0)
            return failAt(m_connection.place(), "another program has been changing the schema for " +
                                                    std::to_string(kLockWaitSeconds) + " s; try again later");
        return {};
    }

private:
    static QString name() { return QStringLiteral("CONCAT('aetherion.schema.', MD5(DATABASE()))"); }
    const Connection& m_connection;
};

Result<Statement> asked(const Connection& connection, const QString& sql) {
    auto select = Statement::prepare(connection, sql);
    if (!select)
        return select;
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    if (const auto stepped = select->next(); !stepped)
        return tl::unexpected(stepped.error());
    return select;
}

/// Does the database hold our notes already? One that holds anything else only is refused.
Result<bool> isOurs(const Connection& connection) {
    // One statement, so that an engine which begins at this moment is not taken for a stranger.
    const auto found =
        asked(connection, QStringLiteral("SELECT coalesce(sum(table_name = 'schema_migrations'), 0), count(*), "
                                         "coalesce(min(table_name), '') FROM information_schema.tables "
                                         "WHERE table_schema = DATABASE()"));
    if (!found)
        return tl::unexpected(found.error());
    if (found->integer(0) == 0 && found->integer(1) > 0)
        return failAt(connection.place(), "holds tables of another program (\"" + found->text(2) +
                                              "\"), which Aetherion's are not mixed with; name a database of its own");
    if (found->integer(0) == 0)
        return false;
    // Other programs have a table of this name, too.
    const auto columns = connection.integer(
        QStringLiteral("SELECT count(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND "
                       "table_name = 'schema_migrations' AND column_name IN ('version', 'name', 'program', "
                       "'statements', 'complete')"));
    if (!columns)
        return tl::unexpected(columns.error());
    if (*columns != 5)
        return failAt(connection.place(), "its table schema_migrations is another program's, which Aetherion's are not "
                                          "mixed with; name a database of its own");
    return true;
}

struct Progress {
    bool begun = false;
    bool complete = false;
    std::int64_t statements = 0;
};

Result<Progress> progressOf(const Connection& connection, int version) {
    auto select = Statement::prepare(
        connection, QStringLiteral("SELECT statements, complete FROM schema_migrations WHERE version = ?"));
    if (!select)
        return tl::unexpected(select.error());
    select->bind(0, std::int64_t{version});
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    const auto stepped = select->next();
    if (!stepped)
        return tl::unexpected(stepped.error());
    if (!*stepped)
        return Progress{};
    return Progress{true, select->integer(1) != 0, select->integer(0)};
}

/// Never goes back, whoever else notes at the same time.
Status note(const Connection& connection, const Migration& migration, std::int64_t statements, bool complete) {
    auto insert = Statement::prepare(
        connection, QStringLiteral("INSERT INTO schema_migrations (version, name, program, statements, complete) "
                                   "VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE "
                                   "statements = GREATEST(statements, VALUES(statements)), "
                                   "complete = GREATEST(complete, VALUES(complete))"));
    if (!insert)
        return tl::unexpected(insert.error());
    insert->bind(0, std::int64_t{migration.version});
    insert->bind(1, migration.name);
    insert->bind(2, version());
    insert->bind(3, statements);
    insert->bind(4, std::int64_t{complete});
    return insert->run();
}

bool isAlreadyThere(int error) {
    return error == kTableExists || error == kDuplicateColumn || error == kDuplicateKeyName || error == kCannotDrop;
}

/// One statement, tried again where others are in the way. `mayBeDone`: it was begun before, and perhaps done.
Status runStatement(const Connection& connection, const Migration& migration, std::int64_t index, const QString& sql,
                    bool mayBeDone) {
    for (int attempt = 1;; ++attempt) {
        QSqlQuery query(connection.database());
        if (query.exec(sql))
            return {};
        const int error = query.lastError().nativeErrorCode().toInt();
        if (isAlreadyThere(error) && mayBeDone)
            return {};
        if (attempt < kAttempts && (isAlreadyThere(error) || error == kDeadlock || error == kLockWaitTimeout)) {
            // Where the server has no locks another engine may just have done it, and be about to note it.
            std::this_thread::sleep_for(kBetweenAttempts);
            const auto progress = progressOf(connection, migration.version);
            if (!progress)
                return tl::unexpected(progress.error());
            if (progress->complete || progress->statements > index)
                return {};
            continue;
        }
        const auto failed = failSql(connection.place(), query.lastError());
        return failAt(connection.place(),
                      migration.name + ", statement " + std::to_string(index + 1) + ": " + failed.value().reason);
    }
}

Status apply(const Connection& connection, const Migration& migration) {
    const auto progress = progressOf(connection, migration.version);
    if (!progress)
        return tl::unexpected(progress.error());
    if (progress->complete)
        return {};
    if (!progress->begun)
        if (const auto begun = note(connection, migration, 0, false); !begun)
            return begun;
    const QStringList statements = statementsOf(migration.script);
    for (std::int64_t index = progress->statements; index < statements.size(); ++index) {
        const bool mayBeDone = progress->begun && index == progress->statements;
        if (const auto done = runStatement(connection, migration, index, statements[index], mayBeDone); !done)
            return done;
        if (const auto noted = note(connection, migration, index + 1, index + 1 == statements.size()); !noted)
            return noted;
    }
    return note(connection, migration, statements.size(), true);
}

} // namespace

Result<ServerSchema> serverSchema(const Connection& connection) {
    const auto ours = isOurs(connection);
    if (!ours)
        return tl::unexpected(ours.error());
    if (!*ours)
        return ServerSchema{};
    const auto found = asked(connection, QStringLiteral("SELECT coalesce(max(CASE WHEN complete <> 0 THEN version END),"
                                                        " 0), coalesce(max(version), 0) FROM schema_migrations"));
    if (!found)
        return tl::unexpected(found.error());
    return ServerSchema{static_cast<int>(found->integer(0)), static_cast<int>(found->integer(1))};
}

Result<int> migrateServer(const Connection& connection, const std::vector<Migration>& migrations) {
    const MigrationLock lock(connection);
    if (const auto taken = lock.take(); !taken)
        return tl::unexpected(taken.error());
    const auto before = serverSchema(connection);
    if (!before)
        return tl::unexpected(before.error());
    if (const Status known = refuseNewer(connection, before->begun, migrations); !known)
        return tl::unexpected(known.error());
    if (const auto made = connection.run(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT NOT NULL, name VARCHAR(190) NOT NULL, "
            "program VARCHAR(190) NOT NULL, statements BIGINT NOT NULL, complete TINYINT NOT NULL, "
            "PRIMARY KEY (version)) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
        !made)
        return tl::unexpected(made.error());
    for (const Migration& migration : migrations)
        if (migration.version > before->version)
            if (const auto applied = apply(connection, migration); !applied)
                return tl::unexpected(applied.error());
    return before->version;
}

} // namespace aetherion::storage
