#include "ui/window/main_window.h"

#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/resume_panel.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/main_menu.h"
#include "ui/window/market_page.h"
#include "ui/window/recording_page.h"
#include "ui/window/start_page.h"
#include "ui/window/status_strip.h"
#include "ui/window/store_notice.h"
#include "ui/window/text_panel.h"
#include "ui/work/jobs_panel.h"

#include <QApplication>
#include <QDockWidget>
#include <QIcon>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

// A static library's resources are only linked in when something names them, and that has to be done outside a
// namespace.
static void initialiseIcons() { Q_INIT_RESOURCE(resources); }

namespace aetherion::window {

MainWindow::MainWindow(const UiPorts& ports, UiSettings settings, QWidget* parent)
    : QMainWindow(parent), m_ports(ports), m_settings(std::move(settings)),
      m_baseFont(look::baseFont()), m_stopRequest{look::toUtf8(m_settings.operatorName), "window",
                                                  "emergency stop pressed"},
      m_clock(ports.engine, ports.killSwitch, ports.clock, nullptr, ports.counts), m_kind(new DataKindStrip),
      m_emergency(new guard::EmergencyBar), m_storeNotice(new StoreNotice),
      m_resume(new guard::ResumePanel(ports.killSwitch)), m_pages(new QStackedWidget), m_start(new StartPage),
      m_recording(new RecordingPage), m_market(new MarketPage(ports.history)), m_jobsDock(new QDockWidget),
      m_jobs(new work::JobsPanel(ports.jobs)), m_status(new StatusStrip),
      m_menu(new MainMenu(menuBar(), m_jobsDock->toggleViewAction(), this)) {
    setObjectName(QStringLiteral("mainWindow"));
    initialiseIcons();
    setWindowIcon(QIcon(QStringLiteral(":/icons/aetherion.png")));
    build();
    connectPages();
    connectMenu();
    connectClock();
    applyLook();
    m_language.choose(m_settings.language);
    m_menu->show(m_settings);
    m_start->setRecent(m_settings.recentRecordings);
    m_resume->setOperator(m_settings.operatorName);
    m_status->setOperator(m_settings.operatorName);
    setZone(m_settings.zone);
    retranslate();
    if (m_settings.openMarketPage)
        showMarketPage();
    else
        showStartPage();
    const QSize wanted(m_emergency->fontMetrics().averageCharWidth() * 200, m_emergency->fontMetrics().height() * 56);
    resize(wanted);
    m_clock.start();
}

MainWindow::~MainWindow() {
    // Panels that call back are taken down while the rest of the window still stands.
    delete m_resume;
}

void MainWindow::build() {
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_recording);
    m_pages->addWidget(m_market);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_kind);
    column->addWidget(m_emergency);
    column->addWidget(m_storeNotice);
    column->addWidget(m_resume);
    column->addWidget(m_pages, 1);
    m_resume->hide();
    setCentralWidget(centre);
    m_jobsDock->setObjectName(QStringLiteral("jobsDock"));
    m_jobsDock->setWidget(m_jobs);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    m_jobsDock->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::connectPages() {
    connect(m_emergency, &guard::EmergencyBar::stopPressed, this, &MainWindow::stopTrading);
    connect(m_emergency, &guard::EmergencyBar::resumeRequested, this, &MainWindow::openResume);
    connect(m_resume, &guard::ResumePanel::resumed, this, &MainWindow::takeRisk);
    connect(m_start, &StartPage::simulationChosen, this, &MainWindow::watchSimulation);
    connect(m_start, &StartPage::recordingChosen, this, &MainWindow::showRecordingPage);
    connect(m_start, &StartPage::recentChosen, this,
            [this](const QStringList& sources) { openRecording(sources, 60); });
    connect(m_recording, &RecordingPage::openRequested, this, &MainWindow::openRecording);
    connect(m_recording, &RecordingPage::backRequested, this, &MainWindow::showStartPage);
    connect(m_status, &StatusStrip::speedChosen, this, [this](double speed) { m_ports.replay.setSpeed(speed); });
    connect(m_status, &StatusStrip::pauseChosen, this, [this](bool paused) { m_ports.replay.setPaused(paused); });
}

