#include "core/trading/money.h"

#include <cstdlib>

namespace aetherion::trading {

namespace {

/// Far beyond every quotation, and small enough that products with kDecimalUnit fit.
constexpr std::int64_t kMostPriceUnits = 1'000'000;

Status checkPriceUnits(const market::InstrumentSpec& spec) {
    if (spec.priceUnitsPerCurrency < 1 || spec.priceUnitsPerCurrency > kMostPriceUnits)
        return failAt(spec.key.symbol, std::to_string(spec.priceUnitsPerCurrency) + " price units per " +
                                           spec.currency + " are not between 1 and " + std::to_string(kMostPriceUnits));
    return {};
}

} // namespace

Result<std::int64_t> multiplyDivide(std::int64_t a, std::int64_t b, Wide divisor) {
    const Wide product = static_cast<Wide>(a) * b;
    Wide quotient = product / divisor;
    const Wide remainder = product % divisor;
    const Wide left = remainder < 0 ? -remainder : remainder;
    // left * 2 against the divisor, without the doubling that could overflow.
    if (left > divisor - left || (left == divisor - left && quotient % 2 != 0))
        quotient += product < 0 ? -1 : 1;
    if (quotient > INT64_MAX || quotient < INT64_MIN)
        return fail("too large: " + formatDecimal(a) + " x " + formatDecimal(b));
    return static_cast<std::int64_t>(quotient);
}

Result<Cash> valueOf(const market::InstrumentSpec& spec, Price price, Quantity quantity) {
    if (const Status known = checkPriceUnits(spec); !known)
        return tl::unexpected(known.error());
    if (price.units() < 0 || quantity.units() < 0)
        return failAt(spec.key.symbol, "nothing is worth " + price.text() + " x " + quantity.text());
    const auto value =
        multiplyDivide(price.units(), quantity.units(), static_cast<Wide>(kDecimalUnit) * spec.priceUnitsPerCurrency);
    if (!value)
        return failAt(spec.key.symbol, "value " + value.error().reason);
    return Cash::fromUnits(*value);
}

Result<Price> averagePrice(const market::InstrumentSpec& spec, Cash cost, Quantity quantity) {
    if (const Status known = checkPriceUnits(spec); !known)
        return tl::unexpected(known.error());
    if (quantity.units() <= 0)
        return failAt(spec.key.symbol, "no average price of nothing");
    const auto price = multiplyDivide(cost.units(), kDecimalUnit * spec.priceUnitsPerCurrency, quantity.units());
    if (!price)
        return failAt(spec.key.symbol, "average price " + price.error().reason);
    return Price::fromUnits(*price);
}

Result<Cash> shareOf(Cash cost, Quantity part, Quantity whole) {
    if (part == whole)
        return cost;
    const auto share = multiplyDivide(cost.units(), part.units(), whole.units());
    if (!share)
        return tl::unexpected(share.error());
    return Cash::fromUnits(*share);
}

std::string twoPlaces(Cash cash) {
    const std::int64_t cents = *multiplyDivide(cash.units(), 100, kDecimalUnit);
    const auto [whole, part] = std::lldiv(cents < 0 ? -cents : cents, 100);
    return std::string(cents < 0 ? "-" : "") + std::to_string(whole) + (part < 10 ? ".0" : ".") + std::to_string(part);
}

} // namespace aetherion::trading
