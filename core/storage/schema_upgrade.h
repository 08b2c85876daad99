#pragma once
// Brings a store to the program's schema, and keeps a copy of what was there before.
//
// For whoever opens a store: before anything else does. A schema from the future, another program's tables and a copy
// that cannot be made are refused, and nothing has been changed then. Thread: the caller's; may take minutes.
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/database.h"
#include "core/storage/store_address.h"

#include <filesystem>
#include <vector>

namespace aetherion::storage {

struct MigrationReport {
    Database database = Database::Ledger;
    int before = 0;
    int after = 0;
    /// The copy that was made of what stood there before; empty where there was nothing to lose.
    std::filesystem::path backup;
};
/// Creates or brings up to date both files of a data folder, or a server's database; what holds rows is copied into the
/// folder's `backups` first. The caller holds the folder's lock.
[[nodiscard]] Result<std::vector<MigrationReport>> migrateDatabase(const StoreAddress& address,
                                                                   const base::Clock& clock);

} // namespace aetherion::storage
