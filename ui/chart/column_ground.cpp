#include "ui/chart/column_ground.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace aetherion::chart {

void ColumnGround::begin(const QSizeF& size, qreal ratio, const QColor& color) {
    const QSize pixels(std::max(1, static_cast<int>(std::ceil(size.width() * ratio))),
                       std::max(1, static_cast<int>(std::ceil(size.height() * ratio))));
    if (m_picture.size() != pixels)
        m_picture = QImage(pixels, QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    auto* row = reinterpret_cast<QRgb*>(m_picture.scanLine(0));
    std::fill(row, row + pixels.width(), color.rgb());
}

void ColumnGround::fill(double left, double right, const QColor& color) {
    const qreal ratio = m_picture.devicePixelRatio();
    const int first = std::clamp(static_cast<int>(std::floor(left * ratio)), 0, m_picture.width());
    const int last = std::clamp(static_cast<int>(std::floor(right * ratio)), first, m_picture.width());
    auto* row = reinterpret_cast<QRgb*>(m_picture.scanLine(0));
    std::fill(row + first, row + last, color.rgb());
}

void ColumnGround::paint(QPainter& painter, const QPointF& at) {
    const auto bytes = static_cast<std::size_t>(m_picture.width()) * sizeof(QRgb);
    const uchar* row = m_picture.constScanLine(0);
    for (int y = 1; y < m_picture.height(); ++y)
        std::memcpy(m_picture.scanLine(y), row, bytes);
    painter.drawImage(at, m_picture);
}

} // namespace aetherion::chart
