#pragma once
// Rows of one kind, source, instrument and (where the table has them) timeframe, in the order of their time: where the
// oldest lie, and taking them away a few at a time. Every statement is a short range of the table's key.
//
// Thread: the connection's.
#include "core/base/time.h"
#include "core/storage/connection.h"
#include "core/storage/pruned_source.h"
#include "core/storage/retention_rules.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace aetherion::storage {

struct RowSeries {
    std::int64_t instrument = 0;
    /// Seconds; 0 in tables without.
    std::int64_t timeframe = 0;
    /// Nothing is older.
    Timestamp oldest;
};

/// The series of the next few instruments that have rows, with the oldest of each; moves the block on.
[[nodiscard]] Result<std::vector<RowSeries>> seriesOf(const Connection& connection, PrunedRows rows,
                                                      std::int64_t source, InstrumentBlock& block);

/// What is to be taken from a series.
struct SeriesCut {
    /// Rows before this time.
    Timestamp before;
    /// But not the newest so many.
    std::int64_t keepNewest = 0;
    std::int64_t mostRows = 0;
    /// False: only count.
    bool remove = true;
};
struct SeriesTaken {
    std::int64_t rows = 0;
    /// There are more of them to take; `oldest` of the series has moved on to them.
    bool more = false;
};
/// Takes the oldest rows. Of rows of the same time, where there are more than fit, a part.
[[nodiscard]] Result<SeriesTaken> takeOldest(const Connection& connection, PrunedRows rows, std::int64_t source,
                                             RowSeries& series, const SeriesCut& cut);

} // namespace aetherion::storage
