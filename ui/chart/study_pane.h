#pragma once
// One line under the candles on their time axis, with a scale of its own: an indicator of the bars, or a feature as the
// engine stored it.
//
// Its name and its value under the pointer stand in the plot. Where there is nothing to draw it says why. Thread: GUI.
#include "ui/chart/chart_pane.h"
#include "ui/chart/feature_history.h"
#include "ui/chart/indicator_line.h"

namespace aetherion::chart {

class StudyPane final : public ChartPane {
    Q_OBJECT
public:
    /// `folds` gives the market's timetable and outlives the pane.
    StudyPane(IndicatorKind kind, const StudySetup& setup, const ChartData& chartData, ChartViewport& viewport,
              const SessionFolds& folds, QWidget* parent = nullptr);
    /// `features` outlives the pane.
    StudyPane(const QString& feature, const FeatureHistory& features, const ChartData& chartData,
              ChartViewport& viewport, QWidget* parent = nullptr);
    void setSetup(const StudySetup& setup);
    void setEmptyText(const QString& text);
    /// What is in view, as the last painting had it.
    [[nodiscard]] const std::vector<IndicatorPoint>& points() const { return m_points; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    [[nodiscard]] std::vector<IndicatorPoint> pointsInView(const look::ThemeColors& colors) const;
    void paintLabels(QPainter& painter, double low, double high, const look::ThemeColors& colors) const;

    std::optional<IndicatorKind> m_kind;
    StudySetup m_setup;
    const SessionFolds* m_folds = nullptr;
    QString m_feature;
    const FeatureHistory* m_features = nullptr;
    QString m_emptyText;
    std::vector<IndicatorPoint> m_points;
};

} // namespace aetherion::chart
