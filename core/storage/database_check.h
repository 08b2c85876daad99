#pragma once
// Is what is stored sound? What `aetherionctl db check` shows.
//
// Reads both files from end to end: SQLite's own integrity check, keys into other tables, natural keys that occur
// twice, and rows that cannot be (a high below a low, a confidence above 1). Changes nothing. Thread: the caller's.
#include "core/base/result.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace aetherion::storage {

struct DatabaseSoundness {
    /// ledger, market
    std::string database;
    std::string file;
    int schema = 0;
    std::uint64_t rowsChecked = 0;
    /// One line each, at most 100 of a kind; empty when the file is sound.
    std::vector<std::string> findings;
};

struct CheckReport {
    std::vector<DatabaseSoundness> databases;
    [[nodiscard]] bool sound() const {
        for (const DatabaseSoundness& database : databases)
            if (!database.findings.empty())
                return false;
        return true;
    }
};

/// An error means that a file could not be checked at all; what the check found stands in the report.
[[nodiscard]] Result<CheckReport> checkDatabase(const StoreAddress& address);

} // namespace aetherion::storage
