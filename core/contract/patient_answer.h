#pragma once
// Waits for an answer of the desk as TradingPort::await() does, until somebody gives it up: a window that closes then
// ends within kGivenUpWithin, however long the desk stays silent.
//
// Thread: any that may wait, so never one that paints. Giving up changes nothing of the command, which is on its way.
#include "core/contract/trading_port.h"

#include <stop_token>

namespace aetherion::contract {

inline constexpr Duration kGivenUpWithin = std::chrono::milliseconds(100);

/// An error where the answer did not come within `timeout` or was given up.
[[nodiscard]] Result<TradingAnswer> awaitPatiently(TradingPort& port, CommandId command, Duration timeout,
                                                   const std::stop_token& givenUp);

} // namespace aetherion::contract
