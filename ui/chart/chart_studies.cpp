#include "ui/chart/chart_studies.h"

#include "ui/chart/candle_chart.h"
#include "ui/chart/study_pane.h"

#include <QVBoxLayout>

namespace aetherion::chart {

ChartStudies::ChartStudies(const ChartData& chartData, ChartViewport& viewport, const SessionFolds& folds,
                           CandleChart& chart, ChartActions& actions, contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_data(chartData), m_viewport(viewport), m_folds(folds), m_chart(chart), m_actions(actions),
      m_features(history), m_zone(QByteArrayLiteral("UTC")) {
    setObjectName(QStringLiteral("chartStudies"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
    connect(&actions, &ChartActions::overlayToggled, &chart, &CandleChart::showOverlay);
    connect(&actions, &ChartActions::paneToggled, this, &ChartStudies::togglePane);
    connect(&actions, &ChartActions::featureToggled, this, &ChartStudies::toggleFeature);
    connect(actions.find(QStringLiteral("chartBands")), &QAction::toggled, &chart, &CandleChart::showBands);
    connect(actions.find(QStringLiteral("chartMarkers")), &QAction::toggled, &chart, &CandleChart::showMarkers);
    connect(actions.find(QStringLiteral("foldSessions")), &QAction::toggled, &viewport, &ChartViewport::setFolding);
    connect(&m_features, &FeatureHistory::loaded, &actions,
            [this, &actions]() { actions.offerFeatures(m_features.names()); });
    connect(&m_features, &FeatureHistory::loaded, this, [this]() {
        for (const auto& [name, pane] : m_panes)
            pane->QWidget::update();
        follow();
    });
    connect(&m_features, &FeatureHistory::failed, this, [this](const QString& reason) {
        for (const auto& [name, pane] : m_panes)
            pane->setEmptyText(tr("Stored features could not be read: %1").arg(reason));
    });
}

void ChartStudies::reset(const market::Stream& stream, market::Timeframe timeframe) {
    m_features.reset(stream, timeframe);
    m_discovers = true;
}

void ChartStudies::discoverFeatures() {
    m_discovers = true;
    follow();
}

void ChartStudies::follow() {
    if ((m_featurePanes == 0 && !m_discovers) || m_data.closedCount() == 0)
        return;
    // Who only asks which features there are needs no more than a page.
    const Timestamp newest = m_data.columns().closeTime(m_data.closedCount() - 1);
    m_features.want(m_featurePanes > 0 ? m_viewport.from() : newest, newest);
    m_discovers = false;
}

void ChartStudies::setSetup(const StudySetup& setup) {
    m_setup = setup;
    m_chart.setStudies(setup);
    m_actions.setSetup(setup);
    for (const auto& [name, pane] : m_panes)
        pane->setSetup(setup);
}

void ChartStudies::setZone(const QTimeZone& zone) {
    m_zone = zone;
    for (const auto& [name, pane] : m_panes)
        pane->setZone(zone);
}

int ChartStudies::paneCount() const { return static_cast<int>(m_panes.size()); }

void ChartStudies::place(const QString& name, StudyPane* pane) {
    pane->setZone(m_zone);
    m_panes[name] = pane;
    layout()->addWidget(pane);
    show();
}

void ChartStudies::remove(const QString& name) {
    const auto pane = m_panes.find(name);
    if (pane == m_panes.end())
        return;
    delete pane->second;
    m_panes.erase(pane);
    setVisible(!m_panes.empty());
}

void ChartStudies::togglePane(IndicatorKind kind, bool shown) {
    const QString name = QString::number(static_cast<int>(kind));
    remove(name);
    if (!shown)
        return;
    auto* pane = new StudyPane(kind, m_setup, m_data, m_viewport, m_folds);
    pane->setEmptyText(tr("Too few bars"));
    place(name, pane);
}

void ChartStudies::toggleFeature(const QString& feature, bool shown) {
    const QString name = QStringLiteral("feature ") + feature;
    m_featurePanes -= m_panes.contains(name) ? 1 : 0;
    remove(name);
    if (!shown)
        return;
    auto* pane = new StudyPane(feature, m_features, m_data, m_viewport);
    pane->setEmptyText(tr("Nothing of %1 is stored for this stretch of time").arg(feature));
    ++m_featurePanes;
    place(name, pane);
    follow();
}

} // namespace aetherion::chart
