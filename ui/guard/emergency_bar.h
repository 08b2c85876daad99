#pragma once
// The risk state as word, colour and sentence, the emergency stop beside it, and, while anything is stopped, the holds:
// who stopped it, through what, why and when.
//
// On every page, above it. It only shows; whoever owns it connects stopPressed and resumeRequested. A normal state is
// grey, reduced ones amber, halted red. Thread: GUI.
#include "core/risk/risk_state.h"

#include <QLabel>
#include <QTableWidget>
#include <QTimeZone>
#include <QWidget>

class QPushButton;

namespace aetherion::guard {

class EmergencyButton;

class EmergencyBar final : public QWidget {
    Q_OBJECT
public:
    explicit EmergencyBar(QWidget* parent = nullptr);
    void show(const risk::RiskStatus& status);
    /// The engine has published nothing for that long; zero or less takes the warning away.
    void showSilence(Duration silence);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] const risk::RiskStatus& status() const { return m_status; }

Q_SIGNALS:
    void stopPressed();
    void resumeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillHolds();
    void paintState();
    [[nodiscard]] QString factsText() const;

    risk::RiskStatus m_status;
    Duration m_silence{0};
    QTimeZone m_zone;
    QLabel* m_state;
    QLabel* m_sentence;
    QPushButton* m_resume;
    EmergencyButton* m_stop;
    QWidget* m_banner;
    QLabel* m_facts;
    QTableWidget* m_holds;
};

} // namespace aetherion::guard
