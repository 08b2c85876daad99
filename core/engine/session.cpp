#include "core/engine/session.h"

#include "core/contract/silent_stream.h"
#include "core/engine/posterior_record.h"
#include "core/engine/stream_judgement.h"
#include "core/engine/trading_opener.h"

#include <algorithm>
#include <set>

namespace aetherion::engine {

using contract::SessionState;

namespace {
/// Snapshots.
constexpr std::uint64_t kUnpacedPreviewEvery = 25;
/// From here on it keeps up with the wall.
constexpr Duration kCaughtUp = std::chrono::milliseconds(100);
} // namespace

Session::Session(std::uint64_t number, SessionPlan& plan, double speed, RegimeSetup setup,
                 contract::RecorderPort& recorder, EventLog& events, std::unique_ptr<TradingFloor> floor,
                 TickLane* ticks)
    : m_liveFrom(plan.dataNow.value_or(Timestamp::min())), m_events(events), m_recording(recorder, plan.recording),
      m_pacer(std::make_shared<SpeedPacer>(speed, plan.dataNow)), m_floor(std::move(floor)), m_ticks(ticks),
      m_pipeline(std::move(setup), *this, std::move(plan.restored)) {
    m_view.number = number;
    m_view.kind = plan.kind;
    m_view.title = plan.title;
    m_view.state = SessionState::Running;
    m_view.progress = plan.tellsProgress ? 0 : 1;
    allowDrops(speed);
}

void Session::allowDrops(double speed) {
    const bool wallSpeed = speed > 0 && speed <= 1;
    m_recording.setTicksMayDropFrom(wallSpeed && !m_catchingUp ? std::optional(m_liveFrom) : std::nullopt);
}

void Session::process(const market::Event& event) {
    if (event.stream < m_isFilled.size())
        m_isFilled[event.stream] = 0;
    if (const auto* told = std::get_if<market::TrueRegimeTold>(&event.payload))
        return takeTruth(event.stream, event.eventTime, told->regime);
    // What is on its way to the venue meets the market as it was before this event.
    // Word of how far history has come carries the time at which it ends, while that of others is still to come.
    const auto* progress = std::get_if<market::FeedProgress>(&event.payload);
    const bool isEarly = progress && progress->done < 1;
    if (m_floor && !isEarly && !std::holds_alternative<market::StreamOpened>(event.payload))
        m_floor->advance(event.receiveTime);
    m_pipeline.process(event);
    tellDecisions();
}

void Session::noteLag(Timestamp received, std::size_t events) {
    if (m_view.state != SessionState::Running || m_view.progress < 1 || received < m_liveFrom)
        return;
    const auto now = m_pacer->dataNow();
    if (!now)
        return;
    const Duration lag(static_cast<std::int64_t>(static_cast<double>((*now - received).count()) / m_pacer->speed()));
    if (m_catchingUp) {
        if (lag > kCaughtUp)
            return;
        m_catchingUp = false;
        m_liveFrom = received;
        allowDrops(m_pacer->speed());
    }
    m_lag.add(lag, events);
}

void Session::takeTruth(market::StreamId stream, Timestamp since, market::Regime regime) {
    if (m_view.kind != market::SourceKind::Simulated)
        return;
    if (m_truths.size() <= stream)
        m_truths.resize(stream + 1);
    m_truths[stream].take(since, regime);
}

void Session::tellDecisions() {
    if (!m_floor)
        return;
    for (contract::DecisionRecord& decision : m_floor->takeDecisions())
        m_events.append(contract::DecisionMade{std::move(decision), m_floor->source()});
}

void Session::end(SessionState state, std::string reason) {
    if (state == SessionState::Ended)
        m_pipeline.finish();
    m_viewsUnderWay = nullptr;
    m_view.state = state;
    m_view.reason = std::move(reason);
}

void Session::changeConfirmation(const regime::ConfirmationSettings& settings) {
    m_viewsUnderWay = nullptr;
    m_pipeline.changeConfirmation(settings);
}

void Session::replaceModels(std::shared_ptr<const regime::ModelShelf> models) {
    m_viewsUnderWay = nullptr;
    m_pipeline.replaceModels(std::move(models));
}

void Session::setSpeed(double speed) {
    m_pacer->setSpeed(speed);
    allowDrops(speed);
}

void Session::noteSources() {
    std::set<market::SourceId> noted;
    for (const auto& stream : m_pipeline.streams())
        if (noted.insert(stream->sourceId()).second)
            m_recording.sourceInUse(stream->stream().source);
}

void Session::setPaused(bool paused) {
    m_pacer->setPaused(paused);
    if (m_view.state == SessionState::Running || m_view.state == SessionState::Paused)
        m_view.state = paused ? SessionState::Paused : SessionState::Running;
}

void Session::step(Duration span) {
    // What comes faster than the wall's clock may not be left out of the store.
    allowDrops(0);
    m_pacer->advance(span);
}

bool Session::goTo(Timestamp time) {
    allowDrops(0);
    return m_pacer->advanceTo(time);
}

contract::SessionView Session::view() const {
    contract::SessionView view = m_view;
    view.speed = m_pacer->speed();
    return view;
}

contract::MarketCounts Session::counts() const {
    contract::MarketCounts counts = m_pipeline.counts();
    counts.lag = m_lag;
    return counts;
}

Timestamp Session::dataTime() const {
    const Timestamp newest = m_pipeline.dataTime();
    // Of a session that failed nothing is current any more: its ages grow.
    if (m_view.state != SessionState::Running && m_view.state != SessionState::Failed)
        return newest;
    return std::max(newest, m_pacer->dataNow().value_or(newest));
}

std::vector<contract::StreamView> Session::streamViews() {
    std::vector<contract::StreamView> views;
    streamViews(views);
    return views;
}

void Session::streamViews(std::vector<contract::StreamView>& views) {
    const auto& streams = m_pipeline.streams();
    (void)prepareViews(views, streams.size());
    const Timestamp now = dataTime();
    for (std::size_t i = 0; i < streams.size(); ++i)
        if (!m_isFilled[i])
            fillView(views[i], *streams[i], now);
    m_viewsUnderWay = nullptr;
}

bool Session::prepareViews(std::vector<contract::StreamView>& views, std::size_t most) {
    const auto& streams = m_pipeline.streams();
    if (m_viewsUnderWay != &views || m_isFilled.size() != streams.size()) {
        m_viewsUnderWay = &views;
        m_isFilled.assign(streams.size(), 0);
        m_nextToFill = 0;
        views.resize(streams.size());
        m_shown.resize(streams.size());
        // Without a pace a snapshot spans minutes: looking at forming bars in every one would be work for nobody.
        m_previews = m_view.progress >= 1 && (!m_pacer->unpaced() || m_snapshots++ % kUnpacedPreviewEvery == 0);
    }
    const Timestamp now = dataTime();
    for (; most > 0 && m_nextToFill < streams.size(); --most, ++m_nextToFill) {
        fillView(views[m_nextToFill], *streams[m_nextToFill], now);
        m_isFilled[m_nextToFill] = 1;
    }
    return m_nextToFill == streams.size();
}

void Session::fillView(contract::StreamView& view, StreamState& stream, Timestamp now) {
    if (m_previews)
        stream.previewRegimes();
    stream.view(view);
    judgeAge(view, stream.longestBar(), now, m_hours);
    if (m_view.state == SessionState::Failed) {
        view.feedState = market::FeedState::Failed;
        view.feedReason = m_view.reason;
    }
    m_shown[view.stream.id].judge(view);
    if (view.stream.id < m_truths.size())
        view.truth = m_truths[view.stream.id].view();
}

std::shared_ptr<const std::vector<market::InstrumentSpec>> Session::instruments() {
    const auto& streams = m_pipeline.streams();
    if (m_instruments && m_instruments->size() == streams.size())
        return m_instruments;
    auto specs = std::make_shared<std::vector<market::InstrumentSpec>>();
    specs->reserve(streams.size());
    for (const auto& stream : streams) {
        const market::InstrumentKey& key = stream->stream().instrument;
        const market::InstrumentSpec* listed = m_floor ? m_floor->instrument(key) : nullptr;
        specs->push_back(listed ? *listed : unlistedSpec(key));
    }
    m_instruments = std::move(specs);
    return m_instruments;
}

void Session::streamOpened(const StreamState& stream) {
    m_recording.streamOpened(stream);
    if (m_floor)
        m_floor->streamOpened(stream);
}

void Session::traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade) {
    m_recording.traded(stream, times, trade);
    if (m_ticks && times.receive >= m_liveFrom)
        m_ticks->append({static_cast<std::uint32_t>(m_view.number), stream.stream().id, times.event, times.receive,
                         trade.price, trade.quantity, trade.side});
    if (m_floor)
        m_floor->traded(stream, times, trade);
}

