#include "ui/window/layout_book.h"

#include <algorithm>

namespace aetherion::window {

const Layout* LayoutBook::find(const QString& name) const {
    const auto at =
        std::find_if(layouts.begin(), layouts.end(), [&](const Layout& layout) { return layout.name == name; });
    return at == layouts.end() ? nullptr : &*at;
}

void LayoutBook::put(const Layout& layout) {
    for (Layout& each : layouts)
        if (each.name == layout.name) {
            each = layout;
            return;
        }
    layouts.append(layout);
}

void LayoutBook::remove(const QString& name) {
    layouts.removeIf([&](const Layout& layout) { return layout.name == name; });
}

QString firstLayoutName() { return QStringLiteral("desk"); }

} // namespace aetherion::window
