#pragma once
// The trading day, week and month that a moment belongs to, in the market's own calendar.
//
// A day is a trading date on the market's wall (in the US it begins where the day before it ended, at 20:00 in New
// York, whatever the offset from UTC is that night); a week is the ISO week of trading dates, a month the calendar
// month of the trading date. Thread: values.
#include "core/market/trading_calendar.h"

#include <array>
#include <chrono>

namespace aetherion::risk {

enum class Period : std::uint8_t { Day, Week, Month };
inline constexpr std::array kPeriods{Period::Day, Period::Week, Period::Month};
/// day week month
[[nodiscard]] std::string_view name(Period period);

struct TradingPeriods {
    std::chrono::sys_days day;
    /// Monday.
    std::chrono::sys_days week;
    /// The first.
    std::chrono::sys_days month;
    /// Of the day, half-open.
    Timestamp from;
    Timestamp until;
    bool operator==(const TradingPeriods&) const = default;

    [[nodiscard]] bool hold(Timestamp time) const { return time >= from && time < until; }
    [[nodiscard]] std::chrono::sys_days begin(Period period) const;
    /// "2026-03-06", "2026-W10", "2026-03"
    [[nodiscard]] std::string label(Period period) const;
};

[[nodiscard]] TradingPeriods tradingPeriods(const market::TradingCalendar& calendar, Timestamp time);

} // namespace aetherion::risk
