#pragma once
// The prices of a bar as numbers, for statistics. All are positive. Thread: values.
#include "core/features/state_tape.h"
#include "core/market/bar.h"

#include <optional>

namespace aetherion::features {

struct BarPrices {
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
};

[[nodiscard]] inline BarPrices pricesOf(const market::Bar& bar) {
    return {bar.open.toDouble(), bar.high.toDouble(), bar.low.toDouble(), bar.close.toDouble()};
}

void putPrices(StateTape& tape, const std::optional<BarPrices>& prices);
[[nodiscard]] std::optional<BarPrices> takePrices(StateTape& tape);

} // namespace aetherion::features
