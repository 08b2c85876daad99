#include "core/engine/engine.h"

#include "core/base/thread_name.h"
#include "core/engine/model_view.h"
#include "core/engine/process_memory.h"

#include <spdlog/spdlog.h>

#include <cmath>

namespace aetherion::engine {

using contract::CommandId;
using contract::SessionState;

namespace {
constexpr std::size_t kFeedQueueBatches = 64;
constexpr std::size_t kCommandQueue = 256;
constexpr auto kFrame = std::chrono::milliseconds(40);
/// Of the time at most a twelfth goes into snapshots; with so many instruments that one takes longer, they come
/// less often.
constexpr int kFrameShare = 12;
constexpr auto kLongestFrame = std::chrono::milliseconds(200);
/// Views that are filled between two looks at what the feed delivered: a third of a millisecond.
constexpr std::size_t kViewsAtOnce = 64;
constexpr auto kRestAfterFailure = std::chrono::milliseconds(20);
/// How far the shown event rate looks back.
constexpr double kRateSeconds = 2;
/// Far more often than anything is taken away for want of use.
constexpr Duration kNoteSourcesEvery = std::chrono::minutes(5);

std::shared_ptr<const std::vector<contract::ModelView>> viewsOf(const RegimeSetup& setup) {
    return std::make_shared<const std::vector<contract::ModelView>>(setup.models ? modelViews(*setup.models)
                                                                                 : std::vector<contract::ModelView>{});
}

template <class... Ts> struct Overloaded : Ts... { using Ts::operator()...; };
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;
} // namespace

Engine::Engine(EngineSettings settings, const Clock& wallClock, std::shared_ptr<const regime::ModelShelf> models,
               contract::RecorderPort& recorder, risk::KillSwitch& killSwitch, risk::ScopeStates& scopes,
               contract::AuditPort& audit, SessionOpener opener)
    : m_settings(std::move(settings)), m_wallClock(wallClock), m_setup{std::move(models), {}},
      m_modelViews(viewsOf(m_setup)), m_recorder(recorder), m_killSwitch(killSwitch), m_scopes(scopes),
      m_knobs(m_settings.knobFile), m_storeWatch(killSwitch), m_answers(recorder), m_audit(audit),
      m_opener(std::move(opener)), m_events(wallClock), m_commands(kCommandQueue), m_feedQueue(kFeedQueueBatches),
      m_startedAt(wallClock.now()), m_startReport(settings.opened),
      m_snapshot(std::make_shared<contract::EngineSnapshot>()), m_trading(std::make_shared<contract::TradingView>()) {}

Engine::~Engine() { stop(); }

void Engine::start(SessionPlan first) {
    takeChanges();
    begin(std::move(first), m_settings.speed);
    publish();
    m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
}

void Engine::stop() {
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
    m_commands.close();
    m_answers.close();
    if (m_opening.joinable())
        m_opening.join();
}

std::shared_ptr<const contract::EngineSnapshot> Engine::snapshot() const {
    const std::lock_guard lock(m_snapshotMutex);
    return m_snapshot;
}

contract::EventPage Engine::eventsAfter(std::uint64_t sequence, std::size_t limit) const {
    return m_events.after(sequence, limit);
}

CommandId Engine::openRecording(std::vector<std::string> sources, double speed) {
    return submit(SessionRequest{std::move(sources), speed});
}
CommandId Engine::watchSimulation() { return submit(SessionRequest{{}, 1}); }
CommandId Engine::setSpeed(double speed) { return submit(SpeedChange{speed}); }
CommandId Engine::setPaused(bool paused) { return submit(PauseChange{paused}); }
CommandId Engine::step(Duration span) { return submit(StepAhead{span}); }
CommandId Engine::goTo(Timestamp time) { return submit(GoTo{time}); }

CommandId Engine::submit(decltype(Command::what) what) {
    Command command{++m_lastCommand, std::move(what)};
    const CommandId id = command.id;
    if (!m_commands.tryPush(command))
        m_events.append(contract::CommandAnswered{id, false, "the engine is busy or stopping; try again"});
    return id;
}

void Engine::changeConfirmation(const regime::ConfirmationSettings& settings) {
    const std::lock_guard lock(m_changesMutex);
    m_newConfirmation = settings;
}

void Engine::replaceModels(std::shared_ptr<const regime::ModelShelf> models) {
    const std::lock_guard lock(m_changesMutex);
    m_newModels = std::move(models);
}

void Engine::takeChanges() {
    std::optional<regime::ConfirmationSettings> confirmation;
    std::shared_ptr<const regime::ModelShelf> models;
    {
        const std::lock_guard lock(m_changesMutex);
        confirmation = std::exchange(m_newConfirmation, std::nullopt);
        models = std::exchange(m_newModels, nullptr);
    }
    if (confirmation) {
        m_setup.confirmation = *confirmation;
        if (m_session)
            m_session->changeConfirmation(*confirmation);
    }
    if (models) {
        m_setup.models = std::move(models);
        m_modelViews = viewsOf(m_setup);
        if (m_session)
            m_session->replaceModels(m_setup.models);
    }
}

void Engine::run(const std::stop_token& stop) {
    base::nameThread("engine");
    // What a third party throws, or a bug, must neither end the program nor leave it trading: an engine that cannot
    // vouch for its state stops, and says so.
    const auto guarded = [this](const auto& work) {
        try {
            work();
        } catch (const std::exception& error) {
            failed(error.what());
        } catch (...) {
            failed("something that says nothing of itself");
        }
    };
    using SteadyClock = std::chrono::steady_clock;
    auto nextFrame = SteadyClock::now();
    SteadyClock::duration spent{};
    while (!stop.stop_requested()) {
        if (m_settings.faults)
            m_settings.faults->holdEngine(stop);
        guarded([this] { turn(); });
        const auto now = SteadyClock::now();
        if (now < nextFrame)
            continue;
        // By itself, so that it is shown what has failed; and events that wait go before it, for one frame more.
        bool isDue = now >= nextFrame + kFrame;
        guarded([&] { isDue = prepared() || isDue; });
        if (isDue)
            guarded([this] { publish(); });
        spent += SteadyClock::now() - now;
        if (isDue)
            nextFrame =
                now + std::clamp<SteadyClock::duration>(kFrameShare * std::exchange(spent, {}), kFrame, kLongestFrame);
    }
    guarded([this] {
        m_feed.reset();
        takeLastWords();
        if (m_session && m_session->state() == SessionState::Running)
            m_session->end(SessionState::Stopping, "the engine stops");
        publish();
    });
}

void Engine::turn() {
    for (Command& command : m_commands.popAll(Duration(0)))
        execute(std::move(command));
    takeChanges();
    lookAtTrading();
    for (FeedItem& item : m_feedQueue.popAll(std::chrono::milliseconds(10), 4))
        take(std::move(item));
}

void Engine::failed(const std::string& what) {
    const std::string reason = "the engine failed: " + what;
    // The latch before anything that might throw again.
    if (m_failures++ == 0 || !m_killSwitch.isHalted())
        m_killSwitch.trip({"engine", "engine", reason});
    const bool runs = m_session->state() == SessionState::Running || m_session->state() == SessionState::Paused;
    if (runs)
        endSession(SessionState::Failed, reason);
    else if (m_failure != reason)
        spdlog::error("{}", reason);
    m_failure = reason;
    // What throws each time round must not take a whole core.
    std::this_thread::sleep_for(kRestAfterFailure);
}

void Engine::execute(Command command) {
    const auto answer = [&](bool accepted, std::string text) {
        m_events.append(contract::CommandAnswered{command.id, accepted, std::move(text)});
    };
    std::visit(Overloaded{
                   [&](SessionRequest& request) {
                       if (m_openingNow)
                           return answer(false, "another recording is being opened");
                       // Starting it anew would only throw away what is being watched.
                       if (request.sources.empty() && watchesSimulation())
                           return answer(true, "watching " + m_session->view().title);
                       openInBackground(command.id, std::move(request));
                   },
                   [&](SpeedChange change) {
                       if (!std::isfinite(change.speed) || change.speed < 0)
                           return answer(false, "speed must be above 0, or 0 for as fast as possible");
                       if (m_session->view().kind == market::SourceKind::Simulated && change.speed != 1)
                           return answer(false, "the simulation runs at the wall's speed");
                       m_session->setSpeed(change.speed);
                       answer(true, "speed set");
                   },
                   [&](PauseChange change) {
                       m_session->setPaused(change.paused);
                       answer(true, change.paused ? "paused" : "running");
                   },
                   [&](StepAhead ahead) {
                       if (!watchesRecording() || ahead.span <= Duration(0))
                           return answer(false, "only a recording goes forward in steps");
                       m_session->step(ahead.span);
                       answer(true, "went on");
                   },
                   [&](GoTo there) {
                       if (!watchesRecording())
                           return answer(false, "only a recording can be sent to a time");
                       if (!m_session->goTo(there.time))
                           return answer(false, "that time has passed; a recording goes forward only: open it again");
                       answer(true, "going there");
                   },
                   [&](SessionOpened& opened) {
                       m_openingNow = false;
                       if (!opened.plan)
                           return answer(false, opened.plan.error().text());
                       const std::string title = opened.plan->title;
                       begin(std::move(*opened.plan), opened.speed);
                       answer(true, "watching " + title);
                   },
                   [&](contract::TradingCommand& trade) { this->answer(command.id, trade); },
               },
               command.what);
}

bool Engine::watchesSimulation() const {
    const SessionState state = m_session->state();
    return m_session->view().kind == market::SourceKind::Simulated &&
           (state == SessionState::Running || state == SessionState::Paused);
}

bool Engine::watchesRecording() const {
    const SessionState state = m_session->state();
    const market::SourceKind kind = m_session->view().kind;
    return (kind == market::SourceKind::Replay || kind == market::SourceKind::Imported) &&
           (state == SessionState::Running || state == SessionState::Paused);
}

void Engine::openInBackground(CommandId id, SessionRequest request) {
    m_openingNow = true;
    m_opening = std::jthread([this, id, asked = std::move(request)] {
        base::nameThread("opening");
        Command opened{id, SessionOpened{m_opener(asked), asked.speed}};
        while (!m_commands.closed() && !m_commands.push(opened, std::chrono::milliseconds(50))) {
        }
    });
}

void Engine::begin(SessionPlan plan, double speed) {
    m_feed.reset();
    if (m_session) {
        takeLastWords();
        spdlog::info("leaving {}", m_session->view().title);
    }
    std::unique_ptr<TradingFloor> floor;
    if (plan.trading)
        floor = std::make_unique<TradingFloor>(std::move(*plan.trading),
                                               TradingDependencies{m_killSwitch, m_scopes, m_recorder, &m_audit},
                                               m_knobsInForce.knobs());
    m_session =
        std::make_unique<Session>(++m_sessions, plan, speed, m_setup, m_recorder, m_events, std::move(floor), &m_ticks);
    m_failures = 0;
    m_failure.clear();
    spdlog::info("watching {}", plan.title);
    m_events.append(contract::SessionChanged{m_sessions, plan.title, {}});
    m_feed = std::make_unique<FeedRunner>(m_sessions, std::move(plan.feed), m_session->pacer(), m_feedQueue,
                                          m_settings.faults);
}

void Engine::takeLastWords() {
    // Nothing that was taken in is lost, and a simulation has said where it stands, to go on from there another time.
    for (FeedItem& item : m_feedQueue.popAll(Duration(0)))
        if (std::holds_alternative<FeedBatch>(item))
            take(std::move(item));
}

void Engine::endSession(SessionState state, std::string reason) {
    if (state == SessionState::Failed)
        spdlog::error("{}", reason);
    else
        spdlog::info("{}: {}", m_session->view().title, reason);
    m_session->end(state, reason);
    m_events.append(contract::SessionChanged{m_session->number(), m_session->view().title, std::move(reason)});
    if (m_feed)
        m_feed->requestStop();
}

void Engine::take(FeedItem item) {
    const auto current = [&](std::uint64_t session) {
        return m_session && session == m_session->number() &&
               (m_session->state() == SessionState::Running || m_session->state() == SessionState::Paused);
    };
    if (auto* batch = std::get_if<FeedBatch>(&item)) {
        if (!current(batch->session))
            return;
        for (const market::Event& event : batch->events) {
            if (m_settings.until && event.receiveTime >= *m_settings.until)
                return endSession(SessionState::Ended, "reached " + formatIso(*m_settings.until));
            if (m_settings.faults)
                m_settings.faults->beforeEvent();
            m_session->process(event);
        }
        if (!batch->events.empty())
            m_session->noteLag(batch->events.front().receiveTime, batch->events.size());
        return;
    }
    auto& ended = std::get<FeedEnded>(item);
    if (!current(ended.session))
        return;
    if (ended.status)
        endSession(SessionState::Ended, "end of the data");
    else
        endSession(SessionState::Failed, ended.status.error().text());
}

bool Engine::prepared() {
    if (!m_nextSnapshot)
        m_nextSnapshot = m_spareSnapshots.take();
    while (m_feedQueue.size() == 0)
        if (m_session->prepareViews(m_nextSnapshot->streams, kViewsAtOnce))
            return true;
    return false;
}

void Engine::publish() {
    const auto recorder = m_recorder.health();
    m_storeWatch.look(recorder);
    const auto next = m_nextSnapshot ? std::exchange(m_nextSnapshot, nullptr) : m_spareSnapshots.take();
    const auto previous = snapshot();
    next->version = previous->version + 1;
    next->session = m_session->view();
    m_session->streamViews(next->streams);
    next->instruments = m_session->instruments();
    next->models = m_modelViews;
    next->risk = m_killSwitch.status();

    contract::EnginePulse& pulse = next->pulse;
    pulse = {};
    pulse.events = m_session->pipeline().events();
    pulse.feedQueue = m_feedQueue.size();
    pulse.storeQueue = recorder.queued;
    pulse.storeQueueCapacity = recorder.capacity;
    pulse.conflatedTicks = recorder.dropped;
    pulse.storeError = recorder.error;
    pulse.store = recorder.store;
    pulse.storedRows = recorder.written;
    pulse.counts = m_session->counts();
    pulse.residentBytes = residentBytes();
    pulse.engineTime = m_session->dataTime();
    pulse.wallTime = m_wallClock.now();
    pulse.startedAt = m_startedAt;
    if (previous->session.number == next->session.number) {
        const double span = toSeconds(pulse.wallTime - previous->pulse.wallTime);
        const double weight = std::min(1.0, span / kRateSeconds);
        const double rate = span > 0 ? static_cast<double>(pulse.events - previous->pulse.events) / span : 0;
        pulse.eventsPerSecond = previous->pulse.eventsPerSecond * (1 - weight) + rate * weight;
    }
    if (pulse.wallTime - m_notedSources >= kNoteSourcesEvery) {
        m_notedSources = pulse.wallTime;
        m_session->noteSources();
    }
    m_startReport.look(*next);
    auto trading = m_session->floor() ? m_session->floor()->view() : std::make_shared<const contract::TradingView>();
    const std::lock_guard lock(m_snapshotMutex);
    m_snapshot = next;
    m_trading = std::move(trading);
}

} // namespace aetherion::engine
