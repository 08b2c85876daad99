#include "core/storage/sql_text.h"

#include "core/base/decimal.h"

#include <charconv>
#include <cmath>

namespace aetherion::storage {

void appendInteger(std::string& sql, std::int64_t value) {
    char digits[24];
    sql.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void appendUnits(std::string& sql, std::int64_t units) {
    constexpr auto kUnit = static_cast<std::uint64_t>(kDecimalUnit);
    // The smallest integer has no positive counterpart, but an unsigned one.
    const std::uint64_t magnitude =
        units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    char digits[24];
    char* end = digits;
    if (units < 0)
        *end++ = '-';
    end = std::to_chars(end, digits + sizeof digits, magnitude / kUnit).ptr;
    if (std::uint64_t rest = magnitude % kUnit; rest != 0) {
        *end++ = '.';
        for (char* digit = end + kDecimalPlaces; digit != end; rest /= 10)
            *--digit = static_cast<char>('0' + rest % 10);
        end += kDecimalPlaces;
    }
    sql.append(digits, end);
}

void appendReal(std::string& sql, double value) {
    if (!std::isfinite(value)) {
        sql += "NULL";
        return;
    }
    // With an exponent it is a double from the start; without, the server would read a decimal and round it.
    char digits[40];
    sql.append(digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific).ptr);
}

void appendText(std::string& sql, std::string_view utf8) {
    sql += '\'';
    for (;;) {
        const std::size_t plain = utf8.find_first_of(std::string_view("'\\\0", 3));
        sql += utf8.substr(0, plain);
        if (plain == std::string_view::npos)
            break;
        sql += '\\';
        sql += utf8[plain] == '\0' ? '0' : utf8[plain];
        utf8.remove_prefix(plain + 1);
    }
    sql += '\'';
}

void appendBytes(std::string& sql, std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    sql += "x'";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        sql += kDigits[byte >> 4];
        sql += kDigits[byte & 15];
    }
    sql += '\'';
}

} // namespace aetherion::storage
