#include "core/risk/limit_tree.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

const Scope kEverything;

constexpr std::size_t index(market::Market market) { return static_cast<std::size_t>(market); }

void tighten(ScopedLimit& limit, const ScopedLimit& other) {
    if (other.scope && other.units < limit.units)
        limit = other;
}

template <typename Limits> const ScopedLimit* findIn(const Limits& limits, std::string_view name) {
    if (limits.empty())
        return nullptr;
    const auto found = limits.find(name);
    return found == limits.end() ? nullptr : &found->second;
}

} // namespace

LimitTree::LimitTree(const Knobs& knobs) : m_levels(kKnobCount) {
    for (const KnobDefinition& knob : knobDefinitions())
        m_levels[static_cast<std::size_t>(knob.knob)].all = knobs.at(knob.knob).units;
    for (const auto& [key, value] : knobs.scoped())
        add(key.first, key.second, value.units);
}

void LimitTree::add(Knob knob, const Scope& scope, std::int64_t units) {
    Level& level = m_levels[static_cast<std::size_t>(knob)];
    const ScopedLimit limit{units, &*m_scopes.insert(scope).first};
    switch (scope.kind) {
    case ScopeKind::All:
        level.all = units;
        break;
    case ScopeKind::Market:
        level.markets[index(scope.market.value_or(market::Market::Crypto))] = limit;
        break;
    case ScopeKind::Account:
        level.accounts[scope.name] = limit;
        break;
    case ScopeKind::Symbol:
        level.symbols[scope.market ? index(*scope.market) : market::kMarkets.size()][scope.name] = limit;
        break;
    }
}

ScopedLimit LimitTree::tightest(Knob knob, const OrderSubject& subject) const {
    const Level& level = at(knob);
    ScopedLimit limit{level.all, &kEverything};
    tighten(limit, level.markets[index(subject.market)]);
    if (const ScopedLimit* account = findIn(level.accounts, subject.account))
        tighten(limit, *account);
    for (const std::size_t market : {index(subject.market), market::kMarkets.size()})
        if (const ScopedLimit* symbol = findIn(level.symbols[market], subject.symbol))
            tighten(limit, *symbol);
    return limit;
}

std::optional<std::int64_t> LimitTree::ofMarket(Knob knob, market::Market market) const {
    const ScopedLimit& limit = at(knob).markets[index(market)];
    return limit.scope ? std::optional(limit.units) : std::nullopt;
}

std::optional<std::int64_t> LimitTree::ofAccount(Knob knob, std::string_view account) const {
    const ScopedLimit* limit = findIn(at(knob).accounts, account);
    return limit ? std::optional(limit->units) : std::nullopt;
}

std::optional<std::int64_t> LimitTree::ofSymbol(Knob knob, market::Market market, std::string_view symbol) const {
    const Level& level = at(knob);
    const ScopedLimit* here = findIn(level.symbols[index(market)], symbol);
    const ScopedLimit* anywhere = findIn(level.symbols[market::kMarkets.size()], symbol);
    if (here && anywhere)
        return std::min(here->units, anywhere->units);
    return here ? std::optional(here->units) : anywhere ? std::optional(anywhere->units) : std::nullopt;
}

} // namespace aetherion::risk
