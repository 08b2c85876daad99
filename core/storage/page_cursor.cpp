#include "core/storage/page_cursor.h"

#include <array>
#include <charconv>

namespace aetherion::storage {

namespace {

std::string headOf(std::string_view table, bool newestFirst) {
    return std::string(table) + (newestFirst ? ":newest" : ":oldest");
}

std::string toHex(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(text.size() * 2);
    for (const unsigned char c : text) {
        hex += kDigits[c >> 4];
        hex += kDigits[c & 15];
    }
    return hex;
}

/// Empty when it is not hexadecimal.
std::string fromHex(std::string_view hex) {
    std::string text;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        const char* end = hex.data() + i + 2;
        if (const auto read = std::from_chars(hex.data() + i, end, value, 16); read.ptr != end)
            return {};
        text += static_cast<char>(value);
    }
    return hex.size() % 2 == 0 ? text : std::string();
}

} // namespace

std::string encodeCursor(std::string_view table, bool newestFirst, const RowKey& key) {
    std::string text = headOf(table, newestFirst);
    for (const std::int64_t part : {key.time, key.series.source, key.series.instrument, key.series.timeframe, key.tie})
        text += ":" + std::to_string(part);
    return toHex(text);
}

Result<RowKey> decodeCursor(std::string_view cursor, std::string_view table, bool newestFirst) {
    const auto refused = failAt("cursor", "is not one that an earlier page of this query gave");
    if (cursor.size() > 512)
        return refused;
    const std::string text = fromHex(cursor);
    const std::string head = headOf(table, newestFirst);
    if (!text.starts_with(head))
        return refused;
    std::array<std::int64_t, 5> parts{};
    const char* at = text.data() + head.size();
    const char* end = text.data() + text.size();
    for (std::int64_t& part : parts) {
        if (at == end || *at != ':')
            return refused;
        const auto read = std::from_chars(at + 1, end, part);
        if (read.ec != std::errc())
            return refused;
        at = read.ptr;
    }
    if (at != end)
        return refused;
    return RowKey{parts[0], {parts[1], parts[2], parts[3]}, parts[4]};
}

} // namespace aetherion::storage
