#pragma once
// Notes what is remarkable about bars that are sound: hours in which the market is closed, no volume, prices that jump.
//
// Information only: every such bar is used. Overnight a price that moves by more than half is named with the split that
// it looks like; within a bar a high or low that far from open and close is a spike. Thread: one at a time.
#include "core/feeds/bar_decoder.h"
#include "core/feeds/defect_log.h"
#include "core/market/trading_calendar.h"

#include <optional>

namespace aetherion::feeds {

class BarSurvey {
public:
    /// A price above 1.5 times another, or below its 1.5th part, has jumped.
    static constexpr double kJump = 1.5;

    explicit BarSurvey(const market::TradingCalendar& calendar) : m_calendar(&calendar) {}
    void note(const BarRow& row, std::uint64_t line, DefectLog& log);
    /// Empty where the market is open.
    [[nodiscard]] std::optional<Defect> closedHours(const market::Bar& bar) const;

private:
    const market::TradingCalendar* m_calendar;
    std::optional<Price> m_lastClose;
};

/// "fell from 645.57 to 92.69, as after a 7-for-1 split"; nothing where the price has not jumped.
[[nodiscard]] std::optional<std::string> describeJump(Price before, Price after);

} // namespace aetherion::feeds
