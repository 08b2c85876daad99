#include "ui/window/aged_snapshot.h"

#include "core/contract/silent_stream.h"

namespace aetherion::window {

contract::EngineSnapshot agedBy(const contract::EngineSnapshot& last, Duration silence) {
    contract::EngineSnapshot old = last;
    old.pulse.engineTime += silence;
    old.pulse.eventsPerSecond = 0;
    for (contract::StreamView& view : old.streams) {
        if (view.feedState != market::FeedState::Flowing)
            continue;
        view.feedState = market::FeedState::Stale;
        view.feedReason = "no contact with the engine";
        contract::withholdRegimes(view);
        if (view.meta.regime != market::MetaRegime::Unknown)
            view.meta = {.explanation = view.feedReason};
    }
    return old;
}

} // namespace aetherion::window
