#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace aetherion::base {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Error> failErrno(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

} // namespace

Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
    static std::atomic<unsigned> counter{0};
    const auto temporary = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) +
                                                 "." + std::to_string(counter.fetch_add(1)) + ".tmp");
    {
        const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.get() < 0)
            return failErrno(temporary, "cannot create");
        std::size_t written = 0;
        while (written < bytes.size()) {
            const ssize_t n = ::write(file.get(), bytes.data() + written, bytes.size() - written);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0) {
                const auto error = failErrno(path, "cannot write");
                ::unlink(temporary.c_str());
                return error;
            }
            written += static_cast<std::size_t>(n);
        }
        if (::fsync(file.get()) != 0) {
            const auto error = failErrno(path, "cannot sync");
            ::unlink(temporary.c_str());
            return error;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const auto error = failErrno(path, "cannot rename into place");
        ::unlink(temporary.c_str());
        return error;
    }
    return syncFolder(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
}

Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return failErrno(path, "cannot open");
    std::string bytes;
    char chunk[65536];
    for (;;) {
        const ssize_t n = ::read(file.get(), chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno(path, "cannot read");
        if (n == 0)
            return bytes;
        bytes.append(chunk, static_cast<std::size_t>(n));
        if (bytes.size() > limit)
            return failAt(path.string(), "larger than " + std::to_string(limit) + " bytes");
    }
}

Status syncFolder(const std::filesystem::path& folder) {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0)
        return failErrno(folder, "cannot open folder");
    if (::fsync(directory.get()) != 0)
        return failErrno(folder, "cannot sync folder");
    return {};
}

} // namespace aetherion::base
