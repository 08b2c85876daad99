#pragma once
// The part of a statement that bounds a page by time: one table's rows, in the order of time and then of a number.
//
// Thread: pure functions.
#include "core/contract/history_port.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

struct TimeColumns {
    QString time;
    QString number;
};

/// The query's range, as pages of a time column want it: where the rows begin and end, and whether `after` lies within.
struct TimeBounds {
    std::int64_t from = INT64_MIN;
    std::int64_t to = INT64_MAX;
    bool continues = false;
};
[[nodiscard]] TimeBounds boundsOf(const contract::HistoryQuery& query, const std::optional<std::int64_t>& after);

/// Goes on behind "… WHERE time >= ?".
void addTimePage(Select& select, const TimeColumns& columns, const contract::HistoryQuery& query,
                 const std::optional<RowKey>& after);

} // namespace aetherion::storage
