#include "core/strategy/position.h"

#include <algorithm>

namespace aetherion::strategy {

namespace {

Price averagePrice(Cash value, std::int64_t priceUnitsPerCurrency, Quantity quantity) {
    __extension__ using Wide = __int128;
    if (quantity <= Quantity())
        return {};
    const Wide units = Wide{value.units()} * priceUnitsPerCurrency;
    // Beyond 2^99 the decimals have no room: such a value has digits enough without them.
    const Wide price =
        units < (Wide{1} << 99) ? units * kDecimalUnit / quantity.units() : units / quantity.units() * kDecimalUnit;
    return Price::fromUnits(static_cast<std::int64_t>(std::min(price, Wide{INT64_MAX})));
}

} // namespace

std::string_view name(ExitCause cause) {
    switch (cause) {
    case ExitCause::EndOfDay:
        return "eod_flatten";
    case ExitCause::TimeStop:
        return "time_stop";
    case ExitCause::Scratch:
        return "scratch";
    case ExitCause::PartialProfit:
        return "partial_profit";
    case ExitCause::TakeProfit:
        return "take_profit";
    case ExitCause::StopHit:
        return "stop_hit";
    case ExitCause::TrailingStop:
        return "trailing_stop";
    case ExitCause::Signal:
        return "signal";
    }
    return "";
}

std::string_view name(PositionStage stage) {
    switch (stage) {
    case PositionStage::Entering:
        return "entering";
    case PositionStage::Open:
        return "open";
    case PositionStage::Exiting:
        return "exiting";
    }
    return "";
}

Price Position::averageEntry() const { return averagePrice(paid, priceUnitsPerCurrency, bought); }
Price Position::averageExit() const { return averagePrice(received, priceUnitsPerCurrency, sold); }

double Position::profitPercent(Price price) const {
    const Price entry = averageEntry();
    constexpr double kPercent = 100;
    return entry > Price() ? kPercent * (price.toDouble() / entry.toDouble() - 1) : 0;
}

} // namespace aetherion::strategy
