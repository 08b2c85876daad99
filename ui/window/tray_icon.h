#pragma once
// The icon beside the clock: shows the window, stops, says when trading is stopped. Only where the desktop has room for
// one.
//
// Thread: GUI.
#include "core/risk/risk_state.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace aetherion::window {

class TrayIcon final : public QObject {
    Q_OBJECT
public:
    explicit TrayIcon(QObject* parent = nullptr);
    void setVisible(bool visible);
    void showRisk(risk::RiskState state);
    void retranslate();

Q_SIGNALS:
    void stopChosen();
    void showChosen();
    void quitChosen();

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction* m_stop;
    QAction* m_show;
    QAction* m_quit;
    risk::RiskState m_state = risk::RiskState::Active;
};

} // namespace aetherion::window
