#include "core/risk/portfolio_limits.h"

namespace aetherion::risk {

namespace {

Status checkBetween(const char* place, Figure value, Figure low, Figure high, const char* unit) {
    if (value >= low && value <= high)
        return {};
    return failAt(place, value.text() + " " + unit + " is not from " + low.text() + " to " + high.text());
}

/// A drawdown that reads like a fraction ("0.02" for two percent), or like one that was multiplied twice.
Status checkDrawdown(const char* place, Figure percent, std::int64_t highest) {
    constexpr Figure kLeastPercent = Figure::fromUnits(kDecimalUnit / 10);
    if (percent < kLeastPercent)
        return failAt(place, percent.text() + " % is implausibly small: the unit is percent, not a fraction");
    if (percent > wholeFigure(highest))
        return failAt(place, percent.text() + " % is implausibly large: at most " + std::to_string(highest) + " %");
    return {};
}

Status checkCount(const char* place, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value >= low && value <= high)
        return {};
    return failAt(place, std::to_string(value) + " is not from " + std::to_string(low) + " to " + std::to_string(high));
}

Status checkSpan(const char* place, Duration value, Duration low, Duration high) {
    if (value >= low && value <= high)
        return {};
    const auto seconds = [](Duration span) { return Figure::fromUnits(span.count() / 10).text(); };
    return failAt(place, seconds(value) + " s is not from " + seconds(low) + " to " + seconds(high) + " s");
}

Status checkRegimes(const PortfolioLimits& limits) {
    for (std::size_t i = 0; i < limits.regimes.size(); ++i) {
        const std::string place = "limits in " + std::string(market::name(static_cast<market::Regime>(i)));
        for (const Figure percent : {limits.regimes[i].exposurePercent, limits.regimes[i].positionsPercent})
            if (auto checked = checkBetween(place.c_str(), percent, wholeFigure(0), wholeFigure(100), "%"); !checked)
                return checked;
    }
    return {};
}

} // namespace

Status check(const PortfolioLimits& limits) {
    using namespace std::chrono_literals;
    for (const Status& checked :
         {checkBetween("daily loss", cashFigure(limits.dailyLoss), Figure::fromUnits(1), wholeFigure(1'000'000'000),
                       "of each currency"),
          checkDrawdown("daily drawdown", limits.dailyDrawdownPercent, 50),
          checkDrawdown("weekly drawdown", limits.weeklyDrawdownPercent, 50),
          checkDrawdown("monthly drawdown", limits.monthlyDrawdownPercent, 100),
          checkBetween("exposure", limits.exposurePercent, wholeFigure(1), wholeFigure(100), "%"),
          checkCount("open positions", limits.openPositions, 1, 10'000),
          checkBetween("volatility index", limits.volatilityIndex, wholeFigure(10), wholeFigure(100), "points"),
          checkCount("sessions of the volatility index", limits.volatilitySessions, 1, 30),
          checkCount("losses in a row", limits.lossesInARow, 1, 100), checkSpan("cooldown", limits.cooldown, 0s, 24h),
          checkCount("clean marks", limits.cleanMarks, 1, 100),
          checkSpan("spacing of marks", limits.markSpacing, 0s, 1h),
          checkSpan("equity unknown", limits.equityUnknown, 1s, 24h), checkRegimes(limits)})
        if (!checked)
            return checked;
    return {};
}

} // namespace aetherion::risk
