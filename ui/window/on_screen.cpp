#include "ui/window/on_screen.h"

#include <QApplication>
#include <QScreen>
#include <QWidget>

namespace aetherion::window {

namespace {

/// So much of a window's title must be on a screen, so that it can be grasped.
constexpr int kGrip = 80;

QRect titleOf(const QRect& frame) { return {frame.left(), frame.top(), frame.width(), std::min(24, frame.height())}; }

} // namespace

QRect reachable(const QRect& frame, const QList<QRect>& screens) {
    if (screens.isEmpty())
        return frame;
    const QRect title = titleOf(frame);
    for (const QRect& screen : screens) {
        const QRect seen = screen & title;
        if (seen.width() >= std::min(kGrip, frame.width()) && seen.height() >= std::min(12, title.height()))
            return frame;
    }
    const QRect& home = screens.front();
    QRect moved(QPoint(0, 0), frame.size().boundedTo(home.size()));
    moved.moveCenter(home.center());
    return moved;
}

void bringOnScreen(QWidget& window) {
    QList<QRect> screens;
    if (const QScreen* primary = QGuiApplication::primaryScreen())
        screens << primary->availableGeometry();
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    const QRect frame = window.frameGeometry();
    const QRect wanted = reachable(frame, screens);
    if (wanted == frame)
        return;
    window.resize(wanted.size().boundedTo(window.size()));
    window.move(wanted.topLeft());
}

void bringWholeOnScreen(QWidget& window) {
    const QRect room = window.screen()->availableGeometry();
    const QRect frame = window.frameGeometry();
    const QPoint place(std::max(room.left(), std::min(frame.left(), room.right() + 1 - frame.width())),
                       std::max(room.top(), std::min(frame.top(), room.bottom() + 1 - frame.height())));
    if (place != frame.topLeft())
        window.move(place);
}

void bringAllOnScreen() {
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && !window->isMinimized() && window->windowType() != Qt::Popup &&
            window->windowType() != Qt::ToolTip)
            bringOnScreen(*window);
}

} // namespace aetherion::window
