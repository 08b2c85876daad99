#include "core/market/holiday_rule.h"

namespace aetherion::market {

using namespace std::chrono;

sys_days easterSunday(year y) {
    const int n = static_cast<int>(y);
    const int a = n % 19;
    const int b = n / 100, c = n % 100;
    const int d = b / 4, e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return sys_days(y / month(static_cast<unsigned>(sum / 31)) / day(static_cast<unsigned>(sum % 31 + 1)));
}

sys_days nearestWeekday(sys_days date) {
    const weekday day(date);
    return day == Saturday ? date - days(1) : day == Sunday ? date + days(1) : date;
}

sys_days nextWeekday(sys_days date) {
    while (isWeekend(date))
        date += days(1);
    return date;
}

sys_days previousWeekday(sys_days date) {
    while (isWeekend(date))
        date -= days(1);
    return date;
}

} // namespace aetherion::market
