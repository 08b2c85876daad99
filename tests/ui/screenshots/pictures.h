#pragma once
// The pictures, in the order in which they are made: what each is called, and who makes it.
//
// Thread: GUI.
#include <QPixmap>

#include <vector>

namespace aetherion::test {

struct Picture {
    const char* name;
    QPixmap (*take)();
};

/// The whole window: sizes, scales, themes, languages, and what can befall it.
[[nodiscard]] const std::vector<Picture>& windowPictures();
/// Each dock by itself.
[[nodiscard]] const std::vector<Picture>& dockPictures();
/// Windows of their own, and sheets of several.
[[nodiscard]] const std::vector<Picture>& formPictures();

} // namespace aetherion::test
