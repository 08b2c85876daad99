#include "ui/look/room_area.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollBar>

namespace aetherion::look {

namespace {

/// The rest is the window's title, and what stands at the screen's edge.
constexpr double kShareOfScreen = 0.9;

/// Scrolled where it has less than it needs, not where it has less than it would like.
class Contents final : public QWidget {
public:
    [[nodiscard]] int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

} // namespace

RoomArea::RoomArea(QLayout* contents, QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("roomArea"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    auto* inside = new Contents;
    inside->setLayout(contents);
    setWidget(inside);
}

QSize RoomArea::most() const {
    const QSize screenful = screen()->availableSize();
    int height = static_cast<int>(screenful.height() * kShareOfScreen);
    // What stands over it or under it is not scrolled.
    if (const QLayout* around = parentWidget() ? parentWidget()->layout() : nullptr)
        for (int i = 0; i < around->count(); ++i)
            if (QLayoutItem* other = around->itemAt(i); other->widget() != this && !other->isEmpty())
                height -= other->minimumSize().height();
    return {screenful.width() - fontMetrics().height(), std::max(height, fontMetrics().height())};
}

QSize RoomArea::sizeHint() const { return widget()->sizeHint().boundedTo(most()); }

QSize RoomArea::minimumSizeHint() const {
    const QSize most = this->most();
    QSize least = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    if (isVisible() && hasHeightForWidth())
        least.setHeight(std::max(least.height(), widget()->heightForWidth(std::max(width(), least.width()))));
    // The bar takes its room from what it scrolls.
    if (least.height() > most.height())
        least.rwidth() += verticalScrollBar()->sizeHint().width();
    return least.boundedTo(most);
}

bool RoomArea::hasHeightForWidth() const { return widget()->layout()->hasHeightForWidth(); }

int RoomArea::heightForWidth(int width) const {
    return hasHeightForWidth() ? std::min(widget()->layout()->totalHeightForWidth(width), most().height()) : -1;
}

void RoomArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    // Words that wrap need another height.
    if (event->size().width() != event->oldSize().width() && hasHeightForWidth())
        updateGeometry();
}

bool RoomArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace aetherion::look
