#include "core/strategy/sizing.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kMillion = 1'000'000;

Status checkInputs(const SizingInputs& inputs) {
    const auto refuse = [](std::string_view what, const std::string& value) {
        return failAt("sizing", std::string(what) + " is " + value + "; it has to be above zero");
    };
    if (!std::isfinite(inputs.atr) || inputs.atr <= 0)
        return refuse("atr", std::isfinite(inputs.atr) ? formatDecimal(decimalFromDouble(inputs.atr).value_or(0))
                                                       : std::string("not a number"));
    if (inputs.price <= Price())
        return refuse("price", inputs.price.text());
    if (inputs.lotSize <= Quantity())
        return refuse("lot size", inputs.lotSize.text());
    if (inputs.priceUnitsPerCurrency <= 0)
        return refuse("price units per currency", std::to_string(inputs.priceUnitsPerCurrency));
    if (inputs.equity <= Cash())
        return refuse("equity", inputs.equity.text());
    if (!(inputs.scale >= 0) || !std::isfinite(inputs.scale))
        return failAt("sizing", "scale is negative or not a number");
    if (inputs.feeMillionths < 0)
        return failAt("sizing", "fee is negative");
    return {};
}

/// The part of a cash amount; rounded half to even, once.
Result<Cash> partOf(Cash amount, double fraction) {
    const auto exact = decimalFromDouble(fraction);
    if (!exact)
        return tl::unexpected(exact.error());
    const auto product = multiplyDecimal(amount.units(), *exact);
    if (!product)
        return tl::unexpected(product.error());
    return Cash::fromUnits(*product);
}

/// How much `cash` buys at a price in price units, rounded down; as much as there is room for where that is more.
Quantity boughtWith(Cash cash, std::int64_t price, std::int64_t priceUnitsPerCurrency) {
    if (cash <= Cash())
        return {};
    const Wide units = Wide{cash.units()} * priceUnitsPerCurrency;
    // At most 2^63 * 2^63, which leaves no room for the decimals: where it is that much, the division comes first.
    const Wide quantity = units < (Wide{1} << 99) ? units * kDecimalUnit / price : units / price * kDecimalUnit;
    return Quantity::fromUnits(static_cast<std::int64_t>(std::min(quantity, Wide{INT64_MAX})));
}

Result<Cash> valueOf(Quantity quantity, Price price, std::int64_t priceUnitsPerCurrency) {
    const auto value = multiplyDecimal(quantity.units(), price.units());
    if (!value)
        return tl::unexpected(value.error());
    // The venue rounds once, half to even; a size that is told to a person is rounded up, so that it never looks
    // cheaper.
    return Cash::fromUnits(*value / priceUnitsPerCurrency + (*value % priceUnitsPerCurrency == 0 ? 0 : 1));
}

struct SizeLimit {
    Quantity quantity;
    std::string_view name;
};

} // namespace

Result<PositionSize> positionSize(const SizingSettings& settings, const SizingInputs& inputs) {
    if (const Status fit = checkInputs(inputs); !fit)
        return tl::unexpected(fit.error());
    const auto stopDistance = decimalFromDouble(inputs.atr * settings.atrMultiplier);
    if (!stopDistance || *stopDistance <= 0)
        return failAt("sizing", "atr times its multiplier is less than the smallest price");
    const auto risk = partOf(inputs.equity, settings.riskPerTradeFraction * inputs.scale);
    const auto ceiling = partOf(inputs.equity, settings.positionMaxFraction * std::min(inputs.scale, 1.0));
    const auto reserve = partOf(std::max(inputs.freeCash, Cash()), settings.cashReserveFraction);
    if (!risk || !ceiling || !reserve)
        return failAt("sizing", "equity times its fraction does not fit");
    const Cash spendable = std::max(inputs.freeCash - *reserve, Cash());
    const Cash beforeFee = Cash::fromUnits(
        static_cast<std::int64_t>(Wide{spendable.units()} * kMillion / (Wide{kMillion} + inputs.feeMillionths)));
    const auto atPrice = [&](Cash cash) {
        return boughtWith(cash, inputs.price.units(), inputs.priceUnitsPerCurrency);
    };
    SizeLimit tightest{boughtWith(*risk, *stopDistance, inputs.priceUnitsPerCurrency), "risk"};
    const auto limit = [&](Quantity quantity, std::string_view name) {
        if (quantity < tightest.quantity)
            tightest = {quantity, name};
    };
    limit(atPrice(*ceiling), "position cap");
    if (settings.capitalCap)
        limit(atPrice(*settings.capitalCap), "capital cap");
    if (inputs.exposureRoom)
        limit(atPrice(*inputs.exposureRoom), "exposure");
    limit(atPrice(beforeFee), "free cash");
    const std::int64_t lots = tightest.quantity.units() / inputs.lotSize.units();
    PositionSize size;
    size.quantity = Quantity::fromUnits(lots * inputs.lotSize.units());
    size.riskAmount = *risk;
    const auto capital = valueOf(size.quantity, inputs.price, inputs.priceUnitsPerCurrency);
    if (!capital)
        return failAt("sizing", "quantity times price does not fit");
    size.capital = *capital;
    size.limitedBy = tightest.name;
    return size;
}

} // namespace aetherion::strategy
