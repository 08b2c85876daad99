#pragma once
// Takes down how the window is arranged, and arranges it so again: place and size, docks, splitters, columns.
//
// What a person may drag is found by its objectName, so a part that a later version does not have is left out.
// Thread: GUI. The windows must outlive it.
#include "ui/window/layout_book.h"

class QMainWindow;

namespace aetherion::window {

class LayoutKeeper {
public:
    /// `frame` is the window, `desk` the one inside that has the docks.
    LayoutKeeper(QMainWindow& frame, QMainWindow& desk);
    void take(Layout& layout) const;
    /// False where the docks cannot be arranged so; nothing has changed then.
    [[nodiscard]] bool arrange(const Layout& layout) const;

private:
    QMainWindow& m_frame;
    QMainWindow& m_desk;
};

} // namespace aetherion::window
