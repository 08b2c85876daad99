#include "core/risk/repeat_rail.h"

#include <algorithm>

namespace aetherion::risk {

const RepeatRail::Executions* RepeatRail::find(const OrderFacts& facts) const {
    const auto found = m_executions.find(Key(facts.request.account, facts.request.origin.strategy));
    return found == m_executions.end() ? nullptr : &found->second;
}

RailMeasure RepeatRail::measure(const OrderFacts& facts) const {
    if (!facts.isAutomatic() || facts.isExit())
        return {};
    std::int64_t recent = 0;
    const Executions* executions = find(facts);
    if (executions) {
        const Timestamp from = facts.now - facts.knobs.span(Knob::RepeatWindowMinutes);
        recent = executions->times.end() - std::ranges::upper_bound(executions->times, from);
    }
    RailMeasure measure =
        atMost(ScopeKind::Account, (recent + 1) * kDecimalUnit, facts.knobs.at(Knob::RepeatMaxExecutions).units);
    measure.passes = measure.passes && !(executions && executions->disabled);
    return measure;
}

void RepeatRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    const Executions* executions = find(facts);
    verdict.rail = "repeated execution";
    verdict.code = "REPEATED_EXECUTION";
    verdict.unit = "orders";
    verdict.inputs = {{"strategy", facts.request.origin.strategy}};
    if (executions && executions->disabled)
        verdict.inputs.emplace_back("disabled_since", formatIso(*executions->disabled));
    verdict.text = facts.request.origin.strategy + " has sent too many orders for " + facts.request.account +
                   "; it is disabled until a person enables it";
}

void RepeatRail::count(const OrderFacts& facts, Slot) {
    if (!facts.isAutomatic() || facts.isExit())
        return;
    auto found = m_executions.find(Key(facts.request.account, facts.request.origin.strategy));
    if (found == m_executions.end())
        found = m_executions.try_emplace({facts.request.account, facts.request.origin.strategy}).first;
    auto& times = found->second.times;
    const Timestamp from = facts.now - facts.knobs.span(Knob::RepeatWindowMinutes);
    while (!times.empty() && times.front() <= from)
        times.pop_front();
    times.push_back(facts.now);
}

void RepeatRail::noteRefusal(const OrderFacts& facts) {
    disable({facts.request.account, facts.request.origin.strategy, facts.now});
}

std::vector<DisabledStrategy> RepeatRail::disabled() const {
    std::vector<DisabledStrategy> found;
    for (const auto& [key, executions] : m_executions)
        if (executions.disabled)
            found.push_back({key.first, key.second, *executions.disabled});
    return found;
}

void RepeatRail::disable(const DisabledStrategy& strategy) {
    auto& disabled = m_executions[{strategy.account, strategy.strategy}].disabled;
    // Since the first time.
    disabled = disabled.value_or(strategy.since);
}

bool RepeatRail::enable(const std::string& account, const std::string& strategy) {
    const auto found = m_executions.find(Key(account, strategy));
    if (found == m_executions.end() || !found->second.disabled)
        return false;
    m_executions.erase(found);
    return true;
}

} // namespace aetherion::risk
