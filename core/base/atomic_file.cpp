#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

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

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path, unsigned mode) {
    static std::atomic<unsigned> counter{0};
    const auto temporary = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) +
                                                 "." + std::to_string(counter.fetch_add(1)) + ".tmp");
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (descriptor < 0)
        return failErrno(path, "cannot create");
    return AtomicFile(path, temporary, descriptor);
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor)
    : m_path(std::move(path)), m_temporary(std::move(temporary)), m_descriptor(descriptor) {}

AtomicFile::~AtomicFile() {
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_temporary(std::move(other.m_temporary)),
      m_descriptor(std::exchange(other.m_descriptor, -1)) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_temporary, other.m_temporary);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Status AtomicFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(m_descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failErrno(m_path, "cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

Status AtomicFile::commit() {
    if (::fsync(m_descriptor) != 0)
        return failErrno(m_path, "cannot sync");
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failErrno(m_path, "cannot rename into place");
    ::close(std::exchange(m_descriptor, -1));
    return syncFolder(m_path.has_parent_path() ? m_path.parent_path() : std::filesystem::path("."));
}

Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes, unsigned mode) {
    auto file = AtomicFile::create(path, mode);
    if (!file)
        return tl::unexpected(file.error());
    if (const Status written = file->write(bytes); !written)
        return written;
    return file->commit();
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
