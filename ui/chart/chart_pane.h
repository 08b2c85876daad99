#pragma once
// What all panes of the chart have in common: the shared stretch of time, the plot left of the price gutter, the
// vertical grid, the crosshair's line, and moving about with mouse, wheel and keys.
//
// Keys: Left and Right pan by a tenth of the view (with Shift by a whole one), + and - zoom, Home and End go to the
// first and the newest bar; with Ctrl, Left and Right move the crosshair from bar to bar. The wheel zooms around the
// pointer, with Shift it pans. Thread: GUI.
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"
#include "ui/look/theme.h"

#include <QTimeZone>
#include <QWidget>

namespace aetherion::chart {

class ChartPane : public QWidget {
    Q_OBJECT
public:
    /// Data and viewport belong to the owner of the panes and outlive them.
    ChartPane(const ChartData& chartData, ChartViewport& viewport, QWidget* parent);
    void setZone(const QTimeZone& zone);

protected:
    /// The pane without the gutter.
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF gutter() const;
    /// Pixels between two marks of the time axis, at least.
    [[nodiscard]] double closestMarks() const;
    [[nodiscard]] std::optional<double> crosshairX() const;
    void paintTimeGrid(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const;
    void paintCrosshairLine(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const;

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

    const ChartData& m_data;
    ChartViewport& m_viewport;
    QTimeZone m_zone;

private:
    void stepCrosshair(int bars);
    std::optional<QPointF> m_dragFrom;
};

} // namespace aetherion::chart
