#include "ui/look/dock_signs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace aetherion::look {

namespace {

/// Of the button's icon size, what the sign takes: a title has the height of its words, not of an icon.
constexpr double kShare = 0.625;

class SignEngine final : public QIconEngine {
public:
    explicit SignEngine(DockSign sign) : m_sign(sign) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const double side = std::min(rect.width(), rect.height());
        const QRectF whole(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side);
        const QRectF sign = whole.adjusted(side * 0.15, side * 0.15, -side * 0.15, -side * 0.15);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(QGuiApplication::palette().color(group, QPalette::WindowText), std::max(1.0, side * 0.12)));
        if (m_sign == DockSign::Close) {
            painter->drawLine(sign.topLeft(), sign.bottomRight());
            painter->drawLine(sign.topRight(), sign.bottomLeft());
        } else {
            const double step = sign.width() * 0.3;
            painter->drawRect(sign.adjusted(0, step, -step, 0));
            painter->drawPolyline(
                QPolygonF({sign.topLeft() + QPointF(step, step), sign.topLeft() + QPointF(step, 0), sign.topRight(),
                           sign.bottomRight() - QPointF(0, step), sign.bottomRight() - QPointF(step, step)}));
        }
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size * kShare; }
    [[nodiscard]] QIconEngine* clone() const override { return new SignEngine(m_sign); }

private:
    DockSign m_sign;
};

} // namespace

QIcon dockSign(DockSign sign) { return QIcon(new SignEngine(sign)); }

} // namespace aetherion::look
