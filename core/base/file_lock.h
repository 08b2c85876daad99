#pragma once
// A lock file that names its owner: one engine per data folder.
//
// The kernel holds the lock (flock), so it ends with the process, however that ends. The file's content is for people.
#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace aetherion::base {

class FileLock {
public:
    /// `owner` is written beside the process id. Refused with the present owner's name when the lock is taken.
    [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path& path, const std::string& owner);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace aetherion::base
