#include "ui/window/tray_icon.h"

#include "ui/guard/risk_text.h"

#include <QIcon>

namespace aetherion::window {

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent), m_stop(m_menu.addAction(QString())), m_show(m_menu.addAction(QString())),
      m_quit(m_menu.addAction(QString())) {
    m_stop->setObjectName(QStringLiteral("trayStopAction"));
    m_show->setObjectName(QStringLiteral("trayShowAction"));
    m_quit->setObjectName(QStringLiteral("trayQuitAction"));
    m_menu.insertSeparator(m_show);
    m_icon.setIcon(QIcon(QStringLiteral(":/icons/aetherion.png")));
    m_icon.setContextMenu(&m_menu);
    connect(m_stop, &QAction::triggered, this, &TrayIcon::stopChosen);
    connect(m_show, &QAction::triggered, this, &TrayIcon::showChosen);
    connect(m_quit, &QAction::triggered, this, &TrayIcon::quitChosen);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showChosen();
    });
    retranslate();
}

void TrayIcon::setVisible(bool visible) { m_icon.setVisible(visible && QSystemTrayIcon::isSystemTrayAvailable()); }

void TrayIcon::showRisk(risk::RiskState state) {
    if (state == m_state)
        return;
    m_state = state;
    retranslate();
}

void TrayIcon::retranslate() {
    m_stop->setText(tr("EMERGENCY STOP"));
    m_show->setText(tr("Show the window"));
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(tr("Aetherion: %1").arg(guard::riskHeadline(m_state)));
}

} // namespace aetherion::window
