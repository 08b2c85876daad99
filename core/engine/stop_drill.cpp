#include "core/engine/stop_drill.h"

#include "core/risk/rail_holds.h"
#include "core/risk/stop_signal.h"

#include <fcntl.h>
#include <unistd.h>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace aetherion::engine {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::array<const char*, 5> kDrilledChannels{"api", "window", "file", "signal", "rail"};
constexpr const char* kDrillCause = "drill";
/// The engine's thread looks a hundred times a second.
constexpr Duration kFirstCanary = std::chrono::seconds(2);
/// A stop that takes longer is none.
constexpr Duration kStopWithin = std::chrono::seconds(2);
constexpr auto kBetweenDrills = std::chrono::hours(24);
/// Far below the bound at which a further hold is put on everything.
constexpr std::size_t kMostHeldScopes = 5'000;

risk::RailChange railChange(bool tripped, Timestamp now) {
    risk::RailChange change;
    change.tripped = tripped;
    change.cause = kDrillCause;
    change.scope = risk::Scope::ofAccount(std::string(risk::kDrillAccount));
    change.imposes = risk::RiskState::Halted;
    change.clears = risk::Clears::ByItself;
    change.reason = "a drill of the emergency stop";
    change.time = now;
    return change;
}

double millisSince(Steady::time_point start, Steady::time_point end) {
    return std::max(0.0, std::chrono::duration<double, std::milli>(end - start).count());
}

std::string drillText(const risk::DrillRecord& record) {
    if (!record.passed)
        return record.channel + ": " + record.reason;
    char text[64];
    std::snprintf(text, sizeof text, ": stopped in %.1f ms", record.blockMillis.value_or(0));
    std::string line = record.channel + text;
    if (record.lastCancelMillis) {
        std::snprintf(text, sizeof text, ", last cancel in %.1f ms", *record.lastCancelMillis);
        line += text;
    }
    return line;
}

std::vector<std::string> drilledChannels() { return {kDrilledChannels.begin(), kDrilledChannels.end()}; }

} // namespace

StopDrill::StopDrill(DrillPlaces places, risk::KillSwitch& killSwitch, risk::ScopeStates& scopes,
                     contract::AuditPort& audit, DrillSlot& slot, const Clock& clock)
    : m_places(std::move(places)), m_killSwitch(killSwitch), m_scopes(scopes), m_audit(audit), m_slot(slot),
      m_clock(clock), m_history(drilledChannels()), m_file(m_places.history) {
    // What a killed process left of its drill.
    ::unlink(m_places.drillFile.c_str());
    endAct("rail");
    m_file.removeLeftovers();
    const risk::KeptText kept = m_file.load();
    if (kept.outcome == risk::RiskLoadOutcome::Unreadable)
        spdlog::warn("{}", kept.reason);
    if (kept.outcome == risk::RiskLoadOutcome::Read)
        if (const Status restored = m_history.restore(kept.text); !restored)
            spdlog::warn("{}", m_file.distrust(restored.error().text()));
}

bool StopDrill::isStopped() const { return m_killSwitch.isHalted(); }

