#include "ui/look/hatching.h"

#include "ui/look/theme.h"

#include <QPainter>

namespace aetherion::look {

void paintHatching(QPainter& painter, const QRectF& area, const QPalette& palette) {
    QColor line = themeColors(palette).faintText;
    line.setAlpha(90);
    painter.fillRect(area, QBrush(line, Qt::BDiagPattern));
}

} // namespace aetherion::look
