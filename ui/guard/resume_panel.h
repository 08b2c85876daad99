#pragma once
// Where a person loosens what was stopped: one step at a time, with a reason, against the newest hold that the person
// has seen. A stop that comes while the panel is open is newer than that, so the resume is refused until it was looked
// at.
//
// Thread: GUI; the port waits for the disk, so it is called on a thread of the panel's own, and the answer comes back
// by the event loop. Destruction waits for a call that is under way. Not modal.
#include "core/risk/risk_state.h"

#include <QThreadPool>
#include <QTimeZone>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace aetherion::contract {
class KillSwitchPort;
}

namespace aetherion::guard {

class ResumePanel final : public QWidget {
    Q_OBJECT
public:
    ResumePanel(contract::KillSwitchPort& killSwitch, QWidget* parent = nullptr);
    /// Opens with what stands now; this is what the person has seen.
    void open(const risk::RiskStatus& status);
    /// What stands by now: says so when a newer hold has come.
    void update(const risk::RiskStatus& status);
    void setOperator(const QString& name);
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    void resumed(const risk::RiskStatus& status);

protected:
    void changeEvent(QEvent* event) override;

private:
    void see();
    void resume();
    void take(const risk::RiskStatus& status);
    void refuse(const QString& reason);
    void retranslate();
    void refresh();
    [[nodiscard]] bool isOutdated() const { return m_status.newestHold > m_seenHold; }

    contract::KillSwitchPort& m_killSwitch;
    risk::RiskStatus m_status;
    std::int64_t m_seenHold = 0;
    QString m_operator;
    QTimeZone m_zone;
    QString m_answer;
    bool m_isWaiting = false;
    QLabel* m_title;
    QLabel* m_newest;
    QPushButton* m_look;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_resume;
    QPushButton* m_close;
    QLabel* m_result;
    // Last, so that it is waited for before anything else goes.
    QThreadPool m_worker;
};

} // namespace aetherion::guard