Status StopDrill::act(const std::string& channel) {
    if (channel == "api" || channel == "window") {
        (void)m_killSwitch.tripForDrill();
        return {};
    }
    if (channel == "signal")
        return risk::StopSignal::sendDrill() ? Status() : Status(fail("the system does not deliver the signal"));
    if (channel == "rail") {
        if (m_scopes.status().size() >= kMostHeldScopes)
            return fail("too many holds stand already");
        return risk::applyRailChanges({railChange(true, m_clock.now())}, m_scopes);
    }
    const int fd =
        ::open(m_places.drillFile.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return failAt(m_places.drillFile.string(), std::string("cannot create: ") + std::strerror(errno));
    ::close(fd);
    return {};
}

void StopDrill::endAct(const std::string& channel) {
    if (channel == "file")
        ::unlink(m_places.drillFile.c_str());
    if (channel == "rail")
        if (const Status released = risk::applyRailChanges({railChange(false, m_clock.now())}, m_scopes); !released)
            spdlog::warn("emergency test: {}", released.error().text());
}

std::optional<risk::DrillRecord> StopDrill::tryChannel(const std::string& channel) {
    risk::DrillRecord record;
    record.channel = channel;
    record.time = m_clock.now();
    const auto failed = [&](std::string why) {
        record.reason = std::move(why);
        return record;
    };
    m_killSwitch.beginDrill();
    m_slot.ask(++m_drill);
    const auto first = m_slot.await([](const CanaryReport&) { return true; }, kFirstCanary);
    if (!first)
        return isStopped() ? std::nullopt : std::optional(failed("the engine took no order within 2 s"));
    // Stopped before the trip: by something that is no drill.
    if (first->firstRefusal == "TRADING_HALTED")
        return std::nullopt;
    const auto began = Steady::now();
    const Status acted = act(channel);
    const auto report = acted ? m_slot.await([](const CanaryReport& now) { return now.isOver(); }, kStopWithin)
                              : std::optional<CanaryReport>();
    const auto blocked =
        acted && !report ? m_slot.await([](const CanaryReport& now) { return now.blocked.has_value(); }, Duration(0))
                         : report;
    endAct(channel);
    if (isStopped())
        return std::nullopt;
    if (!acted)
        return failed(acted.error().text());
    if (blocked)
        record.blockMillis = millisSince(began, *blocked->blocked);
    if (blocked && blocked->cancelled)
        record.lastCancelMillis = millisSince(began, *blocked->cancelled);
    if (!report)
        return failed(blocked ? "a working order was not cancelled within 2 s" : "orders still went out after 2 s");
    record.passed = true;
    return record;
}

Result<std::vector<risk::DrillRecord>> StopDrill::run(const std::string& who, const std::string& channel) {
    const std::unique_lock turn(m_drilling, std::try_to_lock);
    if (!turn.owns_lock())
        return failAt("emergency test", "another one is running");
    if (!m_slot.trades())
        return failAt("emergency test", "nothing is traded in what is being watched");
    constexpr const char* kStands = "trading is Halted: a drill could not be told from the stop that stands";
    if (isStopped())
        return failAt("emergency test", kStands);
    // Of a drill whose end could not be recorded.
    endAct("rail");
    std::vector<risk::DrillRecord> records;
    for (const char* each : kDrilledChannels) {
        auto record = tryChannel(each);
        m_slot.end();
        m_killSwitch.endDrill();
        if (!record)
            return failAt("emergency test", kStands);
        keep(*record, who, channel);
        records.push_back(std::move(*record));
    }
    const std::lock_guard lock(m_mutex);
    m_lastDrill = Steady::now();
    return records;
}

void StopDrill::keep(const risk::DrillRecord& record, const std::string& who, const std::string& through) {
    const std::string text = drillText(record);
    if (record.passed)
        spdlog::info("emergency test: {}", text);
    else
        spdlog::error("emergency test: this channel does not stop trading: {}", text);
    contract::AuditEntry entry{who, through, "emergency test", record.channel};
    entry.after = record.passed ? "passed" : "failed";
    entry.reason = text;
    m_audit.note(std::move(entry));
    const std::lock_guard lock(m_mutex);
    m_history.add(record);
    if (const Status saved = m_file.save(m_history.save()); !saved)
        spdlog::warn("{}", saved.error().text());
    m_slot.setSentence(m_history.sentence(m_clock.now()));
}

bool StopDrill::isDue() const {
    const std::lock_guard lock(m_mutex);
    return !m_lastDrill || Steady::now() - *m_lastDrill >= kBetweenDrills;
}

void StopDrill::tick() {
    if (isDue() && m_slot.trades() && !isStopped())
        if (const auto drilled = run("engine", "engine"); !drilled)
            spdlog::debug("{}", drilled.error().text());
    const std::lock_guard lock(m_mutex);
    m_slot.setSentence(m_history.sentence(m_clock.now()));
}

risk::DrillHistory StopDrill::history() const {
    const std::lock_guard lock(m_mutex);
    return m_history;
}

} // namespace aetherion::engine
