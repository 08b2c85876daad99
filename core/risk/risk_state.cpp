#include "core/risk/risk_state.h"

namespace aetherion::risk {

std::string_view name(RiskState state) {
    switch (state) {
    case RiskState::Active:
        return "Active";
    case RiskState::ReduceOnly:
        return "ReduceOnly";
    case RiskState::StandDown:
        return "StandDown";
    case RiskState::Halted:
        return "Halted";
    }
    return "";
}

Result<RiskState> parseRiskState(std::string_view text) {
    for (const RiskState state : {RiskState::Active, RiskState::ReduceOnly, RiskState::StandDown, RiskState::Halted})
        if (name(state) == text)
            return state;
    return failAt("risk state", "\"" + std::string(text) + "\" is none of Active, ReduceOnly, StandDown, Halted");
}

std::string_view meaning(RiskState state) {
    switch (state) {
    case RiskState::Active:
        return "Trading is allowed: entries, exits, and the strategies that a person armed.";
    case RiskState::ReduceOnly:
        return "No new entries: positions may only be reduced; protective exits and cancels go through.";
    case RiskState::StandDown:
        return "No new entries and no strategies: reducing by hand, protective exits and cancels go through.";
    case RiskState::Halted:
        return "Nothing trades: working orders are cancelled, open positions are unprotected, only flatten and cancels "
               "go through.";
    }
    return "";
}

} // namespace aetherion::risk
