#include "core/risk/trading_periods.h"

namespace aetherion::risk {

namespace {

constexpr std::size_t kDateLength = 10;
constexpr std::size_t kMonthLength = 7;

std::string dateText(std::chrono::sys_days day) { return formatIso(Timestamp(day)).substr(0, kDateLength); }

/// The year of an ISO week is that of its Thursday.
std::string isoWeek(std::chrono::sys_days monday) {
    using namespace std::chrono;
    const auto thursday = monday + days(3);
    const year thursdayYear = year_month_day(thursday).year();
    const auto number = (thursday - sys_days(thursdayYear / January / 1)).count() / 7 + 1;
    return std::to_string(static_cast<int>(thursdayYear)) + (number < 10 ? "-W0" : "-W") + std::to_string(number);
}

} // namespace

std::string_view name(Period period) {
    switch (period) {
    case Period::Day:
        return "day";
    case Period::Week:
        return "week";
    case Period::Month:
        return "month";
    }
    return "";
}

std::chrono::sys_days TradingPeriods::begin(Period period) const {
    switch (period) {
    case Period::Day:
        return day;
    case Period::Week:
        return week;
    case Period::Month:
        return month;
    }
    return day;
}

std::string TradingPeriods::label(Period period) const {
    switch (period) {
    case Period::Day:
        return dateText(day);
    case Period::Week:
        return isoWeek(week);
    case Period::Month:
        return dateText(month).substr(0, kMonthLength);
    }
    return {};
}

TradingPeriods tradingPeriods(const market::TradingCalendar& calendar, Timestamp time) {
    using namespace std::chrono;
    const market::BucketSpan span = calendar.span(time, market::Timeframe::D1);
    // Both are named by their date's midnight.
    const auto day = floor<days>(span.bucket.start);
    const year_month_day date(day);
    const auto monday = day - (weekday(day) - Monday);
    return TradingPeriods{day, monday, sys_days(date.year() / date.month() / 1), span.first, span.bucket.end};
}

} // namespace aetherion::risk
