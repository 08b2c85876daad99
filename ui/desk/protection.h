#pragma once
// What sells a holding when its price falls: a strategy that looks after it, a stop order, or nothing.
//
// Thread: any; a value. protectionText() is of the GUI's thread.
#include "core/contract/trading_view.h"

#include <QString>

#include <optional>

namespace aetherion::desk {

struct Protection {
    /// Halted: nothing of it may be sold but by a flatten, whatever looks after it otherwise.
    bool isHalted = false;
    /// Not all of it is covered, and orders beyond those that are listed might.
    bool isUnknown = false;
    /// The nearest stop that works for it.
    std::optional<Price> stop{};
    /// What neither a strategy nor a stop order covers.
    Quantity bare{};
    Quantity held{};
    [[nodiscard]] bool operator==(const Protection&) const = default;
};

[[nodiscard]] Protection protectionOf(const contract::TradingView& view, const std::string& account,
                                      const trading::PositionView& position);
/// "stop 60,690.00", "by strategy", "no stop for 3"
[[nodiscard]] QString protectionText(const Protection& protection);
/// What that means, in a sentence; empty where the text says all.
[[nodiscard]] QString protectionMeaning(const Protection& protection);

} // namespace aetherion::desk
