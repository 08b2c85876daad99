#pragma once
// The statements that read stretches of the large tables, the same for both databases.
//
// A series is one source, instrument and timeframe: a stretch of the table's own key, already in order. It is read in
// blocks, because a server's answer is kept whole by its client. One of two comparisons on the same side of the range
// is the bound of the search (neither database searches by a comparison of pairs on both sides, and a server not at
// all); the other only passes over the rows of that one moment. Thread: pure functions.
#include "core/storage/block_row.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

/// What must be known of a table.
struct TableShape {
    QString table;
    QString time;
    /// Column that tells rows of one time apart; empty where the time is enough.
    QString tie;
    bool hasTimeframe = true;
    /// What is read besides; columns count from kFirstColumn.
    BlockColumns columns;
};
inline constexpr int kFirstColumn = 2;

struct ScanRange {
    /// Half-open, nanoseconds.
    std::int64_t from = INT64_MIN;
    std::int64_t to = INT64_MAX;
    /// The last row that was read; reading goes on behind it.
    std::optional<RowKey> after;
    bool newestFirst = false;
};

/// Where reading of one series goes on: oldest first at or after (time, tie), newest first before it.
struct ScanPlace {
    std::int64_t time = 0;
    std::int64_t tie = 0;
};
[[nodiscard]] ScanPlace startOf(const SeriesKey& series, const ScanRange& range);
[[nodiscard]] ScanPlace behind(const RowKey& key, bool newestFirst);

/// Time, tie-breaker (0 where there is none), then the shape's columns; to be read with BlockRow.
[[nodiscard]] Select blockSelect(Dialect dialect, const TableShape& shape, const SeriesKey& series,
                                 const ScanPlace& place, const ScanRange& range, std::size_t rows);

/// The next instrument above one that a source has rows of.
[[nodiscard]] Select nextInstrumentSelect(Dialect dialect, const TableShape& shape, std::int64_t source,
                                          std::int64_t above);

/// Which timeframes: those that are not longer than the one asked for, or that one alone.
struct TimeframeChoice {
    std::optional<std::int64_t> seconds;
    bool smallerToo = false;
};
/// Source, instrument, timeframe and time of the first row of every series of one source and instrument; NULL where
/// there is none.
[[nodiscard]] Select edgesOfInstrument(Dialect dialect, const TableShape& shape, std::int64_t source,
                                       std::int64_t instrument, const TimeframeChoice& timeframes, bool newestFirst);
/// The same for all sources with that condition, and all instruments of that name.
struct SourceChoice {
    std::optional<std::int64_t> id;
    std::optional<std::string> kind;
};
[[nodiscard]] Select edgesOfSymbol(Dialect dialect, const TableShape& shape, const SourceChoice& sources,
                                   const std::optional<std::string>& market, const std::string& symbol,
                                   const TimeframeChoice& timeframes, bool newestFirst);
[[nodiscard]] Select sourcesSelect(const SourceChoice& sources);

} // namespace aetherion::storage
