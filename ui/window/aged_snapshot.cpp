#include "ui/window/aged_snapshot.h"

namespace aetherion::window {

contract::EngineSnapshot agedBy(const contract::EngineSnapshot& last, Duration silence) {
    contract::EngineSnapshot old = last;
    old.pulse.engineTime += silence;
    for (contract::StreamView& view : old.streams)
        if (view.feedState == market::FeedState::Flowing) {
            view.feedState = market::FeedState::Stale;
            view.feedReason = "no contact with the engine";
        }
    return old;
}

} // namespace aetherion::window
