#pragma once
// What trading's values are called on the screen. Thread: GUI; texts go through the installed translation.
#include "core/trading/order.h"
#include "core/trading/refusal.h"

#include <QString>

namespace aetherion::desk {

[[nodiscard]] QString sideText(market::Side side);
[[nodiscard]] QString typeText(trading::OrderType type);
[[nodiscard]] QString timeInForceText(trading::TimeInForce timeInForce);
[[nodiscard]] QString channelText(trading::Channel channel);
/// "AAPL", and the market behind it.
[[nodiscard]] QString instrumentText(const market::InstrumentKey& instrument);
/// "MAX_ORDER_VALUE: this order is worth ..."
[[nodiscard]] QString refusalText(const trading::Refusal& refusal);
/// Two decimals; below one, as many as it needs.
[[nodiscard]] QString cashText(Cash cash);
/// As many decimals as it needs.
[[nodiscard]] QString plainNumber(std::int64_t units);
/// Two decimals, or more where it needs them: so that prices stand below each other.
[[nodiscard]] QString priceNumber(std::int64_t units);

} // namespace aetherion::desk
