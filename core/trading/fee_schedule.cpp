#include "core/trading/fee_schedule.h"

namespace aetherion::trading {

Result<Cash> FeeSchedule::feeOn(market::Market market, Cash value) const {
    constexpr std::int64_t kUnitsPerMillionth = kDecimalUnit / 1'000'000;
    const auto fee =
        base::multiplyDecimal(value.units(), millionths[static_cast<std::size_t>(market)] * kUnitsPerMillionth);
    if (!fee)
        return tl::unexpected(fee.error());
    return Cash::fromUnits(*fee);
}

} // namespace aetherion::trading
