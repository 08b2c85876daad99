#pragma once
// What a segment of the spool looks like: a header that says whose rows it holds, then frames of records, each with
// checksums of its head and of its contents.
//
//   segment: "AESPOOL\n" | format u32 | record format u32 | text size u32 | checksum u32 | text "SERVER\nENGINE"
//   frame:   "AFRM" | payload size u32 | sequence u64 | records u32 | facts u32 | payload checksum u32 | checksum u32
//            | payload: records one behind the other (record_bytes.h)
//
// Little-endian; checksums are CRC-32C, a header's over what stands before it (and, in a segment, the text). The head
// of a frame has one of its own, so that the next frame is found even when the contents have been damaged. Thread: pure
// functions.
#include "core/contract/record.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::storage {

/// Whose rows: a spool belongs to one database of one server, and to one engine.
struct SpoolOwner {
    /// "host:port/database", and the socket where there is one; without the user, who may change.
    std::string server;
    std::string engine;
    bool operator==(const SpoolOwner&) const = default;
};

inline constexpr std::uint32_t kSpoolFormat = 1;
/// Before the text; an owner's text is no longer than the second.
inline constexpr std::size_t kSegmentHeaderSize = 24;
inline constexpr std::size_t kLongestOwner = 4'096;

[[nodiscard]] std::string segmentHeader(const SpoolOwner& owner);
struct SegmentHeader {
    SpoolOwner owner;
    std::size_t size = 0;
};
/// `bytes` are the first of the segment. Nothing when they are not, or no longer, a header; an error when it was
/// written by a later version.
[[nodiscard]] Result<std::optional<SegmentHeader>> readSegmentHeader(std::string_view bytes);

inline constexpr std::string_view kFrameMagic = "AFRM";
inline constexpr std::size_t kFrameHeaderSize = 32;

struct FrameHeader {
    std::uint32_t payloadSize = 0;
    /// Grows by one from frame to frame, over all segments.
    std::uint64_t sequence = 0;
    std::uint32_t records = 0;
    /// How many of them were handed over as facts.
    std::uint32_t facts = 0;
    std::uint32_t payloadChecksum = 0;

    [[nodiscard]] std::uint64_t size() const { return kFrameHeaderSize + std::uint64_t{payloadSize}; }
};

/// Appends one frame that holds as many of the records as make about `payloadTarget` bytes, at least one; returns how
/// many. All of them are facts, or none.
[[nodiscard]] std::size_t appendFrame(std::string& bytes, std::uint64_t sequence,
                                      std::span<const contract::Record> records, bool facts, std::size_t payloadTarget);
/// Nothing when the bytes are not, or no longer, the head of a frame.
[[nodiscard]] std::optional<FrameHeader> readFrameHeader(std::string_view bytes);
/// Appends the frame's records; an error, and none, when the payload is not what was written.
[[nodiscard]] Status readFrame(const FrameHeader& header, std::string_view payload,
                               std::vector<contract::Record>& records);

} // namespace aetherion::storage
