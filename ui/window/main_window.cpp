#include "ui/window/main_window.h"

#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "core/contract/trading_port.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/alarm_strip.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/resume_panel.h"
#include "ui/look/formatting.h"
#include "ui/window/chart_windows.h"
#include "ui/window/cheat_sheet.h"
#include "ui/window/command_palette.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/layout_keeper.h"
#include "ui/window/layout_menu.h"
#include "ui/window/layouts.h"
#include "ui/window/main_menu.h"
#include "ui/window/market_page.h"
#include "ui/window/notice.h"
#include "ui/window/on_screen.h"
#include "ui/window/panel_windows.h"
#include "ui/window/recording_page.h"
#include "ui/window/replay_bar.h"
#include "ui/window/scale_sizes.h"
#include "ui/window/stall_beat.h"
#include "ui/window/start_page.h"
#include "ui/window/status_strip.h"
#include "ui/window/store_notice.h"
#include "ui/window/tray_icon.h"
#include "ui/window/view_choices.h"
#include "ui/window/window_head.h"
#include "ui/window/work_forms.h"

#include <QApplication>
#include <QIcon>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

// A static library's resources are only linked in when something names them, and that has to be done outside a
// namespace.
static void initialiseIcons() { Q_INIT_RESOURCE(resources); }

namespace aetherion::window {

namespace {

/// At 100 %.
constexpr QSize kFirstSize{1440, 900};
constexpr int kLeastLines = 12;

} // namespace

MainWindow::MainWindow(const UiPorts& ports, UiSettings settings, QWidget* parent)
    : QMainWindow(parent), m_ports(ports), m_settings(std::move(settings)), m_baseFont(look::baseFont()),
      m_stop(ports.killSwitch, ports.trading, ports.clock), m_stalls(ports.clock, m_running, ports.counts),
      m_seek(ports.replay, ports.clock), m_clock(ports.engine, ports.killSwitch, ports.clock, nullptr, ports.counts),
      m_table(new ActionTable(this)), m_kind(new DataKindStrip), m_emergency(new guard::EmergencyBar(m_stop)),
      m_alarmStrip(new guard::AlarmStrip(m_alarms)), m_storeNotice(new StoreNotice), m_notice(new Notice),
      m_resume(new guard::ResumePanel(ports.killSwitch, ports.trading, this)), m_pages(new QStackedWidget),
      m_start(new StartPage), m_recording(new RecordingPage), m_market(new MarketPage(ports, m_alarms)),
      m_status(new StatusStrip), m_menu(new MainMenu(new QMenuBar(this), *m_table, this)), m_choices(nullptr),
      m_forms(new WorkForms(m_ports, m_settings, *m_market, this)),
      m_charts(new ChartWindows(ports.history, m_stop, this)), m_tray(new TrayIcon(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    initialiseIcons();
    setWindowIcon(QIcon(QStringLiteral(":/icons/aetherion.png")));
    setAcceptDrops(true);
    applyLook();
    build();
    buildActions();
    buildLayouts();
    buildHelp();
    connectPages();
    connectChoices();
    connectClock();
    begin();
}

MainWindow::~MainWindow() {
    // Panels that call back are taken down while the rest of the window still stands.
    delete m_resume;
    delete m_charts;
}

void MainWindow::build() {
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_recording);
    m_pages->addWidget(m_market);
    auto* top = new QWidget;
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* menus = findChild<QMenuBar*>();
    menus->setNativeMenuBar(false);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_kind, menus, m_emergency, m_alarmStrip, m_notice, m_storeNotice})
        column->addWidget(widget);
    m_resume->setWindowFlag(Qt::Dialog);
    m_resume->hide();
    setMenuWidget(top);
    // What needs more room than the screen has is scrolled: the stop above it stays on the screen.
    auto* room = new QScrollArea;
    room->setObjectName(QStringLiteral("room"));
    room->setFrameShape(QFrame::NoFrame);
    room->setFocusPolicy(Qt::NoFocus);
    room->setWidgetResizable(true);
    room->setWidget(m_pages);
    setCentralWidget(room);
    // The state row wraps: by itself Qt asks for the height that it would have in the narrowest window.
    setMinimumHeight(fontMetrics().height() * kLeastLines);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    // The bar itself forgets it where the message came before the window was seen.
    connect(statusBar(), &QStatusBar::messageChanged, m_status,
            [this](const QString& text) { m_status->setVisible(text.isEmpty()); });
}

