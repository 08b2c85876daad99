#pragma once
// Migrations on a server, which commits every change of a schema by itself: progress is noted statement by statement.
//
// A crash between a statement and its note runs just that one again, so a script's statements bear that (IF NOT EXISTS,
// OR REPLACE, INSERT IGNORE), or fail with "already there", which is taken for done then. Engines that start at the
// same moment wait for each other where the server has locks, and do no harm where it has none (a Galera cluster).
//
// Errors: a database that holds another program's tables is refused before anything is created in it.
// Thread: the connection's.
#include "core/storage/migration.h"

namespace aetherion::storage {

/// How far a server's schema is.
struct ServerSchema {
    /// The newest that is there as a whole; 0 for a database without tables.
    int version = 0;
    /// The newest that anyone has begun.
    int begun = 0;
};

[[nodiscard]] Result<ServerSchema> serverSchema(const Connection& connection);
/// Runs what is missing. Returns the version before.
[[nodiscard]] Result<int> migrateServer(const Connection& connection, const std::vector<Migration>& migrations);

} // namespace aetherion::storage
