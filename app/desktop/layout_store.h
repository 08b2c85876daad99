#pragma once
// Keeps the layouts of the window in `layouts.json` of the data folder, and the five versions before it beside it.
//
// Thread: load() before the window exists; save() from the GUI thread, which does not wait: the file is written on the
// thread pool, the newest state wins. A file that cannot be read is set aside, the newest version that can be read
// takes its place, and what happened is said.
#include "ui/window/layout_book.h"

#include <filesystem>
#include <memory>

namespace aetherion::desktop {

class LayoutStore {
public:
    explicit LayoutStore(std::filesystem::path file);

    struct Loaded {
        window::LayoutBook book;
        /// What a person has to be told; empty where all is well.
        QString notice;
    };
    [[nodiscard]] Loaded load() const;
    void save(const window::LayoutBook& book);

private:
    struct Writing;
    [[nodiscard]] std::filesystem::path version(int number) const;
    std::filesystem::path m_file;
    std::shared_ptr<Writing> m_writing;
};

} // namespace aetherion::desktop
