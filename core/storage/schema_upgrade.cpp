#include "core/storage/schema_upgrade.h"

#include "core/storage/migration.h"
#include "core/storage/store_backup.h"

namespace aetherion::storage {

Result<std::vector<MigrationReport>> migrateDatabase(const StoreAddress& address, const base::Clock& clock) {
    std::vector<MigrationReport> reports;
    for (const Database database : databasesOf(address)) {
        const auto standing = standingOf(address, database);
        if (!standing)
            return tl::unexpected(standing.error());
        const int newest = builtInMigrations(database).back().version;
        std::filesystem::path backup;
        // Before a change that was begun a copy has been made, and it is worth more than one of what is half changed.
        if (standing->hasRows && standing->schema < newest && !standing->changing) {
            const auto copied = backUpSchema(address, database, standing->schema, clock);
            if (!copied)
                return tl::unexpected(copied.error());
            backup = copied->file;
        }
        const auto connection = openAndMigrate(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        const auto after = schemaVersion(**connection);
        if (!after)
            return tl::unexpected(after.error());
        reports.push_back({database, standing->schema, *after, backup});
    }
    return reports;
}

} // namespace aetherion::storage
