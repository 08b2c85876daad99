// The engine as the desk's port: commands in, answers out, and the look at what stops.
#include "core/engine/engine.h"

#include <spdlog/spdlog.h>

namespace aetherion::engine {

namespace {

/// How often the knobs' file is read.
constexpr auto kLookAtKnobs = std::chrono::seconds(1);

contract::TradingAnswer notDone(std::string_view code, std::string text) {
    contract::TradingAnswer answer;
    answer.refusal = trading::Refusal{code, std::move(text)};
    answer.text = answer.refusal->line();
    return answer;
}

} // namespace

contract::CommandId Engine::send(contract::TradingCommand command) {
    Command queued{++m_lastCommand, std::move(command)};
    const contract::CommandId id = queued.id;
    if (!m_commands.tryPush(queued))
        m_answers.put(id, notDone("ENGINE_BUSY", "the engine is busy or stopping; nothing was done"), 0);
    return id;
}

Result<contract::TradingAnswer> Engine::await(contract::CommandId command, Duration timeout) {
    return m_answers.await(command, timeout);
}

std::shared_ptr<const contract::TradingView> Engine::trading() const {
    const std::lock_guard lock(m_snapshotMutex);
    return m_trading;
}

std::int64_t Engine::hold(const risk::ScopeHoldRequest& request) noexcept {
    return m_scopes.hold(request, m_wallClock.now());
}

tl::expected<risk::ScopeStatus, risk::ResumeRefusal> Engine::resume(const risk::Scope& scope,
                                                                    const risk::ResumeRequest& request) {
    return m_scopes.resume(scope, request);
}

void Engine::answer(contract::CommandId id, const contract::TradingCommand& command) {
    TradingFloor* floor = m_session->floor();
    const bool runs =
        m_session->state() == contract::SessionState::Running || m_session->state() == contract::SessionState::Paused;
    if (!floor || !runs)
        return m_answers.put(id, notDone("NOT_TRADED", "nothing is traded in what is being watched"), 0);
    const contract::FactNumber before = floor->lastFact();
    contract::TradingAnswer answer = floor->execute(command, m_session->dataTime());
    const contract::FactNumber after = floor->lastFact();
    m_answers.put(id, std::move(answer), after == before ? 0 : after);
}

void Engine::lookAtTrading() {
    (void)m_scopes.recordPending();
    TradingFloor* floor = m_session->floor();
    if (!floor)
        return;
    floor->look(m_session->dataTime(), m_wallClock.now());
    lookAtKnobs(*floor);
}

void Engine::lookAtKnobs(TradingFloor& floor) {
    if (m_loosened && m_recorder.durableFacts() >= m_loosened->first)
        floor.setKnobs(std::exchange(m_loosened, std::nullopt)->second);
    const auto now = std::chrono::steady_clock::now();
    if (m_settings.knobFile.empty() || now - m_knobsLooked < kLookAtKnobs)
        return;
    m_knobsLooked = now;
    if (const auto update = m_knobs.poll(m_wallClock.now()))
        adopt(*update, floor);
}

void Engine::adopt(const risk::KnobUpdate& update, TradingFloor& floor) {
    floor.setKnobs(update.tightened);
    contract::RiskEventRecord event;
    event.time = m_wallClock.now();
    event.kind = "limit";
    event.who = "dt_knobs.env";
    event.channel = "file";
    event.state = risk::name(m_killSwitch.state());
    contract::FactNumber told = 0;
    const auto tell = [&](std::string text) {
        event.reason = std::move(text);
        if (const auto number = m_recorder.recordFact(event))
            told = *number;
    };
    for (const Error& refusal : update.refusals) {
        spdlog::error("{}", refusal.text());
        tell("refused: " + refusal.text());
    }
    for (const Error& notice : update.notices)
        spdlog::info("{}", notice.text());
    told = 0;
    for (const risk::KnobChange& change : update.changes) {
        spdlog::warn("{}", change.text());
        tell(change.text());
    }
    if (!update.loosens())
        floor.setKnobs(update.knobs);
    else if (told > 0)
        m_loosened.emplace(told, update.knobs);
    else
        spdlog::error("dt_knobs.env: what it loosens cannot be recorded and is not in force");
}

} // namespace aetherion::engine
