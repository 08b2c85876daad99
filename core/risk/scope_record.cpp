#include "core/risk/scope_record.h"

#include "core/risk/hold_json.h"
#include "core/risk/sealed_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr std::string_view kScopesFormat = "aetherion-risk-scopes";
constexpr int kScopesVersion = 1;
constexpr std::array<std::string_view, 4> kScopeKinds{"all", "market", "account", "symbol"};

/// Names come back byte for byte, also those that are not UTF-8: what is not plain ASCII is written as %XX.
std::string escapedName(std::string_view name) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f && c != '%') {
            text.push_back(c);
            continue;
        }
        text.push_back('%');
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 0x0f]);
    }
    return text;
}

Result<std::string> unescapedName(std::string_view text) {
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            name.push_back(text[i]);
            continue;
        }
        unsigned byte = 0;
        const char* first = text.data() + i + 1;
        if (i + 2 >= text.size() || std::from_chars(first, first + 2, byte, 16).ptr != first + 2)
            return fail("a name with a broken %XX");
        name.push_back(static_cast<char>(byte));
        i += 2;
    }
    return name;
}

nlohmann::json scopeToJson(const Scope& scope) {
    return {{"kind", std::string(kScopeKinds.at(static_cast<std::size_t>(scope.kind)))},
            {"market", scope.market ? std::string(market::name(*scope.market)) : std::string()},
            {"name", escapedName(scope.name)}};
}

/// Its parts apart, not its text: a symbol that holds an `@` may name no market.
Result<Scope> scopeFromJson(const nlohmann::json& item) {
    Scope scope;
    const auto kind = std::ranges::find(kScopeKinds, item.at("kind").get<std::string>());
    if (kind == kScopeKinds.end())
        return fail("a scope of no known kind");
    scope.kind = static_cast<ScopeKind>(kind - kScopeKinds.begin());
    auto scopeName = unescapedName(item.at("name").get<std::string>());
    if (!scopeName)
        return tl::unexpected(scopeName.error());
    scope.name = std::move(*scopeName);
    if (const auto where = item.at("market").get<std::string>(); !where.empty()) {
        const auto market = market::parseMarket(where);
        if (!market)
            return tl::unexpected(market.error());
        scope.market = *market;
    }
    const bool isNamed = scope.kind == ScopeKind::Account || scope.kind == ScopeKind::Symbol;
    const bool mayHaveMarket = scope.kind == ScopeKind::Market || scope.kind == ScopeKind::Symbol;
    if (isNamed == scope.name.empty() || (scope.market && !mayHaveMarket) ||
        (scope.kind == ScopeKind::Market && !scope.market))
        return fail("a scope that contradicts its kind");
    return scope;
}

Result<ScopeHold> scopeHoldFromJson(const nlohmann::json& item) {
    auto scope = scopeFromJson(item.at("scope"));
    if (!scope)
        return tl::unexpected(scope.error());
    auto hold = holdFromJson(item.at("hold"));
    if (!hold)
        return tl::unexpected(hold.error());
    if (hold->imposes == RiskState::Active)
        return fail("a hold that imposes nothing");
    auto cause = unescapedName(item.at("cause").get<std::string>());
    if (!cause)
        return tl::unexpected(cause.error());
    return ScopeHold{std::move(*scope), std::move(*hold), std::move(*cause), item.at("cause_stands").get<bool>()};
}

Result<ScopeRecord> recordFromJson(const nlohmann::json& value) {
    if (value.at("format").get<std::string>() != kScopesFormat)
        return fail("not a risk-scopes file");
    if (const int version = value.at("version").get<int>(); version != kScopesVersion)
        return fail("written in version " + std::to_string(version) + " of the format, this program knows version " +
                    std::to_string(kScopesVersion));
    ScopeRecord record;
    std::int64_t last = 0;
    for (const nlohmann::json& item : value.at("holds")) {
        auto held = scopeHoldFromJson(item);
        if (!held)
            return tl::unexpected(held.error());
        if (held->hold.id <= last)
            return fail("its holds are out of order");
        last = held->hold.id;
        record.holds.push_back(std::move(*held));
    }
    record.nextHold = value.at("next_hold").get<std::int64_t>();
    if (record.nextHold <= last)
        return fail("its next hold number is already taken");
    return record;
}

} // namespace

std::string encodeScopeRecord(const ScopeRecord& record) {
    nlohmann::json holds = nlohmann::json::array();
    for (const ScopeHold& held : record.holds)
        holds.push_back({{"scope", scopeToJson(held.scope)},
                         {"hold", holdToJson(held.hold)},
                         {"cause", escapedName(held.cause)},
                         {"cause_stands", held.causeStands}});
    const nlohmann::json value = {{"format", std::string(kScopesFormat)},
                                  {"version", kScopesVersion},
                                  {"holds", std::move(holds)},
                                  {"next_hold", record.nextHold}};
    // A reason that is not UTF-8 must not keep a stop from being recorded.
    return seal(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<ScopeRecord> decodeScopeRecord(std::string_view text) {
    const auto line = unseal(text);
    if (!line)
        return tl::unexpected(line.error());
    try {
        return recordFromJson(nlohmann::json::parse(*line));
    } catch (const nlohmann::json::exception& error) {
        return fail(std::string("not in its format: ") + error.what());
    }
}

} // namespace aetherion::risk
