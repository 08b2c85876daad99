#pragma once
// Keeps windows where a person can reach them: one whose screen was taken away comes back onto one that is there.
//
// Thread: GUI.
#include <QRect>

class QWidget;

namespace aetherion::window {

/// Where a window of that frame goes so that its title can be grasped and it fits; the same where it already does.
[[nodiscard]] QRect reachable(const QRect& frame, const QList<QRect>& screens);
/// Moves a top-level window if it has to be.
void bringOnScreen(QWidget& window);
/// Moves it so that nothing of it is outside its screen, where it fits there.
void bringWholeOnScreen(QWidget& window);
/// Every top-level window of the program that is shown.
void bringAllOnScreen();

} // namespace aetherion::window