void MainWindow::buildLayouts() {
    m_keeper = std::make_unique<LayoutKeeper>(*this, *m_market);
    const auto take = [this](Layout& layout) {
        m_keeper->take(layout);
        layout.popOuts = m_charts->places();
        m_market->take(layout);
    };
    const auto arrange = [this](const Layout& layout) {
        if (!m_keeper->arrange(layout))
            return false;
        m_market->arrange(layout);
        m_charts->arrange(layout.popOuts);
        return true;
    };
    const auto arrangeFirst = [this] {
        m_charts->closeAll();
        m_market->arrangeFirst();
    };
    m_layouts = new Layouts({take, arrange, arrangeFirst}, this);
    m_sizes = std::make_unique<ScaleSizes>(*this, *m_market);
    auto* menu = new LayoutMenu(*m_table, *m_layouts, this);
    connect(menu, &LayoutMenu::refused, this, &MainWindow::say);
    connect(m_layouts, &Layouts::changed, this, &MainWindow::layoutsChanged);
    connect(m_layouts, &Layouts::notice, m_notice, &Notice::say);
    connect(qApp, &QGuiApplication::screenRemoved, this, &bringAllOnScreen, Qt::QueuedConnection);
}

void MainWindow::connectPages() {
    const auto readRisk = [this] { takeRisk(m_ports.killSwitch.status()); };
    connect(&m_stop, &guard::StopControl::tightened, this, readRisk);
    connect(&m_alarms, &guard::AlarmWatch::changed, this, &MainWindow::keepMuting);
    connect(m_alarmStrip, &guard::AlarmStrip::tableRequested, this, [this] {
        showMarketPage();
        m_market->raiseDock(QStringLiteral("alarmsDock"));
    });
    connect(m_market, &MarketPage::resumeRequested, this, &MainWindow::openResume);
    connect(m_market, &MarketPage::flattenRequested, this,
            [this] { m_panelWindows->open(QStringLiteral("flattenAction")); });
    connect(m_market, &MarketPage::railsRequested, this,
            [this] { m_panelWindows->open(QStringLiteral("railsAction")); });
    connect(m_market, &MarketPage::priceChosen, m_panelWindows, &PanelWindows::takePrice);
    connect(m_market, &MarketPage::ladderOpened, this, &MainWindow::addHead);
    connect(m_panelWindows, &PanelWindows::ticketOpened, this, &MainWindow::addHead);
    connect(m_panelWindows, &PanelWindows::said, this, &MainWindow::say);
    m_charts->linkTo(m_market->chart());
    connect(&m_market->chart(), &chart::ChartStack::candlesDrawn, this, &MainWindow::candlesDrawn);
    connect(m_charts, &ChartWindows::changed, this, &MainWindow::setClockVisible);
    connect(m_tray, &TrayIcon::stopChosen, &m_stop, &guard::StopControl::stopFromTray);
    connect(m_tray, &TrayIcon::quitChosen, this, &QWidget::close);
    connect(m_tray, &TrayIcon::showChosen, this, [this] {
        showNormal();
        raise();
        activateWindow();
    });
    connect(m_resume, &guard::ResumePanel::resumed, this, readRisk);
    connect(m_start, &StartPage::simulationChosen, this, &MainWindow::watchSimulation);
    connect(m_start, &StartPage::recordingChosen, this, [this] { showRecordingPage(); });
    connect(m_start, &StartPage::recentChosen, this,
            [this](const QStringList& sources) { openRecording(sources, 60); });
    connect(m_recording, &RecordingPage::openRequested, this, &MainWindow::openRecording);
    connect(m_recording, &RecordingPage::backRequested, this, &MainWindow::showStartPage);
    const ReplayBar* replay = &m_market->replayBar();
    connect(replay, &ReplayBar::speedChosen, this, [this](double speed) { m_ports.replay.setSpeed(speed); });
    connect(replay, &ReplayBar::pauseChosen, this, &MainWindow::setPaused);
    connect(replay, &ReplayBar::stepChosen, this, [this](Duration span) { m_ports.replay.step(span); });
    connect(replay, &ReplayBar::timeChosen, this, [this](Timestamp time) { m_seek.goTo(time, *m_clock.snapshot()); });
    connect(&m_seek, &ReplaySeek::said, this, &MainWindow::say);
    connect(m_forms, &WorkForms::jobStarted, this, &MainWindow::jobStarted);
    connect(m_forms, &WorkForms::said, this, &MainWindow::say);
    connect(m_forms, &WorkForms::trainRequested, this, [this] { m_forms->openTrain(*m_clock.snapshot()); });
    connect(m_market, &MarketPage::chosen, this, [this](const QString& symbol) {
        m_charts->follow(symbol);
        applyZone();
    });
}

