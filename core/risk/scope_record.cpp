#include "core/risk/scope_record.h"

#include "core/risk/hold_json.h"
#include "core/risk/sealed_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aetherion::risk {

namespace {

constexpr std::string_view kScopesFormat = "aetherion-risk-scopes";
constexpr int kScopesVersion = 1;
constexpr std::array<std::string_view, 4> kScopeKinds{"all", "market", "account", "symbol"};

nlohmann::json scopeToJson(const Scope& scope) {
    return {{"kind", std::string(kScopeKinds.at(static_cast<std::size_t>(scope.kind)))},
            {"market", scope.market ? std::string(market::name(*scope.market)) : std::string()},
            {"name", scope.name}};
}

/// Its parts apart, not its text: a symbol that holds an `@` may name no market.
Result<Scope> scopeFromJson(const nlohmann::json& item) {
    Scope scope;
    const auto kind = std::ranges::find(kScopeKinds, item.at("kind").get<std::string>());
    if (kind == kScopeKinds.end())
        return fail("a scope of no known kind");
    scope.kind = static_cast<ScopeKind>(kind - kScopeKinds.begin());
    scope.name = item.at("name").get<std::string>();
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
    return ScopeHold{std::move(*scope), std::move(*hold), item.at("cause").get<std::string>()};
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
        holds.push_back({{"scope", scopeToJson(held.scope)}, {"hold", holdToJson(held.hold)}, {"cause", held.cause}});
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
