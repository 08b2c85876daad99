#include "core/contract/audit_port.h"
#include "ui/chart/chart_stack.h"
#include "ui/look/formatting.h"
#include "ui/window/chart_windows.h"
#include "ui/window/main_window.h"
#include "ui/window/market_page.h"
#include "ui/window/panel_windows.h"
#include "ui/window/settings_window.h"
#include "ui/window/tray_icon.h"
#include "ui/window/view_choices.h"

namespace aetherion::window {

void MainWindow::openSettings() {
    if (!m_settingsWindow) {
        m_settingsWindow = new SettingsWindow(
            m_ports.api, [this](const QKeySequence& key) { return keyOwner(key); }, this);
        connect(m_settingsWindow, &SettingsWindow::changed, this, &MainWindow::takeSettings);
        connect(m_settingsWindow, &SettingsWindow::operatorChangeRequested, this, &MainWindow::openOperator);
        connect(m_settingsWindow, &SettingsWindow::ticketRequested, this,
                [this] { m_panelWindows->open(QStringLiteral("orderTicketAction")); });
    }
    m_settingsWindow->update(m_settings);
    m_settingsWindow->showArmed(m_panelWindows->keysArmed());
    m_settingsWindow->open();
}

void MainWindow::takeSettings(const UiSettings& settings) {
    const UiSettings before = m_settings;
    m_settings.showTray = settings.showTray;
    m_settings.exportFolder = settings.exportFolder;
    m_settings.recordingFolder = settings.recordingFolder;
    m_settings.chart = settings.chart;
    m_settings.tradingKeys = settings.tradingKeys;
    m_tray->setVisible(m_settings.showTray);
    m_market->panels().setExportFolder(m_settings.exportFolder);
    setUpCharts();
    m_panelWindows->setTradingKeys(m_settings.tradingKeys);
    noteSetting("trading key: buy", before.tradingKeys.buy.toString(), settings.tradingKeys.buy.toString());
    noteSetting("trading key: sell", before.tradingKeys.sell.toString(), settings.tradingKeys.sell.toString());
    noteSetting("trading key: send", before.tradingKeys.send.toString(), settings.tradingKeys.send.toString());
    noteSetting("folder of exports", before.exportFolder, settings.exportFolder);
    noteSetting("folder of recordings", before.recordingFolder, settings.recordingFolder);
    if (settings.theme != before.theme)
        setTheme(settings.theme);
    if (settings.candleColors != before.candleColors)
        setCandleColors(settings.candleColors);
    if (settings.scalePercent != before.scalePercent)
        setScale(settings.scalePercent);
    if (settings.language != before.language)
        setLanguage(settings.language);
    if (settings.zone != before.zone)
        setZone(settings.zone);
    if (settings.alarmsMuted != before.alarmsMuted)
        m_alarms.setMuted(settings.alarmsMuted);
    change();
}

void MainWindow::keepMuting() {
    if (m_alarms.isMuted() == m_settings.alarmsMuted)
        return;
    m_settings.alarmsMuted = m_alarms.isMuted();
    const auto word = [](bool muted) { return muted ? QStringLiteral("muted") : QStringLiteral("heard"); };
    noteSetting("sound of alarms", word(!m_settings.alarmsMuted), word(m_settings.alarmsMuted));
    change();
}

void MainWindow::noteSetting(const char* subject, const QString& before, const QString& after) {
    if (m_ports.audit && before != after)
        (void)m_ports.audit->note({.who = look::toUtf8(m_settings.operatorName),
                                   .channel = "window",
                                   .action = "set",
                                   .subject = subject,
                                   .before = look::toUtf8(before),
                                   .after = look::toUtf8(after)});
}

void MainWindow::setUpCharts() {
    m_market->chart().setUp(m_settings.chart);
    m_charts->setUp(m_settings.chart);
}

QString MainWindow::keyOwner(const QKeySequence& key) const {
    const desk::TradingKeys& own = m_settings.tradingKeys;
    for (const ActionTable::Row& row : m_table->rows())
        if ((row.action->shortcuts().contains(key) || row.heardElsewhere == key.toString()) && key != own.buy &&
            key != own.sell && key != own.send)
            return row.title();
    return {};
}

void MainWindow::change() {
    m_choices->show(m_settings);
    if (m_settingsWindow)
        m_settingsWindow->update(m_settings);
    Q_EMIT settingsChanged(m_settings);
}

} // namespace aetherion::window
