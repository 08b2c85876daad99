#pragma once
// What the states of an order are called, wherever one is shown. Thread: GUI; texts go through the installed
// translation.
#include "core/trading/order.h"

#include <QString>

namespace aetherion::look {

/// "working", "cancelled"
[[nodiscard]] QString orderStateText(trading::OrderState state);

} // namespace aetherion::look
