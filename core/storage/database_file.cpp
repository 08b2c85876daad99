#include "core/storage/database_file.h"

#include "core/storage/migration.h"
#include "core/storage/private_path.h"
#include "core/storage/server_migration.h"
#include "core/storage/statement.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace aetherion::storage {

namespace {

tl::unexpected<Error> failErrno(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

/// SQLite gives the files beside it (-wal, -shm) the mode of the database.
Status makePrivateFile(const std::filesystem::path& file) {
    // Only a file that was not there is opened here: closing a descriptor drops every lock that this process holds on
    // the file, those of SQLite's own descriptors included.
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    if (errno != EEXIST)
        return failErrno(file, "cannot create");
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return failErrno(file, "cannot open");
    if (!S_ISREG(info.st_mode))
        return failAt(file.string(), "is not a file");
    if (::access(file.c_str(), R_OK | W_OK) != 0)
        return failErrno(file, "cannot be written");
    if ((info.st_mode & 077) == 0)
        return {};
    for (const char* suffix : {"", "-wal", "-shm"})
        if (::chmod((file.string() + suffix).c_str(), 0600) != 0 && errno != ENOENT)
            return failErrno(file, "cannot be kept from others' eyes");
    return {};
}

/// Is this a file that we made, or an empty one?
Status checkIdentity(const Connection& connection, Database database) {
    const auto id = connection.integer(QStringLiteral("PRAGMA application_id"));
    if (!id)
        return tl::unexpected(id.error());
    if (*id == applicationId(database))
        return {};
    const auto tables = connection.integer(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tl::unexpected(tables.error());
    if (*id == 0 && *tables == 0)
        return {};
    return failAt(connection.file().string(),
                  "is an SQLite file of another program, not Aetherion's " + std::string(name(database)) + " database");
}

Status configure(const Connection& connection, Database database) {
    // The vacuum mode takes effect only before the first table, and later lets pruning give space back in small steps.
    for (const char* pragma :
         {"PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA journal_mode = WAL", "PRAGMA secure_delete = OFF",
          "PRAGMA cache_size = -32768", "PRAGMA temp_store = MEMORY"})
        if (const auto done = connection.run(QString::fromLatin1(pragma)); !done)
            return done;
    if (database == Database::Ledger) {
        if (const auto done = connection.run(QStringLiteral("PRAGMA foreign_keys = ON")); !done)
            return done;
        return connection.run(QStringLiteral("PRAGMA synchronous = FULL"));
    }
    // 64 MB of log between checkpoints instead of 4: a page that is written often is copied over once. Keys into other
    // tables are seen to by the writer, which looks each of them up anyway, and proved by `db check`.
    for (const char* pragma :
         {"PRAGMA synchronous = NORMAL", "PRAGMA wal_autocheckpoint = 16384", "PRAGMA journal_size_limit = 67108864"})
        if (const auto done = connection.run(QString::fromLatin1(pragma)); !done)
            return done;
    return {};
}

Result<bool> anyRows(const Connection& connection) {
    auto tables = Statement::prepare(
        connection,
        connection.dialect() == Dialect::Sqlite
            ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                             "AND table_type = 'BASE TABLE'"));
    if (!tables)
        return tl::unexpected(tables.error());
    if (const auto ran = tables->run(); !ran)
        return tl::unexpected(ran.error());
    for (;;) {
        const auto stepped = tables->next();
        if (!stepped || !*stepped)
            return stepped;
        const std::string table = tables->text(0);
        if (table == "schema_migrations" || table == "timeframes" || table == "regime_names")
            continue;
        const auto any =
            connection.integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM %1)").arg(QString::fromStdString(table)));
        if (!any)
            return tl::unexpected(any.error());
        if (*any != 0)
            return true;
    }
}

Result<Standing> standingOf(const Connection& connection) {
    Standing standing;
    if (connection.dialect() == Dialect::MySql) {
        const auto schema = serverSchema(connection);
        if (!schema)
            return tl::unexpected(schema.error());
        standing.schema = schema->version;
        standing.changing = schema->begun > schema->version;
    } else {
        const auto schema = schemaVersion(connection);
        if (!schema)
            return tl::unexpected(schema.error());
        standing.schema = *schema;
    }
    const auto rows = anyRows(connection);
    if (!rows)
        return tl::unexpected(rows.error());
    standing.hasRows = *rows;
    return standing;
}

enum class OlderRows : std::uint8_t { Refuse, Migrate };

/// Nothing is to be done, or may be: a database that holds rows is changed only after a copy of it has been made.
Result<bool> needsMigration(const Connection& connection, Database database, OlderRows olderRows) {
    const auto current = requireCurrentSchema(connection, builtInMigrations(database));
    if (current)
        return false;
    const auto standing = standingOf(connection);
    if (!standing)
        return tl::unexpected(standing.error());
    const bool newer = standing->schema >= builtInMigrations(database).back().version;
    if (newer || (standing->hasRows && olderRows == OlderRows::Refuse))
        return tl::unexpected(current.error());
    return true;
}

Result<std::unique_ptr<Connection>> openServerForWriting(const ServerAddress& server, OlderRows olderRows) {
    auto connection = Connection::openOrCreate(server);
    if (!connection)
        return connection;
    const auto needed = needsMigration(**connection, Database::Server, olderRows);
    if (!needed)
        return tl::unexpected(needed.error());
    if (!*needed)
        return connection;
    const auto patient = Connection::open(server, Access::Write, kPatientTimeouts);
    if (!patient)
        return tl::unexpected(patient.error());
    if (const auto migrated = migrate(**patient, Database::Server, builtInMigrations(Database::Server)); !migrated)
        return tl::unexpected(migrated.error());
    return connection;
}

Result<std::unique_ptr<Connection>> openFileForWriting(const std::filesystem::path& folder, Database database,
                                                       Duration busyTimeout, OlderRows olderRows) {
    const auto file = databasePath(folder, database);
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    if (const auto made = makePrivateFile(file); !made)
        return tl::unexpected(made.error());
    auto connection = Connection::open(file, Access::Write, busyTimeout);
    if (!connection)
        return connection;
    if (const auto ours = checkIdentity(**connection, database); !ours)
        return tl::unexpected(ours.error());
    const auto needed = needsMigration(**connection, database, olderRows);
    if (!needed)
        return tl::unexpected(needed.error());
    if (const auto configured = configure(**connection, database); !configured)
        return tl::unexpected(configured.error());
    if (!*needed)
        return connection;
    if (const auto migrated = migrate(**connection, database, builtInMigrations(database)); !migrated)
        return tl::unexpected(migrated.error());
    return connection;
}

Result<std::unique_ptr<Connection>> openServerForReading(const ServerAddress& server, const ServerTimeouts& timeouts) {
    auto connection = Connection::open(server, Access::Read, timeouts);
    if (!connection)
        return connection;
    if (const auto current = requireCurrentSchema(**connection, builtInMigrations(Database::Server)); !current)
        return tl::unexpected(current.error());
    return connection;
}

} // namespace

