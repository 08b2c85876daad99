#include "ui/guard/standing.h"

#include "core/contract/kill_switch_port.h"
#include "core/contract/trading_port.h"

#include <algorithm>

namespace aetherion::guard {

risk::RiskState Standing::state() const { return stateOf(risk::Scope::all()); }

risk::RiskState Standing::stateOf(const risk::Scope& scope) const {
    const risk::ScopeStatus* own = find(scope);
    const risk::RiskState held = own ? own->state : risk::RiskState::Active;
    return scope == risk::Scope::all() ? std::max(stop.state, held) : held;
}

const risk::ScopeStatus* Standing::find(const risk::Scope& scope) const {
    const auto found = std::ranges::find(scopes, scope, &risk::ScopeStatus::scope);
    return found == scopes.end() ? nullptr : &*found;
}

std::vector<risk::ScopeHold> Standing::holds() const {
    std::vector<risk::ScopeHold> found;
    for (const risk::Hold& hold : stop.holds)
        found.push_back({risk::Scope::all(), hold});
    for (const risk::ScopeStatus& each : scopes)
        found.insert(found.end(), each.holds.begin(), each.holds.end());
    std::ranges::stable_sort(found, [](const risk::ScopeHold& a, const risk::ScopeHold& b) {
        const bool allFirst = a.scope == risk::Scope::all();
        if (allFirst != (b.scope == risk::Scope::all()))
            return allFirst;
        return a.hold.time != b.hold.time ? a.hold.time > b.hold.time : a.hold.id > b.hold.id;
    });
    return found;
}

std::vector<risk::Scope> Standing::heldScopes() const {
    std::vector<risk::Scope> found;
    if (state() != risk::RiskState::Active)
        found.push_back(risk::Scope::all());
    for (const risk::ScopeStatus& each : scopes)
        if (each.scope != risk::Scope::all() && each.newestHold != 0)
            found.push_back(each.scope);
    return found;
}

Standing readStanding(const contract::KillSwitchPort& killSwitch, const contract::TradingPort& trading) {
    return {killSwitch.status(), trading.holds()};
}

} // namespace aetherion::guard