void MainWindow::connectMenu() {
    connect(m_menu, &MainMenu::startPageChosen, this, &MainWindow::showStartPage);
    connect(m_menu, &MainMenu::simulationChosen, this, &MainWindow::watchSimulation);
    connect(m_menu, &MainMenu::recordingChosen, this, &MainWindow::showRecordingPage);
    connect(m_menu, &MainMenu::exportChosen, this, &MainWindow::openExport);
    connect(m_menu, &MainMenu::importChosen, this, &MainWindow::openImport);
    connect(m_menu, &MainMenu::modelsChosen, this, &MainWindow::openModels);
    connect(m_menu, &MainMenu::trainChosen, this, &MainWindow::openTrain);
    connect(m_menu, &MainMenu::scenarioChosen, this, &MainWindow::startScenario);
    connect(m_menu, &MainMenu::quitChosen, this, &QWidget::close);
    connect(m_menu, &MainMenu::stopChosen, this, &MainWindow::stopTrading);
    connect(m_menu, &MainMenu::resumeChosen, this, &MainWindow::openResume);
    connect(m_menu, &MainMenu::themeChosen, this, &MainWindow::setTheme);
    connect(m_menu, &MainMenu::scaleChosen, this, &MainWindow::setScale);
    connect(m_menu, &MainMenu::zoneChosen, this, &MainWindow::setZone);
    connect(m_menu, &MainMenu::languageChosen, this, &MainWindow::setLanguage);
    connect(m_menu, &MainMenu::keysChosen, this,
            [this]() { openText(m_keys, QStringLiteral("keysPanel"), keysTitle, keysText); });
    connect(m_menu, &MainMenu::aboutChosen, this,
            [this]() { openText(m_about, QStringLiteral("aboutPanel"), aboutTitle, aboutText); });
}

void MainWindow::connectClock() {
    connect(&m_clock, &FrameClock::riskRead, this, &MainWindow::takeRisk);
    connect(&m_clock, &FrameClock::framed, this, &MainWindow::takeFrame);
    connect(&m_clock, &FrameClock::paced, this, &MainWindow::takeTables);
    connect(&m_clock, &FrameClock::eventArrived, this, &MainWindow::takeEvent);
    connect(&m_clock, &FrameClock::eventsMissed, &m_clock, &FrameClock::refresh);
}

void MainWindow::stopTrading() {
    m_ports.killSwitch.trip(m_stopRequest);
    takeRisk(m_ports.killSwitch.status());
}

void MainWindow::showTitle() {
    QString title = tr("Aetherion");
    if (m_pages->currentWidget() == m_market)
        title = tr("%1 - Aetherion").arg(m_kind->headline());
    const risk::RiskState state = m_emergency->status().state;
    if (state != risk::RiskState::Active)
        title = QStringLiteral("[%1] ").arg(guard::riskHeadline(state)) + title;
    setWindowTitle(title);
}

void MainWindow::showStartPage() {
    m_pages->setCurrentWidget(m_start);
    m_kind->hide();
    m_start->showAnswer(QString());
    // Not the emergency stop, where the first key would stop everything.
    m_start->setFocus(Qt::OtherFocusReason);
    m_menu->setExportEnabled(false);
    showTitle();
}

void MainWindow::showMarketPage() {
    m_pages->setCurrentWidget(m_market);
    m_market->setFocus(Qt::OtherFocusReason);
    m_kind->show();
    m_menu->setExportEnabled(true);
    m_clock.refresh();
    showTitle();
}

void MainWindow::retranslate() {
    m_jobsDock->setWindowTitle(tr("Jobs"));
    m_menu->retranslate();
    m_pages->setAccessibleName(tr("Page"));
    showTitle();
}

void MainWindow::applyLook() {
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        look::applyTheme(*application, m_settings.theme, m_settings.scalePercent, m_baseFont);
}

void MainWindow::change() {
    m_menu->show(m_settings);
    Q_EMIT settingsChanged(m_settings);
}

void MainWindow::setTheme(look::Theme theme) {
    m_settings.theme = theme;
    applyLook();
    change();
}

void MainWindow::setScale(int percent) {
    m_settings.scalePercent = std::clamp(percent, look::kSmallestScalePercent, look::kLargestScalePercent);
    applyLook();
    change();
}

void MainWindow::setLanguage(const QString& code) {
    if (!m_language.choose(code))
        return;
    m_settings.language = code;
    change();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_clock.refresh();
    }
    if (event->type() == QEvent::WindowStateChange)
        m_clock.setVisible(isVisible() && !isMinimized());
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    m_clock.setVisible(!isMinimized());
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    m_clock.setVisible(false);
}

} // namespace aetherion::window