std::string_view name(Database database) {
    switch (database) {
    case Database::Ledger:
        return "ledger";
    case Database::Market:
        return "market";
    case Database::Server:
        return "server";
    }
    return "";
}

std::vector<Database> databasesOf(const StoreAddress& address) {
    if (address.server)
        return {Database::Server};
    return {kDatabases.begin(), kDatabases.end()};
}

std::filesystem::path databasePath(const std::filesystem::path& folder, Database database) {
    return folder / (std::string(name(database)) + ".db");
}

std::int32_t applicationId(Database database) {
    switch (database) {
    case Database::Ledger:
        return 0x4145544c; // "AETL"
    case Database::Market:
        return 0x4145544d; // "AETM"
    case Database::Server:
        return 0;
    }
    return 0;
}

Result<std::unique_ptr<Connection>> openForWriting(const StoreAddress& address, Database database,
                                                   Duration busyTimeout) {
    if (address.server)
        return openServerForWriting(*address.server, OlderRows::Refuse);
    return openFileForWriting(address.folder, database, busyTimeout, OlderRows::Refuse);
}

Result<std::unique_ptr<Connection>> openAndMigrate(const StoreAddress& address, Database database) {
    if (address.server)
        return openServerForWriting(*address.server, OlderRows::Migrate);
    return openFileForWriting(address.folder, database, kBusyTimeout, OlderRows::Migrate);
}

Result<std::unique_ptr<Connection>> openPatiently(const StoreAddress& address, Database database) {
    if (address.server)
        return openServerForReading(*address.server, kPatientTimeouts);
    return openForReading(address, database);
}

Result<Standing> standingOf(const StoreAddress& address, Database database) {
    if (address.server) {
        const auto connection = Connection::openOrCreate(*address.server);
        if (!connection)
            return tl::unexpected(connection.error());
        return standingOf(**connection);
    }
    const auto file = databasePath(address.folder, database);
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return Standing{};
    const auto connection = Connection::open(file, Access::Read, kBusyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto ours = checkIdentity(**connection, database); !ours)
        return tl::unexpected(ours.error());
    return standingOf(**connection);
}

Result<std::unique_ptr<Connection>> openForReading(const StoreAddress& address, Database database,
                                                   Duration busyTimeout) {
    if (address.server)
        return openServerForReading(*address.server, {});
    const auto file = databasePath(address.folder, database);
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return failAt(file.string(), "does not exist; nothing has been stored in this folder yet");
    if (!std::filesystem::is_regular_file(file, error))
        return failAt(file.string(), "is not a file");
    auto connection = Connection::open(file, Access::Read, busyTimeout);
    if (!connection)
        return connection;
    if (const auto ours = checkIdentity(**connection, database); !ours)
        return tl::unexpected(ours.error());
    if (const auto current = requireCurrentSchema(**connection, builtInMigrations(database)); !current)
        return tl::unexpected(current.error());
    return connection;
}

} // namespace aetherion::storage
