#include "ui/window/work_forms.h"

#include "core/base/clock.h"
#include "core/contract/job.h"
#include "ui/chart/chart_stack.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/window/market_page.h"
#include "ui/work/export_panel.h"
#include "ui/work/import_panel.h"
#include "ui/work/models_panel.h"
#include "ui/work/train_panel.h"

namespace aetherion::window {

WorkForms::WorkForms(const UiPorts& ports, const UiSettings& settings, MarketPage& market, QWidget* window)
    : QObject(window), m_ports(ports), m_settings(settings), m_market(market), m_window(window) {}

void WorkForms::open(QWidget* form) {
    form->show();
    form->raise();
    form->activateWindow();
}

void WorkForms::openExport(const contract::EngineSnapshot& snapshot) {
    const contract::StreamView* view = m_market.selected(snapshot);
    if (!view) {
        Q_EMIT said(tr("Nothing is being watched yet."));
        return;
    }
    if (!m_export) {
        m_export = new work::ExportPanel(m_ports.jobs, m_settings.exportFolder, m_window);
        connect(m_export, &work::JobForm::started, this, &WorkForms::jobStarted);
    }
    const chart::ChartViewport& viewport = m_market.chart().viewport();
    m_export->setSubject(
        {view->stream, m_market.chart().timeframe(), viewport.from(), viewport.to(), m_ports.clock.now()});
    m_export->setZone(m_settings.zone);
    open(m_export);
}

void WorkForms::openImport() {
    if (!m_import) {
        m_import = new work::ImportPanel(m_ports.jobs, m_settings.recordingFolder, m_window);
        connect(m_import, &work::JobForm::started, this, &WorkForms::jobStarted);
    }
    open(m_import);
}

void WorkForms::openModels(const contract::EngineSnapshot& snapshot) {
    if (!m_models) {
        m_models = new work::ModelsPanel(m_ports.jobs, m_settings.modelFolder, m_settings.operatorName, m_window);
        connect(m_models, &work::ModelsPanel::jobStarted, this, &WorkForms::jobStarted);
        connect(m_models, &work::ModelsPanel::trainRequested, this, &WorkForms::trainRequested);
    }
    m_models->update(snapshot.models);
    open(m_models);
}

void WorkForms::openTrain(const contract::EngineSnapshot& snapshot) {
    if (!m_train) {
        m_train = new work::TrainPanel(m_ports.jobs, m_settings.recordingFolder, m_settings.modelFolder, m_window);
        connect(m_train, &work::JobForm::started, this, &WorkForms::jobStarted);
    }
    m_train->setOperator(m_settings.operatorName);
    const contract::StreamView* view = m_market.selected(snapshot);
    m_train->setSubject(view ? std::optional(work::TrainSubject{view->stream, m_market.chart().timeframe()})
                             : std::nullopt);
    open(m_train);
}

void WorkForms::startScenario(const QString& scenario) {
    contract::JobRequest job;
    job.kind = contract::JobKind::Scenario;
    job.options["name"] = look::toUtf8(scenario);
    const auto started = m_ports.jobs.start(std::move(job));
    Q_EMIT said(started ? tr("Scenario: %1").arg(scenario) : tr("Refused: %1").arg(look::said(started.error().text())));
    if (started)
        Q_EMIT jobStarted();
}

void WorkForms::update(const contract::EngineSnapshot& snapshot) {
    if (m_models && m_models->isVisible())
        m_models->update(snapshot.models);
}

void WorkForms::operatorChanged() {
    if (m_models)
        m_models->deleteLater();
    m_models = nullptr;
}

} // namespace aetherion::window
