#pragma once
// Copies of what is stored that can be put back: made while an engine writes, each of one moment, checked once written.
//
// A file of the data folder becomes a file of the same kind; a server's database becomes one gzip-compressed script
// that its client reads ("gunzip -c FILE | mariadb DATABASE"). All are readable by their owner alone and appear under
// their name only when they are whole. Room is asked for first.
//
// Errors name what is missing: room, a folder that can be written. Thread: the caller's; the time that names a file is
// the clock's.
#include "core/base/clock.h"
#include "core/storage/database_file.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace aetherion::storage {

struct BackupFile {
    Database database = Database::Ledger;
    std::filesystem::path file;
    std::uint64_t bytes = 0;
    /// Of all tables.
    std::uint64_t rows = 0;
};

/// Where backups of this store go unless told otherwise.
[[nodiscard]] std::filesystem::path backupFolder(const StoreAddress& address);

/// ledger.db and market.db in the folder `to`, which is made; or the server's script `to`. With an empty `to` under a
/// name with the time, in backupFolder(). What is there already is never written over.
[[nodiscard]] Result<std::vector<BackupFile>> backUp(const StoreAddress& address, const std::filesystem::path& to,
                                                     const base::Clock& clock);

/// Of these the newest are kept, for each database.
inline constexpr std::size_t kKeptSchemaBackups = 3;
/// What stands before its schema is changed: `<ledger|market>-schema<N>-<time>.db`, `server-schema<N>-<time>.sql.gz`.
[[nodiscard]] Result<BackupFile> backUpSchema(const StoreAddress& address, Database database, int schema,
                                              const base::Clock& clock);

} // namespace aetherion::storage
