#pragma once
// The window's heartbeat: pulls snapshots, events and the kill switch's state, and tells widgets at the rate each
// needs.
//
// Charts hear of a new snapshot at most 30 times a second, tables four times. While the window is hidden nothing is
// drawn, but events and the risk state are still read four times a second. Nothing here waits. Thread: GUI.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "ui/window/ui_ports.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace aetherion::window {

using SnapshotPtr = std::shared_ptr<const contract::EngineSnapshot>;

class FrameClock final : public QObject {
    Q_OBJECT
public:
    FrameClock(const contract::EnginePort& engine, const contract::KillSwitchPort& killSwitch, const Clock& clock,
               QObject* parent = nullptr, contract::WindowCounts* counts = nullptr);
    void start();
    void setVisible(bool visible);
    /// One beat, as the timer gives; for tests that have no time to wait.
    void beat();
    /// Everything once, at once: after a change of language or page.
    void refresh();
    [[nodiscard]] const SnapshotPtr& snapshot() const { return m_snapshot; }
    /// How long the engine has published nothing.
    [[nodiscard]] Duration silence() const;

Q_SIGNALS:
    /// The snapshot is newer than the one before.
    void framed(const SnapshotPtr& snapshot);
    /// Four times a second, whether anything changed or not: ages grow.
    void paced(const SnapshotPtr& snapshot);
    void eventArrived(const contract::EngineEvent& event);
    /// Events have left the engine's memory before they were read.
    void eventsMissed();
    void riskRead(const risk::RiskStatus& status);

private:
    /// Frames are those of a visible window.
    void countBeat();
    void readEvents();
    void readRisk();

    const contract::EnginePort& m_engine;
    const contract::KillSwitchPort& m_killSwitch;
    const Clock& m_clock;
    QTimer m_timer;
    SnapshotPtr m_snapshot;
    bool m_visible = true;
    std::uint64_t m_beats = 0;
    std::uint64_t m_lastEvent = 0;
    Timestamp m_lastNews;
    contract::WindowCounts* m_counts;
};

} // namespace aetherion::window
