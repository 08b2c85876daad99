#pragma once
// Pages of one symbol's candles: where a page begins, how stored and remembered candles become one, what leads on.
//
// Without `from` a page is the newest before `to` and its cursor leads back; with it, the oldest since `from`, and the
// cursor leads forward. Rows of a page are oldest first in either case. A cursor is opaque to clients and good for the
// series that gave it alone. Thread: pure functions.
#include "core/contract/record.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::api {

/// Which candles, apart from the symbol's own.
struct SeriesRange {
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::size_t limit = 0;
    [[nodiscard]] bool forward() const { return from.has_value(); }
    [[nodiscard]] bool holds(Timestamp openTime) const {
        return (!from || openTime >= *from) && (!to || openTime < *to);
    }
};

struct SeriesPage {
    std::vector<market::Bar> bars;
    std::string cursor;
};

/// Does what is remembered (oldest first, without holes at its end) hold the whole page?
[[nodiscard]] bool coversPage(std::span<const market::Bar> remembered, const SeriesRange& range);
/// The page out of both, which may overlap; remembered ones go before stored ones. To tell whether there is more,
/// `limit` + 1 stored ones must have been asked for. `series` names what the cursor is good for.
[[nodiscard]] SeriesPage makePage(std::vector<market::Bar> stored, std::span<const market::Bar> remembered,
                                  const SeriesRange& range, std::string_view series);
/// Goes on from a cursor: changes from, to and direction. False when it is none of this series.
[[nodiscard]] bool applyCursor(std::string_view cursor, std::string_view series, SeriesRange& range);

/// Candles of calendar months (UTC dates) out of days, oldest first; each named by its first day. A month counts as
/// closed when `now` has reached the next one.
[[nodiscard]] std::vector<market::Bar> monthsOf(std::span<const market::Bar> days, Timestamp now);
/// The first moment of the month `months` after the one that holds `time`.
[[nodiscard]] Timestamp monthStart(Timestamp time, int months = 0);

} // namespace aetherion::api
