#pragma once
// The file `audit.log` as its one writer has it open: it only grows, by whole batches that are synced, and a batch that
// could not be written is taken back.
//
// Before every batch it makes sure that the path still names this file, and that nobody else has changed its size.
// Held locked (flock) against a second writer. Thread: one at a time.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace aetherion::storage {

class AuditFile {
public:
    /// Opens what is there. Refused: a link, what is no regular file, what others may write, what has another owner or
    /// another writer.
    [[nodiscard]] static Result<AuditFile> open(const std::filesystem::path& path);
    ~AuditFile();
    AuditFile(AuditFile&& other) noexcept;
    AuditFile& operator=(AuditFile&&) = delete;
    AuditFile(const AuditFile&) = delete;
    AuditFile& operator=(const AuditFile&) = delete;

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// On return the bytes are on the disk; on an error the file is as before, or will be before the next batch.
    [[nodiscard]] Status append(std::string_view bytes);
    /// Copies what stands behind `size` to the end of the file `aside`, synced, and only then cuts it off.
    [[nodiscard]] Status moveTail(std::uint64_t size, const std::filesystem::path& aside);
    /// Somebody else has changed or replaced the file: nothing is written to it any more.
    [[nodiscard]] bool spoilt() const { return m_spoilt; }

private:
    AuditFile(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    [[nodiscard]] Status requireOurs();
    [[nodiscard]] Status takeBack();
    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    bool m_unfinished = false;
    bool m_spoilt = false;
};

} // namespace aetherion::storage
