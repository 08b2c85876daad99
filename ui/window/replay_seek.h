#pragma once
// Takes a recording to a time: on by playing up to it, back by opening it again and playing up to it, which is a run of
// its own with orders and trades of its own.
//
// It knows which recording is open only where this window opened it, or the program began with it. Thread: GUI.
#include "core/base/clock.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/replay_control.h"
#include "ui/work/pending_command.h"

#include <QObject>
#include <QStringList>
#include <QTimeZone>

namespace aetherion::window {

class ReplaySeek final : public QObject {
    Q_OBJECT
public:
    ReplaySeek(contract::ReplayControl& replay, const Clock& clock, QObject* parent = nullptr);
    /// These are open, SOURCE texts, in the session after `before`.
    void opened(const QStringList& sources, std::uint64_t before);
    void goTo(Timestamp time, const contract::EngineSnapshot& snapshot);
    /// True when it was the answer to a command of its own.
    bool take(const contract::CommandAnswered& answer);
    /// At table rate.
    void show(const contract::EngineSnapshot& snapshot);
    /// What is under way, with how far it is: "Going back to ...: 40 %"; empty: nothing.
    [[nodiscard]] QString note(const QTimeZone& zone) const;

Q_SIGNALS:
    /// Why it did not begin.
    void said(const QString& text);

private:
    struct Way {
        Timestamp goal;
        bool wasPaused = false;
        /// Where the run that is played anew begins; nothing before its first event.
        std::optional<Timestamp> begin{};
        Timestamp now{};
    };
    void goOn();

    contract::ReplayControl& m_replay;
    const Clock& m_clock;
    work::PendingCommand m_command;
    QStringList m_sources;
    /// In which these sources are played, 0 until it is seen, and the one before it.
    std::uint64_t m_session = 0;
    std::uint64_t m_before = 0;
    std::optional<Way> m_way;
};

} // namespace aetherion::window
