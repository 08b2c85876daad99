#include "core/engine/stop_sweep.h"

#include <algorithm>
#include <map>
#include <set>

namespace aetherion::engine {

using risk::RiskState;

bool mayWork(RiskState state, const trading::Order& order) {
    switch (state) {
    case RiskState::Active:
        return true;
    case RiskState::ReduceOnly:
    case RiskState::StandDown:
        return order.request.side == market::Side::Sell;
    case RiskState::Halted:
        return order.request.purpose == trading::Purpose::Flatten;
    }
    return false;
}

bool cancelledByStop(const trading::Order& order) {
    if (order.state != trading::OrderState::Cancelled || order.request.origin.channel == trading::Channel::Drill)
        return false;
    for (const RiskState state : {RiskState::Halted, RiskState::StandDown, RiskState::ReduceOnly}) {
        const std::string_view word = risk::name(state);
        if (!order.reason.starts_with(word))
            continue;
        const std::string_view rest = std::string_view(order.reason).substr(word.size());
        return rest.empty() || rest.starts_with(": ") || rest.starts_with(" (");
    }
    return false;
}

void StopSweep::beginProgress(const risk::RiskStatus& status, std::size_t working) {
    if (status.newestHold != m_progress.hold)
        m_progress = {.hold = status.newestHold, .latched = status.changed, .working = working};
}

std::string StopSweep::heldBy(const trading::OrderRequest& request, RiskState state) const {
    const auto holds = m_scopes.holdsOn(request.instrument.market, request.account, request.instrument.symbol);
    const std::string word(risk::name(state));
    if (holds.empty())
        return word;
    return word + " (" + holds.front().scope.text() + "): " + holds.front().hold.who + ", " + holds.front().hold.reason;
}

std::size_t StopSweep::sweep(trading::Desk& desk, Timestamp now, Timestamp wall) {
    const RiskState everywhere = m_killSwitch.state();
    // Each time round, and nearly always so.
    if (everywhere == RiskState::Active && m_killSwitch.stateFor(trading::Channel::Drill) == RiskState::Active &&
        m_scopes.isFree())
        return 0;
    std::string stopped;
    if (everywhere != RiskState::Active) {
        const risk::RiskStatus status = m_killSwitch.status();
        stopped = std::string(risk::name(everywhere));
        if (!status.holds.empty())
            stopped += ": " + status.holds.back().who + ", " + status.holds.back().reason;
        if (everywhere == RiskState::Halted)
            beginProgress(status, desk.openCount());
    }
    // Orders by why they go: each reason is one call.
    std::map<std::string, std::set<trading::OrderId>> doomed;
    if (desk.openCount() > 0)
        for (const trading::Order& order : desk.openOrders()) {
            const trading::OrderRequest& request = order.request;
            // A drill's canaries go when the drill says so, too.
            if (!mayWork(m_killSwitch.stateFor(request.origin.channel), order)) {
                doomed[stopped.empty() ? "drill" : stopped].insert(order.id);
                continue;
            }
            const RiskState held =
                m_scopes.restrictionFor(request.instrument.market, request.account, request.instrument.symbol);
            if (!mayWork(held, order))
                doomed[heldBy(request, held)].insert(order.id);
        }
    std::size_t cancelled = 0;
    for (const auto& [reason, orders] : doomed)
        cancelled +=
            desk.cancelAll([&](const trading::Order& order) { return orders.contains(order.id); }, reason, now);
    if (everywhere == RiskState::Halted) {
        m_progress.cancelled += cancelled;
        if (!m_progress.took)
            m_progress.took = std::max(Duration(0), wall - m_progress.latched);
    }
    return cancelled;
}

} // namespace aetherion::engine
