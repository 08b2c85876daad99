#include "ui/boards/regime_style.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace aetherion::boards {

using market::Regime;

QColor regimeColor(Regime regime, const look::ThemeColors& colors) {
    switch (regime) {
    case Regime::Bull:
        return colors.dark ? QColor(0x4a, 0x90, 0xd9) : QColor(0x1f, 0x6f, 0xc1);
    case Regime::Bear:
        return colors.dark ? QColor(0xe0, 0x8a, 0x3c) : QColor(0xc9, 0x66, 0x10);
    case Regime::Sideways:
        return colors.dark ? QColor(0x8b, 0x96, 0xa1) : QColor(0x7b, 0x86, 0x91);
    case Regime::Crisis:
        return colors.dark ? QColor(0xd6, 0x4f, 0xc0) : QColor(0xb0, 0x26, 0x9a);
    case Regime::Unknown:
        return colors.dark ? QColor(0x55, 0x60, 0x6c) : QColor(0xa9, 0xb2, 0xbb);
    }
    return {};
}

QBrush regimeBrush(Regime regime, const look::ThemeColors& colors) {
    return QBrush(regimeColor(regime, colors), regime == Regime::Unknown ? Qt::BDiagPattern : Qt::SolidPattern);
}

QColor regimeTextColor(Regime regime, const look::ThemeColors& colors) {
    if (regime == Regime::Unknown)
        return colors.axisText;
    // The ink that stands out more from each of the grounds above: dark but on the deep ones of the light theme.
    const bool isDeep = !colors.dark && (regime == Regime::Bull || regime == Regime::Crisis);
    return isDeep ? QColor(0xff, 0xff, 0xff) : QColor(0x08, 0x0c, 0x10);
}

QString regimeText(Regime regime) {
    switch (regime) {
    case Regime::Bull:
        return QCoreApplication::translate("Regime", "Bull");
    case Regime::Bear:
        return QCoreApplication::translate("Regime", "Bear");
    case Regime::Sideways:
        return QCoreApplication::translate("Regime", "Sideways");
    case Regime::Crisis:
        return QCoreApplication::translate("Regime", "Crisis");
    case Regime::Unknown:
        return QCoreApplication::translate("Regime", "Unknown");
    }
    return {};
}

QString regimeMeaning(Regime regime) {
    switch (regime) {
    case Regime::Bull:
        return QCoreApplication::translate("Regime", "Bull: the model's state with the highest average return.");
    case Regime::Bear:
        return QCoreApplication::translate("Regime", "Bear: the model's state with the lowest average return.");
    case Regime::Sideways:
        return QCoreApplication::translate("Regime", "Sideways: returns near zero and little movement.");
    case Regime::Crisis:
        return QCoreApplication::translate("Regime",
                                           "Crisis: the model's most volatile state. It says nothing about direction.");
    case Regime::Unknown:
        return QCoreApplication::translate("Regime", "Unknown: no model, too few bars, or data that are not current.");
    }
    return {};
}

void paintRegimeShape(QPainter& painter, const QRectF& box, Regime regime, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    qreal stroke = std::max<qreal>(1.5, box.height() * 0.22);
    switch (regime) {
    case Regime::Bull:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({box.bottomLeft(), {box.center().x(), box.top()}, box.bottomRight()}));
        break;
    case Regime::Bear:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF({box.topLeft(), {box.center().x(), box.bottom()}, box.topRight()}));
        break;
    case Regime::Sideways:
        // In a box of whole pixels the bar begins and ends with one.
        stroke = box.height() - 2 * std::round((box.height() - stroke) / 2);
        painter.fillRect(QRectF(box.left(), box.center().y() - stroke / 2, box.width(), stroke), color);
        break;
    case Regime::Crisis: {
        painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::FlatCap));
        const QRectF inner = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        break;
    }
    case Regime::Unknown: {
        QFont font = painter.font();
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(box.adjusted(-2, -4, 2, 4), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    }
    painter.restore();
}

void paintRegimeOutline(QPainter& painter, const QRectF& box, Regime regime, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Whole pixels between whole pixels: level and upright lines then have one colour.
    const qreal line = std::max<qreal>(1, std::round(box.height() / 9));
    const QRectF inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(color, line, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    switch (regime) {
    case Regime::Bull:
        painter.drawPolygon(QPolygonF({inner.bottomLeft(), {inner.center().x(), inner.top()}, inner.bottomRight()}));
        break;
    case Regime::Bear:
        painter.drawPolygon(QPolygonF({inner.topLeft(), {inner.center().x(), inner.bottom()}, inner.topRight()}));
        break;
    case Regime::Sideways: {
        const qreal tall = std::floor(box.height() / 4) * 2 + std::fmod(box.height(), 2.0) - line;
        painter.drawRect(QRectF(inner.left(), inner.center().y() - tall / 2, inner.width(), tall));
        break;
    }
    case Regime::Crisis:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        break;
    case Regime::Unknown:
        paintRegimeShape(painter, box, regime, color);
        break;
    }
    painter.restore();
}

} // namespace aetherion::boards
