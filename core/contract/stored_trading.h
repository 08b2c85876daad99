#pragma once
// Stored orders and trades as the desk has them: for books that go on after a restart, and for whoever shows them.
//
// Thread: any; pure functions. Refused: a number that is none, a word that the desk does not know.
#include "core/contract/record.h"
#include "core/trading/trade.h"

namespace aetherion::contract {

[[nodiscard]] Result<trading::Order> orderOf(const OrderRecord& record);
/// As it was booked.
[[nodiscard]] Result<trading::Trade> tradeOf(const TradeRecord& record);

} // namespace aetherion::contract
