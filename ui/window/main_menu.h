#pragma once
// The window's menus. It only says what was chosen; the window acts.
//
// Every action has an objectName and a text in the present language. Ctrl+Shift+S is named in the menu and heard by the
// stop itself (emergency_button.h), because a shortcut is not heard while a menu is open. Thread: GUI.
#include "ui/window/ui_ports.h"

#include <QKeySequence>
#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace aetherion::window {

class MainMenu final : public QObject {
    Q_OBJECT
public:
    MainMenu(QMenuBar* bar, QAction* showJobs, QObject* parent);
    void retranslate();
    /// Ticks what is in force.
    void show(const UiSettings& settings);
    void setExportEnabled(bool enabled);
    /// Scenarios befall simulated markets only.
    void setScenariosEnabled(bool enabled);

Q_SIGNALS:
    void startPageChosen();
    void simulationChosen();
    void recordingChosen();
    void exportChosen();
    void importChosen();
    void modelsChosen();
    void trainChosen();
    /// What is to befall the simulated markets: "crash".
    void scenarioChosen(const QString& scenario);
    void quitChosen();
    void stopChosen();
    void resumeChosen();
    void themeChosen(look::Theme theme);
    void scaleChosen(int percent);
    void zoneChosen(const QString& zone);
    void languageChosen(const QString& language);
    void keysChosen();
    void aboutChosen();

private:
    QAction* add(QMenu* menu, const char* name, const char* text, const QKeySequence& keys = {});
    QMenu* menu(QMenu* parent, const char* text);
    void buildFile();
    void buildView(QAction* showJobs);
    void buildRest();
    QAction* choice(QMenu* menu, QActionGroup* group, const QString& text, const QVariant& value);

    QMenuBar* m_bar;
    /// Source texts, so that a change of language can name everything again.
    std::vector<std::pair<QAction*, const char*>> m_texts;
    QAction* m_export = nullptr;
    QMenu* m_scenarios = nullptr;
    QAction* m_dark = nullptr;
    QAction* m_light = nullptr;
    QActionGroup* m_scales = nullptr;
    QActionGroup* m_zones = nullptr;
    QActionGroup* m_languages = nullptr;
};

} // namespace aetherion::window
