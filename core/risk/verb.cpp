#include "core/risk/verb.h"

namespace aetherion::risk {

std::string_view name(Verb verb) {
    switch (verb) {
    case Verb::Pause:
        return "pause";
    case Verb::ReduceOnly:
        return "reduce-only";
    case Verb::Stop:
        return "stop";
    case Verb::Flatten:
        return "flatten";
    case Verb::Resume:
        return "resume";
    }
    return "";
}

Result<Verb> parseVerb(std::string_view text) {
    for (const Verb verb : kVerbs)
        if (name(verb) == text)
            return verb;
    return failAt("verb", "\"" + std::string(text) + "\" is none of pause, reduce-only, stop, flatten, resume");
}

std::optional<RiskState> imposedBy(Verb verb) {
    switch (verb) {
    case Verb::Pause:
        return RiskState::StandDown;
    case Verb::ReduceOnly:
        return RiskState::ReduceOnly;
    case Verb::Stop:
        return RiskState::Halted;
    case Verb::Flatten:
    case Verb::Resume:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace aetherion::risk
