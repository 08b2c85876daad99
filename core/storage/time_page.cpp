#include "core/storage/time_page.h"

namespace aetherion::storage {

TimeBounds boundsOf(const contract::HistoryQuery& query, const std::optional<std::int64_t>& after) {
    TimeBounds bounds;
    if (query.from)
        bounds.from = epochNanos(*query.from);
    if (query.to)
        bounds.to = epochNanos(*query.to);
    bounds.continues = after && (query.newestFirst ? *after < bounds.to : *after >= bounds.from);
    // The moment of the last row itself is read again: more of its rows may follow.
    if (bounds.continues && query.newestFirst)
        bounds.to = *after == INT64_MAX ? INT64_MAX : *after + 1;
    else if (bounds.continues)
        bounds.from = *after;
    return bounds;
}

void addTimePage(Select& select, const TimeColumns& columns, const contract::HistoryQuery& query,
                 const std::optional<RowKey>& after) {
    const TimeBounds bounds = boundsOf(query, after ? std::optional(after->time) : std::nullopt);
    select.values.emplace_back(bounds.from);
    select.add(columns.time + QStringLiteral(" < ?"), bounds.to);
    if (!bounds.continues)
        return;
    const QString beyond = query.newestFirst ? QStringLiteral("<") : QStringLiteral(">");
    select.add(QStringLiteral("(%1 %3 ? OR %2 %3 ?)").arg(columns.time, columns.number, beyond), after->time);
    select.values.emplace_back(after->tie);
}

} // namespace aetherion::storage
