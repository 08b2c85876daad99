#pragma once
// Where the portfolio's rails stand, and what they compare with.
//
// Every drawdown and exposure is a percentage (2 is two percent), never a fraction: check() refuses what can only be
// the one taken for the other. Cash limits hold in each currency by itself. Thread: values.
#include "core/base/result.h"
#include "core/market/calendar_name.h"
#include "core/market/names.h"
#include "core/risk/rail_view.h"

#include <array>
#include <optional>
#include <string>

namespace aetherion::risk {

/// What a regime leaves of the limits. No entries at all where either is zero.
struct RegimeLimits {
    /// Of the exposure limit, 0 to 100.
    Figure exposurePercent = wholeFigure(100);
    /// Of the number of open positions, 0 to 100; rounded down, but one at least while entries are allowed.
    Figure positionsPercent = wholeFigure(100);
    bool operator==(const RegimeLimits&) const = default;

    [[nodiscard]] bool allowsEntries() const { return !exposurePercent.isZero() && !positionsPercent.isZero(); }
};

struct PortfolioLimits {
    /// Reached is breached.
    Cash dailyLoss = Cash::fromUnits(300 * kDecimalUnit);
    Figure dailyDrawdownPercent = wholeFigure(2);
    Figure weeklyDrawdownPercent = wholeFigure(8);
    Figure monthlyDrawdownPercent = wholeFigure(15);
    Figure exposurePercent = wholeFigure(55);
    /// More than this is breached.
    std::int64_t openPositions = 3;
    /// Above this is breached.
    Figure volatilityIndex = wholeFigure(35);
    bool pauseOnVolatility = true;
    /// An index older than this many of its market's sessions counts as missing.
    int volatilitySessions = 3;
    int lossesInARow = 3;
    Duration cooldown = std::chrono::minutes(20);
    /// So many clean marks in a row before an equity-based rail trips or clears by itself.
    int cleanMarks = 3;
    /// Marks nearer to the last one that counted than this do not count again.
    Duration markSpacing = std::chrono::seconds(1);
    /// Open market time without a clean mark after which the account stands down.
    Duration equityUnknown = std::chrono::minutes(5);
    /// Bull Bear Sideways Crisis Unknown. An unknown regime is treated as a bad one.
    std::array<RegimeLimits, 5> regimes{
        RegimeLimits{wholeFigure(100), wholeFigure(100)}, RegimeLimits{wholeFigure(45), wholeFigure(50)},
        RegimeLimits{wholeFigure(70), wholeFigure(100)}, RegimeLimits{wholeFigure(0), wholeFigure(0)},
        RegimeLimits{wholeFigure(45), wholeFigure(50)}};
    bool operator==(const PortfolioLimits&) const = default;

    [[nodiscard]] const RegimeLimits& of(market::Regime regime) const {
        return regimes.at(static_cast<std::size_t>(regime));
    }
};

/// Names the first limit that is out of its range or implausible.
[[nodiscard]] Status check(const PortfolioLimits& limits);

/// Of the world that is traded in.
struct PortfolioWorld {
    /// Of kMarkets, in that order: whose days, weeks and months they are.
    std::array<market::CalendarName, market::kMarkets.size()> calendars{
        market::CalendarName::AlwaysOpen, market::CalendarName::Us, market::CalendarName::Nse,
        market::CalendarName::Uk};
    /// The volatility index of each market; none where the market has none.
    std::array<std::optional<std::string>, market::kMarkets.size()> volatilityIndices{std::nullopt, "VIX", "INDIAVIX",
                                                                                      std::nullopt};
};

} // namespace aetherion::risk
