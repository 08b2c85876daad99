#pragma once
// What holds everything, and parts of it, as the kill switch and the scopes say together.
//
// Thread: values. readStanding() from any thread; it reads memory and waits for nothing.
#include "core/risk/scope_states.h"

#include <vector>

namespace aetherion::contract {
class KillSwitchPort;
class TradingPort;
} // namespace aetherion::contract

namespace aetherion::guard {

struct Standing {
    /// The kill switch's.
    risk::RiskStatus stop;
    /// Every scope with a hold: parts of everything, and everything where a verb or a rail holds it beside the stop.
    std::vector<risk::ScopeStatus> scopes;

    /// Of everything: the strictest that applies to every order.
    [[nodiscard]] risk::RiskState state() const;
    /// By the holds of exactly this scope.
    [[nodiscard]] risk::RiskState stateOf(const risk::Scope& scope) const;
    /// Null where it has none.
    [[nodiscard]] const risk::ScopeStatus* find(const risk::Scope& scope) const;
    /// Everything's first, then those of parts; newest first.
    [[nodiscard]] std::vector<risk::ScopeHold> holds() const;
    /// The scopes that somebody could resume, everything first.
    [[nodiscard]] std::vector<risk::Scope> heldScopes() const;
};

[[nodiscard]] Standing readStanding(const contract::KillSwitchPort& killSwitch, const contract::TradingPort& trading);

} // namespace aetherion::guard
