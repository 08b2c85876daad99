#pragma once
// What a power cut would leave of a folder: each change reaches a second folder, the image, only when it is synced. For
// unsynced.cpp, which says what counts.
//
// Thread: any; one lock, which a sync holds.
#include <dlfcn.h>
#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aetherion::soak {

/// The function that a library's own one of that name stands before.
template <typename Function> Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

class UnsyncedImage {
public:
    /// Nothing while the image's own work runs on this thread, and where no folder is named.
    [[nodiscard]] static UnsyncedImage* get();

    void wrote(int fd, off_t offset, const void* bytes, ssize_t count);
    void resized(int fd, off_t size);
    [[nodiscard]] int synced(int fd, int (*sync)(int));
    [[nodiscard]] int renamed(const std::string& from, const std::string& to, const std::function<int()>& call);
    [[nodiscard]] int removed(const std::string& path, const std::function<int()>& call);

private:
    using Inode = std::pair<dev_t, ino_t>;
    /// Bytes at an offset, or, without bytes, a new size.
    struct Change {
        off_t offset = 0;
        std::optional<std::string> bytes;
    };
    struct TrackedFile {
        /// Below the folder and below the image.
        std::string name;
        bool inImage = false;
        std::vector<Change> pending;
    };
    struct NameChange {
        std::string from;
        /// Empty: removed.
        std::string to;
        Inode file;
    };

    UnsyncedImage(std::string folder, std::string image, bool namesComeSoon);
    [[nodiscard]] std::optional<std::string> below(const std::string& path) const;
    [[nodiscard]] static std::optional<Inode> inodeAt(const std::string& path);
    [[nodiscard]] TrackedFile* fileOf(int fd);
    void settle(TrackedFile& file, std::vector<Change> changes);
    void note(NameChange change);
    void settleNames(const std::string& folder);
    void apply(const NameChange& change);

    const std::string m_folder;
    const std::string m_image;
    const bool m_soon;
    std::mutex m_mutex;
    std::map<Inode, TrackedFile> m_files;
    std::vector<NameChange> m_names;
};

} // namespace aetherion::soak
