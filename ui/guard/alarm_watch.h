#pragma once
// The program's alarms: what is raised from each sight and event, who acknowledges it, and the sound.
//
// An acknowledgement names the operator and goes to the audit, where there is one. Sounds: one for a warning, two for
// what is urgent, three for Halted, again every 30 s until acknowledged where it is urgent. All but Halted's can be
// muted. Thread: GUI; nothing here waits.
#include "core/contract/engine_event.h"
#include "ui/guard/alarm_book.h"
#include "ui/guard/sight.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace aetherion::contract {
class AuditPort;
}

namespace aetherion::guard {

class AlarmWatch final : public QObject {
    Q_OBJECT
public:
    explicit AlarmWatch(QObject* parent = nullptr);
    void show(const Sight& sight);
    void takeEvent(const contract::EngineEvent& event);
    void setOperator(const QString& name) { m_operator = name; }
    /// Outlives this; null: acknowledgements are only shown.
    void setAudit(contract::AuditPort* audit) { m_audit = audit; }
    /// What makes a sound; the desktop's beep unless it is set.
    void setBell(std::function<void()> bell) { m_bell = std::move(bell); }
    [[nodiscard]] bool isMuted() const { return m_isMuted; }
    [[nodiscard]] const AlarmBook& book() const { return m_book; }
    /// The machine's time of the last sight.
    [[nodiscard]] Timestamp now() const { return m_now; }

public Q_SLOTS:
    /// All but the sound of Halted.
    void setMuted(bool muted);
    void acknowledge(qint64 id);
    void acknowledgeMostUrgent();
    void acknowledgeAll();

Q_SIGNALS:
    /// The alarms, or how they read by now.
    void changed();

private:
    void sound();
    void ring(int times);
    void settle();

    AlarmBook m_book;
    QString m_operator = QStringLiteral("operator");
    contract::AuditPort* m_audit = nullptr;
    std::function<void()> m_bell;
    QTimer m_ringing;
    int m_ringsLeft = 0;
    bool m_isMuted = false;
    Timestamp m_now;
    /// Of the session that was last seen making its history.
    std::uint64_t m_session = 0;
    Timestamp m_historySeen;
    bool m_isSettling = false;
    /// Of what has sounded: the alarm, how often its cause had come, and when.
    std::int64_t m_soundedId = 0;
    std::int64_t m_soundedCount = 0;
    Timestamp m_soundedAt;
};

} // namespace aetherion::guard
