#pragma once
// Which series there are that a query may have rows of, and where each begins, as one table holds them.
//
// Thread: the session's.
#include "core/contract/history_port.h"
#include "core/storage/read_session.h"
#include "core/storage/series_select.h"

#include <vector>

namespace aetherion::storage {

/// Time of a series' first row, or of its newest when those come first.
struct SeriesEdge {
    SeriesKey series;
    std::int64_t time = 0;
};

/// With `smallerToo` those of the timeframes below the one asked for as well. The names of all are known to the session
/// afterwards. In the order of their keys.
[[nodiscard]] Result<std::vector<SeriesEdge>> findSeries(ReadSession& session, const TableShape& shape,
                                                         const contract::HistoryQuery& query, bool smallerToo = false);

} // namespace aetherion::storage
