#pragma once
// The time axis under all panes: round times, the day or year beneath them, and the zone in the gutter.
//
// Thread: GUI.
#include "ui/chart/chart_pane.h"

namespace aetherion::chart {

class TimeAxisStrip final : public ChartPane {
    Q_OBJECT
public:
    TimeAxisStrip(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintZone(QPainter& painter, const look::ThemeColors& colors) const;
};

} // namespace aetherion::chart
