#pragma once
// How much to buy: so much that a stop of some average true ranges would cost a stated part of the equity, and no more
// than the caps allow.
//
//     risk amount = equity * riskPerTradeFraction * scale
//     quantity    = risk amount / (ATR * atrMultiplier)
// then at most positionMaxFraction of the equity (times a scale below 1), the cap per position, the room that exposure
// leaves, and the free cash with its fee; whole lots, rounded down. Less than one lot is none: nothing is bought
// because something has to be. Everything beyond the ATR itself, which is a statistic, is exact decimals. Source of the
// formula: the ancestor's sizing, which knew neither caps nor lots. Thread: pure function.
#include "core/base/decimal.h"
#include "core/strategy/strategy_settings.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace aetherion::strategy {

struct SizingInputs {
    Cash equity;
    Cash freeCash;
    /// What positions may still grow by; absent: no such limit.
    std::optional<Cash> exposureRoom{};
    /// In the instrument's own units (pence in London), of which so many make one unit of the currency.
    Price price;
    std::int64_t priceUnitsPerCurrency = 1;
    /// In price units.
    double atr = 0;
    Quantity lotSize;
    /// What a purchase costs on top, in millionths of its value.
    std::int64_t feeMillionths = 0;
    /// Of a tier and a regime: 0.25 is a quarter of the size. At least 0.
    double scale = 1;
};

struct PositionSize {
    /// Zero where the limits leave less than one lot.
    Quantity quantity;
    /// What the stop would cost at the full size.
    Cash riskAmount;
    /// Quantity times price.
    Cash capital;
    /// What decided the quantity: "risk", "position cap", "capital cap", "exposure", "free cash".
    std::string_view limitedBy;
    bool operator==(const PositionSize&) const = default;
};

/// Refused by name: an ATR, price, lot or number of price units that is not above zero (or not finite), equity that is
/// not, a negative scale or fee, a product that does not fit.
[[nodiscard]] Result<PositionSize> positionSize(const SizingSettings& settings, const SizingInputs& inputs);

} // namespace aetherion::strategy
