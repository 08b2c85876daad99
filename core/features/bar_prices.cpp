#include "core/features/bar_prices.h"

namespace aetherion::features {

void putPrices(StateTape& tape, const std::optional<BarPrices>& prices) {
    tape.put(prices.has_value());
    const BarPrices each = prices.value_or(BarPrices{});
    for (const double price : {each.open, each.high, each.low, each.close})
        tape.put(price);
}

std::optional<BarPrices> takePrices(StateTape& tape) {
    const bool present = tape.takeFlag();
    BarPrices each;
    for (double* price : {&each.open, &each.high, &each.low, &each.close})
        *price = tape.takeNumber();
    return present ? std::optional(each) : std::nullopt;
}

} // namespace aetherion::features
