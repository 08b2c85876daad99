#pragma once
// The databases of the store, and how each is opened: ledger.db, whose every commit is on the disk before it is
// answered, and market.db, which may lose its last moments in a power cut (never its soundness) and can be made again;
// or one database of a server, which holds the tables of both.
//
// Thread: any; the connection belongs to the thread that opened it. A path or a file that cannot be used is refused
// with one line that names it: a folder in its place, no permission, no SQLite file, another program's, a schema from
// the future.
#include "core/storage/connection.h"
#include "core/storage/database.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace aetherion::storage {

/// Both files, or the one database of a server.
[[nodiscard]] std::vector<Database> databasesOf(const StoreAddress& address);

/// How long a statement waits for the lock of another process, unless told otherwise.
inline constexpr Duration kBusyTimeout = std::chrono::seconds(5);

/// Of a file.
[[nodiscard]] std::filesystem::path databasePath(const std::filesystem::path& folder, Database database);
/// Stands in the file's header, so that a foreign SQLite file is told from ours.
[[nodiscard]] std::int32_t applicationId(Database database);

/// For work that takes minutes: checks, copies, backups, changes of a schema.
inline constexpr ServerTimeouts kPatientTimeouts{std::chrono::seconds(3), std::chrono::minutes(30),
                                                 std::chrono::seconds(30)};

/// Creates what is missing (folder 0700, file 0600; a server's database with its tables), narrows a file that others
/// could read. Rows of an older schema are refused: migrateDatabase() brings them up to date, and keeps a copy. With a
/// server `database` does not matter, for all openers.
[[nodiscard]] Result<std::unique_ptr<Connection>> openForWriting(const StoreAddress& address, Database database,
                                                                 Duration busyTimeout = kBusyTimeout);
/// Creates and changes nothing; a schema older or newer than the program's is refused.
[[nodiscard]] Result<std::unique_ptr<Connection>> openForReading(const StoreAddress& address, Database database,
                                                                 Duration busyTimeout = kBusyTimeout);
/// As openForReading(), with time for statements that read whole tables.
[[nodiscard]] Result<std::unique_ptr<Connection>> openPatiently(const StoreAddress& address, Database database);
/// As openForWriting(), and brings the schema up to date whatever the database holds.
[[nodiscard]] Result<std::unique_ptr<Connection>> openAndMigrate(const StoreAddress& address, Database database);

/// How a database stands before it is opened for writing.
struct Standing {
    /// 0 where there is nothing yet.
    int schema = 0;
    /// Has a change of the schema been begun and not ended? (A server's only.)
    bool changing = false;
    /// Apart from the program's own names.
    bool hasRows = false;
};
/// Another program's is refused. Creates nothing but a server's database where it is missing.
[[nodiscard]] Result<Standing> standingOf(const StoreAddress& address, Database database);

} // namespace aetherion::storage
