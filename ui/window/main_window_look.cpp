#include "ui/window/main_window.h"

#include "core/market/trading_calendar.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/halt_frame.h"
#include "ui/guard/resume_panel.h"
#include "ui/look/formatting.h"
#include "ui/window/chart_windows.h"
#include "ui/window/market_page.h"
#include "ui/window/scale_sizes.h"

#include <QApplication>
#include <QStackedWidget>

namespace aetherion::window {

void MainWindow::applyLook() {
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        look::applyTheme(*application, m_settings.theme, m_settings.scalePercent, m_baseFont, m_settings.candleColors);
    // What stands at the edge stays clear of the red frame.
    const int edge = guard::HaltFrame::thickness(fontMetrics());
    m_pages->setContentsMargins(edge, 0, edge, 0);
}

void MainWindow::setTheme(look::Theme theme) {
    m_settings.theme = theme;
    applyLook();
    change();
}

void MainWindow::setCandleColors(look::CandleColors colors) {
    m_settings.candleColors = colors;
    applyLook();
    change();
}

void MainWindow::setScale(int percent) {
    const int wanted = std::clamp(percent, look::kSmallestScalePercent, look::kLargestScalePercent);
    if (wanted == m_settings.scalePercent)
        return;
    m_sizes->leave(m_settings.scalePercent);
    m_settings.scalePercent = wanted;
    applyLook();
    m_sizes->arrive(wanted);
    change();
}

void MainWindow::setLanguage(const QString& code) {
    m_sizes->leaveLanguage();
    const bool isKnown = m_language.choose(code);
    m_sizes->arriveInLanguage();
    if (!isKnown)
        return;
    m_settings.language = code;
    change();
}

void MainWindow::setZone(const QString& zone) {
    if (zone == m_settings.zone)
        return;
    m_settings.zone = zone;
    applyZone();
    change();
}

void MainWindow::applyZone() {
    QTimeZone zone = look::zoneOf(m_settings.zone);
    if (m_settings.zone == QStringLiteral("local"))
        zone = QTimeZone::systemTimeZone();
    if (m_settings.zone == QStringLiteral("exchange"))
        if (const contract::StreamView* view = m_market->selected(*m_clock.snapshot()))
            zone = look::zoneOf(
                look::toText(market::TradingCalendar::of(market::calendarOf(view->stream.instrument.market)).zone()));
    const QString name = look::zoneText(zone);
    if (name == m_appliedZone)
        return;
    m_appliedZone = name;
    m_market->setZone(zone);
    m_charts->setZone(zone);
    m_emergency->setZone(zone);
    m_resume->setZone(zone);
}

} // namespace aetherion::window
