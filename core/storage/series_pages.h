#pragma once
// Pages of the large tables: candles, posteriors, ticks and features, merged from all series that a query matches.
//
// Thread: the sessions'.
#include "core/contract/history_port.h"
#include "core/storage/read_sessions.h"
#include "core/storage/store_reader.h"

#include <algorithm>

namespace aetherion::storage {

/// A page asks whether it is still wanted every so many rows.
inline constexpr std::size_t kRowsBetweenStopChecks = 256;

/// Room for so many rows is made at once.
inline constexpr std::size_t kRowsMadeRoomFor = 8192;

[[nodiscard]] inline std::size_t rowsOfPage(const contract::HistoryQuery& query) {
    return std::clamp<std::size_t>(query.limit, 1, kLargestPage);
}

[[nodiscard]] Result<contract::Page<contract::CandleRow>>
readCandles(ReadSessions& sessions, const contract::HistoryQuery& query, const std::stop_token& stop);
[[nodiscard]] Result<contract::Page<contract::PosteriorRow>>
readPosteriors(ReadSessions& sessions, const contract::HistoryQuery& query, const std::stop_token& stop);
[[nodiscard]] Result<contract::Page<contract::TickRow>>
readTicks(ReadSessions& sessions, const contract::HistoryQuery& query, const std::stop_token& stop);
[[nodiscard]] Result<contract::Page<contract::FeatureRow>>
readFeatures(ReadSessions& sessions, const contract::HistoryQuery& query, const std::stop_token& stop);

} // namespace aetherion::storage
