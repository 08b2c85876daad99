#pragma once
// When a position has to end.
//
// Of several causes the first one names the exit: end of day, time stop, scratch (no move in our favour to speak of),
// stop, target. Within one bar the stop comes before the target: nobody knows which price came first. Thread: pure
// functions.
#include "core/strategy/position.h"
#include "core/strategy/strategy_settings.h"

#include <optional>

namespace aetherion::strategy {

/// What prices did since the last look; one price is all three.
struct PriceSpan {
    Price low;
    Price high;
    /// The newest of them, where it is known.
    std::optional<Price> last{};
    [[nodiscard]] static PriceSpan at(Price price) { return {price, price, price}; }
};

/// The session (always-open markets: none) at the moment of asking.
struct SessionHours {
    Timestamp open;
    Timestamp close;
};

/// Due by the clock alone. What was opened in an earlier session is due at once.
[[nodiscard]] std::optional<ExitCause> exitDueByTime(const Position& position, const BracketSettings& settings,
                                                     Timestamp now, const std::optional<SessionHours>& session);
/// Due by its prices. The stop that counts is the one that stood before them.
[[nodiscard]] std::optional<ExitCause> exitDueByPrice(const Position& position, const PriceSpan& prices);
/// Moves the best price, and the stop behind it: up, never down.
void follow(Position& position, const PriceSpan& prices);

} // namespace aetherion::strategy
