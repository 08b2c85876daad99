#pragma once
// Keeps what a person set in the window, in `window.json` of the data folder.
//
// Thread: load() before the window exists; save() from the GUI thread, which does not wait: the file is written on the
// thread pool, the newest state wins. A file that cannot be read is left aside with a word in the log.
#include "ui/window/ui_ports.h"

#include <filesystem>
#include <memory>

namespace aetherion::desktop {

class UiSettingsStore {
public:
    explicit UiSettingsStore(std::filesystem::path file);

    /// What is stored, on top of `defaults`.
    [[nodiscard]] window::UiSettings load(window::UiSettings defaults) const;
    void save(const window::UiSettings& settings);

private:
    struct Writing;
    std::filesystem::path m_file;
    std::shared_ptr<Writing> m_writing;
};

} // namespace aetherion::desktop
