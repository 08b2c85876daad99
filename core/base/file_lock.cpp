#include "core/base/file_lock.h"

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace aetherion::base {

Result<FileLock> FileLock::acquire(const std::filesystem::path& path, const std::string& owner) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failAt(path.string(), std::string("cannot open lock: ") + std::strerror(errno));
    FileLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        std::string holder = readWholeFile(path, 4096).value_or("");
        while (!holder.empty() && holder.back() == '\n')
            holder.pop_back();
        return failAt(path.parent_path().string(), "in use by " + (holder.empty() ? "another process" : holder));
    }
    const std::string text = owner + " (process " + std::to_string(::getpid()) + ")\n";
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, text.data(), text.size(), 0) < 0)
        return failAt(path.string(), std::string("cannot write lock: ") + std::strerror(errno));
    return lock;
}

FileLock::~FileLock() {
    if (m_fd >= 0)
        ::close(m_fd);
}

FileLock::FileLock(FileLock&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_fd, other.m_fd);
    return *this;
}

} // namespace aetherion::base
