#pragma once
// Sources whose rows may be taken away: those of this engine, with what their rows' ages are measured by.
//
// A simulated or live row is as old as it lies behind the newest row of its source, because such a source goes on; and
// every row, of whatever kind, is at least as old as the last use of its source. For recordings the second rule is the
// only one: their own time is years back. Thread: the connection's.
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/storage/connection.h"
#include "core/storage/retention_rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::storage {

struct PrunedSource {
    std::int64_t id = 0;
    market::SourceKind kind = market::SourceKind::Simulated;
    /// The wall's time.
    Timestamp lastUsed;
    /// A simulation that may be gone on with.
    bool goesOn = false;
    /// Its newest row's time; nothing while it is not known, or where it has none.
    std::optional<Timestamp> newest{};

    /// Does its own time tell a row's age?
    [[nodiscard]] bool agesByData() const {
        return kind == market::SourceKind::Simulated || kind == market::SourceKind::Live;
    }
};

/// All of this engine's. One that says nothing of its last use (an older store) is noted as used now, unless `change`
/// is false.
[[nodiscard]] Result<std::vector<PrunedSource>> prunedSources(const Connection& connection, const std::string& engine,
                                                              Timestamp now, bool change);

/// Rows older than this go; nothing where none does. `now` is the wall's time.
[[nodiscard]] std::optional<Timestamp> ageCut(const PrunedSource& source, Duration age, Timestamp now);

/// How many of the newest rows of each series stay, whatever their age, so that a simulation can go on from there:
/// what the charts show at once (512) before the newest checkpoint, which may lie an hour (360 candles of 10 s) back.
/// When the store is too large (`tooLarge`), simulations that nobody has looked at for a day keep none.
[[nodiscard]] std::int64_t keptToGoOn(const PrunedSource& source, PrunedRows rows, Timestamp now, bool tooLarge);

/// A stretch of the instruments in the order of their numbers.
struct InstrumentBlock {
    /// Those after this number.
    std::int64_t after = 0;
    /// Has the last instrument been reached?
    bool last = false;
};
/// Takes the newest time of any row of the next few instruments into `source`, and moves the block on.
[[nodiscard]] Status lookForNewest(const Connection& connection, PrunedSource& source, InstrumentBlock& block,
                                   Timestamp now);

} // namespace aetherion::storage
