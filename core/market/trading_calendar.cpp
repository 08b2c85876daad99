#include "core/market/trading_calendar.h"

#include "core/market/exchange_timetable.h"

#include <algorithm>
#include <array>

namespace aetherion::market {

namespace {

using namespace std::chrono;

std::unique_ptr<const ExchangeTimetable> timetableOf(CalendarName calendar) {
    switch (calendar) {
    case CalendarName::AlwaysOpen:
        break;
    case CalendarName::Us:
        return std::make_unique<const ExchangeTimetable>(usRules());
    case CalendarName::Nse:
        return std::make_unique<const ExchangeTimetable>(nseRules());
    case CalendarName::Uk:
        return std::make_unique<const ExchangeTimetable>(ukRules());
    }
    return nullptr;
}

Session sessionOf(const TradingDay& day) {
    return {year_month_day(day.date), day.open, day.close, day.kind, std::string(day.note), day.pause};
}

Session utcDay(sys_days date) { return {year_month_day(date), date, date + days(1), SessionKind::Regular, {}, {}}; }

sys_days mondayOf(sys_days date) { return date - (weekday(date) - Monday); }

BucketSpan alignedSpan(Timestamp time, Timeframe timeframe) {
    const Timestamp start = bucketStart(time, timeframe);
    return {{start, bucketEnd(start, timeframe)}, start};
}

/// `quotient` of a division that rounds towards the past.
std::int64_t floorDivide(Duration span, Duration size) {
    const std::int64_t quotient = span / size;
    return span % size < Duration(0) ? quotient - 1 : quotient;
}

} // namespace

const TradingCalendar& TradingCalendar::of(CalendarName calendar) {
    switch (calendar) {
    case CalendarName::AlwaysOpen: {
        static const TradingCalendar alwaysOpen(CalendarName::AlwaysOpen);
        return alwaysOpen;
    }
    case CalendarName::Us: {
        static const TradingCalendar us(CalendarName::Us);
        return us;
    }
    case CalendarName::Nse: {
        static const TradingCalendar nse(CalendarName::Nse);
        return nse;
    }
    case CalendarName::Uk: {
        static const TradingCalendar uk(CalendarName::Uk);
        return uk;
    }
    }
    return of(CalendarName::AlwaysOpen);
}

TradingCalendar::TradingCalendar(CalendarName calendar) : m_name(calendar), m_timetable(timetableOf(calendar)) {}
TradingCalendar::~TradingCalendar() = default;

CalendarName TradingCalendar::name() const { return m_name; }
bool TradingCalendar::alwaysOpen() const { return !m_timetable; }
std::string_view TradingCalendar::zone() const { return m_timetable ? m_timetable->rules().zone : "UTC"; }
std::string TradingCalendar::zoneAbbreviation(Timestamp time) const {
    return m_timetable ? m_timetable->offsets().abbreviation(time) : "UTC";
}
int TradingCalendar::firstYear() const { return m_timetable ? m_timetable->rules().firstYear : 1678; }
int TradingCalendar::lastYear() const { return m_timetable ? m_timetable->rules().lastYear : 2261; }

std::optional<Session> TradingCalendar::session(year_month_day date) const {
    if (!m_timetable)
        return utcDay(sys_days(date));
    if (const auto day = m_timetable->day(sys_days(date)))
        return sessionOf(*day);
    return std::nullopt;
}

bool TradingCalendar::isOpen(Timestamp time) const {
    if (!m_timetable)
        return true;
    const auto day = m_timetable->day(m_timetable->dateAt(time));
    const bool pauses = day && day->pause && time >= day->pause->from && time < day->pause->to;
    return day && time >= day->open && time < day->close && !pauses;
}

Session TradingCalendar::sessionAtOrAfter(Timestamp time) const {
    if (!m_timetable)
        return utcDay(floor<days>(time));
    const sys_days date = m_timetable->dateAt(time);
    const auto day = m_timetable->day(date);
    return sessionOf(day && time < day->close ? *day : m_timetable->dayAfter(date));
}

Session TradingCalendar::sessionAtOrBefore(Timestamp time) const {
    if (!m_timetable)
        return utcDay(floor<days>(time));
    const sys_days date = m_timetable->dateAt(time);
    const auto day = m_timetable->day(date);
    return sessionOf(day && time >= day->open ? *day : m_timetable->dayBefore(date));
}

Duration TradingCalendar::openTime(Timestamp from, Timestamp to) const {
    if (to <= from)
        return Duration(0);
    if (!m_timetable)
        return to - from;
    Duration open(0);
    const sys_days last = m_timetable->dateAt(to);
    for (sys_days date = m_timetable->dateAt(from); date <= last; date += days(1))
        if (const auto day = m_timetable->day(date)) {
            const auto within = [&](Timestamp begin, Timestamp end) {
                return std::max(Duration(0), std::min(to, end) - std::max(from, begin));
            };
            open += within(day->open, day->close);
            if (day->pause)
                open -= within(day->pause->from, day->pause->to);
        }
    return open;
}

Duration TradingCalendar::yearOfTrading() const {
    if (!m_timetable)
        return hours(24) * 1461 / 4;
    const ExchangeRules& rules = m_timetable->rules();
    return (rules.regular.close - rules.regular.open) * rules.sessionsPerYear;
}

Bucket TradingCalendar::bucket(Timestamp time, Timeframe timeframe) const { return span(time, timeframe).bucket; }

BucketSpan TradingCalendar::span(Timestamp time, Timeframe timeframe) const {
    if (!m_timetable)
        return alignedSpan(time, timeframe);
    switch (timeframe) {
    case Timeframe::S10:
    case Timeframe::M1:
    case Timeframe::M5:
    case Timeframe::M15:
        return alignedSpan(time, timeframe);
    case Timeframe::H1:
    case Timeframe::H4:
        return intradaySpan(time, length(timeframe));
    case Timeframe::D1: {
        const TradingDay day = m_timetable->dayAt(time);
        return {{day.date, day.end}, m_timetable->dayBefore(day.date).end};
    }
    case Timeframe::W1:
        return weekSpan(time);
    }
    return alignedSpan(time, timeframe);
}

BucketSpan TradingCalendar::intradaySpan(Timestamp time, Duration size) const {
    const TradingDay day = m_timetable->dayAt(time);
    const Timestamp anchor = time < day.close ? day.open : day.close;
    const Timestamp limit = time < day.open ? day.open : time < day.close ? day.close : day.end;
    Timestamp start = anchor + floorDivide(time - anchor, size) * size;
    const Timestamp end = std::min(start + size, limit);
    if (time < day.open)
        start = std::max(start, m_timetable->dayBefore(day.date).end);
    return {{start, end}, start};
}

BucketSpan TradingCalendar::weekSpan(Timestamp time) const {
    const sys_days monday = mondayOf(m_timetable->dayAt(time).date);
    const Timestamp end = m_timetable->dayBefore(monday + days(7)).end;
    return {{monday, end}, m_timetable->dayBefore(monday).end};
}

Bucket TradingCalendar::nextBucketInSession(Timestamp time, Timeframe timeframe) const {
    const Duration size = length(timeframe);
    if (!m_timetable) {
        const Timestamp start = bucketStart(time, timeframe);
        return bucket(start < time ? start + size : start, timeframe);
    }
    const sys_days date = m_timetable->dateAt(time);
    const auto today = m_timetable->day(date);
    if (timeframe == Timeframe::D1 || timeframe == Timeframe::W1) {
        TradingDay day = today && time <= today->open ? *today : m_timetable->dayAfter(date);
        // A week begins with its first session; one that has begun before `time` is not the next.
        while (timeframe == Timeframe::W1 && m_timetable->dayBefore(day.date).date >= mondayOf(day.date))
            day = m_timetable->dayAfter(day.date);
        return bucket(day.open, timeframe);
    }
    if (today && time < today->close) {
        const Duration since = std::max(Duration(0), time - today->open);
        Timestamp start = today->open + (since + size - Duration(1)) / size * size;
        // What lies wholly in a pause is no bucket to wait for.
        while (today->pause && start >= today->pause->from && start + size <= today->pause->to)
            start += size;
        if (start < today->close)
            return {start, std::min(start + size, today->close)};
    }
    const TradingDay day = m_timetable->dayAfter(date);
    return {day.open, std::min(day.open + size, day.close)};
}

} // namespace aetherion::market
