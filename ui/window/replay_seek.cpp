#include "ui/window/replay_seek.h"

#include "ui/look/formatting.h"

#include <algorithm>

namespace aetherion::window {

ReplaySeek::ReplaySeek(contract::ReplayControl& replay, const Clock& clock, QObject* parent)
    : QObject(parent), m_replay(replay), m_clock(clock) {}

void ReplaySeek::opened(const QStringList& sources, std::uint64_t before) {
    m_sources = sources;
    m_session = 0;
    m_before = before;
    m_way.reset();
}

void ReplaySeek::goTo(Timestamp time, const contract::EngineSnapshot& snapshot) {
    if (m_way)
        return;
    if (time > snapshot.pulse.engineTime) {
        m_replay.goTo(time);
        return;
    }
    if (m_sources.isEmpty() || snapshot.session.number != m_session) {
        Q_EMIT said(tr("Another program opened this recording; open it here to go back in it."));
        return;
    }
    std::vector<std::string> sources;
    for (const QString& source : m_sources)
        sources.push_back(look::toUtf8(source));
    m_way = Way{time, snapshot.session.state == contract::SessionState::Paused, {}, {}};
    m_before = snapshot.session.number;
    m_command.await(m_replay.openRecording(std::move(sources), snapshot.session.speed), m_clock.now(),
                    [this](bool accepted, const QString& message) {
                        if (accepted) {
                            goOn();
                            return;
                        }
                        m_way.reset();
                        Q_EMIT said(tr("Refused: %1").arg(message));
                    });
}

void ReplaySeek::goOn() {
    // The new run's session is seen with the next snapshot.
    m_session = 0;
    if (m_way->wasPaused)
        m_replay.setPaused(true);
    m_command.await(m_replay.goTo(m_way->goal), m_clock.now(), [this](bool accepted, const QString&) {
        // A time before its first event: there it stands already.
        if (!accepted)
            m_way.reset();
    });
}

bool ReplaySeek::take(const contract::CommandAnswered& answer) { return m_command.take(answer); }

void ReplaySeek::show(const contract::EngineSnapshot& snapshot) {
    const std::uint64_t number = snapshot.session.number;
    if (m_session == 0 && number != m_before)
        m_session = number;
    if (!m_way || number == m_before)
        return;
    const contract::SessionState state = snapshot.session.state;
    const bool isOver = state == contract::SessionState::Ended || state == contract::SessionState::Failed;
    m_way->now = snapshot.pulse.engineTime;
    if (isOver || m_way->now >= m_way->goal)
        m_way.reset();
    else if (!m_way->begin && m_way->now != Timestamp{})
        m_way->begin = m_way->now;
}

QString ReplaySeek::note(const QTimeZone& zone) const {
    if (!m_way)
        return {};
    const QString goal = look::timeText(m_way->goal, zone);
    if (!m_way->begin)
        return tr("Going back to %1: opening the recording again...").arg(goal);
    const auto done = static_cast<double>((m_way->now - *m_way->begin).count());
    const auto all = static_cast<double>(std::max<std::int64_t>(1, (m_way->goal - *m_way->begin).count()));
    return tr("Going back to %1: played again from its start, %2 %")
        .arg(goal, QString::number(std::clamp(done / all * 100, 0.0, 99.0), 'f', 0));
}

} // namespace aetherion::window
