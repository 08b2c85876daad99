#include "ui/window/main_menu.h"

#include "ui/look/language.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace aetherion::window {

namespace {

constexpr int kScales[] = {75, 90, 100, 110, 125, 150, 175, 200, 250, 300};
constexpr const char* kZones[] = {"UTC", "America/New_York", "Asia/Kolkata", "Europe/London"};

constexpr std::pair<const char*, const char*> kScenarios[] = {
    {"calm", QT_TRANSLATE_NOOP("aetherion::window::MainMenu", "&Calm")},
    {"bull", QT_TRANSLATE_NOOP("aetherion::window::MainMenu", "&Bull market")},
    {"bear", QT_TRANSLATE_NOOP("aetherion::window::MainMenu", "B&ear market")},
    {"crash", QT_TRANSLATE_NOOP("aetherion::window::MainMenu", "C&rash")},
    {"flash-crash", QT_TRANSLATE_NOOP("aetherion::window::MainMenu", "&Flash crash")}};

} // namespace

MainMenu::MainMenu(QMenuBar* bar, QAction* showJobs, QObject* parent) : QObject(parent), m_bar(bar) {
    buildFile();
    buildView(showJobs);
    buildRest();
    retranslate();
}

QAction* MainMenu::add(QMenu* menu, const char* name, const char* text, const QKeySequence& keys) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    m_texts.emplace_back(action, text);
    return action;
}

QMenu* MainMenu::menu(QMenu* parent, const char* text) {
    QMenu* made = parent ? parent->addMenu(QString()) : m_bar->addMenu(QString());
    m_texts.emplace_back(made->menuAction(), text);
    return made;
}

QAction* MainMenu::choice(QMenu* menu, QActionGroup* group, const QString& text, const QVariant& value) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

void MainMenu::buildFile() {
    QMenu* file = menu(nullptr, QT_TR_NOOP("&File"));
    connect(add(file, "startPageAction", QT_TR_NOOP("S&tart page"), QKeySequence(Qt::ALT | Qt::Key_Home)),
            &QAction::triggered, this, &MainMenu::startPageChosen);
    connect(add(file, "watchSimulationAction", QT_TR_NOOP("Watch the &simulation")), &QAction::triggered, this,
            &MainMenu::simulationChosen);
    connect(add(file, "openRecordingAction", QT_TR_NOOP("&Open a recording..."), QKeySequence::Open),
            &QAction::triggered, this, &MainMenu::recordingChosen);
    file->addSeparator();
    m_export =
        add(file, "exportRegimesAction", QT_TR_NOOP("&Export regime history..."), QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_export, &QAction::triggered, this, &MainMenu::exportChosen);
    connect(add(file, "importAction", QT_TR_NOOP("&Import recordings...")), &QAction::triggered, this,
            &MainMenu::importChosen);
    file->addSeparator();
    connect(add(file, "quitAction", QT_TR_NOOP("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)), &QAction::triggered, this,
            &MainMenu::quitChosen);
}

void MainMenu::buildView(QAction* showJobs) {
    QMenu* view = menu(nullptr, QT_TR_NOOP("&View"));
    QMenu* theme = menu(view, QT_TR_NOOP("&Theme"));
    auto* themes = new QActionGroup(this);
    m_dark = add(theme, "darkThemeAction", QT_TR_NOOP("&Dark"));
    m_light = add(theme, "lightThemeAction", QT_TR_NOOP("&Light"));
    for (QAction* action : {m_dark, m_light}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    connect(m_dark, &QAction::triggered, this, [this]() { Q_EMIT themeChosen(look::Theme::Dark); });
    connect(m_light, &QAction::triggered, this, [this]() { Q_EMIT themeChosen(look::Theme::Light); });

    QMenu* scale = menu(view, QT_TR_NOOP("&Scale"));
    m_scales = new QActionGroup(this);
    for (const int percent : kScales)
        choice(scale, m_scales, QStringLiteral("%1 %").arg(percent), percent)
            ->setObjectName(QStringLiteral("scale%1Action").arg(percent));
    connect(m_scales, &QActionGroup::triggered, this, [this](QAction* a) { Q_EMIT scaleChosen(a->data().toInt()); });

    QMenu* zone = menu(view, QT_TR_NOOP("Time &zone"));
    m_zones = new QActionGroup(this);
    for (const char* name : kZones)
        choice(zone, m_zones, QString::fromLatin1(name), QString::fromLatin1(name));
    connect(m_zones, &QActionGroup::triggered, this, [this](QAction* a) { Q_EMIT zoneChosen(a->data().toString()); });

    QMenu* language = menu(view, QT_TR_NOOP("Lan&guage"));
    m_languages = new QActionGroup(this);
    for (const QString& code : look::Language::available())
        choice(language, m_languages, look::Language::ownName(code), code);
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* a) { Q_EMIT languageChosen(a->data().toString()); });
    view->addSeparator();
    showJobs->setObjectName(QStringLiteral("showJobsAction"));
    view->addAction(showJobs);
    m_texts.emplace_back(showJobs, QT_TR_NOOP("&Jobs"));
}

void MainMenu::buildRest() {
    QMenu* risk = menu(nullptr, QT_TR_NOOP("&Risk"));
    connect(add(risk, "emergencyStopAction", QT_TR_NOOP("Emergency stop\tCtrl+Shift+S")), &QAction::triggered, this,
            &MainMenu::stopChosen);
    connect(add(risk, "resumeAction", QT_TR_NOOP("&Resume...")), &QAction::triggered, this, &MainMenu::resumeChosen);
    QMenu* tools = menu(nullptr, QT_TR_NOOP("&Tools"));
    connect(add(tools, "modelsAction", QT_TR_NOOP("Regime &models..."), QKeySequence(Qt::CTRL | Qt::Key_M)),
            &QAction::triggered, this, &MainMenu::modelsChosen);
    connect(add(tools, "trainAction", QT_TR_NOOP("&Train a model...")), &QAction::triggered, this,
            &MainMenu::trainChosen);
    m_scenarios = menu(tools, QT_TR_NOOP("&Scenario in the simulation"));
    m_scenarios->setObjectName(QStringLiteral("scenarioMenu"));
    for (const auto& [name, text] : kScenarios) {
        const QString scenario = QString::fromLatin1(name);
        connect(add(m_scenarios, (QByteArray(name) + "ScenarioAction").constData(), text), &QAction::triggered, this,
                [this, scenario]() { Q_EMIT scenarioChosen(scenario); });
    }
    QMenu* help = menu(nullptr, QT_TR_NOOP("&Help"));
    connect(add(help, "keysAction", QT_TR_NOOP("&Keys"), QKeySequence(Qt::Key_F1)), &QAction::triggered, this,
            &MainMenu::keysChosen);
    connect(add(help, "aboutAction", QT_TR_NOOP("&About")), &QAction::triggered, this, &MainMenu::aboutChosen);
}

void MainMenu::retranslate() {
    for (const auto& [action, text] : m_texts)
        action->setText(tr(text));
}

void MainMenu::show(const UiSettings& settings) {
    (settings.theme == look::Theme::Dark ? m_dark : m_light)->setChecked(true);
    for (QAction* action : m_scales->actions())
        action->setChecked(action->data().toInt() == settings.scalePercent);
    for (QAction* action : m_zones->actions())
        action->setChecked(action->data().toString() == settings.zone);
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == settings.language);
}

void MainMenu::setExportEnabled(bool enabled) { m_export->setEnabled(enabled); }

void MainMenu::setScenariosEnabled(bool enabled) { m_scenarios->setEnabled(enabled); }

} // namespace aetherion::window
