#pragma once
// One segment of the spool, read frame by frame in constant memory. A frame that has been damaged is skipped and said;
// the ones behind it are found again.
//
// Thread: one at a time.
#include "core/storage/spool_format.h"

#include <filesystem>

namespace aetherion::storage {

/// Bytes of a segment that hold no frame, and ought to.
struct SpoolDamage {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    /// How many records were in it, where that can still be told.
    std::uint32_t records = 0;
    /// Nothing that can be read lies behind it: this is what a writer leaves that is killed in the middle of a write.
    bool atTheEnd = false;
};

class SpoolSegment {
public:
    [[nodiscard]] static Result<SpoolSegment> open(const std::filesystem::path& path);
    ~SpoolSegment();
    SpoolSegment(SpoolSegment&& other) noexcept;
    SpoolSegment& operator=(SpoolSegment&& other) noexcept;
    SpoolSegment(const SpoolSegment&) = delete;
    SpoolSegment& operator=(const SpoolSegment&) = delete;

    /// Nothing when the header has been damaged.
    [[nodiscard]] const std::optional<SpoolOwner>& owner() const { return m_owner; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Where the next frame is looked for.
    [[nodiscard]] std::uint64_t offset() const { return m_offset; }
    /// When the file was opened.
    [[nodiscard]] std::uint64_t fileSize() const { return m_fileSize; }

    /// Counting looks at the heads alone.
    enum class Depth : std::uint8_t { Heads, Records };
    struct Step {
        std::optional<FrameHeader> frame;
        std::optional<SpoolDamage> damage;
    };
    /// The next frame that lies before `end` whole, or the next damage; neither at the end. Appends the frame's
    /// records. An error when the file cannot be read: nothing has moved then.
    [[nodiscard]] Result<Step> next(std::uint64_t end, Depth depth, std::vector<contract::Record>& records);

private:
    SpoolSegment(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    [[nodiscard]] Status readHeader();
    /// Fewer bytes than asked for only at the end of the file; they stay valid until the next call.
    [[nodiscard]] Result<std::string_view> bytesAt(std::uint64_t offset, std::size_t size);
    [[nodiscard]] Result<Step> skipDamage(std::uint64_t end);

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_fileSize = 0;
    std::uint64_t m_offset = 0;
    std::optional<SpoolOwner> m_owner;
    std::string m_buffer;
};

} // namespace aetherion::storage
