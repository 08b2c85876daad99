#include "core/base/decimal.h"

#include <algorithm>
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
    const bool negative = units < 0;
    const std::uint64_t magnitude =
        negative ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
    std::string fraction = std::to_string(magnitude % kDecimalUnit);
    fraction.insert(0, static_cast<std::size_t>(kDecimalPlaces) - fraction.size(), '0');
    std::size_t keep = fraction.find_last_not_of('0');
    keep = keep == std::string::npos ? 0 : keep + 1;
    keep = std::max(keep, static_cast<std::size_t>(std::clamp(places, 0, kDecimalPlaces)));
    std::string text = (negative ? "-" : "") + std::to_string(magnitude / kDecimalUnit);
    if (keep > 0)
        text += "." + fraction.substr(0, keep);
    return text;
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
