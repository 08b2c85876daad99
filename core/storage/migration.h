#pragma once
// Numbered steps from one schema to the next, compiled in from migrations/<database>/NNNN_what.sql.
//
// In a file each step is one transaction that ends by noting its number in `schema_migrations`, so a crash in its
// middle leaves nothing of it behind and the next start runs it again; a server notes statement by statement
// (server_migration.h). A schema that is newer than the program is refused.
//
// In a script a statement ends with a semicolon at the end of a line; lines that begin with -- are left out.
// Thread: the connection's.
#include "core/storage/database_file.h"
#include "core/storage/schema_upgrade.h"

#include <QStringList>

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
/// The statements of a script, in order.
[[nodiscard]] QStringList statementsOf(const std::string& script);
/// 0 for a file without tables; of a server what is there as a whole.
[[nodiscard]] Result<int> schemaVersion(const Connection& connection);
/// Runs what is missing. Returns the version before.
[[nodiscard]] Result<int> migrate(const Connection& connection, Database database,
                                  const std::vector<Migration>& migrations);
/// Refuses a schema beyond the newest of these, naming both.
[[nodiscard]] Status refuseNewer(const Connection& connection, int present, const std::vector<Migration>& migrations);
/// Is the schema exactly the newest of these?
[[nodiscard]] Status requireCurrentSchema(const Connection& connection, const std::vector<Migration>& migrations);

} // namespace aetherion::storage
