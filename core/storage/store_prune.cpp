#include "core/storage/store_prune.h"

#include "core/storage/database_file.h"
#include "core/storage/engine_lease.h"

#include <numeric>
#include <optional>

namespace aetherion::storage {

namespace {

/// What goes for its size is reckoned by the average row: it may take more than one round to be right.
constexpr int kMostRounds = 12;

Status runRound(Retention& retention, const Connection& connection, Database database) {
    retention.beginRound();
    for (;;) {
        const auto more = retention.step(connection, database);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

std::int64_t allTaken(const Retention& retention) {
    const RowsTaken rows = retention.view().taken;
    return std::accumulate(rows.begin(), rows.end(), std::int64_t{0});
}

} // namespace

Result<PruneReport> pruneStore(const StoreAddress& address, RetentionSettings settings, const Clock& clock) {
    const std::string engine = settings.engine;
    const bool remove = settings.remove;
    auto sizes = measureStore(address, engine);
    if (!sizes)
        return tl::unexpected(sizes.error());
    const StoreSizes before = *sizes;
    const Database database = databasesOf(address).back();
    const auto connection = remove ? openForWriting(address, database) : openForReading(address, database);
    if (!connection)
        return tl::unexpected(connection.error());
    // The folder's lock says nothing of an engine of this name on another machine.
    std::optional<EngineLease> lease;
    if (address.server && remove) {
        auto taken = EngineLease::take(**connection, address.server->database, engine);
        if (!taken)
            return tl::unexpected(taken.error());
        lease = std::move(*taken);
    }
    settings.giveAllBack = true;
    Retention retention(std::move(settings), clock);
    for (int round = 0; round < kMostRounds; ++round) {
        retention.takeSizes(*sizes);
        const std::int64_t taken = allTaken(retention);
        if (const Status done = runRound(retention, **connection, database); !done)
            return tl::unexpected(done.error());
        if (!remove || allTaken(retention) == taken)
            break;
        sizes = measureStore(address, engine);
        if (!sizes)
            return tl::unexpected(sizes.error());
    }
    // What has gone lies in the log of the file until that is brought in.
    if (remove && (*connection)->dialect() == Dialect::Sqlite)
        if (const Status done = (*connection)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !done)
            return tl::unexpected(done.error());
    return PruneReport{before, retention.view(), sizes->totalBytes};
}

} // namespace aetherion::storage
