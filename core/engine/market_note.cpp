#include "core/engine/market_note.h"

namespace aetherion::engine {

namespace {

struct WallTime {
    std::chrono::sys_days day;
    std::string clock;
};

WallTime onTheWall(const market::TradingCalendar& calendar, Timestamp time) {
    // "2026-11-23T09:15:00+05:30"
    const std::string text = formatIsoIn(time, calendar.zone());
    const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(text.substr(at, length)); };
    return {std::chrono::sys_days(std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2)), text.substr(11, 5)};
}

std::string dayText(std::chrono::sys_days day, std::chrono::sys_days today) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::chrono::days kAWeek(7);
    if (day == today)
        return "";
    const std::string name = kDays.at(std::chrono::weekday(day).c_encoding());
    if (day - today < kAWeek)
        return name + " ";
    const std::chrono::year_month_day date(day);
    return name + " " + std::to_string(static_cast<unsigned>(date.day())) + " " +
           kMonths.at(static_cast<unsigned>(date.month()) - 1) + " ";
}

} // namespace

std::string openingText(const market::TradingCalendar& calendar, Timestamp now) {
    const Timestamp opens = calendar.sessionAtOrAfter(now).open;
    const WallTime at = onTheWall(calendar, opens);
    return dayText(at.day, onTheWall(calendar, now).day) + at.clock + " " + calendar.zoneAbbreviation(opens);
}

std::string marketNote(const market::Stream& stream, Timestamp now) {
    const market::CalendarName real = market::calendarOf(stream.instrument.market);
    if (stream.calendar == real)
        return {};
    const auto& calendar = market::TradingCalendar::of(real);
    if (calendar.isOpen(now))
        return {};
    return "open for demonstration; really closed until " + openingText(calendar, now);
}

} // namespace aetherion::engine
