#include "core/storage/spool_segment.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace aetherion::storage {

namespace {
constexpr std::size_t kSearchWindow = 64 * 1024;
}

Result<SpoolSegment> SpoolSegment::open(const std::filesystem::path& path) {
    SpoolSegment segment(path, ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat info {};
    if (segment.m_descriptor < 0 || ::fstat(segment.m_descriptor, &info) != 0)
        return failAt(path.string(), std::string("cannot open: ") + std::strerror(errno));
    segment.m_fileSize = static_cast<std::uint64_t>(info.st_size);
    if (const Status read = segment.readHeader(); !read)
        return tl::unexpected(read.error());
    return segment;
}

SpoolSegment::~SpoolSegment() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

SpoolSegment::SpoolSegment(SpoolSegment&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_fileSize(other.m_fileSize), m_offset(other.m_offset), m_owner(std::move(other.m_owner)),
      m_buffer(std::move(other.m_buffer)) {}

SpoolSegment& SpoolSegment::operator=(SpoolSegment&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_fileSize, other.m_fileSize);
    std::swap(m_offset, other.m_offset);
    std::swap(m_owner, other.m_owner);
    std::swap(m_buffer, other.m_buffer);
    return *this;
}

Status SpoolSegment::readHeader() {
    const auto bytes = bytesAt(0, kSegmentHeaderSize + kLongestOwner);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto header = readSegmentHeader(*bytes);
    if (!header)
        return failAt(m_path.string(), header.error().reason);
    // Without a header the frames are looked for from the start.
    if (*header) {
        m_owner = std::move((*header)->owner);
        m_offset = (*header)->size;
    }
    return {};
}

Result<std::string_view> SpoolSegment::bytesAt(std::uint64_t offset, std::size_t size) {
    m_buffer.resize(size);
    std::size_t had = 0;
    while (had < size) {
        const ssize_t n = ::pread(m_descriptor, m_buffer.data() + had, size - had, static_cast<off_t>(offset + had));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failAt(m_path.string(), std::string("cannot read: ") + std::strerror(errno));
        if (n == 0)
            break;
        had += static_cast<std::size_t>(n);
    }
    return std::string_view(m_buffer).substr(0, had);
}

Result<SpoolSegment::Step> SpoolSegment::next(std::uint64_t end, Depth depth, std::vector<contract::Record>& records) {
    if (m_offset >= end)
        return Step{};
    const auto head = bytesAt(m_offset, kFrameHeaderSize);
    if (!head)
        return tl::unexpected(head.error());
    const auto frame = readFrameHeader(*head);
    if (!frame || frame->size() > end - m_offset)
        return skipDamage(end);
    if (depth == Depth::Records) {
        const auto payload = bytesAt(m_offset + kFrameHeaderSize, frame->payloadSize);
        if (!payload)
            return tl::unexpected(payload.error());
        if (!readFrame(*frame, *payload, records)) {
            const SpoolDamage damage{m_offset, frame->size(), frame->records, m_offset + frame->size() == end};
            m_offset += frame->size();
            return Step{{}, damage};
        }
    }
    m_offset += frame->size();
    return Step{frame, {}};
}

Result<SpoolSegment::Step> SpoolSegment::skipDamage(std::uint64_t end) {
    std::uint64_t at = m_offset + 1;
    for (; at + kFrameHeaderSize <= end;) {
        const auto window = bytesAt(at, std::min<std::uint64_t>(kSearchWindow, end - at));
        if (!window)
            return tl::unexpected(window.error());
        for (auto hit = window->find(kFrameMagic); hit != std::string_view::npos;
             hit = window->find(kFrameMagic, hit + 1)) {
            const auto frame = readFrameHeader(window->substr(hit));
            if (!frame || frame->size() > end - (at + hit))
                continue;
            const SpoolDamage damage{m_offset, at + hit - m_offset, 0, false};
            m_offset = at + hit;
            return Step{{}, damage};
        }
        if (window->size() < kSearchWindow)
            break;
        // A head may lie across two windows.
        at += window->size() - kFrameHeaderSize;
    }
    const SpoolDamage damage{m_offset, end - m_offset, 0, true};
    m_offset = end;
    return Step{{}, damage};
}

} // namespace aetherion::storage
