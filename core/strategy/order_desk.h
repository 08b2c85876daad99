#pragma once
// Where the strategy sends its orders and asks what an account has: a desk with its rails, as the strategy sees it.
//
// Thread: the engine's. Whoever implements it also hands what happens to the orders of all accounts back
// (DecisionCycle::orderChanged, traded), from within place() and cancel() too; nothing is placed in answer to that.
#include "core/trading/books.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"

#include <optional>
#include <string_view>

namespace aetherion::strategy {

struct AccountMoney {
    /// Cash and holdings at present prices, in one currency; absent where a price that is needed is stale: nothing is
    /// bought on an equity that nobody knows.
    std::optional<Cash> equity;
    Cash freeCash;
    /// Of that, what is in holdings.
    Cash inHoldings;
};

class OrderDesk {
public:
    virtual ~OrderDesk() = default;
    /// The rails have the last word.
    [[nodiscard]] virtual tl::expected<trading::Order, trading::Refusal> place(const trading::OrderRequest& request,
                                                                               Timestamp now) = 0;
    virtual void cancel(trading::OrderId order, std::string_view reason, Timestamp now) = 0;
    /// Of an account that has not ordered yet: what it would begin with.
    [[nodiscard]] virtual AccountMoney money(std::string_view account, std::string_view currency) const = 0;
    /// Zero where nothing is held.
    [[nodiscard]] virtual trading::Holding holding(std::string_view account,
                                                   const market::InstrumentKey& instrument) const = 0;
    /// The newest price, unless it is stale.
    [[nodiscard]] virtual std::optional<Price> freshPrice(market::StreamId stream) const = 0;
};

} // namespace aetherion::strategy
