#pragma once
// The window: composes pages, panels and menus, gives them the frame clock's snapshots, and sends what a person chose
// to the engine's ports.
//
// From the top: menus; what kind of data; the risk state with the emergency stop; a store in trouble; the page; jobs;
// the engine's pulse. The stop is on every page and calls KillSwitchPort::trip() at once. No modal dialogs. Thread: GUI
// (main). The ports are borrowed and must outlive the window; the catalogue and the look that it sets are the
// application's.
#include "core/contract/engine_event.h"
#include "ui/look/language.h"
#include "ui/window/frame_clock.h"
#include "ui/window/ui_ports.h"
#include "ui/work/pending_command.h"

#include <QFont>
#include <QMainWindow>

class QDockWidget;
class QStackedWidget;

namespace aetherion::guard {
class EmergencyBar;
class ResumePanel;
} // namespace aetherion::guard

namespace aetherion::work {
class ExportPanel;
class ImportPanel;
class JobForm;
class JobsPanel;
class ModelsPanel;
class TrainPanel;
} // namespace aetherion::work

namespace aetherion::window {

class DataKindStrip;
class MainMenu;
class MarketPage;
class RecordingPage;
class StartPage;
class StatusStrip;
class StoreNotice;
class TextPanel;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const UiPorts& ports, UiSettings settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const UiSettings& settings() const { return m_settings; }
    /// For tests and pictures that have no time to wait for the timer.
    [[nodiscard]] FrameClock& frameClock() { return m_clock; }
    void setTheme(look::Theme theme);
    void setScale(int percent);
    void setLanguage(const QString& code);
    void setZone(const QString& zone);
    /// Why no other program can reach the engine, for the status bar; empty while they can, or need not.
    void setApiTrouble(const QString& reason);
    void showStartPage();
    void showMarketPage();
    void showRecordingPage();

public Q_SLOTS:
    /// Acts before it does anything else.
    void stopTrading();

Q_SIGNALS:
    /// Whoever composed the program stores them.
    void settingsChanged(const aetherion::window::UiSettings& settings);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectPages();
    void connectMenu();
    void connectClock();
    void retranslate();
    void applyLook();
    void change();
    void watchSimulation();
    void openRecording(const QStringList& sources, double speed);
    void remember(const QStringList& sources);
    void openResume();
    void openExport();
    void openImport();
    void openModels();
    void openTrain();
    void startScenario(const QString& scenario);
    void openForm(work::JobForm* form);
    void showJobs();
    void openText(TextPanel*& panel, const QString& name, QString (*title)(), QString (*text)());
    void takeRisk(const risk::RiskStatus& status);
    void takeFrame(const SnapshotPtr& snapshot);
    void takeTables(const SnapshotPtr& snapshot);
    void takeEvent(const contract::EngineEvent& event);
    void showTitle();

    UiPorts m_ports;
    UiSettings m_settings;
    QFont m_baseFont;
    // Made while nothing is stopped, so that a press has nothing left to allocate but copies.
    risk::TripRequest m_stopRequest;
    look::Language m_language;
    FrameClock m_clock;
    work::PendingCommand m_command;

    DataKindStrip* m_kind;
    guard::EmergencyBar* m_emergency;
    StoreNotice* m_storeNotice;
    guard::ResumePanel* m_resume;
    QStackedWidget* m_pages;
    StartPage* m_start;
    RecordingPage* m_recording;
    MarketPage* m_market;
    QDockWidget* m_jobsDock;
    work::JobsPanel* m_jobs;
    StatusStrip* m_status;
    MainMenu* m_menu;
    work::ExportPanel* m_export = nullptr;
    work::ImportPanel* m_import = nullptr;
    work::ModelsPanel* m_models = nullptr;
    work::TrainPanel* m_train = nullptr;
    TextPanel* m_keys = nullptr;
    TextPanel* m_about = nullptr;
};

} // namespace aetherion::window
