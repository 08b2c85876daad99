#pragma once
// The window: composes pages, panels and menus, gives them the frame clock's snapshots, and sends what a person chose
// to the engine's ports.
//
// From the top: what kind of data; menus; the risk state with the emergency stop; alarms and a store in trouble; the
// page; the bottom line. The stop is on every page and calls KillSwitchPort::trip() at once. No modal dialogs, and no
// file is touched: what a person set goes out as settingsChanged and layoutsChanged. Thread: GUI (main). The ports are
// borrowed and must outlive the window; the catalogue and the look that it sets are the application's.
#include "core/contract/engine_event.h"
#include "ui/guard/alarm_watch.h"
#include "ui/guard/halt_marks.h"
#include "ui/guard/stop_control.h"
#include "ui/look/language.h"
#include "ui/window/action_table.h"
#include "ui/window/dialog_room.h"
#include "ui/window/frame_clock.h"
#include "ui/window/replay_seek.h"
#include "ui/window/running.h"
#include "ui/window/stall_watch.h"
#include "ui/window/ui_ports.h"
#include "ui/work/pending_command.h"

#include <QFont>
#include <QMainWindow>

class QStackedWidget;

namespace aetherion::guard {
class AlarmStrip;
class EmergencyBar;
class ResumePanel;
} // namespace aetherion::guard

namespace aetherion::window {

class CheatSheet;
class ChartWindows;
class CommandPalette;
class DataKindStrip;
class LayoutKeeper;
class Layouts;
class MainMenu;
class MarketPage;
class Notice;
class OperatorForm;
class PanelWindows;
class RecordingPage;
class ScaleSizes;
class SettingsWindow;
class StallBeat;
class StartPage;
class StatusStrip;
class StoreNotice;
class TextPanel;
class TrayIcon;
class ViewChoices;
class WorkForms;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const UiPorts& ports, UiSettings settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const UiSettings& settings() const { return m_settings; }
    /// For tests and pictures that have no time to wait for the timer.
    [[nodiscard]] FrameClock& frameClock() { return m_clock; }
    [[nodiscard]] ActionTable& actionTable() { return *m_table; }
    [[nodiscard]] Layouts& layouts() { return *m_layouts; }
    [[nodiscard]] ChartWindows& chartWindows() { return *m_charts; }
    void setTheme(look::Theme theme);
    void setCandleColors(look::CandleColors colors);
    void setScale(int percent);
    void setLanguage(const QString& code);
    void setZone(const QString& zone);
    void showStartPage();
    void showMarketPage();
    void showRecordingPage();
    /// Files that were dropped, or named otherwise: the page for recordings, filled in. Where their names say all that
    /// has to be known they are opened at once.
    void showRecordingPage(const QStringList& files);

public Q_SLOTS:
    /// Acts before it does anything else.
    void stopTrading();

Q_SIGNALS:
    /// Whoever composed the program stores them.
    void settingsChanged(const aetherion::window::UiSettings& settings);
    /// The first on the screen since the program began.
    void candlesDrawn();
    void layoutsChanged(const aetherion::window::LayoutBook& layouts);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void buildActions();
    void buildMarketActions();
    void buildHelp();
    void buildLayouts();
    void connectPages();
    void connectChoices();
    void connectClock();
    void begin();
    /// A window that shows prices or sends orders has the kind of data and the stop above everything.
    void addHead(QWidget* window);
    void retranslate();
    void applyLook();
    void applyZone();
    void change();
    void setClockVisible();
    void showPage(QWidget* page);

    void watchSimulation();
    void openRecording(const QStringList& sources, double speed);
    void remember(const QStringList& sources);
    void showReplay(const contract::EngineSnapshot& snapshot);
    void setPaused(bool paused);
    void handOperator();
    void popOutChart();
    void openResume();
    void openOperator();
    void openSettings();
    /// Muted in the table of alarms: kept, and on record.
    void keepMuting();
    void takeSettings(const UiSettings& settings);
    /// On record, where it is another value.
    void noteSetting(const char* subject, const QString& before, const QString& after);
    void setUpCharts();
    /// The title of the action that is reached by this key; empty: nobody's, or one of the trading keys themselves.
    [[nodiscard]] QString keyOwner(const QKeySequence& key) const;
    void togglePalette();
    void takeOperator(const QString& name);
    void jobStarted();
    void say(const QString& text);

    void takeRisk(const risk::RiskStatus& status);
    void showGuard(const contract::EngineSnapshot& snapshot);
    void adoptPanelActions();
    void takeFrame(const SnapshotPtr& snapshot);
    void takeTables(const SnapshotPtr& snapshot);
    void takeEvent(const contract::EngineEvent& event);
    void showStatus(const contract::EngineSnapshot& snapshot);
    void showTitle();

    UiPorts m_ports;
    UiSettings m_settings;
    QFont m_baseFont;
    DialogRoom m_dialogRoom;
    guard::StopControl m_stop;
    guard::HaltMarks m_marks;
    guard::AlarmWatch m_alarms;
    Running m_running;
    StallWatch m_stalls;
    std::unique_ptr<StallBeat> m_beat;
    look::Language m_language;
    ReplaySeek m_seek;
    FrameClock m_clock;
    work::PendingCommand m_command;

    ActionTable* m_table;
    DataKindStrip* m_kind;
    guard::EmergencyBar* m_emergency;
    guard::AlarmStrip* m_alarmStrip;
    StoreNotice* m_storeNotice;
    Notice* m_notice;
    guard::ResumePanel* m_resume;
    QStackedWidget* m_pages;
    StartPage* m_start;
    RecordingPage* m_recording;
    MarketPage* m_market;
    StatusStrip* m_status;
    MainMenu* m_menu;
    ViewChoices* m_choices;
    WorkForms* m_forms;
    PanelWindows* m_panelWindows = nullptr;
    ChartWindows* m_charts;
    std::unique_ptr<LayoutKeeper> m_keeper;
    std::unique_ptr<ScaleSizes> m_sizes;
    Layouts* m_layouts = nullptr;
    TrayIcon* m_tray;
    QPointer<CommandPalette> m_palette;
    CheatSheet* m_keys = nullptr;
    OperatorForm* m_operator = nullptr;
    SettingsWindow* m_settingsWindow = nullptr;
    TextPanel* m_about = nullptr;
    QString m_appliedZone;
};

} // namespace aetherion::window
