#pragma once
// What lies in the store, how much room it takes and how fast it grows: what `aetherionctl db stats` shows.
//
// Rows are counted exactly. Bytes are those of the tables' pages in files, and a server's own estimate. Growth is that
// of the newest day. Reads every table, so its time grows with them. Changes nothing. Thread: the caller's.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::storage {

struct TableStats {
    /// ledger, market, server
    std::string database;
    std::string table;
    std::uint64_t rows = 0;
    /// The table and its indexes; 0 where SQLite was built without the means to tell.
    std::uint64_t bytes = 0;
    /// Oldest and newest row of tables that have a time.
    std::optional<Timestamp> first;
    std::optional<Timestamp> last;
};

/// In the order of the databases, then of the tables' names.
[[nodiscard]] Result<std::vector<TableStats>> databaseStats(const StoreAddress& address);

} // namespace aetherion::storage
