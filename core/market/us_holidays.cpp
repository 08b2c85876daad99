#include "core/market/exchange_rules.h"
#include "core/market/holiday_rule.h"

namespace aetherion::market {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr DayHours kUsRegular{9h + 30min, 16h, 20h};
constexpr int kUsFirstYear = 1990;
constexpr int kUsLastYear = 2030;

void addUsHalfDay(std::vector<SpecialDay>& list, sys_days date, std::string_view note) {
    // Until 1992 the short days ended at 14:00.
    const bool early = year_month_day(date).year() >= 1993y;
    list.push_back({date, false, SessionKind::HalfDay, {kUsRegular.open, early ? 13h : 14h, kUsRegular.end}, note});
}

/// The short day beside the Fourth of July, kept since 1995. Before a Thursday holiday it was the Friday after until
/// 2012, and is the Wednesday before since.
void addIndependenceHalfDay(std::vector<SpecialDay>& list, year y) {
    const sys_days third(y / July / 3);
    const weekday day(third);
    if (y < 1995y)
        return;
    if (day == Wednesday && y < 2013y)
        addUsHalfDay(list, third + days(2), "day after Independence Day");
    else if (day == Monday || day == Tuesday || day == Wednesday || day == Thursday)
        addUsHalfDay(list, third, "day before Independence Day");
}

void addUsYear(std::vector<SpecialDay>& list, year y) {
    const auto closed = [&](sys_days date, std::string_view note) { list.push_back({date, true, {}, {}, note}); };
    // A New Year's Day on a Saturday is not made up for: the Friday before closes the year's books.
    if (const sys_days newYear(y / January / 1); weekday(newYear) != Saturday)
        closed(nearestWeekday(newYear), "New Year's Day");
    if (y >= 1998y)
        closed(sys_days(y / January / Monday[3]), "Martin Luther King Jr. Day");
    closed(sys_days(y / February / Monday[3]), "Washington's Birthday");
    closed(easterSunday(y) - days(2), "Good Friday");
    closed(sys_days(y / May / Monday[last]), "Memorial Day");
    if (y >= 2022y)
        closed(nearestWeekday(sys_days(y / June / 19)), "Juneteenth");
    closed(nearestWeekday(sys_days(y / July / 4)), "Independence Day");
    closed(sys_days(y / September / Monday[1]), "Labor Day");
    const sys_days thanksgiving(y / November / Thursday[4]);
    closed(thanksgiving, "Thanksgiving");
    closed(nearestWeekday(sys_days(y / December / 25)), "Christmas");

    addIndependenceHalfDay(list, y);
    addUsHalfDay(list, thanksgiving + days(1), "day after Thanksgiving");
    // On a Friday it is Christmas that is kept.
    if (const sys_days eve(y / December / 24); !isWeekend(eve) && weekday(eve) != Friday)
        addUsHalfDay(list, eve, "Christmas Eve");
}

} // namespace

ExchangeRules usRules() {
    ExchangeRules rules{CalendarName::Us, "America/New_York", -5h, kUsRegular, kUsFirstYear, kUsLastYear, 252, {}};
    for (int y = kUsFirstYear; y <= kUsLastYear; ++y)
        addUsYear(rules.specialDays, year(y));
    const auto closed = [&](year_month_day date, std::string_view note) {
        rules.specialDays.push_back({sys_days(date), true, {}, {}, note});
    };
    closed(1994y / April / 27, "mourning for President Nixon");
    for (const day d : {day(11), day(12), day(13), day(14)})
        closed(2001y / September / d, "attacks of 11 September");
    closed(2004y / June / 11, "mourning for President Reagan");
    closed(2007y / January / 2, "mourning for President Ford");
    closed(2012y / October / 29, "hurricane Sandy");
    closed(2012y / October / 30, "hurricane Sandy");
    closed(2018y / December / 5, "mourning for President Bush");
    closed(2025y / January / 9, "mourning for President Carter");
    addUsHalfDay(rules.specialDays, sys_days(1997y / December / 26), "day after Christmas");
    addUsHalfDay(rules.specialDays, sys_days(2003y / December / 26), "day after Christmas");
    rules.specialDays.push_back({sys_days(2002y / September / 11),
                                 false,
                                 SessionKind::Special,
                                 {12h, kUsRegular.close, kUsRegular.end},
                                 "opened at noon in commemoration"});
    return rules;
}

} // namespace aetherion::market
