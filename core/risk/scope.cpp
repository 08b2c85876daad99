#include "core/risk/scope.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

constexpr std::size_t kLongestName = 128;

bool isScopeName(std::string_view text) {
    return !text.empty() && text.size() <= kLongestName &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

tl::unexpected<Error> refuseScope(std::string_view text, const std::string& why) {
    return failAt("scope", "\"" + std::string(text.substr(0, kLongestName)) + "\" " + why);
}

Result<Scope> parseSymbolScope(std::string_view text, std::string_view rest) {
    const std::size_t at = rest.rfind('@');
    const std::string_view symbol = rest.substr(0, at);
    if (!isScopeName(symbol))
        return refuseScope(text, "names no symbol of 1 to 128 printable bytes");
    if (at == std::string_view::npos)
        return Scope::ofSymbol(std::string(symbol));
    const auto market = market::parseMarket(rest.substr(at + 1));
    if (!market)
        return refuseScope(text, "names no market behind its @: CRYPTO, US, NSE or UK");
    return Scope::ofSymbol(std::string(symbol), *market);
}

} // namespace

bool Scope::covers(market::Market ofMarket, std::string_view ofAccount, std::string_view ofSymbol) const {
    switch (kind) {
    case ScopeKind::All:
        return true;
    case ScopeKind::Market:
        return market == ofMarket;
    case ScopeKind::Account:
        return name == ofAccount;
    case ScopeKind::Symbol:
        return name == ofSymbol && (!market || market == ofMarket);
    }
    return true;
}

std::string Scope::text() const {
    const std::string_view where = market ? market::name(*market) : std::string_view();
    switch (kind) {
    case ScopeKind::All:
        return "all";
    case ScopeKind::Market:
        return "market:" + std::string(where);
    case ScopeKind::Account:
        return "account:" + name;
    case ScopeKind::Symbol:
        return "symbol:" + name + (market ? "@" + std::string(where) : std::string());
    }
    return {};
}

Result<Scope> parseScope(std::string_view text) {
    if (text == "all")
        return Scope::all();
    const std::size_t colon = text.find(':');
    const std::string_view kind = text.substr(0, colon);
    const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (kind == "market") {
        const auto market = market::parseMarket(rest);
        if (!market)
            return refuseScope(text, "names no market: CRYPTO, US, NSE or UK");
        return Scope::ofMarket(*market);
    }
    if (kind == "account") {
        if (!isScopeName(rest))
            return refuseScope(text, "names no account of 1 to 128 printable bytes");
        return Scope::ofAccount(std::string(rest));
    }
    if (kind == "symbol")
        return parseSymbolScope(text, rest);
    return refuseScope(text, "is none of all, market:M, account:A, symbol:S, symbol:S@M");
}

} // namespace aetherion::risk
