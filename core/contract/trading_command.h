#pragma once
// What may be asked of the engine's desk, and what it answers.
//
// Values that cross from any thread to the engine's; they can be serialised. Times are the data's.
#include "core/market/instrument.h"
#include "core/risk/rail_verdict.h"
#include "core/risk/scope.h"
#include "core/trading/order.h"
#include "core/trading/order_change.h"
#include "core/trading/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::contract {

struct PlaceOrder {
    trading::OrderRequest request;
};
/// Would this order pass? Every rail's verdict; nothing is placed or counted.
struct AskWhatIf {
    trading::OrderRequest request;
};
struct CancelOrder {
    trading::OrderId order = 0;
    trading::OrderOrigin origin;
    std::string reason;
};
struct ReplaceOrder {
    trading::OrderId order = 0;
    trading::OrderChange change;
};
/// Every open order of the scope.
struct CancelOrders {
    risk::Scope scope;
    trading::OrderOrigin origin;
    std::string reason;
};
/// Sells everything that the scope's accounts hold, at the market. It is what passes even while trading is Halted.
struct Flatten {
    risk::Scope scope;
    trading::OrderOrigin origin;
    /// Says what would be sold, and what cannot be and why; nothing is placed.
    bool preview = true;
};
/// Lets the policy trade for an account, or stops it from doing so.
struct ArmPolicy {
    std::string account;
    trading::OrderOrigin origin;
    bool armed = true;
};
/// A decision cycle over the newest bars, now.
struct RunCycle {
    trading::OrderOrigin origin;
};
/// A strategy that was disabled because it repeated itself.
struct EnableStrategy {
    std::string account;
    std::string strategy;
    trading::OrderOrigin origin;
};

using TradingCommand = std::variant<PlaceOrder, AskWhatIf, CancelOrder, ReplaceOrder, CancelOrders, Flatten, ArmPolicy,
                                    RunCycle, EnableStrategy>;

/// One holding that a flatten is about.
struct FlattenLine {
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
    /// At the newest price; absent where that is stale.
    std::optional<Cash> value{};
    /// What walking the shown book costs against that price, in the instrument's currency.
    std::optional<Cash> slippage{};
    /// Why it cannot be sold now; empty where it can.
    std::string obstacle{};
    /// The sale, once it is placed.
    trading::OrderId order = 0;
    bool operator==(const FlattenLine&) const = default;
};

struct TradingAnswer {
    /// Why it was not done; then nothing has changed.
    std::optional<trading::Refusal> refusal{};
    /// One line for people.
    std::string text;
    std::optional<trading::Order> order{};
    std::vector<risk::RailVerdict> verdicts{};
    std::vector<FlattenLine> lines{};
    /// How many orders were cancelled, or decisions made.
    std::int64_t count = 0;

    [[nodiscard]] bool done() const { return !refusal.has_value(); }
};

} // namespace aetherion::contract
