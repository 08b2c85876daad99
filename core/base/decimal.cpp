#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace aetherion::base {

__extension__ using Wide = __int128;

Result<ParsedDecimal> parseDecimal(std::string_view text) {
    const auto refuse = [&](const char* why) {
        return fail(std::string(why) + " \"" + std::string(text.substr(0, 40)) + "\"");
    };
    std::size_t i = 0;
    bool negative = false;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        negative = text[i++] == '-';
    std::int64_t units = 0;
    int digits = 0;
    int places = -1;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return refuse("not a decimal number");
        ++digits;
        if (places >= 0 && ++places > kDecimalPlaces) {
            if (c != '0')
                return refuse("more than eight decimals in");
            continue;
        }
        if (__builtin_mul_overflow(units, std::int64_t{10}, &units) ||
            __builtin_add_overflow(units, std::int64_t{c - '0'}, &units))
            return refuse("number too large");
    }
    if (digits == 0)
        return refuse("not a decimal number");
    const int kept = places < 0 ? 0 : std::min(places, kDecimalPlaces);
    for (int k = kept; k < kDecimalPlaces; ++k)
        if (__builtin_mul_overflow(units, std::int64_t{10}, &units))
            return refuse("number too large");
    return ParsedDecimal{negative ? -units : units, static_cast<std::uint8_t>(kept)};
}

std::string formatDecimal(std::int64_t units, int places) {
    std::string text;
    appendDecimal(text, units, places);
    return text;
}

void appendDecimal(std::string& text, std::int64_t units, int places) {
    const std::uint64_t magnitude =
        units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    // A sign, eleven digits before the point, eight behind it.
    std::array<char, 24> digits{};
    char* end = digits.data();
    if (units < 0)
        *end++ = '-';
    end = std::to_chars(end, digits.data() + digits.size(), magnitude / kDecimalUnit).ptr;
    const int kept = std::max(neededPlaces(units), std::clamp(places, 0, kDecimalPlaces));
    if (kept > 0) {
        *end++ = '.';
        auto fraction = magnitude % static_cast<std::uint64_t>(kDecimalUnit);
        for (int i = kDecimalPlaces; i > 0; --i, fraction /= 10)
            if (i <= kept)
                end[i - 1] = static_cast<char>('0' + fraction % 10);
        end += kept;
    }
    text.append(digits.data(), end);
}

int neededPlaces(std::int64_t units) {
    int places = kDecimalPlaces;
    while (places > 0 && units % 10 == 0) {
        units /= 10;
        --places;
    }
    return places;
}

Result<std::int64_t> multiplyDecimal(std::int64_t a, std::int64_t b) {
    const Wide product = static_cast<Wide>(a) * b;
    Wide quotient = product / kDecimalUnit;
    const Wide remainder = product % kDecimalUnit;
    const Wide twice = (remainder < 0 ? -remainder : remainder) * 2;
    if (twice > kDecimalUnit || (twice == kDecimalUnit && quotient % 2 != 0))
        quotient += product < 0 ? -1 : 1;
    if (quotient > INT64_MAX || quotient < INT64_MIN)
        return fail("product too large: " + formatDecimal(a) + " x " + formatDecimal(b));
    return static_cast<std::int64_t>(quotient);
}

Result<std::int64_t> decimalFromDouble(double value) {
    if (!std::isfinite(value))
        return fail("not a finite number");
    const double scaled = value * static_cast<double>(kDecimalUnit);
    if (std::abs(scaled) >= 9.2e18)
        return fail("number too large");
    return std::llrint(scaled);
}

} // namespace aetherion::base
