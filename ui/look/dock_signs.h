#pragma once
// The signs on the buttons of docks, drawn at any size: the style's own are small pictures that stay small.
//
// Thread: GUI. Colours are those in force when it is painted.
#include <QIcon>

namespace aetherion::look {

enum class DockSign : std::uint8_t { Close, Float };

[[nodiscard]] QIcon dockSign(DockSign sign);

} // namespace aetherion::look
