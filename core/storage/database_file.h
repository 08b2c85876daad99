#pragma once
// The databases of the store, and how each is opened: ledger.db, whose every commit is on the disk before it is
// answered, and market.db, which may lose its last moments in a power cut (never its soundness) and can be made again;
// or one database of a server, which holds the tables of both.
//
// Thread: any; the connection belongs to the thread that opened it. A path or a file that cannot be used is refused
// with one line that names it: a folder in its place, no permission, no SQLite file, another program's, a schema from
// the future.
#include "core/storage/connection.h"
#include "core/storage/store_address.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace aetherion::storage {

enum class Database : std::uint8_t { Ledger, Market, Server };
/// The files of a data folder.
inline constexpr std::array kDatabases{Database::Ledger, Database::Market};
/// Both files, or the one database of a server.
[[nodiscard]] std::vector<Database> databasesOf(const StoreAddress& address);

/// How long a statement waits for the lock of another process, unless told otherwise.
inline constexpr Duration kBusyTimeout = std::chrono::seconds(5);

/// ledger market server
[[nodiscard]] std::string_view name(Database database);
/// Of a file.
[[nodiscard]] std::filesystem::path databasePath(const std::filesystem::path& folder, Database database);
/// Stands in the file's header, so that a foreign SQLite file is told from ours.
[[nodiscard]] std::int32_t applicationId(Database database);

/// Creates what is missing (folder 0700, file 0600; a server's database), narrows a file that others could read, brings
/// the schema up to date. With a server `database` does not matter, for both openers.
[[nodiscard]] Result<std::unique_ptr<Connection>> openForWriting(const StoreAddress& address, Database database,
                                                                 Duration busyTimeout = kBusyTimeout);
/// Creates and changes nothing; a schema older or newer than the program's is refused.
[[nodiscard]] Result<std::unique_ptr<Connection>> openForReading(const StoreAddress& address, Database database,
                                                                 Duration busyTimeout = kBusyTimeout);

} // namespace aetherion::storage
