#pragma once
// A ground whose colour changes from pixel column to pixel column and never down a column: laid out as one row and
// copied to all others, which takes as long for a thousand columns as for one.
//
// Columns are in logical pixels, the picture has the device's. Thread: GUI.
#include <QColor>
#include <QImage>

class QPainter;
class QRectF;

namespace aetherion::chart {

class ColumnGround {
public:
    /// The picture is kept from frame to frame.
    void begin(const QSizeF& size, qreal ratio, const QColor& color);
    void fill(double left, double right, const QColor& color);
    void paint(QPainter& painter, const QPointF& at);

private:
    QImage m_picture;
};

} // namespace aetherion::chart
