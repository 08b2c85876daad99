#include "core/contract/silent_stream.h"

namespace aetherion::contract {

bool isSilent(market::FeedState state) {
    switch (state) {
    case market::FeedState::Stale:
    case market::FeedState::Gap:
    case market::FeedState::Resync:
    case market::FeedState::Failed:
        return true;
    case market::FeedState::Flowing:
    case market::FeedState::Closed:
        return false;
    }
    return false;
}

void withholdRegimes(StreamView& view) {
    if (!isSilent(view.feedState))
        return;
    const bool gap = view.feedState == market::FeedState::Gap || view.feedState == market::FeedState::Resync;
    for (RegimeView& regime : view.regimes.own()) {
        if (regime.modelId.empty() || regime.asOf == Timestamp())
            continue;
        std::string reason = view.feedReason.empty() ? std::string(market::name(view.feedState)) : view.feedReason;
        if (regime.lastConfirmed != market::Regime::Unknown)
            reason += "; last confirmed before that: " + std::string(market::name(regime.lastConfirmed));
        regime.reason = std::move(reason);
        regime.cause = gap ? market::UnknownCause::Gap : market::UnknownCause::Stale;
        regime.regime = market::Regime::Unknown;
        regime.likeliest = market::Regime::Unknown;
        regime.known = false;
        regime.confidence = 0;
        regime.state = -1;
        regime.probabilities = {};
        regime.provisional.reset();
    }
}

} // namespace aetherion::contract
