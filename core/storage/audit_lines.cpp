#include "core/storage/audit_lines.h"

#include "core/storage/audit_record.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace aetherion::storage {

namespace {
constexpr std::size_t kAuditChunk = 256u << 10;
} // namespace

Result<AuditLines> AuditLines::open(const std::filesystem::path& path) {
    // Not blocking: a pipe in its place would hold the reader for ever.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return failAt(path.string(), errno == ELOOP ? std::string("is a link")
                                                    : std::string("cannot be opened: ") + std::strerror(errno));
    AuditLines lines(path, descriptor);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return failAt(path.string(), "is not a regular file");
    return lines;
}

AuditLines::~AuditLines() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

AuditLines::AuditLines(AuditLines&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_chunk(std::move(other.m_chunk)), m_at(other.m_at), m_offset(other.m_offset) {}

Result<std::optional<AuditLine>> AuditLines::next() {
    AuditLine line;
    line.offset = m_offset;
    for (;;) {
        if (m_at == m_chunk.size()) {
            m_chunk.resize(kAuditChunk);
            m_at = 0;
            const ssize_t n = ::read(m_descriptor, m_chunk.data(), m_chunk.size());
            const int error = errno;
            m_chunk.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
            if (n < 0 && error == EINTR)
                continue;
            if (n < 0)
                return failAt(m_path.string(), std::string("cannot be read: ") + std::strerror(error));
            if (n == 0)
                break;
        }
        const auto* const begin = m_chunk.data() + m_at;
        const std::size_t rest = m_chunk.size() - m_at;
        const auto* const end = static_cast<const char*>(std::memchr(begin, '\n', rest));
        const std::size_t taken = end ? static_cast<std::size_t>(end - begin) : rest;
        if (line.text.size() < kLongestAuditLine)
            line.text.append(begin, taken);
        m_at += taken + (end ? 1 : 0);
        line.size += taken + (end ? 1 : 0);
        if (end) {
            line.ended = true;
            break;
        }
    }
    m_offset += line.size;
    if (line.size == 0)
        return std::optional<AuditLine>();
    return std::optional(std::move(line));
}

} // namespace aetherion::storage
