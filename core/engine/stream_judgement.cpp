#include "core/engine/stream_judgement.h"

#include "core/market/trading_calendar.h"
#include "core/regime/fusion.h"

#include <algorithm>

namespace aetherion::engine {

namespace {

/// A stream of ticks is stale after this long without one; a stream of bars after three of its bars.
constexpr Duration kStaleAfter = std::chrono::seconds(10);

void addInput(regime::FusionInputs& inputs, const contract::RegimeView& regime) {
    const auto place = std::find(regime::kFusedTimeframes.begin(), regime::kFusedTimeframes.end(), regime.timeframe);
    if (place != regime::kFusedTimeframes.end() && !regime.modelId.empty())
        inputs[static_cast<std::size_t>(place - regime::kFusedTimeframes.begin())] =
            regime::FusionInput{regime.regime, regime.probabilities};
}

} // namespace

Duration ageLimit(const market::Stream& stream, Duration longestBar) {
    return stream.staleAfter > Duration(0) ? stream.staleAfter : std::max(kStaleAfter, 3 * longestBar);
}

void judgeAge(contract::StreamView& view, Duration longestBar, Timestamp now, MarketHours& hours) {
    view.ageLimit = ageLimit(view.stream, longestBar);
    view.marketNote = hours.note(view.stream, now);
    const Duration age = now - view.lastReceiveTime;
    if (view.feedState != market::FeedState::Flowing || age <= view.ageLimit)
        return;
    const bool never = view.lastReceiveTime == Timestamp();
    if (const auto& calendar = market::TradingCalendar::of(view.stream.calendar); !calendar.isOpen(now)) {
        view.feedState = market::FeedState::Closed;
        view.feedReason = "closed until " + hours.opening(view.stream.calendar, now);
        return;
    }
    const auto seconds = [](Duration span) { return std::to_string(span / std::chrono::seconds(1)) + " s"; };
    view.feedState = market::FeedState::Stale;
    view.feedReason = never ? "nothing yet" : "nothing for " + seconds(age) + " (limit " + seconds(view.ageLimit) + ")";
}

void judgeTogether(contract::StreamView& view) {
    regime::FusionInputs inputs;
    for (const contract::RegimeView& regime : view.regimes)
        addInput(inputs, regime);
    regime::MetaVerdict verdict = regime::fuse(inputs);
    view.meta = {verdict.regime, verdict.confidence, std::move(verdict.explanation)};
}

regime::MetaVerdict together(const StreamState& stream) {
    regime::FusionInputs inputs;
    for (const market::Timeframe timeframe : regime::kFusedTimeframes)
        addInput(inputs, stream.frame(timeframe).regime());
    return regime::fuse(inputs);
}

} // namespace aetherion::engine
