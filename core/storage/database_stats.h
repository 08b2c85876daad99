#pragma once
// What lies in the store and how much room it takes: what `aetherionctl db stats` shows.
//
// Reads every page, so its time grows with the files. Changes nothing. Thread: the caller's.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::storage {

struct TableStats {
    /// ledger, market
    std::string database;
    std::string table;
    std::uint64_t rows = 0;
    /// Pages of the table and its indexes; 0 where SQLite was built without the means to tell.
    std::uint64_t bytes = 0;
    /// Oldest and newest row of tables that have a time.
    std::optional<Timestamp> first;
    std::optional<Timestamp> last;
};

/// In the order of the files, then of the tables' names.
[[nodiscard]] Result<std::vector<TableStats>> databaseStats(const StoreAddress& address);

} // namespace aetherion::storage
