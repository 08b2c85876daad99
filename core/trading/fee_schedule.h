#pragma once
// What a fill costs: so many millionths of its value, by market.
//
// The defaults are zero except for CRYPTO, whose venues take a tenth of a percent of anyone; shares are free of
// commission, as FinLearn's clients expect. Thread: values.
#include "core/base/decimal.h"
#include "core/market/names.h"

#include <array>
#include <cstdint>

namespace aetherion::trading {

struct FeeSchedule {
    /// Of kMarkets, in that order, in millionths of the value; 0 to 100,000 (10 %).
    std::array<std::int64_t, market::kMarkets.size()> millionths{1'000, 0, 0, 0};
    bool operator==(const FeeSchedule&) const = default;

    /// Half to even. `value` is not negative.
    [[nodiscard]] Result<Cash> feeOn(market::Market market, Cash value) const;
};

} // namespace aetherion::trading
