#include "core/feeds/rounded_decimal.h"

#include "core/feeds/csv_row.h"

namespace aetherion::feeds {

namespace {

enum class Rest : std::uint8_t { Nothing, BelowHalf, Half, AboveHalf };

Rest weigh(std::string_view digits) {
    if (digits.find_first_not_of('0') == std::string_view::npos)
        return Rest::Nothing;
    if (digits.front() != '5')
        return digits.front() < '5' ? Rest::BelowHalf : Rest::AboveHalf;
    return digits.find_first_not_of('0', 1) == std::string_view::npos ? Rest::Half : Rest::AboveHalf;
}

std::uint8_t neededPlaces(std::int64_t units) {
    std::uint8_t places = kDecimalPlaces;
    for (; places > 0 && units % 10 == 0; units /= 10)
        --places;
    return places;
}

} // namespace

Result<RoundedDecimal> parseRounded(std::string_view text) {
    const std::size_t dot = text.find('.');
    const std::size_t kept = dot == std::string_view::npos ? text.size() : dot + 1 + kDecimalPlaces;
    const bool longer = kept < text.size() && allDigits(text.substr(kept));
    const Rest rest = longer ? weigh(text.substr(kept)) : Rest::Nothing;
    const auto exact = parseDecimal(rest == Rest::Nothing ? text : text.substr(0, kept));
    if (!exact)
        return tl::unexpected(exact.error());
    RoundedDecimal value{exact->units, exact->places, rest != Rest::Nothing};
    if (!value.rounded)
        return value;
    const bool up = rest == Rest::AboveHalf || (rest == Rest::Half && value.units % 2 != 0);
    const std::int64_t step = text.front() == '-' ? -1 : 1;
    if (up && __builtin_add_overflow(value.units, step, &value.units))
        return fail("number too large \"" + std::string(text.substr(0, 40)) + "\"");
    value.places = neededPlaces(value.units);
    return value;
}

} // namespace aetherion::feeds
