#pragma once
// What accounts begin with, what a fill costs, and how long an order is on its way to the paper venue.
//
// For accounts and fills from now on: an account that is there keeps what it began with, a fill what it cost. Thread:
// values.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/trading/account.h"
#include "core/trading/fee_schedule.h"

#include <string_view>

namespace aetherion::config {

/// The most accounts there can be have together what can still be counted, and room to gain.
inline constexpr Cash kMostOpening = Cash::fromUnits(5'000'000 * kDecimalUnit);
inline constexpr Duration kLongestLatency = std::chrono::seconds(10);

struct TradingSettings {
    /// Of each currency that is not among those below.
    Cash opening = Cash::fromUnits(10'000 * kDecimalUnit);
    trading::OpeningBalances openings;
    trading::FeeSchedule fees;
    Duration latency = std::chrono::milliseconds(50);
    bool operator==(const TradingSettings&) const = default;

    /// What an account begins with where these instruments are traded.
    [[nodiscard]] trading::OpeningBalances openingFor(std::span<const market::InstrumentSpec> instruments) const;
};

/// "10000", "USD=25000", with commas or line breaks between: an amount for every currency, or for one.
[[nodiscard]] Status readOpenings(std::string_view text, TradingSettings& settings);
/// "crypto=0.1", with commas or line breaks between: percent of a fill's value, by market. Others keep what they have.
[[nodiscard]] Status readFees(std::string_view text, TradingSettings& settings);

} // namespace aetherion::config
