#pragma once
// Layouts as text (JSON), and back. Touches no file.
//
// Thread: any.
#include "core/base/result.h"
#include "ui/window/layout_book.h"

namespace aetherion::window {

[[nodiscard]] QByteArray layoutText(const LayoutBook& book);
/// An error names what is wrong; nothing of a text that is wrong anywhere is used.
[[nodiscard]] Result<LayoutBook> parseLayouts(const QByteArray& text);

} // namespace aetherion::window
