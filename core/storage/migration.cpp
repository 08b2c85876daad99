#include "core/storage/migration.h"

#include "core/base/version.h"
#include "core/storage/server_migration.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>

// Makes a program that was linked without the scripts fail to link, instead of finding an empty list. Qt wants it
// outside of every namespace.
static void keepScripts() { Q_INIT_RESOURCE(storage_migrations); }

namespace aetherion::storage {

namespace {

int newest(const std::vector<Migration>& migrations) { return migrations.empty() ? 0 : migrations.back().version; }

Status apply(const Connection& connection, Database database, const Migration& migration) {
    auto transaction = Transaction::begin(connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Another process may have been quicker while this one waited for the lock.
    const auto present = schemaVersion(connection);
    if (!present)
        return tl::unexpected(present.error());
    if (*present >= migration.version)
        return {};
    QStringList statements = statementsOf(migration.script);
    statements.prepend(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations "
                                      "(version INTEGER PRIMARY KEY, name TEXT NOT NULL, program TEXT NOT NULL)"));
    statements << QStringLiteral("PRAGMA application_id = %1").arg(applicationId(database));
    for (const QString& statement : std::as_const(statements))
        if (const auto done = connection.run(statement); !done)
            return failAt(done.error().place, migration.name + ": " + done.error().reason);
    {
        auto note = Statement::prepare(connection, QStringLiteral("INSERT INTO schema_migrations VALUES (?, ?, ?)"));
        if (!note)
            return tl::unexpected(note.error());
        note->bind(0, std::int64_t{migration.version});
        note->bind(1, migration.name);
        note->bind(2, version());
        if (const auto noted = note->run(); !noted)
            return noted;
    }
    return transaction->commit();
}

} // namespace

QStringList statementsOf(const std::string& script) {
    QStringList statements;
    QString statement;
    const QStringList lines = QString::fromStdString(script).split(u'\n');
    for (const QString& line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        if (trimmed.endsWith(u';')) {
            statements << statement;
            statement.clear();
        }
    }
    if (!statement.isEmpty())
        statements << statement;
    return statements;
}

std::vector<Migration> builtInMigrations(Database database) {
    keepScripts();
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/aetherion/storage/migrations/") +
                      QString::fromLatin1(name(database).data(), static_cast<qsizetype>(name(database).size())));
    const QStringList files = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& entry : files) {
        QFile file(folder.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        migrations.push_back({entry.left(4).toInt(), entry.toStdString(), file.readAll().toStdString()});
    }
    return migrations;
}

Status refuseNewer(const Connection& connection, int present, const std::vector<Migration>& migrations) {
    if (present <= newest(migrations))
        return {};
    return failAt(connection.place(), "has schema " + std::to_string(present) + ", which is newer than schema " +
                                          std::to_string(newest(migrations)) + " of this program (" + version() + ")");
}

Result<int> schemaVersion(const Connection& connection) {
    if (connection.dialect() == Dialect::MySql) {
        const auto schema = serverSchema(connection);
        if (!schema)
            return tl::unexpected(schema.error());
        return schema->version;
    }
    const auto tables = connection.integer(
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'"));
    if (!tables)
        return tl::unexpected(tables.error());
    if (*tables == 0)
        return 0;
    const auto version = connection.integer(QStringLiteral("SELECT coalesce(max(version), 0) FROM schema_migrations"));
    if (!version)
        return tl::unexpected(version.error());
    return static_cast<int>(*version);
}

Result<int> migrate(const Connection& connection, Database database, const std::vector<Migration>& migrations) {
    if (connection.dialect() == Dialect::MySql)
        return migrateServer(connection, migrations);
    const auto before = schemaVersion(connection);
    if (!before)
        return before;
    if (const Status known = refuseNewer(connection, *before, migrations); !known)
        return tl::unexpected(known.error());
    for (const Migration& migration : migrations)
        if (migration.version > *before)
            if (const auto applied = apply(connection, database, migration); !applied)
                return tl::unexpected(applied.error());
    return before;
}

Status requireCurrentSchema(const Connection& connection, const std::vector<Migration>& migrations) {
    const auto present = schemaVersion(connection);
    if (!present)
        return tl::unexpected(present.error());
    if (connection.dialect() == Dialect::MySql) {
        const auto schema = serverSchema(connection);
        if (!schema)
            return tl::unexpected(schema.error());
        if (const Status known = refuseNewer(connection, schema->begun, migrations); !known)
            return known;
    }
    if (const Status known = refuseNewer(connection, *present, migrations); !known)
        return known;
    if (*present < newest(migrations))
        return failAt(connection.place(), "has schema " + std::to_string(*present) + ", older than this program's " +
                                              std::to_string(newest(migrations)) +
                                              "; \"aetherionctl db migrate\" brings it up to date");
    return {};
}

} // namespace aetherion::storage
