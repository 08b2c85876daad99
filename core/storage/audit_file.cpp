#include "core/storage/audit_file.h"

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace aetherion::storage {

namespace {

constexpr unsigned kAuditMode = 0600;

tl::unexpected<Error> auditFileError(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

Status writeFully(int descriptor, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return auditFileError(path, "cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return {};
}

} // namespace

Result<AuditFile> AuditFile::open(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ELOOP)
            return failAt(path.string(), "is a link; the audit log must be a file of its own");
        return auditFileError(path, "cannot be opened");
    }
    AuditFile file(path, descriptor);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return failAt(path.string(), "is not a regular file");
    if (info.st_uid != ::geteuid())
        return failAt(path.string(), "belongs to another user");
    if ((info.st_mode & 022) != 0)
        return failAt(path.string(), "can be written by others; make its mode 0600");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return failAt(path.string(), "is being written by another process");
    if ((info.st_mode & 0777) != kAuditMode && ::fchmod(descriptor, kAuditMode) != 0)
        return auditFileError(path, "cannot be kept from other users");
    file.m_size = static_cast<std::uint64_t>(info.st_size);
    return file;
}

AuditFile::~AuditFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

AuditFile::AuditFile(AuditFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size),
      m_unfinished(other.m_unfinished), m_spoilt(other.m_spoilt) {}

Status AuditFile::requireOurs() {
    const auto spoil = [&](const char* what) {
        m_spoilt = true;
        return failAt(m_path.string(), what);
    };
    if (m_spoilt)
        return spoil("was changed by someone else while it was in use");
    struct stat ours {};
    struct stat named {};
    if (::fstat(m_descriptor, &ours) != 0)
        return auditFileError(m_path, "cannot be looked at");
    if (::lstat(m_path.c_str(), &named) != 0) {
        if (errno == ENOENT)
            return spoil("was moved away while it was in use");
        return auditFileError(m_path, "cannot be looked at");
    }
    if (ours.st_dev != named.st_dev || ours.st_ino != named.st_ino)
        return spoil("was replaced while it was in use");
    const auto size = static_cast<std::uint64_t>(ours.st_size);
    if (m_unfinished ? size < m_size : size != m_size)
        return spoil("was changed by someone else while it was in use");
    return {};
}

Status AuditFile::takeBack() {
    if (!m_unfinished)
        return {};
    if (::ftruncate(m_descriptor, static_cast<off_t>(m_size)) != 0)
        return auditFileError(m_path, "an unfinished record cannot be taken back");
    m_unfinished = false;
    return {};
}

Status AuditFile::append(std::string_view bytes) {
    if (const Status ours = requireOurs(); !ours)
        return ours;
    if (const Status back = takeBack(); !back)
        return back;
    m_unfinished = true;
    Status written = writeFully(m_descriptor, bytes, m_path);
    if (written && ::fdatasync(m_descriptor) != 0)
        written = auditFileError(m_path, "cannot be synced");
    if (!written) {
        (void)takeBack();
        return written;
    }
    m_unfinished = false;
    m_size += bytes.size();
    return {};
}

Status AuditFile::moveTail(std::uint64_t size, const std::filesystem::path& aside) {
    std::string tail(m_size - size, '\0');
    for (std::size_t done = 0; done < tail.size();) {
        const ssize_t n =
            ::pread(m_descriptor, tail.data() + done, tail.size() - done, static_cast<off_t>(size + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return auditFileError(m_path, "its last record cannot be read");
        done += static_cast<std::size_t>(n);
    }
    const int descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, kAuditMode);
    if (descriptor < 0)
        return auditFileError(aside, "cannot be created");
    Status kept = writeFully(descriptor, tail, aside);
    if (kept && ::fsync(descriptor) != 0)
        kept = auditFileError(aside, "cannot be synced");
    ::close(descriptor);
    if (kept)
        kept = syncFolder(aside.parent_path());
    if (!kept)
        return kept;
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0 || ::fsync(m_descriptor) != 0)
        return auditFileError(m_path, "a torn record cannot be cut off");
    m_size = size;
    return {};
}

} // namespace aetherion::storage
