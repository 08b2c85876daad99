#include "core/storage/database_file.h"

#include "core/storage/migration.h"

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

Status makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder.parent_path(), error);
    // What went wrong there shows in the next call.
    if (::mkdir(folder.c_str(), 0700) == 0)
        return {};
    if (errno != EEXIST)
        return failErrno(folder, "cannot create folder");
    if (!std::filesystem::is_directory(folder, error))
        return failAt(folder.string(), "is not a folder");
    return {};
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

// Changing a large table takes its time, and others' changes are waited for.
constexpr ServerTimeouts kMigrationTimeouts{std::chrono::seconds(3), std::chrono::minutes(30),
                                            std::chrono::seconds(30)};

Result<std::unique_ptr<Connection>> openServer(const ServerAddress& server, Access access) {
    const auto migrations = builtInMigrations(Database::Server);
    auto connection = access == Access::Read ? Connection::open(server, access) : Connection::openOrCreate(server);
    if (!connection)
        return connection;
    const auto current = requireCurrentSchema(**connection, migrations);
    if (current)
        return connection;
    if (access == Access::Read)
        return tl::unexpected(current.error());
    const auto patient = Connection::open(server, Access::Write, kMigrationTimeouts);
    if (!patient)
        return tl::unexpected(patient.error());
    if (const auto migrated = migrate(**patient, Database::Server, migrations); !migrated)
        return tl::unexpected(migrated.error());
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
        return openServer(*address.server, Access::Write);
    const auto file = databasePath(address.folder, database);
    if (const auto made = makeFolder(address.folder); !made)
        return tl::unexpected(made.error());
    if (const auto made = makePrivateFile(file); !made)
        return tl::unexpected(made.error());
    auto connection = Connection::open(file, Access::Write, busyTimeout);
    if (!connection)
        return connection;
    if (const auto ours = checkIdentity(**connection, database); !ours)
        return tl::unexpected(ours.error());
    if (const auto configured = configure(**connection, database); !configured)
        return tl::unexpected(configured.error());
    if (const auto migrated = migrate(**connection, database, builtInMigrations(database)); !migrated)
        return tl::unexpected(migrated.error());
    return connection;
}

Result<std::unique_ptr<Connection>> openForReading(const StoreAddress& address, Database database,
                                                   Duration busyTimeout) {
    if (address.server)
        return openServer(*address.server, Access::Read);
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
