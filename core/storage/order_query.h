#pragma once
// The statements that read one page of orders, trades or risk events, and what their rows mean.
//
// Orders come in the order of their creation, then of source, account and id; trades in that of time, source, account
// and number; risk events in that of time and of writing. Thread: pure functions.
#include "core/contract/history_port.h"
#include "core/storage/dialect.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

class Statement;

/// What stands behind SELECT for readOrder().
[[nodiscard]] QString orderColumns(Dialect dialect);
[[nodiscard]] Select selectOrders(Dialect dialect, const contract::HistoryQuery& query,
                                  const std::optional<AccountKey>& after, std::size_t limit);
[[nodiscard]] Result<contract::OrderRecord> readOrder(const Statement& row);
[[nodiscard]] AccountKey keyOf(const contract::OrderRecord& order);

[[nodiscard]] Select selectTrades(Dialect dialect, const contract::HistoryQuery& query,
                                  const std::optional<AccountKey>& after, std::size_t limit);
/// The source's trades with numbers above `after`, in the order of their numbers.
[[nodiscard]] Select ledgerSelect(Dialect dialect, market::SourceId source, std::int64_t after, std::int64_t limit);
[[nodiscard]] Result<contract::TradeRecord> readTrade(const Statement& row);
[[nodiscard]] AccountKey keyOf(const contract::TradeRecord& trade);

/// Columns 0 and 1 are the row's place.
[[nodiscard]] Select selectRiskEvents(Dialect dialect, const contract::HistoryQuery& query,
                                      const std::optional<RowKey>& after, std::size_t limit);
[[nodiscard]] contract::RiskEventRecord readRiskEvent(const Statement& row);

} // namespace aetherion::storage
