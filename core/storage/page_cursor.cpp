#include "core/storage/page_cursor.h"

#include <array>
#include <charconv>
#include <optional>
#include <span>

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

tl::unexpected<Error> refuseCursor() { return failAt("cursor", "is not one that an earlier page of this query gave"); }

/// What stands behind the head; nothing when it is another's.
std::optional<std::string> bodyOf(std::string_view cursor, std::string_view table, bool newestFirst) {
    constexpr std::size_t kLongest = 2048;
    const std::string text = cursor.size() > kLongest ? std::string() : fromHex(cursor);
    const std::string head = headOf(table, newestFirst);
    if (!text.starts_with(head))
        return std::nullopt;
    return text.substr(head.size());
}

/// Each after a colon; false when there are fewer.
bool takeNumbers(std::string_view& text, std::span<std::int64_t> numbers) {
    for (std::int64_t& number : numbers) {
        if (!text.starts_with(':'))
            return false;
        const auto read = std::from_chars(text.data() + 1, text.data() + text.size(), number);
        if (read.ec != std::errc())
            return false;
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    }
    return true;
}

} // namespace

std::string encodeCursor(std::string_view table, bool newestFirst, const RowKey& key) {
    std::string text = headOf(table, newestFirst);
    for (const std::int64_t part : {key.time, key.series.source, key.series.instrument, key.series.timeframe, key.tie})
        text += ":" + std::to_string(part);
    return toHex(text);
}

Result<RowKey> decodeCursor(std::string_view cursor, std::string_view table, bool newestFirst) {
    const auto text = bodyOf(cursor, table, newestFirst);
    if (!text)
        return refuseCursor();
    std::array<std::int64_t, 5> parts{};
    std::string_view rest = *text;
    if (!takeNumbers(rest, parts) || !rest.empty())
        return refuseCursor();
    return RowKey{parts[0], {parts[1], parts[2], parts[3]}, parts[4]};
}

std::string encodeCursor(std::string_view table, bool newestFirst, const AccountKey& key) {
    std::string text = headOf(table, newestFirst);
    for (const std::int64_t part : {key.time, key.source, key.number, static_cast<std::int64_t>(key.account.size())})
        text += ":" + std::to_string(part);
    return toHex(text + ":" + key.account + key.text);
}

Result<AccountKey> decodeAccountCursor(std::string_view cursor, std::string_view table, bool newestFirst) {
    const auto text = bodyOf(cursor, table, newestFirst);
    if (!text)
        return refuseCursor();
    std::array<std::int64_t, 4> parts{};
    std::string_view rest = *text;
    if (!takeNumbers(rest, parts) || !rest.starts_with(':'))
        return refuseCursor();
    rest.remove_prefix(1);
    if (parts[3] < 0 || static_cast<std::size_t>(parts[3]) > rest.size())
        return refuseCursor();
    const auto length = static_cast<std::size_t>(parts[3]);
    return AccountKey{parts[0], parts[1], std::string(rest.substr(0, length)), parts[2],
                      std::string(rest.substr(length))};
}

std::string encodeCursor(std::string_view table, bool newestFirst, const DecisionKey& key) {
    std::string text = headOf(table, newestFirst);
    for (const std::int64_t part : {key.time, key.file, key.source, key.timeframe, key.instrument})
        text += ":" + std::to_string(part);
    return toHex(text + ":" + key.account);
}

Result<DecisionKey> decodeDecisionCursor(std::string_view cursor, std::string_view table, bool newestFirst) {
    const auto text = bodyOf(cursor, table, newestFirst);
    if (!text)
        return refuseCursor();
    std::array<std::int64_t, 5> parts{};
    std::string_view rest = *text;
    if (!takeNumbers(rest, parts) || !rest.starts_with(':'))
        return refuseCursor();
    return DecisionKey{parts[0], parts[1], parts[2], std::string(rest.substr(1)), parts[3], parts[4]};
}

} // namespace aetherion::storage
