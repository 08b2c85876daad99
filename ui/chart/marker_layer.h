#pragma once
// The markers of a chart: found by time, culled to one for each small square and kind, drawn as pictures made once.
//
// A purchase is a triangle that points up, a sale one that points down; orders are the same, hollow; what ended without
// a trade is a cross. Thread: GUI.
#include "ui/chart/chart_viewport.h"
#include "ui/chart/marker.h"
#include "ui/chart/price_axis.h"
#include "ui/look/theme.h"

#include <QPixmap>
#include <QRectF>

#include <vector>

class QPainter;

namespace aetherion::chart {

class MarkerLayer {
public:
    /// In any order.
    void setMarkers(std::vector<Marker> markers);
    [[nodiscard]] const std::vector<Marker>& markers() const { return m_markers; }

    /// Where one stands, and how many it stands for.
    struct Placed {
        QPointF at;
        std::size_t marker = 0;
        std::size_t count = 1;
    };
    /// `size` is a marker's side in pixels. Those above and below the plot are left out.
    [[nodiscard]] std::vector<Placed> place(const ChartViewport& viewport, const QRectF& plot, const PriceAxis& axis,
                                            double size) const;
    void paint(QPainter& painter, const std::vector<Placed>& placed, double size, const look::ThemeColors& colors);
    /// What stands under the pointer, a line for each of the first few; empty: nothing.
    [[nodiscard]] QString textAt(const QPointF& pointer, const ChartViewport& viewport, const QRectF& plot,
                                 const PriceAxis& axis, double size) const;

private:
    [[nodiscard]] QPixmap pictureOf(MarkerKind kind, double size, qreal ratio, const look::ThemeColors& colors) const;

    std::vector<Marker> m_markers;
    std::array<QPixmap, kMarkerKinds.size()> m_pictures;
    /// What the pictures were made for.
    double m_size = 0;
    qreal m_ratio = 0;
    QColor m_rising;
    QColor m_plot;
};

} // namespace aetherion::chart
