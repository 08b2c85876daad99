#include "core/engine/session.h"

#include <algorithm>

namespace aetherion::engine {

using contract::SessionState;

namespace {

/// A stream of ticks is stale after this long without one; a stream of bars after three of its bars.
constexpr Duration kStaleAfter = std::chrono::seconds(10);

} // namespace

Session::Session(std::uint64_t number, const SessionPlan& plan, double speed, const regime::ModelShelf& models,
                 contract::RecorderPort& recorder, EventLog& events)
    : m_liveFrom(plan.dataNow.value_or(Timestamp::min())), m_events(events), m_recording(recorder),
      m_pacer(std::make_shared<SpeedPacer>(speed, plan.dataNow)), m_pipeline(models, *this) {
    m_view.number = number;
    m_view.kind = plan.kind;
    m_view.title = plan.title;
    m_view.state = SessionState::Running;
    allowDrops(speed);
}

void Session::allowDrops(double speed) {
    const bool wallSpeed = speed > 0 && speed <= 1;
    m_recording.setTicksMayDropFrom(wallSpeed ? std::optional(m_liveFrom) : std::nullopt);
}

void Session::process(const market::Event& event) { m_pipeline.process(event); }

void Session::end(SessionState state, std::string reason) {
    if (state == SessionState::Ended)
        m_pipeline.finish();
    m_view.state = state;
    m_view.reason = std::move(reason);
}

void Session::setSpeed(double speed) {
    m_pacer->setSpeed(speed);
    allowDrops(speed);
}

void Session::setPaused(bool paused) {
    m_pacer->setPaused(paused);
    if (m_view.state == SessionState::Running || m_view.state == SessionState::Paused)
        m_view.state = paused ? SessionState::Paused : SessionState::Running;
}

contract::SessionView Session::view() const {
    contract::SessionView view = m_view;
    view.speed = m_pacer->speed();
    return view;
}

Timestamp Session::dataTime() const {
    const Timestamp newest = m_pipeline.dataTime();
    if (m_view.state != SessionState::Running)
        return newest;
    return std::max(newest, m_pacer->dataNow().value_or(newest));
}

std::vector<contract::StreamView> Session::streamViews() {
    const Timestamp now = dataTime();
    std::vector<contract::StreamView> views;
    views.reserve(m_pipeline.streams().size());
    for (const auto& stream : m_pipeline.streams()) {
        contract::StreamView view = stream->view();
        const Duration limit = std::max(kStaleAfter, 3 * stream->longestBar());
        if (view.feedState == market::FeedState::Flowing && now - view.lastReceiveTime > limit) {
            view.feedState = market::FeedState::Stale;
            view.feedReason = "nothing for " + std::to_string((now - view.lastReceiveTime) / std::chrono::seconds(1)) +
                              " s (limit " + std::to_string(limit / std::chrono::seconds(1)) + " s)";
        }
        views.push_back(std::move(view));
    }
    return views;
}

void Session::streamOpened(const StreamState& stream) { m_recording.streamOpened(stream); }

void Session::traded(const StreamState& stream, const market::Event& event, const market::Trade& trade) {
    m_recording.traded(stream, event, trade);
}

void Session::barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) {
    m_recording.barClosed(stream, bar, regime);
    if (!regime || !regime->detection.changed)
        return;
    const contract::PosteriorRecord at = posteriorRecord(stream, bar, *regime);
    m_events.append(contract::RegimeChanged{stream.stream(), bar.timeframe, regime->detection.previousConfirmed,
                                            at.regime, at.confidence, at.state, at.probabilities, at.closeTime,
                                            at.modelId, at.reason});
}

void Session::feedStateChanged(const StreamState& stream, const market::FeedStateChanged& change) {
    m_events.append(contract::FeedChanged{stream.stream(), change.state, change.reason});
}

} // namespace aetherion::engine
