#pragma once
// Takes away what is too old, and the oldest rows where the store is too large: a little at a time, on the writer's own
// connection whenever it has nothing else to do, so that no row waits for it.
//
// What goes and how old a row is: retention_rules.h, pruned_source.h. What is kept for ever is never touched; where
// that alone is more than the store may take, view() says so. Only sources of this engine lose rows, and a simulation
// keeps the newest rows of each series, which it goes on from.
//
// A round looks at everything once; it begins every few minutes, at once while rounds find much to do or a file has
// grown by a part of its limit. Files are given back to the disk page by page, but for what the next rows will fill.
// Sizes are measured elsewhere (store_sizes.h) and handed in; until the first ones have come only ages count.
//
// Thread: step() on the connection's; everything else on any.
#include "core/base/clock.h"
#include "core/storage/database.h"
#include "core/storage/retention_rules.h"
#include "core/storage/store_sizes.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace aetherion::storage {

class Connection;

struct RetentionSettings {
    /// Whose sources may lose rows.
    std::string engine = "local";
    RetentionLimits limits{};
    /// False: only count what would go.
    bool remove = true;
    /// Leaves no room in a file for the rows to come.
    bool giveAllBack = false;
    /// From one round to the next while there is little to do.
    Duration every = std::chrono::minutes(3);
    /// The first one, from the first step on; nothing to do with it while a program starts.
    Duration firstAfter = std::chrono::seconds(30);
};

struct RetentionView {
    /// Rows that have gone since the beginning, by index(PrunedRows).
    RowsTaken taken{};
    /// What the store takes, files with their log; 0 while it is not known.
    std::uint64_t bytes = 0;
    std::uint64_t byteLimit = 0;
    /// Why the store stays larger than it may be; empty while it does not.
    std::string warning;
    std::uint64_t rounds = 0;
};

class Retention {
public:
    /// `clock` is the wall's, and outlives this.
    Retention(RetentionSettings settings, const Clock& clock);
    ~Retention();
    Retention(const Retention&) = delete;
    Retention& operator=(const Retention&) = delete;

    /// One small step, if one is due; true when more is. The ledger's file has nothing that goes.
    [[nodiscard]] Result<bool> step(const Connection& connection, Database database);

    /// Takes effect with the next round, which begins now.
    void changeLimits(const RetentionLimits& limits);
    void takeSizes(const StoreSizes& sizes);
    /// Have the sizes become too uncertain to go by?
    [[nodiscard]] bool wantsSizes() const;
    /// A round begins with the next step.
    void beginRound();
    [[nodiscard]] RetentionView view() const;

private:
    enum class Stage : std::uint8_t { Idle, Age, Size, GiveBack };
    [[nodiscard]] Result<bool> advance(const Connection& connection);
    [[nodiscard]] Result<bool> isDue(const Connection& connection);
    [[nodiscard]] Status begin(const Connection& connection);
    [[nodiscard]] Status look(const Connection& connection);
    void note(const RowsTaken& taken);
    /// What must go because of its size.
    void planSizes();
    /// Is it still too large?
    void judge();
    [[nodiscard]] Result<bool> giveBack(const Connection& connection);
    void endRound();
    /// Of what has gone since the sizes were measured; with the mutex held.
    [[nodiscard]] double takenBytes() const;

    const RetentionSettings m_settings;
    const Clock& m_clock;

    // Of the stepping thread.
    Stage m_stage = Stage::Idle;
    struct Round;
    std::unique_ptr<Round> m_round;
    std::optional<Timestamp> m_nextRound;
    Timestamp m_nextLook;
    /// What counts against the limit: of files what is in use, of a server's database an estimate.
    std::int64_t m_usedBytes = 0;
    std::int64_t m_usedAtRound = 0;
    std::int64_t m_pages = 0;
    std::int64_t m_freePages = 0;

    mutable std::mutex m_mutex;
    RetentionLimits m_limits;
    std::optional<StoreSizes> m_sizes;
    RowsTaken m_takenSinceSizes{};
    bool m_wantsSizes = true;
    bool m_roundAsked = false;
    RetentionView m_view;
};

} // namespace aetherion::storage
