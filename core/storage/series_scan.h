#pragma once
// Reads the rows of many series in the order of time, as if they lay in one table.
//
// A series is one source, instrument and timeframe: a stretch of the table's own key, already in order. A page over
// several merges as many readers, each at its place, so that it costs what it returns and no sort. Rows of one time are
// ordered by source, instrument, timeframe and tie-breaker: the order is total, and a cursor names a place in it.
//
// Thread: the connection's.
#include "core/storage/page_cursor.h"
#include "core/storage/statement.h"

#include <functional>
#include <optional>
#include <vector>

namespace aetherion::storage {

/// What the scan must know of a table.
struct TableShape {
    QString table;
    QString time;
    /// Column that tells rows of one time apart; "0" where the time is enough.
    QString tie;
    bool hasTimeframe = true;
    /// What is read besides; columns count from kFirstColumn.
    QString columns;
};
inline constexpr int kFirstColumn = 2;

/// Which series: an empty list of instruments, and no timeframe, match all.
struct SeriesFilter {
    std::vector<std::int64_t> sources;
    std::vector<std::int64_t> instruments;
    /// Seconds.
    std::optional<std::int64_t> timeframe;
    /// Asked when `instruments` is empty.
    std::function<bool(std::int64_t instrument)> accepts;
};

struct ScanRange {
    /// Half-open, nanoseconds.
    std::int64_t from = INT64_MIN;
    std::int64_t to = INT64_MAX;
    /// The last row that was read; reading goes on behind it.
    std::optional<RowKey> after;
    bool newestFirst = false;
};

[[nodiscard]] Result<std::vector<SeriesKey>> findSeries(const Connection& connection, const TableShape& shape,
                                                        const SeriesFilter& filter);

class SeriesScan {
public:
    [[nodiscard]] static Result<SeriesScan> open(const Connection& connection, const TableShape& shape,
                                                 const std::vector<SeriesKey>& series, const ScanRange& range);
    /// Steps to the next row; false at the end.
    [[nodiscard]] Result<bool> next();
    /// Of the row stepped to.
    [[nodiscard]] const RowKey& key() const { return m_readers.front().key; }
    [[nodiscard]] const Statement& row() const { return m_readers.front().statement; }

private:
    struct Reader {
        Statement statement;
        RowKey key;
    };
    explicit SeriesScan(bool newestFirst) : m_newestFirst(newestFirst) {}
    [[nodiscard]] static Result<bool> step(Reader& reader);
    [[nodiscard]] bool later(const Reader& a, const Reader& b) const;
    /// A heap; the reader at the present row is on top.
    std::vector<Reader> m_readers;
    bool m_newestFirst = false;
    bool m_started = false;
};

/// The statements behind it, for whoever checks their plans.
[[nodiscard]] QString scanSql(const TableShape& shape, bool newestFirst);
[[nodiscard]] QString nextInstrumentSql(const TableShape& shape);
[[nodiscard]] QString nextTimeframeSql(const TableShape& shape);

} // namespace aetherion::storage
