// The engine as the desk's port: commands in, answers out, and the look at what stops.
#include "core/engine/engine.h"

#include <spdlog/spdlog.h>

namespace aetherion::engine {

using contract::AuditEntry;

namespace {

/// How often the knobs' file is read.
constexpr auto kLookAtKnobs = std::chrono::seconds(1);

contract::TradingAnswer notDone(std::string_view code, std::string text) {
    contract::TradingAnswer answer;
    answer.refusal = trading::Refusal{code, std::move(text)};
    answer.text = answer.refusal->line();
    return answer;
}

AuditEntry act(const trading::OrderOrigin& origin, std::string action, std::string subject) {
    return {origin.who, std::string(trading::name(origin.channel)), std::move(action), std::move(subject)};
}

/// What lets more happen than before: it has to be on record first.
std::optional<AuditEntry> loosening(const contract::TradingCommand& command) {
    if (const auto* arm = std::get_if<contract::ArmPolicy>(&command); arm && arm->armed)
        return act(arm->origin, "arm", "account:" + arm->account);
    if (const auto* enable = std::get_if<contract::EnableStrategy>(&command))
        return act(enable->origin, "enable strategy", enable->strategy + " of account:" + enable->account);
    if (const auto* again = std::get_if<contract::PlaceAgain>(&command); again && !again->preview) {
        std::string numbers;
        for (const trading::OrderId order : again->orders)
            numbers += (numbers.empty() ? "orders " : ", ") + std::to_string(order);
        return act(again->origin, "place again", std::move(numbers));
    }
    return std::nullopt;
}

/// Acts on control that let nothing more happen: they act first.
std::optional<AuditEntry> tightening(const contract::TradingCommand& command) {
    if (const auto* arm = std::get_if<contract::ArmPolicy>(&command); arm && !arm->armed)
        return act(arm->origin, "disarm", "account:" + arm->account);
    if (const auto* flatten = std::get_if<contract::Flatten>(&command); flatten && !flatten->preview)
        return act(flatten->origin, "flatten", flatten->scope.text());
    if (const auto* cancel = std::get_if<contract::CancelOrders>(&command)) {
        AuditEntry entry = act(cancel->origin, "cancel orders", cancel->scope.text());
        entry.reason = cancel->reason;
        return entry;
    }
    return std::nullopt;
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
    const std::int64_t id = m_scopes.hold(request, m_wallClock.now());
    try {
        m_audit.note({request.who,
                      request.channel,
                      "hold",
                      request.scope.text(),
                      {},
                      std::string(risk::name(request.imposes)),
                      request.reason});
    } catch (const std::exception&) {
        // The hold stands; that there was no memory to tell of it must not undo it.
    }
    return id;
}

tl::expected<risk::ScopeStatus, risk::ResumeRefusal> Engine::resume(const risk::Scope& scope,
                                                                    const risk::ResumeRequest& request) {
    const auto recorded = m_audit.recordNow({request.who,
                                             request.channel,
                                             "resume",
                                             scope.text(),
                                             std::string(risk::name(m_scopes.statusOf(scope).state)),
                                             {},
                                             request.reason});
    if (!recorded)
        return tl::unexpected(risk::ResumeRefusal{true, recorded.error().text()});
    auto resumed = m_scopes.resume(scope, request);
    if (resumed && scope.kind == risk::ScopeKind::Account) {
        const std::lock_guard lock(m_resumedMutex);
        m_resumed.push_back(scope.name);
    }
    return resumed;
}

Status Engine::setLimit(const contract::LimitChange& change) {
    if (m_settings.knobFile.empty())
        return failAt("limits", "they cannot be set here");
    const std::lock_guard lock(m_limitMutex);
    const auto address = risk::parseKnobKey(change.key);
    if (address) {
        std::optional<std::int64_t> units;
        if (const auto parsed = change.value ? risk::parseKnob(risk::definition(address->knob), *change.value)
                                             : Result<std::int64_t>(fail("none")))
            units = *parsed;
        m_limitAuthors.expect(*address, units, {change.who, change.channel});
    }
    const Status written = change.value ? risk::writeKnob(m_settings.knobFile, change.key, *change.value)
                                        : risk::removeKnob(m_settings.knobFile, change.key);
    if (!written) {
        if (address)
            m_limitAuthors.forget(*address);
        AuditEntry entry{change.who, change.channel, "refused limit", change.key};
        entry.after = change.value.value_or("default");
        entry.reason = written.error().text();
        m_audit.note(std::move(entry));
    }
    return written;
}

void Engine::answer(contract::CommandId id, const contract::TradingCommand& command) {
    if (auto entry = loosening(command))
        return loosen({std::move(*entry)}, Command{id, command});
    if (const auto* arm = std::get_if<contract::ArmPolicy>(&command))
        withdrawArming(arm->account);
    carryOut(id, command);
    if (auto entry = tightening(command))
        m_audit.note(std::move(*entry));
}

void Engine::carryOut(contract::CommandId id, const contract::TradingCommand& command) {
    TradingFloor* floor = m_session->floor();
    const bool runs =
        m_session->state() == contract::SessionState::Running || m_session->state() == contract::SessionState::Paused;
    if (!floor || !runs)
        return m_answers.put(id, notDone("NOT_TRADED", "nothing is traded in what is being watched"), 0);
    const contract::FactNumber before = floor->lastFact();
    const std::int64_t unrecorded = floor->unrecorded();
    contract::TradingAnswer answer = floor->execute(command, m_session->dataTime());
    if (floor->unrecorded() != unrecorded)
        return m_answers.putUnrecorded(id);
    const contract::FactNumber after = floor->lastFact();
    m_answers.put(id, std::move(answer), after == before ? 0 : after);
}

void Engine::loosen(std::vector<AuditEntry> entries, std::variant<std::vector<risk::KnobChange>, Command> what) {
    auto recorded = std::async(std::launch::async, [&audit = m_audit, all = std::move(entries)]() -> Status {
        for (const AuditEntry& entry : all)
            if (const auto number = audit.recordNow(entry); !number)
                return tl::unexpected(number.error());
        return {};
    });
    m_loosenings.push_back({std::move(recorded), std::move(what)});
}

void Engine::withdrawArming(const std::optional<std::string>& account) {
    for (Loosening& waiting : m_loosenings)
        if (const auto* command = std::get_if<Command>(&waiting.what))
            if (const auto* trade = std::get_if<contract::TradingCommand>(&command->what))
                if (const auto* arm = std::get_if<contract::ArmPolicy>(trade))
                    waiting.withdrawn = waiting.withdrawn || !account || *account == arm->account;
}

void Engine::finishLoosenings() {
    while (!m_loosenings.empty() &&
           m_loosenings.front().recorded.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        Loosening done = std::move(m_loosenings.front());
        m_loosenings.erase(m_loosenings.begin());
        const Status recorded = done.recorded.get();
        if (const auto* command = std::get_if<Command>(&done.what)) {
            if (done.withdrawn)
                m_answers.put(command->id, notDone("WITHDRAWN", "it was stopped or disarmed meanwhile"), 0);
            else if (recorded)
                carryOut(command->id, std::get<contract::TradingCommand>(command->what));
            else
                m_answers.put(command->id, notDone("NOT_ON_RECORD", recorded.error().text()), 0);
            continue;
        }
        const auto& loosened = std::get<std::vector<risk::KnobChange>>(done.what);
        if (!recorded) {
            m_knobsInForce.refused(loosened);
            spdlog::error("dt_knobs.env: what it loosens is not in force: {}", recorded.error().text());
            continue;
        }
        m_knobsInForce.recorded(loosened);
        if (TradingFloor* floor = m_session->floor())
            floor->setKnobs(m_knobsInForce.knobs());
    }
}

void Engine::lookAtTrading() {
    (void)m_scopes.recordPending();
    // Strategies stay off after a stop, also those that were being armed when it came.
    if (m_killSwitch.state() >= risk::RiskState::StandDown)
        withdrawArming(std::nullopt);
    finishLoosenings();
    TradingFloor* floor = m_session->floor();
    m_drillSlot.setTrades(floor != nullptr);
    if (!floor)
        return;
    for (const std::string& account : takeResumed())
        floor->resumed(account);
    floor->look(m_session->dataTime(), m_wallClock.now());
    floor->drill(m_drillSlot);
    noteRefusals(*floor);
    lookAtKnobs(*floor);
}

std::vector<std::string> Engine::takeResumed() {
    const std::lock_guard lock(m_resumedMutex);
    return std::exchange(m_resumed, {});
}

void Engine::noteRefusals(TradingFloor& floor) {
    for (const risk::RefusalCount& refusal : floor.takeRefusals(m_wallClock.now())) {
        AuditEntry entry{"account:" + refusal.account, "engine", "refused", refusal.code};
        entry.after = std::to_string(refusal.count);
        entry.reason = refusal.example;
        m_audit.note(std::move(entry));
    }
}

void Engine::lookAtKnobs(TradingFloor& floor) {
    const auto now = std::chrono::steady_clock::now();
    if (m_settings.knobFile.empty() || now - m_knobsLooked < kLookAtKnobs)
        return;
    m_knobsLooked = now;
    if (const auto update = m_knobs.poll(m_wallClock.now()))
        adopt(*update, floor);
}

void Engine::adopt(const risk::KnobUpdate& update, TradingFloor& floor) {
    const std::vector<risk::KnobChange> changes = m_knobsInForce.want(update.knobs);
    floor.setKnobs(m_knobsInForce.knobs());
    for (const Error& notice : update.notices)
        spdlog::info("{}", notice.text());
    for (const Error& refusal : update.refusals) {
        spdlog::error("{}", refusal.text());
        AuditEntry entry{"dt_knobs.env", "file", "refused limit", refusal.place};
        entry.reason = refusal.reason;
        m_audit.note(std::move(entry));
    }
    std::vector<AuditEntry> entries;
    std::vector<risk::KnobChange> loosened;
    for (const risk::KnobChange& change : changes) {
        spdlog::warn("{}", change.text());
        const LimitAuthor author = m_limitAuthors.take(change).value_or(LimitAuthor{"dt_knobs.env", "file"});
        AuditEntry entry{author.who, author.channel, "set limit",
                         risk::knobKey(change.address.knob, change.address.scope)};
        entry.before = change.before;
        entry.after = change.after;
        entry.reason = change.place;
        if (!change.loosens) {
            m_audit.note(std::move(entry));
            continue;
        }
        entries.push_back(std::move(entry));
        loosened.push_back(change);
    }
    if (!loosened.empty())
        loosen(std::move(entries), std::move(loosened));
}

} // namespace aetherion::engine
