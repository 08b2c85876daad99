#include "core/market/exchange_rules.h"
#include "core/market/holiday_rule.h"

namespace aetherion::market {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr DayHours kUkRegular{8h, 16h + 30min, 16h + 30min};
constexpr DayHours kUkHalf{8h, 12h + 30min, 12h + 30min};
constexpr int kUkFirstYear = 2010;
constexpr int kUkLastYear = 2030;

void addUkMay(std::vector<SpecialDay>& list, year y) {
    const auto closed = [&](sys_days date, std::string_view note) { list.push_back({date, true, {}, {}, note}); };
    if (y == 2020y)
        closed(sys_days(y / May / 8), "Early May bank holiday (VE Day)");
    else
        closed(sys_days(y / May / Monday[1]), "Early May bank holiday");
    if (y == 2012y)
        closed(sys_days(y / June / 4), "Spring bank holiday");
    else if (y == 2022y)
        closed(sys_days(y / June / 2), "Spring bank holiday");
    else
        closed(sys_days(y / May / Monday[last]), "Spring bank holiday");
}

void addUkYear(std::vector<SpecialDay>& list, year y) {
    const auto closed = [&](sys_days date, std::string_view note) { list.push_back({date, true, {}, {}, note}); };
    const auto half = [&](sys_days date, std::string_view note) {
        list.push_back({date, false, SessionKind::HalfDay, kUkHalf, note});
    };
    closed(nextWeekday(sys_days(y / January / 1)), "New Year's Day");
    closed(easterSunday(y) - days(2), "Good Friday");
    closed(easterSunday(y) + days(1), "Easter Monday");
    addUkMay(list, y);
    closed(sys_days(y / August / Monday[last]), "Summer bank holiday");

    // Each of the two that falls on a weekend is made up for, after the other.
    const sys_days christmas(y / December / 25);
    const sys_days boxing = christmas + days(1);
    const sys_days boxingKept = nextWeekday(boxing);
    closed(boxingKept == nextWeekday(christmas) ? boxingKept + days(1) : boxingKept, "Boxing Day");
    closed(nextWeekday(christmas), "Christmas");

    half(previousWeekday(sys_days(y / December / 24)), "last trading day before Christmas");
    half(previousWeekday(sys_days(y / December / 31)), "last trading day of the year");
}

} // namespace

ExchangeRules ukRules() {
    ExchangeRules rules{CalendarName::Uk, "Europe/London", 0h, kUkRegular, kUkFirstYear, kUkLastYear, 253, {}};
    for (int y = kUkFirstYear; y <= kUkLastYear; ++y)
        addUkYear(rules.specialDays, year(y));
    const auto closed = [&](year_month_day date, std::string_view note) {
        rules.specialDays.push_back({sys_days(date), true, {}, {}, note});
    };
    closed(2011y / April / 29, "wedding of Prince William");
    closed(2012y / June / 5, "Diamond Jubilee");
    closed(2022y / June / 3, "Platinum Jubilee");
    closed(2022y / September / 19, "funeral of Queen Elizabeth II");
    closed(2023y / May / 8, "coronation of King Charles III");
    return rules;
}

} // namespace aetherion::market
