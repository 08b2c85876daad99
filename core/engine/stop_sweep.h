#pragma once
// After a stop: which open orders have to go, and how far that has come.
//
// The latch is what stops; this takes away what still works and measures it: latched, cancelling n of m, done in t.
// Thread: the engine's.
#include "core/contract/trading_view.h"
#include "core/risk/kill_switch.h"
#include "core/risk/scope_states.h"
#include "core/trading/desk.h"

namespace aetherion::engine {

/// May it go on working under this state? All may while Active, none while Halted but what flattens, and between them
/// only what reduces.
[[nodiscard]] bool mayWork(risk::RiskState state, const trading::Order& order);

/// Was it the sweep that took it away? Told by the reason that it leaves: "Halted: ann, enough", "StandDown
/// (market:US):
/// ...". A drill's canaries do not count.
[[nodiscard]] bool cancelledByStop(const trading::Order& order);

class StopSweep {
public:
    StopSweep(const risk::KillSwitch& killSwitch, const risk::ScopeStates& scopes)
        : m_killSwitch(killSwitch), m_scopes(scopes) {}

    /// Cancels what may no longer work; answers how many. `now` is the data's time, `wall` the machine's.
    std::size_t sweep(trading::Desk& desk, Timestamp now, Timestamp wall);
    /// Of the newest stop of everything.
    [[nodiscard]] const contract::StopProgress& progress() const { return m_progress; }

private:
    void beginProgress(const risk::RiskStatus& status, std::size_t working);
    [[nodiscard]] std::string heldBy(const trading::OrderRequest& request, risk::RiskState state) const;

    const risk::KillSwitch& m_killSwitch;
    const risk::ScopeStates& m_scopes;
    contract::StopProgress m_progress;
};

} // namespace aetherion::engine
