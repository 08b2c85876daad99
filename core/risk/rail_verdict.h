#pragma once
// What a pre-trade rail says of one order: what it compares, with what, and what is left.
//
// Figures are exact decimals in the unit that stands beside them. Thread: values.
#include "core/base/decimal.h"
#include "core/risk/scope.h"
#include "core/trading/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::risk {

/// A rail's answer in figures alone, made for every order. In 1e-8.
struct RailMeasure {
    /// A rail that does not concern an order lets it pass.
    bool applies = false;
    bool passes = true;
    /// Is `value` a figure? A price that is not there is none.
    bool hasValue = true;
    /// Where it is measured, and which limit it was.
    ScopeKind scope = ScopeKind::Account;
    std::int64_t base = 0;
    std::int64_t value = 0;
    std::int64_t limit = 0;
};

struct RailVerdict {
    /// "maximum order value". A literal.
    std::string_view rail;
    /// Stable: the refusal's code.
    std::string_view code;
    bool passes = true;
    /// False where the rail does not concern this order.
    bool applies = false;
    /// What it is measured on: "market:US", "account:ann".
    std::string scope{};
    /// What the limit is taken from: "equity of ann in USD"; empty where the limit stands by itself.
    std::string base{};
    std::optional<std::int64_t> baseValue{};
    std::optional<std::int64_t> value{};
    std::optional<std::int64_t> limit{};
    /// What is left, after this order; below zero when the order is refused.
    std::optional<std::int64_t> headroom{};
    /// "USD", "%", "orders", "minutes"
    std::string unit{};
    std::vector<std::pair<std::string_view, std::string>> inputs{};
    /// One line for people: why it is refused; empty where it is not.
    std::string text{};
    bool operator==(const RailVerdict&) const = default;

    /// "maximum order value of market:US: passes, 1925 of 25000 USD, 23075 left"
    [[nodiscard]] std::string line() const;
    [[nodiscard]] trading::Refusal refusal() const;
};

} // namespace aetherion::risk
