#include "core/storage/spool_format.h"

#include "core/base/crc32c.h"
#include "core/storage/record_bytes.h"

#include <cstring>

namespace aetherion::storage {

namespace {

constexpr std::string_view kSegmentMagic = "AESPOOL\n";

template <typename Integer> void putAt(std::string& bytes, std::size_t offset, Integer value) {
    std::memcpy(bytes.data() + offset, &value, sizeof value);
}
template <typename Integer> Integer takeAt(std::string_view bytes, std::size_t offset) {
    Integer value = 0;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}
std::uint32_t headerChecksum(std::string_view head, std::string_view text) { return crc32c(text, crc32c(head)); }

} // namespace

std::string segmentHeader(const SpoolOwner& owner) {
    const std::string text = (owner.server + "\n" + owner.engine).substr(0, kLongestOwner);
    std::string bytes(kSegmentMagic);
    bytes.resize(kSegmentHeaderSize);
    putAt(bytes, 8, kSpoolFormat);
    putAt(bytes, 12, kRecordBytesVersion);
    putAt(bytes, 16, static_cast<std::uint32_t>(text.size()));
    putAt(bytes, 20, headerChecksum(std::string_view(bytes).substr(0, 20), text));
    return bytes + text;
}

Result<std::optional<SegmentHeader>> readSegmentHeader(std::string_view bytes) {
    if (bytes.size() < kSegmentHeaderSize || !bytes.starts_with(kSegmentMagic))
        return std::nullopt;
    const auto textSize = takeAt<std::uint32_t>(bytes, 16);
    if (textSize > kLongestOwner || bytes.size() < kSegmentHeaderSize + textSize)
        return std::nullopt;
    const std::string_view text = bytes.substr(kSegmentHeaderSize, textSize);
    if (takeAt<std::uint32_t>(bytes, 20) != headerChecksum(bytes.substr(0, 20), text))
        return std::nullopt;
    const auto format = takeAt<std::uint32_t>(bytes, 8);
    const auto recordFormat = takeAt<std::uint32_t>(bytes, 12);
    if (format > kSpoolFormat || recordFormat > kRecordBytesVersion)
        return fail("was written by a later version of this program (format " + std::to_string(format) + "." +
                    std::to_string(recordFormat) + ", this one knows " + std::to_string(kSpoolFormat) + "." +
                    std::to_string(kRecordBytesVersion) + "); let that one bring its rows in");
    const auto split = std::min(text.find('\n'), text.size());
    return SegmentHeader{
        {std::string(text.substr(0, split)), std::string(text.substr(std::min(split + 1, text.size())))},
        kSegmentHeaderSize + textSize};
}

std::size_t appendFrame(std::string& bytes, std::uint64_t sequence, std::span<const contract::Record> records,
                        bool facts, std::size_t payloadTarget) {
    const std::size_t begin = bytes.size();
    const std::size_t payload = begin + kFrameHeaderSize;
    bytes.resize(payload);
    std::uint32_t count = 0;
    while (count < records.size() && (count == 0 || bytes.size() - payload < payloadTarget))
        appendRecord(bytes, records[count++]);
    std::memcpy(bytes.data() + begin, kFrameMagic.data(), kFrameMagic.size());
    putAt(bytes, begin + 4, static_cast<std::uint32_t>(bytes.size() - payload));
    putAt(bytes, begin + 8, sequence);
    putAt(bytes, begin + 16, count);
    putAt(bytes, begin + 20, facts ? count : std::uint32_t{0});
    putAt(bytes, begin + 24, crc32c(std::string_view(bytes).substr(payload)));
    putAt(bytes, begin + 28, crc32c(std::string_view(bytes).substr(begin, 28)));
    return count;
}

std::optional<FrameHeader> readFrameHeader(std::string_view bytes) {
    if (bytes.size() < kFrameHeaderSize || !bytes.starts_with(kFrameMagic) ||
        takeAt<std::uint32_t>(bytes, 28) != crc32c(bytes.substr(0, 28)))
        return std::nullopt;
    return FrameHeader{takeAt<std::uint32_t>(bytes, 4), takeAt<std::uint64_t>(bytes, 8),
                       takeAt<std::uint32_t>(bytes, 16), takeAt<std::uint32_t>(bytes, 20),
                       takeAt<std::uint32_t>(bytes, 24)};
}

Status readFrame(const FrameHeader& header, std::string_view payload, std::vector<contract::Record>& records) {
    if (payload.size() != header.payloadSize || crc32c(payload) != header.payloadChecksum)
        return fail("its checksum does not fit");
    const std::size_t before = records.size();
    for (std::uint32_t i = 0; i < header.records; ++i)
        if (const Status taken = takeRecord(payload, records.emplace_back()); !taken) {
            records.resize(before);
            return taken;
        }
    if (payload.empty())
        return {};
    records.resize(before);
    return fail("there is more in it than its records");
}

} // namespace aetherion::storage
