#pragma once
// Numbered steps from one schema to the next, compiled in from migrations/<database>/NNNN_what.sql.
//
// Each step is one transaction that ends by noting its number in `schema_migrations`, so a crash in its middle leaves
// nothing of it behind and the next start runs it again. A file whose schema is newer than the program is refused.
//
// In a script a statement ends with a semicolon at the end of a line; lines that begin with -- are left out.
// Thread: the connection's.
#include "core/storage/database_file.h"

#include <string>
#include <vector>

namespace aetherion::storage {

struct Migration {
    int version = 0;
    /// The file's name: "0001_first_tables.sql".
    std::string name;
    std::string script;
};

/// In ascending order.
[[nodiscard]] std::vector<Migration> builtInMigrations(Database database);
/// 0 for a file without tables.
[[nodiscard]] Result<int> schemaVersion(const Connection& connection);
/// Runs what is missing. Returns the version before.
[[nodiscard]] Result<int> migrate(const Connection& connection, Database database,
                                  const std::vector<Migration>& migrations);
/// Is the file's schema exactly the newest of these?
[[nodiscard]] Status requireCurrentSchema(const Connection& connection, const std::vector<Migration>& migrations);

struct MigrationReport {
    Database database = Database::Ledger;
    int before = 0;
    int after = 0;
};
/// Creates or brings up to date both files of a data folder. The caller holds the folder's lock.
[[nodiscard]] Result<std::vector<MigrationReport>> migrateDatabase(const StoreAddress& address);

} // namespace aetherion::storage