void MainWindow::connectChoices() {
    connect(m_choices, &ViewChoices::themeChosen, this, &MainWindow::setTheme);
    connect(m_choices, &ViewChoices::candleColorsChosen, this, &MainWindow::setCandleColors);
    connect(m_choices, &ViewChoices::scaleChosen, this, &MainWindow::setScale);
    connect(m_choices, &ViewChoices::zoneChosen, this, &MainWindow::setZone);
    connect(m_choices, &ViewChoices::languageChosen, this, &MainWindow::setLanguage);
}

void MainWindow::connectClock() {
    connect(&m_clock, &FrameClock::riskRead, this, &MainWindow::takeRisk);
    connect(&m_clock, &FrameClock::framed, this, &MainWindow::takeFrame);
    connect(&m_clock, &FrameClock::paced, this, &MainWindow::takeTables);
    connect(&m_clock, &FrameClock::eventArrived, this, &MainWindow::takeEvent);
    connect(&m_clock, &FrameClock::eventsMissed, this, [this] {
        m_market->panels().reload();
        m_clock.refresh();
    });
    connect(m_table, &ActionTable::triggered, this,
            [this](const QString& name) { m_running.sawCommand(look::toUtf8(name)); });
}

void MainWindow::begin() {
    m_language.choose(m_settings.language);
    m_choices->show(m_settings);
    m_start->setRecent(m_settings.recentRecordings);
    m_alarms.setAudit(m_ports.audit);
    m_alarms.setMuted(m_settings.alarmsMuted);
    m_market->panels().setExportFolder(m_settings.exportFolder);
    handOperator();
    m_tray->setVisible(m_settings.showTray);
    setUpCharts();
    m_panelWindows->setTradingKeys(m_settings.tradingKeys);
    applyZone();
    retranslate();
    const QSize room = screen()->availableSize();
    resize((kFirstSize * m_settings.scalePercent / 100).boundedTo(room));
    if (!m_settings.openedRecording.isEmpty())
        m_seek.opened(m_settings.openedRecording, 0);
    if (m_settings.openMarketPage)
        showMarketPage();
    else
        showStartPage();
    m_layouts->begin(m_settings.layouts);
    m_notice->say(m_settings.layoutNotice);
    if (m_ports.counts) {
        m_beat = std::make_unique<StallBeat>(m_stalls, m_running);
        m_stalls.start();
    }
    m_clock.start();
}

void MainWindow::addHead(QWidget* window) {
    auto* head = new WindowHead(m_stop);
    static_cast<QBoxLayout*>(window->layout())->insertWidget(0, m_market->panels().add(head));
    head->show();
    const auto trading = m_ports.trading.trading();
    head->show({m_emergency->standing(), *m_clock.snapshot(), *trading, m_clock.silence(), m_ports.clock.now()});
}

void MainWindow::stopTrading() { m_stop.stop(); }

void MainWindow::retranslate() {
    m_table->retranslate();
    m_menu->retranslate();
    m_choices->retranslate();
    m_tray->retranslate();
    m_panelWindows->retranslate();
    m_pages->setAccessibleName(tr("Page"));
    showTitle();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_clock.refresh();
    }
    if (event->type() == QEvent::WindowStateChange)
        setClockVisible();
}

void MainWindow::setClockVisible() { m_clock.setVisible((isVisible() && !isMinimized()) || m_charts->anyVisible()); }

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    setClockVisible();
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    setClockVisible();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_layouts->settle();
    m_charts->closeAll();
    m_tray->setVisible(false);
    QMainWindow::closeEvent(event);
}

} // namespace aetherion::window
