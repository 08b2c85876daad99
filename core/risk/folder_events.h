#pragma once
// Tells that a name was created in a folder, even if it is gone again a moment later (inotify).
//
// Only an accelerator: without inotify the poll beside it finds what stands. Each drain() makes sure that it is the
// folder now at the path that is watched. Thread: one.
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace aetherion::risk {

class FolderEvents {
public:
    /// `isOwn` names files whose renaming to the watched name is the program's own doing.
    FolderEvents(std::filesystem::path folder, std::string name, std::function<bool(std::string_view)> isOwn);
    ~FolderEvents();
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;

    /// For poll(); -1 when there is none.
    [[nodiscard]] int descriptor() const { return m_fd; }
    /// Reads all that has happened, without waiting: was the name created by someone else?
    [[nodiscard]] bool drain();

private:
    void watch();

    std::filesystem::path m_folder;
    std::string m_name;
    std::function<bool(std::string_view)> m_isOwn;
    int m_fd = -1;
    int m_watch = -1;
};

} // namespace aetherion::risk
