#include "core/storage/audit_anchor.h"

#include "core/base/atomic_file.h"
#include "core/base/crc32c.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <utility>

namespace aetherion::storage {

namespace {

constexpr std::size_t kSlotSize = 512;
constexpr std::string_view kSlotTag = "aetherion-audit-anchor 1";
constexpr unsigned kAnchorMode = 0600;

tl::unexpected<Error> anchorError(const std::filesystem::path& path, const char* what) {
    return failAt(path.string(), std::string(what) + ": " + std::strerror(errno));
}

std::string blankSlot() { return std::string(kSlotSize - 1, ' ') + '\n'; }

std::string slotText(std::uint64_t generation, const AuditAnchor& anchor) {
    const std::string text = std::string(kSlotTag) + ' ' + std::to_string(generation) + ' ' +
                             std::to_string(anchor.seq) + ' ' + std::to_string(anchor.size) + ' ' + anchor.hash;
    const std::string line = text + ' ' + std::to_string(crc32c(text));
    return line + std::string(kSlotSize - 1 - line.size(), ' ') + '\n';
}

struct Slot {
    std::uint64_t generation = 0;
    AuditAnchor anchor;
};

/// Nothing when it is not, to the byte, what was written.
std::optional<Slot> readSlot(std::string_view bytes) {
    if (!bytes.starts_with(kSlotTag))
        return std::nullopt;
    std::istringstream words(std::string(bytes.substr(kSlotTag.size())));
    Slot slot;
    if (!(words >> slot.generation >> slot.anchor.seq >> slot.anchor.size >> slot.anchor.hash) ||
        slot.anchor.hash.size() > 64 || slotText(slot.generation, slot.anchor) != bytes)
        return std::nullopt;
    return slot;
}

} // namespace

Result<std::optional<AnchorReading>> readAuditAnchor(const std::filesystem::path& path) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) {
        if (errno == ENOENT)
            return std::optional<AnchorReading>();
        return anchorError(path, "cannot be looked at");
    }
    if (!S_ISREG(info.st_mode))
        return failAt(path.string(), "is not a regular file");
    const auto bytes = readWholeFile(path, 4 * kSlotSize);
    if (!bytes)
        return tl::unexpected(bytes.error());
    AnchorReading reading;
    if (bytes->size() != 2 * kSlotSize) {
        reading.damaged = true;
        return reading;
    }
    std::array<std::optional<Slot>, 2> slots;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const auto text = std::string_view(*bytes).substr(i * kSlotSize, kSlotSize);
        slots[i] = readSlot(text);
        // The second is blank until the second writing.
        const bool unused = i == 1 && slots[0] && slots[0]->generation == 0 && text == blankSlot();
        if (!unused && (!slots[i] || slots[i]->generation % 2 != i))
            reading.damaged = true;
        if (slots[i] && (!reading.anchor || slots[i]->generation > reading.generation)) {
            reading.anchor = slots[i]->anchor;
            reading.generation = slots[i]->generation;
        }
    }
    if (slots[0] && slots[1] && slots[0]->generation + 1 != slots[1]->generation &&
        slots[1]->generation + 1 != slots[0]->generation)
        reading.damaged = true;
    return reading;
}

AuditAnchorFile::AuditAnchorFile(std::filesystem::path path, int descriptor, std::uint64_t generation)
    : m_path(std::move(path)), m_descriptor(descriptor), m_generation(generation) {}

AuditAnchorFile::~AuditAnchorFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

AuditAnchorFile::AuditAnchorFile(AuditAnchorFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_generation(other.m_generation) {}

AuditAnchorFile& AuditAnchorFile::operator=(AuditAnchorFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_generation, other.m_generation);
    return *this;
}

Result<AuditAnchorFile> AuditAnchorFile::begin(const std::filesystem::path& path, const AuditAnchor& anchor) {
    if (const Status written = writeFileAtomically(path, slotText(0, anchor) + blankSlot(), kAnchorMode); !written)
        return tl::unexpected(written.error());
    return open(path, {anchor, 0, false});
}

Result<AuditAnchorFile> AuditAnchorFile::open(const std::filesystem::path& path, const AnchorReading& reading) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return anchorError(path, "cannot be opened");
    return AuditAnchorFile(path, descriptor, reading.generation);
}

Status AuditAnchorFile::write(const AuditAnchor& anchor) {
    struct stat info {};
    if (::fstat(m_descriptor, &info) != 0 || info.st_nlink == 0)
        return failAt(m_path.string(), "was removed while the audit log was in use");
    const std::string slot = slotText(m_generation + 1, anchor);
    const auto offset = static_cast<off_t>((m_generation + 1) % 2 * kSlotSize);
    std::size_t done = 0;
    while (done < slot.size()) {
        const ssize_t n =
            ::pwrite(m_descriptor, slot.data() + done, slot.size() - done, offset + static_cast<off_t>(done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return anchorError(m_path, "cannot be written");
        done += static_cast<std::size_t>(n);
    }
    if (::fdatasync(m_descriptor) != 0)
        return anchorError(m_path, "cannot be synced");
    ++m_generation;
    return {};
}

} // namespace aetherion::storage
