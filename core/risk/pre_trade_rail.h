#pragma once
// One rule that every order is held against before it goes out.
//
// measure() compares, without allocating, and changes nothing; explain() puts the same figures into words, for a
// refusal or for showing; count() is told of every order that all rails let pass, and noteRefusal() of one that this
// rail was the first to refuse. Thread: the engine's.
#include "core/risk/order_facts.h"
#include "core/risk/rail_verdict.h"

namespace aetherion::risk {

class PreTradeRail {
public:
    virtual ~PreTradeRail() = default;
    PreTradeRail() = default;
    PreTradeRail(const PreTradeRail&) = delete;
    PreTradeRail& operator=(const PreTradeRail&) = delete;

    [[nodiscard]] virtual RailMeasure measure(const OrderFacts& facts) const = 0;
    [[nodiscard]] RailVerdict explain(const OrderFacts& facts, const RailMeasure& measure) const;
    virtual void count(const OrderFacts&, Slot /*account*/) {}
    virtual void noteRefusal(const OrderFacts&) {}

protected:
    /// Name, code, unit, base, inputs and text; figures and scope stand already.
    virtual void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const = 0;
};

/// "all", "market:US", "account:ann", "symbol:AAPL@US": the order's own scope of that kind.
[[nodiscard]] std::string scopeText(ScopeKind kind, const OrderSubject& subject);

/// Whole fractions of an amount, rounded down; `fraction` in 1e-8.
[[nodiscard]] std::int64_t shareOf(std::int64_t fraction, std::int64_t amount);
/// Sums that cannot be counted are the largest.
[[nodiscard]] constexpr std::int64_t sumOf(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}
/// A limit that the value may reach.
[[nodiscard]] constexpr RailMeasure atMost(ScopeKind scope, std::int64_t value, std::int64_t limit,
                                           std::int64_t base = 0) {
    return {true, value <= limit, true, scope, base, value, limit};
}

} // namespace aetherion::risk
