#include "ui/window/main_window.h"

#include "core/contract/api_view.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/replay_control.h"
#include "core/contract/trading_port.h"
#include "core/contract/window_counts.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/resume_panel.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/window/chart_windows.h"
#include "ui/window/command_palette.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/market_page.h"
#include "ui/window/operator_form.h"
#include "ui/window/panel_windows.h"
#include "ui/window/recording_page.h"
#include "ui/window/replay_bar.h"
#include "ui/window/session_text.h"
#include "ui/window/settings_window.h"
#include "ui/window/start_page.h"
#include "ui/window/status_strip.h"
#include "ui/window/store_notice.h"
#include "ui/window/tray_icon.h"
#include "ui/window/work_forms.h"
#include "ui/work/jobs_panel.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

namespace aetherion::window {

namespace {

constexpr int kMessageMilliseconds = 10'000;

QStringList filesOf(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

void MainWindow::say(const QString& text) { statusBar()->showMessage(text, kMessageMilliseconds); }

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
    const auto answer = [this](const QString& text) {
        m_recording->showAnswer(text);
        m_start->showAnswer(text);
    };
    answer(tr("Opening..."));
    m_command.await(
        m_ports.replay.openRecording(std::move(texts), speed), m_ports.clock.now(),
        [this, answer, sources, before = m_clock.snapshot()->session.number](bool accepted, const QString& message) {
            if (!accepted) {
                answer(tr("Refused: %1").arg(message));
                return;
            }
            answer(QString());
            m_seek.opened(sources, before);
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

void MainWindow::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
    const bool isMarket = page == m_market;
    m_kind->setVisible(isMarket);
    m_table->find(QStringLiteral("exportRegimesAction"))->setEnabled(isMarket);
    // The page, and not the emergency stop, where the first key would stop everything.
    page->setFocus(Qt::OtherFocusReason);
    showTitle();
}

void MainWindow::showStartPage() {
    m_start->showAnswer(QString());
    showPage(m_start);
}

void MainWindow::showMarketPage() {
    showPage(m_market);
    m_clock.refresh();
}

void MainWindow::showRecordingPage() {
    showPage(m_recording);
    m_recording->begin(m_settings.recordingFolder);
}

void MainWindow::showRecordingPage(const QStringList& files) {
    showPage(m_recording);
    m_recording->takeFiles(files);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = filesOf(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    showRecordingPage(files);
}

void MainWindow::setPaused(bool paused) { m_ports.replay.setPaused(paused); }

void MainWindow::popOutChart() {
    if (m_market->symbol().isEmpty()) {
        say(tr("Nothing is being watched yet."));
        return;
    }
    const QString timeframe = look::toText(market::name(m_market->chart().timeframe()));
    if (!m_charts->open({m_market->symbol(), timeframe, false, {}}))
        say(tr("There are %1 chart windows already; close one first.").arg(kMostChartWindows));
}

void MainWindow::openResume() { m_resume->open(); }

void MainWindow::openOperator() {
    if (!m_operator) {
        m_operator = new OperatorForm(m_ports.audit, this);
        connect(m_operator, &OperatorForm::handedOver, this, &MainWindow::takeOperator);
    }
    m_operator->open(m_settings.operatorName);
}

void MainWindow::takeOperator(const QString& name) {
    m_settings.operatorName = name;
    handOperator();
    m_forms->operatorChanged();
    change();
}

void MainWindow::handOperator() {
    m_stop.setOperator(m_settings.operatorName);
    m_alarms.setOperator(m_settings.operatorName);
    m_resume->setOperator(m_settings.operatorName);
    m_market->panels().setOperator(m_settings.operatorName);
}

void MainWindow::togglePalette() {
    QWidget* window = QApplication::activeWindow();
    if (!window || window->windowType() == Qt::Popup)
        window = this;
    if (!m_palette)
        m_palette = new CommandPalette(*m_table, QStringLiteral("emergencyStopAction"), window);
    m_palette->toggle(window);
}

void MainWindow::jobStarted() {
    if (m_pages->currentWidget() == m_market)
        m_market->raiseDock(QStringLiteral("jobsDock"));
    else
        say(tr("The job runs; it stands with the others under View, Jobs."));
}

void MainWindow::takeRisk(const risk::RiskStatus& status) {
    const guard::Standing standing{status, m_ports.trading.holds()};
    m_emergency->showStanding(standing);
    m_charts->showStanding(standing);
    m_marks.show(standing.state());
    m_tray->showRisk(standing.state());
    m_start->setPlaces(look::toText(standing.stop.stopFilePath), m_settings.exportFolder);
}

void MainWindow::showGuard(const contract::EngineSnapshot& snapshot) {
    const auto trading = m_ports.trading.trading();
    const guard::Standing standing = m_emergency->standing();
    const guard::Sight sight{standing, snapshot, *trading, m_clock.silence(), m_ports.clock.now()};
    m_stop.show(sight);
    m_alarms.show(sight);
    // Whether a market has opened or closed since, an engine that is silent does not say.
    m_emergency->setSessions(sight.hasContact()
                                 ? sessionText(snapshot, m_market->selected(snapshot), look::zoneOf(m_appliedZone))
                                 : QString());
    m_emergency->show(sight);
    m_resume->show(sight);
    m_charts->showTables(sight);
    m_market->showTables(sight);
}

void MainWindow::takeFrame(const SnapshotPtr& snapshot) {
    const Running::Work work(m_running, "chart frame");
    if (m_pages->currentWidget() == m_market)
        m_market->showFrame(*snapshot);
    m_charts->showFrame(*snapshot);
}

void MainWindow::takeTables(const SnapshotPtr& snapshot) {
    const Running::Work work(m_running, "table frame");
    if (m_pages->currentWidget() == m_market) {
        m_kind->show(snapshot->session, m_clock.silence() <= guard::kContactLost);
        showTitle();
    }
    showGuard(*snapshot);
    const bool isSimulated = snapshot->session.kind == market::SourceKind::Simulated;
    for (const ActionTable::Row& row : m_table->rows())
        if (row.group && qstrcmp(row.group->name, "scenarioMenu") == 0)
            row.action->setEnabled(isSimulated);
    m_table->find(QStringLiteral("stepDataAction"))->setEnabled(!m_market->replayBar().isHidden());
    showReplay(*snapshot);
    showStatus(*snapshot);
    m_storeNotice->show(snapshot->pulse);
    m_forms->update(*snapshot);
    if (m_settingsWindow)
        m_settingsWindow->showArmed(m_panelWindows->keysArmed());
    if (m_command.isOverdue(m_ports.clock.now())) {
        m_start->showAnswer(tr("The engine has not answered yet."));
        m_recording->showAnswer(tr("The engine has not answered yet."));
    }
}

void MainWindow::showReplay(const contract::EngineSnapshot& snapshot) {
    m_seek.show(snapshot);
    m_market->replayBar().setNote(m_seek.note(look::zoneOf(m_appliedZone)));
}

void MainWindow::showStatus(const contract::EngineSnapshot& snapshot) {
    StatusFacts facts;
    facts.snapshot = &snapshot;
    facts.stream = m_market->selected(snapshot);
    facts.silence = m_clock.silence();
    if (m_ports.api)
        facts.api = m_ports.api->view();
    facts.stalls = m_stalls.stalls();
    facts.lastStall = m_stalls.last();
    facts.frames = m_ports.counts ? m_ports.counts->frames.load(std::memory_order_relaxed) : 0;
    facts.operatorName = m_settings.operatorName;
    facts.zone = look::zoneOf(m_appliedZone);
    m_status->show(facts);
}

void MainWindow::takeEvent(const contract::EngineEvent& event) {
    const Running::Work work(m_running, "event");
    m_market->takeEvent(event);
    m_alarms.takeEvent(event);
    if (const auto* answer = std::get_if<contract::CommandAnswered>(&event.payload)) {
        if (!m_command.take(*answer) && !m_seek.take(*answer) && !answer->accepted)
            say(tr("Refused: %1").arg(look::said(answer->message)));
    } else if (const auto* job = std::get_if<contract::JobChanged>(&event.payload)) {
        const contract::JobStatus& status = job->status;
        const bool isOver = status.state == contract::JobState::Done || status.state == contract::JobState::Failed ||
                            status.state == contract::JobState::Cancelled;
        if (isOver)
            say(tr("%1 #%2 %3. %4")
                    .arg(work::jobKindText(status.kind), QString::number(status.id), work::jobStateText(status.state),
                         look::said(status.message)));
    } else if (std::holds_alternative<contract::SessionChanged>(event.payload)) {
        showTitle();
    }
}

void MainWindow::showTitle() {
    QString title = tr("Aetherion");
    if (m_pages->currentWidget() == m_market)
        title = tr("%1 - Aetherion").arg(m_kind->headline());
    setWindowTitle(title);
}

} // namespace aetherion::window
