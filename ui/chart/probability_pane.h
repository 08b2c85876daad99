#pragma once
// The filtered probabilities of the four regimes at every bar, stacked to 100 %, on the candles' time axis.
//
// Order from the bottom: Bull, Bear, Sideways, Crisis. Bars that the model does not know (warm-up, no model) stay
// empty. A model is never certain, so no regime has more than 99 %. At most four boxes per pixel column. Thread: GUI.
#include "ui/chart/chart_pane.h"

namespace aetherion::chart {

class ProbabilityPane final : public ChartPane {
    Q_OBJECT
public:
    ProbabilityPane(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    void setReason(const QString& reason);
    /// The stream says nothing: what is known is paler, and what came since is hatched.
    void setAged(bool aged);
    [[nodiscard]] std::size_t boxesPainted() const { return m_boxes; }
    /// The probabilities of the bar under `place`, one a line; empty where nothing is known.
    [[nodiscard]] QString toolTipAt(const QPointF& place) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintStacks(QPainter& painter, const look::ThemeColors& colors);
    /// The time after the last bar that is known.
    void paintSince(QPainter& painter) const;
    void paintStack(QPainter& painter, const contract::BarRegime& bar, double left, double right,
                    const look::ThemeColors& colors);

    QString m_reason;
    bool m_isAged = false;
    std::size_t m_boxes = 0;
};

} // namespace aetherion::chart
