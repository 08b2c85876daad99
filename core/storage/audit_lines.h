#pragma once
// Reads an audit log line by line, whatever is in it, in little memory.
//
// Refuses links and what is no regular file. A line longer than any record is cut. Thread: one at a time.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace aetherion::storage {

struct AuditLine {
    /// Without its end.
    std::string text;
    std::uint64_t offset = 0;
    /// With its end.
    std::uint64_t size = 0;
    /// Does it have an end?
    bool ended = false;
};

class AuditLines {
public:
    [[nodiscard]] static Result<AuditLines> open(const std::filesystem::path& path);
    ~AuditLines();
    AuditLines(AuditLines&& other) noexcept;
    AuditLines& operator=(AuditLines&&) = delete;
    AuditLines(const AuditLines&) = delete;
    AuditLines& operator=(const AuditLines&) = delete;

    /// Nothing at the end of the file.
    [[nodiscard]] Result<std::optional<AuditLine>> next();

private:
    AuditLines(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::string m_chunk;
    std::size_t m_at = 0;
    std::uint64_t m_offset = 0;
};

} // namespace aetherion::storage
