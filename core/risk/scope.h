#pragma once
// What an operator's verb or a rail acts on: everything, one market, one account, or one symbol.
//
// A symbol may name its market; without one it means that symbol in every market. Texts: `all`, `market:US`,
// `account:A`, `symbol:AAPL`, `symbol:AAPL@US`. A symbol that holds an `@` itself is written with its market: what
// stands behind the last `@` is always read as one, so that a misspelt market is refused instead of holding nothing.
// Thread: values.
#include "core/base/result.h"
#include "core/market/names.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace aetherion::risk {

enum class ScopeKind : std::uint8_t { All, Market, Account, Symbol };

struct Scope {
    ScopeKind kind = ScopeKind::All;
    /// Of a market; of a symbol where one was named.
    std::optional<market::Market> market{};
    /// The account or the symbol; empty for the others.
    std::string name{};
    auto operator<=>(const Scope&) const = default;

    [[nodiscard]] static Scope all() { return {}; }
    [[nodiscard]] static Scope ofMarket(market::Market market) { return {ScopeKind::Market, market, {}}; }
    [[nodiscard]] static Scope ofAccount(std::string account) {
        return {ScopeKind::Account, std::nullopt, std::move(account)};
    }
    [[nodiscard]] static Scope ofSymbol(std::string symbol, std::optional<market::Market> market = std::nullopt) {
        return {ScopeKind::Symbol, market, std::move(symbol)};
    }

    /// Does it concern an order of this account for this instrument?
    [[nodiscard]] bool covers(market::Market ofMarket, std::string_view ofAccount, std::string_view ofSymbol) const;
    [[nodiscard]] std::string text() const;
};

/// Names of 1 to 128 printable bytes; the words before the colon in lower case, the market as parseMarket() takes it.
[[nodiscard]] Result<Scope> parseScope(std::string_view text);

} // namespace aetherion::risk
