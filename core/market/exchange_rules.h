#pragma once
// What an exchange publishes about its own hours: the regular day, and every date that differs from it.
//
// Thread: values.
#include "core/market/calendar_name.h"
#include "core/market/session.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace aetherion::market {

/// Minutes after midnight on the market's wall, multiples of 15.
struct DayHours {
    std::chrono::minutes open{};
    std::chrono::minutes close{};
    /// When the trading day ends: the close, or later where trading goes on after it.
    std::chrono::minutes end{};
};

/// Minutes after midnight on the market's wall; empty where they are equal.
struct PauseHours {
    std::chrono::minutes from{};
    std::chrono::minutes to{};
};

/// A date that is no regular session: closed on a weekday, shorter, longer, or open at a weekend.
struct SpecialDay {
    std::chrono::sys_days date;
    bool closed = true;
    SessionKind kind = SessionKind::Regular;
    DayHours hours;
    std::string_view note;
    PauseHours pause{};
};

struct ExchangeRules {
    CalendarName name = CalendarName::Us;
    /// IANA zone of the wall.
    std::string_view zone;
    /// Used where the system has no tz database.
    std::chrono::minutes standardOffset{};
    DayHours regular;
    /// Years whose special days are complete, both included.
    int firstYear = 0;
    int lastYear = 0;
    int sessionsPerYear = 0;
    /// In any order, one entry a date.
    std::vector<SpecialDay> specialDays;
};

/// Source: NYSE, "Holidays and Trading Hours", and its past closings since 1990. Extended hours end at 20:00.
[[nodiscard]] ExchangeRules usRules();
/// Source: NSE's yearly circulars on trading holidays and its circulars on special sessions.
[[nodiscard]] ExchangeRules nseRules();
/// Source: London Stock Exchange, "Business days"; gov.uk, bank holidays of England and Wales.
[[nodiscard]] ExchangeRules ukRules();

} // namespace aetherion::market
