#pragma once
// Is what is stored sound? What `aetherionctl db check` shows.
//
// Reads every table once, as of one moment: rows that refer to nothing and rows that cannot be (a high below a low, a
// confidence above 1); in files SQLite's own integrity check, which also finds keys that occur twice. With a server it
// looks into the folder's spool as well. Changes nothing. Thread: the caller's.
#include "core/base/result.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace aetherion::storage {

struct DatabaseSoundness {
    /// ledger, market, server
    std::string database;
    /// The file, or the server's address.
    std::string file;
    int schema = 0;
    std::uint64_t rowsChecked = 0;
    /// One line each, at most 100 of a kind; empty when the database is sound.
    std::vector<std::string> findings;
    /// What is no fault but ought to be known: rows that wait in the spool.
    std::vector<std::string> remarks;
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
