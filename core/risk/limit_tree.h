#pragma once
// Limits by scope: everything, a market, an account, a symbol. What holds for an order is the tightest, and it says
// which one it is.
//
// Made from the knobs, anew with each change of them; asking costs no allocation. A smaller limit is a tighter one.
// Thread: immutable.
#include "core/market/instrument.h"
#include "core/risk/knobs.h"

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aetherion::risk {

/// Whose an order is, and of what.
struct OrderSubject {
    market::Market market;
    std::string_view account;
    std::string_view symbol;
};

struct ScopedLimit {
    std::int64_t units = 0;
    /// Of the tree's own; never null.
    const Scope* scope = nullptr;
};

class LimitTree {
public:
    explicit LimitTree(const Knobs& knobs);
    LimitTree(LimitTree&&) noexcept = default;
    LimitTree& operator=(LimitTree&&) noexcept = default;
    LimitTree(const LimitTree&) = delete;
    LimitTree& operator=(const LimitTree&) = delete;

    /// The smallest of all that hold for the order.
    [[nodiscard]] ScopedLimit tightest(Knob knob, const OrderSubject& subject) const;
    /// What was set at exactly one level; nothing where there is none there.
    [[nodiscard]] std::int64_t everywhere(Knob knob) const { return at(knob).all; }
    [[nodiscard]] std::optional<std::int64_t> ofMarket(Knob knob, market::Market market) const;
    [[nodiscard]] std::optional<std::int64_t> ofAccount(Knob knob, std::string_view account) const;
    [[nodiscard]] std::optional<std::int64_t> ofSymbol(Knob knob, market::Market market, std::string_view symbol) const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using ByName = std::unordered_map<std::string, ScopedLimit, TextHash, std::equal_to<>>;
    struct Level {
        std::int64_t all = 0;
        std::array<ScopedLimit, market::kMarkets.size()> markets{};
        ByName accounts;
        /// By market, and behind them of the symbol in every market.
        std::array<ByName, market::kMarkets.size() + 1> symbols;
    };
    [[nodiscard]] const Level& at(Knob knob) const { return m_levels[static_cast<std::size_t>(knob)]; }
    void add(Knob knob, const Scope& scope, std::int64_t units);

    // Node-based, so that the limits may point into it.
    std::set<Scope> m_scopes;
    std::vector<Level> m_levels;
};

} // namespace aetherion::risk
