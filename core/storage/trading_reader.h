#pragma once
// What a source's accounts own and which of its orders are open, to go on from there after a restart.
//
// Thread: the caller's. Needs a QCoreApplication. Changes nothing.
#include "core/contract/record.h"
#include "core/storage/dialect.h"
#include "core/storage/select.h"
#include "core/storage/store_address.h"

#include <functional>
#include <vector>

namespace aetherion::storage {

/// The newest revision of everything, as it stood at one moment.
struct TradingState {
    /// By account.
    std::vector<contract::AccountRecord> accounts;
    /// By account and currency.
    std::vector<contract::BalanceRecord> balances;
    /// By account, market and symbol; those that have been sold too, for what they made.
    std::vector<contract::PositionRecord> positions;
    /// Sent or working, in the order of their numbers.
    std::vector<contract::OrderRecord> openOrders;
    /// 0 where there is none yet. Orders whose id is no number do not count.
    std::int64_t highestOrder = 0;
    std::int64_t highestTrade = 0;
};

/// Empty for a source that has never traded, and where there is no store.
[[nodiscard]] Result<TradingState> tradingState(const StoreAddress& address, market::SourceId source);

/// Walks the source's ledger in the order of the trades' numbers, from the one behind `after` on: replaying it gives
/// the books. `visit` answers false to end early. Constant memory.
[[nodiscard]] Status forEachTrade(const StoreAddress& address, market::SourceId source, std::int64_t after,
                                  const std::function<bool(const contract::TradeRecord&)>& visit);

/// Walks the source's orders that were created at `from` or later, each as it stood last, in the order of their
/// creation. `visit` answers false to end early. Constant memory.
[[nodiscard]] Status forEachOrder(const StoreAddress& address, market::SourceId source, Timestamp from,
                                  const std::function<bool(const contract::OrderRecord&)>& visit);

/// The statements that tradingState() runs.
[[nodiscard]] std::vector<Select> tradingStateSelects(Dialect dialect, market::SourceId source);

} // namespace aetherion::storage
