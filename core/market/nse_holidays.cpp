#include "core/market/exchange_rules.h"

#include <array>

namespace aetherion::market {

namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr DayHours kNseRegular{9h + 15min, 15h + 30min, 15h + 30min};

struct NseHoliday {
    year_month_day date;
    std::string_view name;
};

/// Trading holidays on weekdays. They follow the moon and the elections, so they are listed, not computed.
constexpr NseHoliday kNseHolidays[] = {
    {2015y / 1 / 26, "Republic Day"},
    {2015y / 2 / 17, "Mahashivratri"},
    {2015y / 3 / 6, "Holi"},
    {2015y / 4 / 2, "Mahavir Jayanti"},
    {2015y / 4 / 3, "Good Friday"},
    {2015y / 4 / 14, "Ambedkar Jayanti"},
    {2015y / 5 / 1, "Maharashtra Day"},
    {2015y / 9 / 17, "Ganesh Chaturthi"},
    {2015y / 9 / 25, "Bakri Id"},
    {2015y / 10 / 2, "Gandhi Jayanti"},
    {2015y / 10 / 22, "Dussehra"},
    {2015y / 11 / 12, "Diwali Balipratipada"},
    {2015y / 11 / 25, "Guru Nanak Jayanti"},
    {2015y / 12 / 25, "Christmas"},
    {2016y / 1 / 26, "Republic Day"},
    {2016y / 3 / 7, "Mahashivratri"},
    {2016y / 3 / 24, "Holi"},
    {2016y / 3 / 25, "Good Friday"},
    {2016y / 4 / 14, "Ambedkar Jayanti"},
    {2016y / 4 / 15, "Ram Navami"},
    {2016y / 4 / 19, "Mahavir Jayanti"},
    {2016y / 7 / 6, "Id-ul-Fitr"},
    {2016y / 8 / 15, "Independence Day"},
    {2016y / 9 / 5, "Ganesh Chaturthi"},
    {2016y / 9 / 13, "Bakri Id"},
    {2016y / 10 / 11, "Dussehra"},
    {2016y / 10 / 12, "Moharram"},
    {2016y / 10 / 31, "Diwali Balipratipada"},
    {2016y / 11 / 14, "Guru Nanak Jayanti"},
    {2017y / 1 / 26, "Republic Day"},
    {2017y / 2 / 24, "Mahashivratri"},
    {2017y / 3 / 13, "Holi"},
    {2017y / 4 / 4, "Ram Navami"},
    {2017y / 4 / 14, "Good Friday, Ambedkar Jayanti"},
    {2017y / 5 / 1, "Maharashtra Day"},
    {2017y / 6 / 26, "Id-ul-Fitr"},
    {2017y / 8 / 15, "Independence Day"},
    {2017y / 8 / 25, "Ganesh Chaturthi"},
    {2017y / 10 / 2, "Gandhi Jayanti"},
    {2017y / 10 / 20, "Diwali Balipratipada"},
    {2017y / 12 / 25, "Christmas"},
    {2018y / 1 / 26, "Republic Day"},
    {2018y / 2 / 13, "Mahashivratri"},
    {2018y / 3 / 2, "Holi"},
    {2018y / 3 / 29, "Mahavir Jayanti"},
    {2018y / 3 / 30, "Good Friday"},
    {2018y / 5 / 1, "Maharashtra Day"},
    {2018y / 8 / 15, "Independence Day"},
    {2018y / 8 / 22, "Bakri Id"},
    {2018y / 9 / 13, "Ganesh Chaturthi"},
    {2018y / 9 / 20, "Moharram"},
    {2018y / 10 / 2, "Gandhi Jayanti"},
    {2018y / 10 / 18, "Dussehra"},
    {2018y / 11 / 8, "Diwali Balipratipada"},
    {2018y / 11 / 23, "Guru Nanak Jayanti"},
    {2018y / 12 / 25, "Christmas"},
    {2019y / 3 / 4, "Mahashivratri"},
    {2019y / 3 / 21, "Holi"},
    {2019y / 4 / 17, "Mahavir Jayanti"},
    {2019y / 4 / 19, "Good Friday"},
    {2019y / 4 / 29, "general election in Mumbai"},
    {2019y / 5 / 1, "Maharashtra Day"},
    {2019y / 6 / 5, "Id-ul-Fitr"},
    {2019y / 8 / 12, "Bakri Id"},
    {2019y / 8 / 15, "Independence Day"},
    {2019y / 9 / 2, "Ganesh Chaturthi"},
    {2019y / 9 / 10, "Moharram"},
    {2019y / 10 / 2, "Gandhi Jayanti"},
    {2019y / 10 / 8, "Dussehra"},
    {2019y / 10 / 21, "assembly election in Maharashtra"},
    {2019y / 10 / 28, "Diwali Balipratipada"},
    {2019y / 11 / 12, "Guru Nanak Jayanti"},
    {2019y / 12 / 25, "Christmas"},
    {2020y / 2 / 21, "Mahashivratri"},
    {2020y / 3 / 10, "Holi"},
    {2020y / 4 / 2, "Ram Navami"},
    {2020y / 4 / 6, "Mahavir Jayanti"},
    {2020y / 4 / 10, "Good Friday"},
    {2020y / 4 / 14, "Ambedkar Jayanti"},
    {2020y / 5 / 1, "Maharashtra Day"},
    {2020y / 5 / 25, "Id-ul-Fitr"},
    {2020y / 10 / 2, "Gandhi Jayanti"},
    {2020y / 11 / 16, "Diwali Balipratipada"},
    {2020y / 11 / 30, "Guru Nanak Jayanti"},
    {2020y / 12 / 25, "Christmas"},
    {2021y / 1 / 26, "Republic Day"},
    {2021y / 3 / 11, "Mahashivratri"},
    {2021y / 3 / 29, "Holi"},
    {2021y / 4 / 2, "Good Friday"},
    {2021y / 4 / 14, "Ambedkar Jayanti"},
    {2021y / 4 / 21, "Ram Navami"},
    {2021y / 5 / 13, "Id-ul-Fitr"},
    {2021y / 7 / 21, "Bakri Id"},
    {2021y / 8 / 19, "Moharram"},
    {2021y / 9 / 10, "Ganesh Chaturthi"},
    {2021y / 10 / 15, "Dussehra"},
    {2021y / 11 / 5, "Diwali Balipratipada"},
    {2021y / 11 / 19, "Guru Nanak Jayanti"},
    {2022y / 1 / 26, "Republic Day"},
    {2022y / 3 / 1, "Mahashivratri"},
    {2022y / 3 / 18, "Holi"},
    {2022y / 4 / 14, "Ambedkar Jayanti, Mahavir Jayanti"},
    {2022y / 4 / 15, "Good Friday"},
    {2022y / 5 / 3, "Id-ul-Fitr"},
    {2022y / 8 / 9, "Moharram"},
    {2022y / 8 / 15, "Independence Day"},
    {2022y / 8 / 31, "Ganesh Chaturthi"},
    {2022y / 10 / 5, "Dussehra"},
    {2022y / 10 / 26, "Diwali Balipratipada"},
    {2022y / 11 / 8, "Guru Nanak Jayanti"},
    {2023y / 1 / 26, "Republic Day"},
    {2023y / 3 / 7, "Holi"},
    {2023y / 3 / 30, "Ram Navami"},
    {2023y / 4 / 4, "Mahavir Jayanti"},
    {2023y / 4 / 7, "Good Friday"},
    {2023y / 4 / 14, "Ambedkar Jayanti"},
    {2023y / 5 / 1, "Maharashtra Day"},
    {2023y / 6 / 29, "Bakri Id"},
    {2023y / 8 / 15, "Independence Day"},
    {2023y / 9 / 19, "Ganesh Chaturthi"},
    {2023y / 10 / 2, "Gandhi Jayanti"},
    {2023y / 10 / 24, "Dussehra"},
    {2023y / 11 / 14, "Diwali Balipratipada"},
    {2023y / 11 / 27, "Guru Nanak Jayanti"},
    {2023y / 12 / 25, "Christmas"},
    {2024y / 1 / 22, "consecration of the temple in Ayodhya"},
    {2024y / 1 / 26, "Republic Day"},
    {2024y / 3 / 8, "Mahashivratri"},
    {2024y / 3 / 25, "Holi"},
    {2024y / 3 / 29, "Good Friday"},
    {2024y / 4 / 11, "Id-ul-Fitr"},
    {2024y / 4 / 17, "Ram Navami"},
    {2024y / 5 / 1, "Maharashtra Day"},
    {2024y / 5 / 20, "general election in Mumbai"},
    {2024y / 6 / 17, "Bakri Id"},
    {2024y / 7 / 17, "Moharram"},
    {2024y / 8 / 15, "Independence Day"},
    {2024y / 10 / 2, "Gandhi Jayanti"},
    {2024y / 11 / 15, "Guru Nanak Jayanti"},
    {2024y / 11 / 20, "assembly election in Maharashtra"},
    {2024y / 12 / 25, "Christmas"},
    {2025y / 2 / 26, "Mahashivratri"},
    {2025y / 3 / 14, "Holi"},
    {2025y / 3 / 31, "Id-ul-Fitr"},
    {2025y / 4 / 10, "Mahavir Jayanti"},
    {2025y / 4 / 14, "Ambedkar Jayanti"},
    {2025y / 4 / 18, "Good Friday"},
    {2025y / 5 / 1, "Maharashtra Day"},
    {2025y / 8 / 15, "Independence Day"},
    {2025y / 8 / 27, "Ganesh Chaturthi"},
    {2025y / 10 / 2, "Gandhi Jayanti, Dussehra"},
    {2025y / 10 / 22, "Diwali Balipratipada"},
    {2025y / 11 / 5, "Guru Nanak Jayanti"},
    {2025y / 12 / 25, "Christmas"},
    {2026y / 1 / 15, "municipal elections in Maharashtra"},
    {2026y / 1 / 26, "Republic Day"},
    {2026y / 3 / 3, "Holi"},
    {2026y / 3 / 26, "Ram Navami"},
    {2026y / 3 / 31, "Mahavir Jayanti"},
    {2026y / 4 / 3, "Good Friday"},
    {2026y / 4 / 14, "Ambedkar Jayanti"},
    {2026y / 5 / 1, "Maharashtra Day"},
    {2026y / 5 / 28, "Bakri Id"},
    {2026y / 6 / 26, "Moharram"},
    {2026y / 9 / 14, "Ganesh Chaturthi"},
    {2026y / 10 / 2, "Gandhi Jayanti"},
    {2026y / 10 / 20, "Dussehra"},
    {2026y / 11 / 10, "Diwali Balipratipada"},
    {2026y / 11 / 24, "Guru Nanak Jayanti"},
    {2026y / 12 / 25, "Christmas"},
};

struct NseSpecial {
    year_month_day date;
    minutes open;
    minutes close;
    std::string_view note;
    PauseHours pause{};
};

/// Evenings of Diwali, budget Saturdays and Sundays, and the days on which the recovery site was tried. The hours of
/// 2026 had not been published with the year's list and are taken to be those of 2024.
constexpr NseSpecial kNseSpecials[] = {
    {2015y / 2 / 28, kNseRegular.open, kNseRegular.close, "Union Budget"},
    {2015y / 11 / 11, 17h + 45min, 18h + 45min, "Muhurat"},
    {2016y / 10 / 30, 18h + 30min, 19h + 30min, "Muhurat"},
    {2017y / 10 / 19, 18h + 30min, 19h + 30min, "Muhurat"},
    {2018y / 11 / 7, 17h + 30min, 18h + 30min, "Muhurat"},
    {2019y / 10 / 27, 18h + 15min, 19h + 15min, "Muhurat"},
    {2020y / 2 / 1, kNseRegular.open, kNseRegular.close, "Union Budget"},
    {2020y / 11 / 14, 18h + 15min, 19h + 15min, "Muhurat"},
    {2021y / 11 / 4, 18h + 15min, 19h + 15min, "Muhurat"},
    {2022y / 10 / 24, 18h + 15min, 19h + 15min, "Muhurat"},
    {2023y / 11 / 12, 18h + 15min, 19h + 15min, "Muhurat"},
    {2024y / 1 / 20, kNseRegular.open, kNseRegular.close, "Saturday session"},
    {2024y / 3 / 2, kNseRegular.open, 12h + 30min, "trial of the recovery site", {10h, 11h + 30min}},
    {2024y / 5 / 18, kNseRegular.open, 12h + 30min, "trial of the recovery site", {10h, 11h + 30min}},
    {2024y / 11 / 1, 18h, 19h, "Muhurat"},
    {2025y / 2 / 1, kNseRegular.open, kNseRegular.close, "Union Budget"},
    {2025y / 10 / 21, 13h + 45min, 14h + 45min, "Muhurat"},
    {2026y / 2 / 1, kNseRegular.open, kNseRegular.close, "Union Budget"},
    {2026y / 11 / 8, 18h, 19h, "Muhurat"},
};

} // namespace

ExchangeRules nseRules() {
    ExchangeRules rules{CalendarName::Nse, "Asia/Kolkata", 5h + 30min, kNseRegular, 2015, 2026, 248, {}};
    for (const NseHoliday& holiday : kNseHolidays)
        rules.specialDays.push_back({sys_days(holiday.date), true, {}, {}, holiday.name});
    for (const NseSpecial& special : kNseSpecials)
        rules.specialDays.push_back({sys_days(special.date),
                                     false,
                                     SessionKind::Special,
                                     {special.open, special.close, special.close},
                                     special.note,
                                     special.pause});
    // The day of the outage keeps its regular session, but was traded on until 17:00.
    rules.specialDays.push_back(
        {sys_days(2021y / 2 / 24), false, SessionKind::Regular, {kNseRegular.open, kNseRegular.close, 17h}, {}});
    return rules;
}

} // namespace aetherion::market
