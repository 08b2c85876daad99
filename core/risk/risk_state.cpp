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
        return "New orders go out within limits.";
    case RiskState::ReduceOnly:
        return "Nothing may add exposure.";
    case RiskState::StandDown:
        return "As reduce only; strategies send protective exits and nothing else.";
    case RiskState::Halted:
        return "Nothing goes out but cancels; exits do not run.";
    }
    return "";
}

} // namespace aetherion::risk
