#include "core/market/calendar_name.h"

#include <string>

namespace aetherion::market {

std::string_view name(CalendarName calendar) {
    switch (calendar) {
    case CalendarName::AlwaysOpen:
        return "24x7";
    case CalendarName::Us:
        return "US";
    case CalendarName::Nse:
        return "NSE";
    case CalendarName::Uk:
        return "UK";
    }
    return "";
}

Result<CalendarName> parseCalendarName(std::string_view text) {
    for (const CalendarName calendar :
         {CalendarName::AlwaysOpen, CalendarName::Us, CalendarName::Nse, CalendarName::Uk})
        if (name(calendar) == text)
            return calendar;
    return failAt("calendar", "\"" + std::string(text) + "\" is none of 24x7, US, NSE, UK");
}

CalendarName calendarOf(Market market) {
    switch (market) {
    case Market::Crypto:
        return CalendarName::AlwaysOpen;
    case Market::Us:
        return CalendarName::Us;
    case Market::Nse:
        return CalendarName::Nse;
    case Market::Uk:
        return CalendarName::Uk;
    }
    return CalendarName::AlwaysOpen;
}

} // namespace aetherion::market
