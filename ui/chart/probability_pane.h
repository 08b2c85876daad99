#pragma once
// The filtered probabilities of the four regimes at every bar, stacked to 100 %, on the candles' time axis.
//
// Order from the bottom: Bull, Bear, Sideways, Crisis. Bars that the model does not know (warm-up, no model) stay
// empty. At most four boxes per pixel column. Thread: GUI.
#include "ui/chart/chart_pane.h"

namespace aetherion::chart {

class ProbabilityPane final : public ChartPane {
    Q_OBJECT
public:
    ProbabilityPane(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    void setReason(const QString& reason);
    [[nodiscard]] std::size_t boxesPainted() const { return m_boxes; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStacks(QPainter& painter, const look::ThemeColors& colors);

    QString m_reason;
    std::size_t m_boxes = 0;
};

} // namespace aetherion::chart
