#include "ui/window/frame_clock.h"

#include "core/contract/engine_port.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/window_counts.h"

namespace aetherion::window {

namespace {

constexpr int kBeatMilliseconds = 33;
constexpr std::uint64_t kBeatsPerRisk = 3;   // about ten times a second
constexpr std::uint64_t kBeatsPerEvents = 4; // about seven
constexpr std::uint64_t kBeatsPerTable = 8;  // about four
constexpr std::size_t kEventsPerRead = 500;

} // namespace

FrameClock::FrameClock(const contract::EnginePort& engine, const contract::KillSwitchPort& killSwitch,
                       const Clock& clock, QObject* parent, contract::WindowCounts* counts)
    : QObject(parent), m_engine(engine), m_killSwitch(killSwitch), m_clock(clock), m_snapshot(engine.snapshot()),
      m_lastNews(clock.now()), m_counts(counts) {
    m_timer.setInterval(kBeatMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::beat);
}

void FrameClock::start() {
    m_timer.start();
    refresh();
}

void FrameClock::setVisible(bool visible) {
    m_visible = visible;
    m_timer.setInterval(visible ? kBeatMilliseconds : kBeatMilliseconds * static_cast<int>(kBeatsPerTable));
    if (visible && m_timer.isActive())
        refresh();
}

Duration FrameClock::silence() const { return m_clock.now() - m_lastNews; }

void FrameClock::readRisk() {
    const risk::RiskStatus own = m_killSwitch.status();
    Q_EMIT riskRead(own.revision >= m_snapshot->risk.revision ? own : m_snapshot->risk);
}

void FrameClock::readEvents() {
    const contract::EventPage page = m_engine.eventsAfter(m_lastEvent, kEventsPerRead);
    if (page.gap)
        Q_EMIT eventsMissed();
    for (const contract::EngineEvent& event : page.events) {
        m_lastEvent = event.sequence;
        Q_EMIT eventArrived(event);
    }
}

void FrameClock::countBeat() {
    if (m_counts && m_visible)
        m_counts->frames.fetch_add(1, std::memory_order_relaxed);
}

void FrameClock::beat() {
    ++m_beats;
    countBeat();
    SnapshotPtr newest = m_engine.snapshot();
    const bool isNew = newest->version != m_snapshot->version;
    m_snapshot = std::move(newest);
    if (isNew)
        m_lastNews = m_clock.now();
    if (!m_visible) {
        readRisk();
        readEvents();
        return;
    }
    if (isNew)
        Q_EMIT framed(m_snapshot);
    if (m_beats % kBeatsPerRisk == 0)
        readRisk();
    if (m_beats % kBeatsPerEvents == 0)
        readEvents();
    if (m_beats % kBeatsPerTable == 0)
        Q_EMIT paced(m_snapshot);
}

void FrameClock::refresh() {
    m_snapshot = m_engine.snapshot();
    readRisk();
    Q_EMIT framed(m_snapshot);
    Q_EMIT paced(m_snapshot);
}

} // namespace aetherion::window
