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
/// What would go out by itself as soon as the scope is resumed: exits that stop, target or clock make due now.
struct PreviewResume {
    risk::Scope scope;
};
/// Orders that stops have cancelled, each once and only those that are named.
struct PlaceAgain {
    /// For a preview: none stands for all that are known.
    std::vector<trading::OrderId> orders;
    trading::OrderOrigin origin;
    /// Says of each whether it would pass now; nothing is placed.
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

using TradingCommand = std::variant<PlaceOrder, AskWhatIf, CancelOrder, ReplaceOrder, CancelOrders, Flatten,
                                    PreviewResume, PlaceAgain, ArmPolicy, RunCycle, EnableStrategy>;

/// A limit of `dt_knobs.env`.
struct LimitChange {
    /// "DT_MAX_ORDER_VALUE[market:US]"
    std::string key;
    /// In the limit's own unit; nothing: back to its default.
    std::optional<std::string> value{};
    std::string who;
    /// window, api, command
    std::string channel;
};

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

/// One exit that a resume would let out.
struct ExitLine {
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
    /// "stop of vwap_reversion"
    std::string reason;
    /// The newest price; absent where that is stale.
    std::optional<Price> price{};
    /// In the instrument's currency.
    std::optional<Cash> value{};
    std::optional<Cash> slippage{};
    std::string currency{};
    /// Why it could not be sold now all the same; empty where it can.
    std::string obstacle{};
    bool operator==(const ExitLine&) const = default;
};

/// One order that a stop cancelled.
struct AgainLine {
    /// As it was cancelled, with why.
    trading::Order order;
    /// What remained of it.
    Quantity quantity;
    /// Why it would not be placed now, or was not; absent where it would or was.
    std::optional<trading::Refusal> refusal{};
    /// The order that it was placed again as; 0: it was not.
    trading::OrderId placedAs = 0;
};

struct TradingAnswer {
    /// Why it was not done; then nothing has changed.
    std::optional<trading::Refusal> refusal{};
    /// One line for people.
    std::string text;
    std::optional<trading::Order> order{};
    std::vector<risk::RailVerdict> verdicts{};
    std::vector<FlattenLine> lines{};
    std::vector<ExitLine> exits{};
    /// Newest first.
    std::vector<AgainLine> again{};
    /// How many orders were cancelled, or decisions made.
    std::int64_t count = 0;

    [[nodiscard]] bool done() const { return !refusal.has_value(); }
};

} // namespace aetherion::contract
