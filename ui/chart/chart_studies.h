#pragma once
// The panes that a chart's actions switch on and off under its candles, with the stored features that some of them
// show.
//
// Thread: GUI. Data, viewport, folds and chart belong to the owner and outlive it.
#include "ui/chart/chart_actions.h"
#include "ui/chart/feature_history.h"

#include <QTimeZone>
#include <QWidget>

#include <map>

namespace aetherion::chart {

class CandleChart;
class ChartData;
class ChartViewport;
class SessionFolds;
class StudyPane;

class ChartStudies final : public QWidget {
    Q_OBJECT
public:
    ChartStudies(const ChartData& chartData, ChartViewport& viewport, const SessionFolds& folds, CandleChart& chart,
                 ChartActions& actions, contract::HistoryPort& history, QWidget* parent = nullptr);
    void reset(const market::Stream& stream, market::Timeframe timeframe);
    /// The view moved or bars arrived: asks for what the panes in sight lack.
    void follow();
    /// Asks which features there are; ChartActions offers them when the answer is here.
    void discoverFeatures();
    void setSetup(const StudySetup& setup);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] int paneCount() const;

private:
    void place(const QString& name, StudyPane* pane);
    void remove(const QString& name);
    void togglePane(IndicatorKind kind, bool shown);
    void toggleFeature(const QString& feature, bool shown);

    const ChartData& m_data;
    ChartViewport& m_viewport;
    const SessionFolds& m_folds;
    CandleChart& m_chart;
    ChartActions& m_actions;
    StudySetup m_setup;
    FeatureHistory m_features;
    QTimeZone m_zone;
    /// By name; those of features begin with "feature ".
    std::map<QString, StudyPane*> m_panes;
    int m_featurePanes = 0;
    /// Which features there are is asked once for a stream and timeframe.
    bool m_discovers = false;
};

} // namespace aetherion::chart
