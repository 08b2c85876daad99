#include "tests/soak/unsynced_image.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace aetherion::soak {

namespace {

namespace fs = std::filesystem;

thread_local bool isAtWork = false;

/// While it lives, what this thread does to files is the image's own work; it leaves errno as it was.
class AtWork {
public:
    AtWork() { isAtWork = true; }
    ~AtWork() {
        isAtWork = false;
        errno = m_errno;
    }
    AtWork(const AtWork&) = delete;
    AtWork& operator=(const AtWork&) = delete;
    /// For the call that the program made.
    template <typename Call> int outside(Call&& call) {
        errno = m_errno;
        const int result = call();
        m_errno = errno;
        return result;
    }

private:
    int m_errno = errno;
};

std::string pathOf(int fd) {
    std::array<char, 4096> path{};
    const auto size = ::readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path.data(), path.size());
    return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

} // namespace

UnsyncedImage* UnsyncedImage::get() {
    if (isAtWork)
        return nullptr;
    static UnsyncedImage* const image = []() -> UnsyncedImage* {
        const AtWork work;
        const char* folder = std::getenv("UNSYNCED_FOLDER");
        const char* at = std::getenv("UNSYNCED_IMAGE");
        const char* names = std::getenv("UNSYNCED_NAMES");
        if (!folder || !at)
            return nullptr;
        // It lives until the end, whatever else is destroyed before.
        return new UnsyncedImage(folder, at, names && std::string_view(names) == "soon");
    }();
    return image;
}

UnsyncedImage::UnsyncedImage(std::string folder, std::string image, bool namesComeSoon)
    : m_folder(std::move(folder)), m_image(std::move(image)), m_soon(namesComeSoon) {
    std::error_code error;
    fs::remove_all(m_image, error);
    fs::create_directories(m_image, error);
    if (!fs::exists(m_folder, error))
        return;
    fs::copy(m_folder, m_image, fs::copy_options::recursive, error);
    for (const auto& entry : fs::recursive_directory_iterator(m_folder, error))
        if (const auto inode = inodeAt(entry.path().string()); inode && entry.is_regular_file())
            m_files[*inode] = {entry.path().string().substr(m_folder.size()), true, {}};
}

void UnsyncedImage::wrote(int fd, off_t offset, const void* bytes, ssize_t count) {
    if (count <= 0)
        return;
    const AtWork work;
    const std::lock_guard lock(m_mutex);
    TrackedFile* file = fileOf(fd);
    if (!file)
        return;
    file->pending.push_back({offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
    if ((::fcntl(fd, F_GETFL) & O_DSYNC) != 0)
        settle(*file, std::exchange(file->pending, {}));
}

void UnsyncedImage::resized(int fd, off_t size) {
    const AtWork work;
    const std::lock_guard lock(m_mutex);
    if (TrackedFile* file = fileOf(fd))
        file->pending.push_back({size, std::nullopt});
}

int UnsyncedImage::synced(int fd, int (*sync)(int)) {
    AtWork work;
    const std::lock_guard lock(m_mutex);
    struct stat info {};
    if (::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        const int result = work.outside([&] { return sync(fd); });
        if (const auto name = below(pathOf(fd)); result == 0 && name)
            settleNames(*name);
        return result;
    }
    TrackedFile* file = fileOf(fd);
    std::vector<Change> changes;
    if (file)
        changes = std::exchange(file->pending, {});
    const int result = work.outside([&] { return sync(fd); });
    if (file && result == 0)
        settle(*file, std::move(changes));
    return result;
}

int UnsyncedImage::renamed(const std::string& from, const std::string& to, const std::function<int()>& call) {
    AtWork work;
    const auto oldName = below(from);
    const auto newName = below(to);
    if (!oldName || !newName)
        return work.outside(call);
    const std::lock_guard lock(m_mutex);
    const auto file = inodeAt(from);
    const auto replaced = inodeAt(to);
    const int result = work.outside(call);
    if (result != 0)
        return result;
    if (replaced && replaced != file)
        m_files.erase(*replaced);
    if (file)
        note({*oldName, *newName, *file});
    return result;
}

int UnsyncedImage::removed(const std::string& path, const std::function<int()>& call) {
    AtWork work;
    const auto name = below(path);
    if (!name)
        return work.outside(call);
    const std::lock_guard lock(m_mutex);
    const auto file = inodeAt(path);
    const int result = work.outside(call);
    if (result == 0) {
        if (file)
            m_files.erase(*file);
        note({*name, {}, {}});
    }
    return result;
}

/// What stands after the folder in a path, where it is one that counts.
std::optional<std::string> UnsyncedImage::below(const std::string& path) const {
    if (!path.starts_with(m_folder) || (path.size() > m_folder.size() && path[m_folder.size()] != '/'))
        return std::nullopt;
    if (path.ends_with("-shm") || path.ends_with(" (deleted)"))
        return std::nullopt;
    return path.substr(m_folder.size());
}

std::optional<UnsyncedImage::Inode> UnsyncedImage::inodeAt(const std::string& path) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0)
        return std::nullopt;
    return Inode{info.st_dev, info.st_ino};
}

UnsyncedImage::TrackedFile* UnsyncedImage::fileOf(int fd) {
    struct stat info {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        return nullptr;
    const Inode inode{info.st_dev, info.st_ino};
    if (const auto known = m_files.find(inode); known != m_files.end())
        return &known->second;
    const auto name = below(pathOf(fd));
    return name ? &m_files.emplace(inode, TrackedFile{*name, false, {}}).first->second : nullptr;
}

void UnsyncedImage::settle(TrackedFile& file, std::vector<Change> changes) {
    const std::string path = m_image + file.name;
    std::error_code ignored;
    fs::create_directories(fs::path(path).parent_path(), ignored);
    // A new file under the name of one that was removed replaces it.
    if (!file.inImage)
        std::erase_if(m_names, [&](const NameChange& change) { return change.from == file.name; });
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | (file.inImage ? 0 : O_TRUNC), 0600);
    file.inImage = true;
    for (const Change& change : changes) {
        const bool done = change.bytes ? ::pwrite(fd, change.bytes->data(), change.bytes->size(), change.offset) >= 0
                                       : ::ftruncate(fd, change.offset) == 0;
        if (!done)
            std::perror("unsynced");
    }
    ::close(fd);
}

void UnsyncedImage::note(NameChange change) {
    m_names.push_back(std::move(change));
    if (m_soon)
        settleNames({});
}

/// Those within `folder`, in their order; all of them when names come soon.
void UnsyncedImage::settleNames(const std::string& folder) {
    const fs::path within = folder.empty() ? "/" : folder;
    std::erase_if(m_names, [&](const NameChange& change) {
        if (!m_soon && fs::path(change.from).parent_path() != within)
            return false;
        apply(change);
        return true;
    });
}

void UnsyncedImage::apply(const NameChange& change) {
    if (change.to.empty()) {
        (void)::unlink((m_image + change.from).c_str());
        return;
    }
    if (const auto file = m_files.find(change.file); file != m_files.end()) {
        file->second.name = change.to;
        // The name came through and the data did not: a file without them.
        if (!file->second.inImage) {
            settle(file->second, {});
            return;
        }
    }
    (void)::rename((m_image + change.from).c_str(), (m_image + change.to).c_str());
}

} // namespace aetherion::soak
