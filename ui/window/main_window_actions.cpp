#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/resume_panel.h"
#include "ui/look/formatting.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/main_menu.h"
#include "ui/window/main_window.h"
#include "ui/window/market_page.h"
#include "ui/window/recording_page.h"
#include "ui/window/start_page.h"
#include "ui/window/status_strip.h"
#include "ui/window/text_panel.h"
#include "ui/work/export_panel.h"
#include "ui/work/import_panel.h"
#include "ui/work/jobs_panel.h"
#include "ui/work/models_panel.h"
#include "ui/work/train_panel.h"

#include <QDockWidget>
#include <QStackedWidget>
#include <QStatusBar>

namespace aetherion::window {

namespace {

/// Without news for so long, what is shown counts as old.
constexpr Duration kSilence = std::chrono::seconds(3);
constexpr int kMessageMilliseconds = 10'000;

} // namespace

void MainWindow::watchSimulation() {
    m_start->showAnswer(tr("Starting the simulation..."));
    m_command.await(m_ports.replay.watchSimulation(), m_ports.clock.now(),
                    [this](bool accepted, const QString& message) {
                        if (accepted)
                            showMarketPage();
                        else
                            m_start->showAnswer(tr("Refused: %1").arg(message));
                    });
}

void MainWindow::openRecording(const QStringList& sources, double speed) {
    std::vector<std::string> texts;
    for (const QString& source : sources)
        texts.push_back(look::toUtf8(source));
    const auto say = [this](const QString& text) {
        m_recording->showAnswer(text);
        m_start->showAnswer(text);
    };
    say(tr("Opening..."));
    m_command.await(m_ports.replay.openRecording(std::move(texts), speed), m_ports.clock.now(),
                    [this, say, sources](bool accepted, const QString& message) {
                        if (!accepted) {
                            say(tr("Refused: %1").arg(message));
                            return;
                        }
                        say(QString());
                        remember(sources);
                        showMarketPage();
                    });
}

void MainWindow::remember(const QStringList& sources) {
    m_settings.recentRecordings.removeAll(sources);
    m_settings.recentRecordings.prepend(sources);
    while (m_settings.recentRecordings.size() > kRecentRecordings)
        m_settings.recentRecordings.removeLast();
    if (!m_recording->folder().isEmpty())
        m_settings.recordingFolder = m_recording->folder();
    m_start->setRecent(m_settings.recentRecordings);
    change();
}

void MainWindow::showRecordingPage() {
    m_pages->setCurrentWidget(m_recording);
    m_kind->hide();
    m_recording->begin(m_settings.recordingFolder);
    m_menu->setExportEnabled(false);
    showTitle();
}

void MainWindow::openResume() { m_resume->open(m_ports.killSwitch.status()); }

void MainWindow::openForm(work::JobForm* form) {
    form->show();
    form->raise();
    form->activateWindow();
}

void MainWindow::openExport() {
    const contract::StreamView* view = m_market->selected(*m_clock.snapshot());
    if (!view) {
        statusBar()->showMessage(tr("Nothing is being watched yet."), kMessageMilliseconds);
        return;
    }
    if (!m_export) {
        m_export = new work::ExportPanel(m_ports.jobs, m_settings.exportFolder, this);
        connect(m_export, &work::JobForm::started, this, &MainWindow::showJobs);
    }
    const chart::ChartViewport& viewport = m_market->chart().viewport();
    m_export->setSubject(
        {view->stream, m_market->chart().timeframe(), viewport.from(), viewport.to(), m_ports.clock.now()});
    m_export->setZone(m_settings.zone);
    openForm(m_export);
}

void MainWindow::openImport() {
    if (!m_import) {
        m_import = new work::ImportPanel(m_ports.jobs, m_settings.recordingFolder, this);
        connect(m_import, &work::JobForm::started, this, &MainWindow::showJobs);
    }
    openForm(m_import);
}

void MainWindow::openModels() {
    if (!m_models) {
        m_models = new work::ModelsPanel(m_ports.jobs, m_settings.modelFolder, m_settings.operatorName, this);
        connect(m_models, &work::ModelsPanel::jobStarted, this, &MainWindow::showJobs);
        connect(m_models, &work::ModelsPanel::trainRequested, this, &MainWindow::openTrain);
    }
    m_models->update(m_clock.snapshot()->models);
    m_models->show();
    m_models->raise();
    m_models->activateWindow();
}

void MainWindow::openTrain() {
    if (!m_train) {
        m_train = new work::TrainPanel(m_ports.jobs, m_settings.recordingFolder, m_settings.modelFolder, this);
        connect(m_train, &work::JobForm::started, this, &MainWindow::showJobs);
    }
    const contract::StreamView* view = m_market->selected(*m_clock.snapshot());
    m_train->setSubject(view ? std::optional(work::TrainSubject{view->stream, m_market->chart().timeframe()})
                             : std::nullopt);
    openForm(m_train);
}

void MainWindow::startScenario(const QString& scenario) {
    contract::JobRequest job;
    job.kind = contract::JobKind::Scenario;
    job.options["name"] = look::toUtf8(scenario);
    const auto started = m_ports.jobs.start(std::move(job));
    statusBar()->showMessage(started ? tr("Scenario: %1").arg(scenario)
                                     : tr("Refused: %1").arg(look::toText(started.error().text())),
                             kMessageMilliseconds);
    if (started)
        showJobs();
}

void MainWindow::showJobs() {
    if (!m_jobsDock->isVisible()) {
        m_jobsDock->show();
        resizeDocks({m_jobsDock}, {fontMetrics().height() * 9}, Qt::Vertical);
    }
    m_jobs->refresh();
}

void MainWindow::openText(TextPanel*& panel, const QString& name, QString (*title)(), QString (*text)()) {
    if (!panel)
        panel = new TextPanel(name, title, text, this);
    panel->show();
    panel->raise();
}

void MainWindow::setApiTrouble(const QString& reason) { m_status->setApiTrouble(reason); }

void MainWindow::setZone(const QString& zone) {
    const QTimeZone known = look::zoneOf(zone);
    const bool isNew = m_settings.zone != zone;
    m_settings.zone = look::zoneText(known);
    m_market->setZone(known);
    m_emergency->setZone(known);
    m_resume->setZone(known);
    m_status->setZone(known);
    if (isNew)
        change();
}

void MainWindow::takeRisk(const risk::RiskStatus& status) {
    const bool changesTitle = status.state != m_emergency->status().state;
    m_emergency->show(status);
    m_resume->update(status);
    m_start->setPlaces(look::toText(status.stopFilePath), m_settings.exportFolder);
    if (changesTitle)
        showTitle();
}

void MainWindow::takeFrame(const SnapshotPtr& snapshot) {
    if (m_pages->currentWidget() == m_market)
        m_market->showFrame(*snapshot);
}

void MainWindow::takeTables(const SnapshotPtr& snapshot) {
    if (m_pages->currentWidget() == m_market) {
        m_kind->show(snapshot->session);
        m_menu->setScenariosEnabled(snapshot->session.kind == market::SourceKind::Simulated);
        m_market->showTables(*snapshot);
    }
    m_status->show(*snapshot, m_market->selected(*snapshot));
    m_storeNotice->show(snapshot->pulse);
    const Duration silence = m_clock.silence();
    m_emergency->showSilence(silence > kSilence ? silence : Duration(0));
    if (m_jobsDock->isVisible())
        m_jobs->refresh();
    if (m_models && m_models->isVisible())
        m_models->update(snapshot->models);
    if (m_command.isOverdue(m_ports.clock.now())) {
        m_start->showAnswer(tr("The engine has not answered yet."));
        m_recording->showAnswer(tr("The engine has not answered yet."));
    }
}

void MainWindow::takeEvent(const contract::EngineEvent& event) {
    if (const auto* answer = std::get_if<contract::CommandAnswered>(&event.payload)) {
        if (!m_command.take(*answer) && !answer->accepted)
            statusBar()->showMessage(tr("Refused: %1").arg(look::toText(answer->message)), kMessageMilliseconds);
    } else if (const auto* job = std::get_if<contract::JobChanged>(&event.payload)) {
        m_jobs->refresh();
        const contract::JobStatus& status = job->status;
        const bool isOver = status.state == contract::JobState::Done || status.state == contract::JobState::Failed ||
                            status.state == contract::JobState::Cancelled;
        if (isOver)
            statusBar()->showMessage(tr("%1 #%2 %3. %4")
                                         .arg(work::jobKindText(status.kind), QString::number(status.id),
                                              work::jobStateText(status.state), look::toText(status.message)),
                                     kMessageMilliseconds);
    } else if (std::holds_alternative<contract::SessionChanged>(event.payload)) {
        showTitle();
    }
}

} // namespace aetherion::window
