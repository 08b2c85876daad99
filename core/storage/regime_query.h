#pragma once
// The statement that reads one page of confirmed changes, in the order of time and then of writing.
//
// Thread: pure functions.
#include "core/contract/history_port.h"
#include "core/storage/dialect.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

class BlockRow;

/// Selects at most `limit` rows behind `after`, whose `tie` is the row's id. Columns as readRegime() wants them.
[[nodiscard]] Select selectRegimes(Dialect dialect, const contract::HistoryQuery& query,
                                   const std::optional<RowKey>& after, std::size_t limit);
/// The present row's place.
[[nodiscard]] RowKey regimeKey(const BlockRow& row);
[[nodiscard]] Result<contract::RegimeChangeRecord> readRegime(const BlockRow& row);

} // namespace aetherion::storage