void Session::barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) {
    m_recording.barClosed(stream, bar, regime);
    if (m_floor)
        m_floor->barClosed(stream, bar, m_pipeline.dataTime());
    if (regime && stream.stream().id < m_truths.size())
        m_truths[stream.stream().id].judge(bar, regime->detection.confirmed);
    if (!regime || !regime->detection.changed)
        return;
    const contract::PosteriorRecord at =
        changeRecord(stream.stream(), bar.timeframe, regime->detection, regime->modelId);
    m_events.append(contract::RegimeChanged{stream.stream(), bar.timeframe, regime->detection.previousConfirmed,
                                            at.regime, at.confidence, at.state, at.probabilities, at.closeTime,
                                            at.modelId, at.reason, stream.frame(bar.timeframe).regime().caution});
}

void Session::quoted(const StreamState& stream) {
    if (m_floor)
        m_floor->quoted(stream);
}

void Session::bookChanged(const StreamState& stream) {
    m_recording.bookChanged(stream);
    if (m_floor)
        m_floor->quoted(stream);
}

void Session::feedStateChanged(const StreamState& stream, const market::FeedStateChanged& change) {
    m_recording.feedStateChanged(stream, change);
    m_events.append(contract::FeedChanged{stream.stream(), change.state, change.reason});
}

void Session::feedCheckpoint(const market::FeedCheckpoint& checkpoint) {
    // Everything that the feed sent before has been taken in, and nothing after.
    auto parts = m_pipeline.saveStreams();
    if (m_floor)
        if (auto trading = m_floor->save())
            parts.push_back(std::move(*trading));
    m_recording.checkpoint(checkpoint, m_pipeline.dataTime(), std::move(parts));
}

void Session::feedProgressed(const market::FeedProgress& progress) {
    m_view.progress = progress.done;
    m_view.progressText = progress.text;
    if (progress.done < 1)
        return;
    // What fell due while history was being made is history too.
    m_catchingUp = m_view.kind == market::SourceKind::Simulated && m_pacer->dataNow().has_value();
    allowDrops(m_pacer->speed());
}

} // namespace aetherion::engine
