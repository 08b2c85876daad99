#pragma once
// The file `audit-anchor`: the head of the audit chain, kept outside of the log, so that records missing at its end are
// noticed.
//
// Two slots of 512 bytes, written in turn and synced, each one line of text with a checksum: whatever is interrupted,
// one of them is whole. It is written after the log: a log that was interrupted is ahead of its anchor, never behind.
// Thread: one at a time.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace aetherion::storage {

struct AuditAnchor {
    /// The chain's newest record and its hash, and how many bytes the log has up to its end.
    std::int64_t seq = 0;
    std::string hash;
    std::uint64_t size = 0;
    bool operator==(const AuditAnchor&) const = default;
};

struct AnchorReading {
    /// The newest slot that is whole.
    std::optional<AuditAnchor> anchor;
    /// Grows by one with every writing.
    std::uint64_t generation = 0;
    /// A slot was written and is not what was written.
    bool damaged = false;
};

/// Nothing when there is no such file; an error when it cannot be read, or is a link or no file.
[[nodiscard]] Result<std::optional<AnchorReading>> readAuditAnchor(const std::filesystem::path& path);

class AuditAnchorFile {
public:
    /// Puts a new file in the place of what is there.
    [[nodiscard]] static Result<AuditAnchorFile> begin(const std::filesystem::path& path, const AuditAnchor& anchor);
    /// Goes on after `reading`.
    [[nodiscard]] static Result<AuditAnchorFile> open(const std::filesystem::path& path, const AnchorReading& reading);
    ~AuditAnchorFile();
    AuditAnchorFile(AuditAnchorFile&& other) noexcept;
    AuditAnchorFile& operator=(AuditAnchorFile&& other) noexcept;
    AuditAnchorFile(const AuditAnchorFile&) = delete;
    AuditAnchorFile& operator=(const AuditAnchorFile&) = delete;

    /// On return it is on the disk.
    [[nodiscard]] Status write(const AuditAnchor& anchor);

private:
    AuditAnchorFile(std::filesystem::path path, int descriptor, std::uint64_t generation);
    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_generation = 0;
};

} // namespace aetherion::storage
