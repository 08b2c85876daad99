#include "core/risk/rail_verdict.h"

namespace aetherion::risk {

std::string RailVerdict::line() const {
    std::string line(rail);
    if (!scope.empty())
        line += " of " + scope;
    if (!applies)
        return line + ": not applicable";
    line += passes ? ": passes" : ": refuses";
    if (value && limit) {
        line += ", " + formatDecimal(*value) + " of " + formatDecimal(*limit) + (unit.empty() ? "" : " " + unit);
        if (headroom)
            line += ", " + formatDecimal(*headroom) + " left";
    }
    if (!base.empty() && baseValue)
        line += ", from " + base + " " + formatDecimal(*baseValue);
    return text.empty() ? line : line + ": " + text;
}

trading::Refusal RailVerdict::refusal() const {
    trading::Refusal refusal{code, text, {}};
    refusal.context.reserve(4 + inputs.size());
    if (!scope.empty())
        refusal.context.emplace_back("scope", scope);
    if (value)
        refusal.context.emplace_back("value", formatDecimal(*value));
    if (limit)
        refusal.context.emplace_back("limit", formatDecimal(*limit));
    if (!unit.empty())
        refusal.context.emplace_back("unit", unit);
    return refusal;
}

} // namespace aetherion::risk
