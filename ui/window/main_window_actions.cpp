#include "ui/window/main_window.h"

#include "core/contract/replay_control.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_bar.h"
#include "ui/window/cheat_sheet.h"
#include "ui/window/market_page.h"
#include "ui/window/panel_windows.h"
#include "ui/window/replay_bar.h"
#include "ui/window/text_panel.h"
#include "ui/window/view_choices.h"
#include "ui/window/work_forms.h"

#include <QCoreApplication>
#include <QDockWidget>

namespace aetherion::window {

namespace {

constexpr ActionGroup kChart{"chartMenu", QT_TRANSLATE_NOOP("Actions", "&Chart")};
constexpr ActionGroup kTimeframe{"timeframeMenu", QT_TRANSLATE_NOOP("Actions", "&Timeframe of the chart")};
constexpr ActionGroup kFeatures{"featureMenu", QT_TRANSLATE_NOOP("Actions", "Stored &features in the chart")};
constexpr ActionGroup kScenario{"scenarioMenu", QT_TRANSLATE_NOOP("Actions", "&Scenario in the simulation")};

constexpr std::pair<const char*, const char*> kScenarios[] = {
    {"calm", QT_TRANSLATE_NOOP("Actions", "&Calm")},
    {"bull", QT_TRANSLATE_NOOP("Actions", "&Bull market")},
    {"bear", QT_TRANSLATE_NOOP("Actions", "B&ear market")},
    {"crash", QT_TRANSLATE_NOOP("Actions", "C&rash")},
    {"flash-crash", QT_TRANSLATE_NOOP("Actions", "&Flash crash")}};

constexpr ActionTable::Keys kWidgetKeys[] = {
    {QT_TRANSLATE_NOOP("Actions", "Chart"), "← →",
     QT_TRANSLATE_NOOP("Actions", "Move by a tenth (with Shift: by a whole view)")},
    {QT_TRANSLATE_NOOP("Actions", "Chart"), "+ −", QT_TRANSLATE_NOOP("Actions", "Show less, show more")},
    {QT_TRANSLATE_NOOP("Actions", "Chart"), "Home  End", QT_TRANSLATE_NOOP("Actions", "First bar, newest bar")},
    {QT_TRANSLATE_NOOP("Actions", "Everywhere"), "Tab", QT_TRANSLATE_NOOP("Actions", "Next control")},
    {QT_TRANSLATE_NOOP("Actions", "Everywhere"), "Alt", QT_TRANSLATE_NOOP("Actions", "Menus")}};

} // namespace

void MainWindow::buildActions() {
    const auto add = [this](const ActionSpec& spec, auto run) {
        QAction* action = m_table->add(spec);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    using enum Section;
    add({File, "startPageAction", QT_TRANSLATE_NOOP("Actions", "S&tart page"), {QKeySequence(Qt::ALT | Qt::Key_Home)}},
        [this] { showStartPage(); });
    add({File, "watchSimulationAction", QT_TRANSLATE_NOOP("Actions", "Watch the &simulation")},
        [this] { watchSimulation(); });
    add({File,
         "openRecordingAction",
         QT_TRANSLATE_NOOP("Actions", "&Open a recording..."),
         {QKeySequence(QKeySequence::Open)}},
        [this] { showRecordingPage(); });
    add({File,
         "exportRegimesAction",
         QT_TRANSLATE_NOOP("Actions", "&Export regime history..."),
         {QKeySequence(Qt::CTRL | Qt::Key_E)},
         nullptr,
         nullptr,
         true},
        [this] { m_forms->openExport(*m_clock.snapshot()); });
    add({File, "importAction", QT_TRANSLATE_NOOP("Actions", "&Import recordings...")},
        [this] { m_forms->openImport(); });
    add({File,
         "quitAction",
         QT_TRANSLATE_NOOP("Actions", "&Quit"),
         {QKeySequence(Qt::CTRL | Qt::Key_Q)},
         nullptr,
         nullptr,
         true},
        [this] { close(); });

    m_choices = new ViewChoices(*m_table, this);
    for (QDockWidget* dock : m_market->docks())
        m_table->adopt(View, dock->toggleViewAction(), nullptr, dock == m_market->docks().front());
    buildMarketActions();

    add({Risk, "emergencyStopAction", QT_TRANSLATE_NOOP("Actions", "Emergency stop"), {}, nullptr, "Ctrl+Shift+S"},
        [this] { stopTrading(); });
    add({Risk, "resumeAction", QT_TRANSLATE_NOOP("Actions", "&Resume...")}, [this] { openResume(); });
    for (QAction* action : m_emergency->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        m_table->adopt(Risk, action);
    add({Risk,
         "acknowledgeAlarmsAction",
         QT_TRANSLATE_NOOP("Actions", "&Acknowledge the most urgent alarm"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
         nullptr,
         nullptr,
         true},
        [this] { m_alarms.acknowledgeMostUrgent(); });
    m_panelWindows = new PanelWindows(m_ports, m_market->panels(), *m_table, this);
    adoptPanelActions();

    add({Tools,
         "paletteAction",
         QT_TRANSLATE_NOOP("Actions", "&Find a command..."),
         {QKeySequence(Qt::CTRL | Qt::Key_K)}},
        [this] { togglePalette(); })
        ->setShortcutContext(Qt::ApplicationShortcut);
    add({Tools,
         "modelsAction",
         QT_TRANSLATE_NOOP("Actions", "Regime &models..."),
         {QKeySequence(Qt::CTRL | Qt::Key_M)}},
        [this] { m_forms->openModels(*m_clock.snapshot()); });
    add({Tools, "trainAction", QT_TRANSLATE_NOOP("Actions", "&Train a model...")},
        [this] { m_forms->openTrain(*m_clock.snapshot()); });
    for (const auto& [name, text] : kScenarios) {
        const QString scenario = QString::fromLatin1(name);
        add({Tools, (QByteArray(name) + "ScenarioAction").constData(), text, {}, &kScenario},
            [this, scenario] { m_forms->startScenario(scenario); });
    }
    add({Tools, "operatorAction", QT_TRANSLATE_NOOP("Actions", "Change the &operator..."), {}, nullptr, nullptr, true},
        [this] { openOperator(); });
    add({Tools,
         "settingsAction",
         QT_TRANSLATE_NOOP("Actions", "&Settings..."),
         {QKeySequence(Qt::CTRL | Qt::Key_Comma)}},
        [this] { openSettings(); });
}

void MainWindow::adoptPanelActions() {
    const auto adopt = [this](QAction* action) {
        const bool isTimeframe = chart::ChartActions::isTimeframe(*action);
        const bool isFeature = chart::ChartActions::isFeature(*action);
        m_table->adopt(Section::Market, action, isTimeframe ? &kTimeframe : isFeature ? &kFeatures : &kChart);
    };
    const chart::ChartActions& actions = m_market->chart().chartActions();
    for (QAction* action : actions.all())
        adopt(action);
    connect(&actions, &chart::ChartActions::offered, this, adopt);
    bool first = true;
    for (const QWidget* panel : m_market->panels().widgets())
        if (!panel->isWindow())
            for (QAction* action : panel->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
                if (!action->objectName().isEmpty())
                    m_table->adopt(Section::Market, action, nullptr, std::exchange(first, false));
}

void MainWindow::buildMarketActions() {
    using enum Section;
    const auto add = [this](const ActionSpec& spec, auto run) {
        QAction* action = m_table->add(spec);
        connect(action, &QAction::triggered, this, run);
    };
    add({Market,
         "popOutChartAction",
         QT_TRANSLATE_NOOP("Actions", "Chart in its own &window"),
         {QKeySequence(Qt::CTRL | Qt::Key_N)}},
        [this] { popOutChart(); });
    add({Market,
         "pauseDataAction",
         QT_TRANSLATE_NOOP("Actions", "&Pause the data, or go on"),
         {QKeySequence(Qt::CTRL | Qt::Key_P)},
         nullptr,
         nullptr,
         true},
        [this] {
            const contract::SessionState state = m_clock.snapshot()->session.state;
            setPaused(state != contract::SessionState::Paused);
        });
    add({Market,
         "stepDataAction",
         QT_TRANSLATE_NOOP("Actions", "Replay: one &step"),
         {QKeySequence(Qt::CTRL | Qt::Key_Period)}},
        [this] { m_ports.replay.step(m_market->replayBar().step()); });
}

void MainWindow::buildHelp() {
    using enum Section;
    QAction* keys = m_table->add({Help,
                                  "keysAction",
                                  QT_TRANSLATE_NOOP("Actions", "&Keys"),
                                  {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}});
    connect(keys, &QAction::triggered, this, [this] {
        if (!m_keys)
            m_keys = new CheatSheet(*m_table, this);
        m_keys->open();
    });
    QAction* about = m_table->add({Help, "aboutAction", QT_TRANSLATE_NOOP("Actions", "&About")});
    connect(about, &QAction::triggered, this, [this] {
        if (!m_about)
            m_about = new TextPanel(QStringLiteral("aboutPanel"), aboutTitle, aboutText, this);
        m_about->show();
        m_about->raise();
    });
    for (const ActionTable::Keys& each : kWidgetKeys)
        m_table->addKeys(each);
}

} // namespace aetherion::window
