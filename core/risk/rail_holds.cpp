#include "core/risk/rail_holds.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

constexpr const char* kRailChannel = "rail";

void keepFirst(Status& first, const Status& next) {
    if (first && !next)
        first = next;
}

} // namespace

Status applyRailChanges(const std::vector<RailChange>& changes, ScopeStates& states) {
    Status done;
    for (const RailChange& change : changes) {
        const bool byHand = change.clears == Clears::ByHand;
        if (change.tripped)
            states.hold(
                {change.scope, change.imposes, change.cause, kRailChannel, change.reason, change.cause, !byHand},
                change.time);
        else if (!byHand)
            keepFirst(done, states.release(change.scope, change.cause, change.cause + " has cleared"));
    }
    return done;
}

Status settleOrphans(const std::vector<RailChange>& standing, ScopeStates& states) {
    Status done;
    for (const ScopeStatus& status : states.status())
        for (const ScopeHold& held : status.holds) {
            const bool stands = std::ranges::any_of(standing, [&](const RailChange& change) {
                return change.cause == held.cause && change.scope == held.scope;
            });
            if (held.causeStands && held.hold.channel == kRailChannel && !stands)
                keepFirst(done, states.endCause(held.scope, held.cause));
        }
    return done;
}

} // namespace aetherion::risk
