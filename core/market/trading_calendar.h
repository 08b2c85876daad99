#pragma once
// When a market is open, and how its candles are cut: sessions, half days, holidays and special sessions, in UTC.
//
// A trading day has a date on the market's own wall. It begins where the day before it ended and ends when the market's
// last trading of that date does (US: 20:00, extended hours; NSE and LSE: the close), so that every moment belongs to
// exactly one trading day; a Sunday belongs to Monday's.
//
// Buckets: up to 15m aligned to the epoch everywhere. Where the market never closes 1h, 4h and 1d are aligned to the
// epoch and 1w is the ISO week. Elsewhere 1h and 4h are counted from the session's opening, the last one of the session
// cut short by its close (before the opening they are counted backwards from it, after the close onwards from there,
// the last one cut by the trading day's end); 1d is the trading day, named by its date's midnight UTC, which is how
// daily files name it; 1w is named by Monday's, and ends with the week's last trading day.
//
// Years covered are stated by firstYear() and lastYear(); beyond them only weekends and weekday hours are known.
// Thread: immutable, any. Source: the exchanges' published calendars; zones from the tz database.
#include "core/market/calendar_name.h"
#include "core/market/session.h"
#include "core/market/timeframe.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::market {

/// Half-open [start, end). `start` is the bucket's name; where 1d and 1w are named by a date it is not the first
/// moment.
struct Bucket {
    Timestamp start;
    Timestamp end;
    bool operator==(const Bucket&) const = default;
};

/// A bucket with its first moment, which is its start except where that is a date's name.
struct BucketSpan {
    Bucket bucket;
    Timestamp first;
};

class ExchangeTimetable;

class TradingCalendar {
public:
    /// The shared, immutable calendar of that name.
    [[nodiscard]] static const TradingCalendar& of(CalendarName calendar);
    ~TradingCalendar();
    TradingCalendar(const TradingCalendar&) = delete;
    TradingCalendar& operator=(const TradingCalendar&) = delete;

    [[nodiscard]] CalendarName name() const;
    [[nodiscard]] bool alwaysOpen() const;
    /// IANA zone of the market's wall: "America/New_York"; "UTC" where it never closes.
    [[nodiscard]] std::string_view zone() const;
    /// "IST", "EST", "EDT", "GMT", "BST", "UTC": what people there write behind a time.
    [[nodiscard]] std::string zoneAbbreviation(Timestamp time) const;
    /// The holiday lists cover these years, both included.
    [[nodiscard]] int firstYear() const;
    [[nodiscard]] int lastYear() const;

    /// The session of one date; none on a holiday. Always open: the UTC day. Where an exchange opened twice, from the
    /// first opening to the last close.
    [[nodiscard]] std::optional<Session> session(std::chrono::year_month_day date) const;
    [[nodiscard]] bool isOpen(Timestamp time) const;
    /// The session that holds `time`, else the next one to open.
    [[nodiscard]] Session sessionAtOrAfter(Timestamp time) const;
    /// The newest session that opened at or before `time`.
    [[nodiscard]] Session sessionAtOrBefore(Timestamp time) const;
    /// Open time within [from, to).
    [[nodiscard]] Duration openTime(Timestamp from, Timestamp to) const;
    /// Open time in a typical year, for parameters that are stated per year: 365.25 days, or 252 US sessions.
    /// NSE counts 248, LSE 253.
    [[nodiscard]] Duration yearOfTrading() const;

    [[nodiscard]] Bucket bucket(Timestamp time, Timeframe timeframe) const;
    /// The same with the first moment: `first <= time < bucket.end`. What lies in one 10s bucket lies in one bucket of
    /// every other length.
    [[nodiscard]] BucketSpan span(Timestamp time, Timeframe timeframe) const;
    /// The bucket that bars of that length are expected to begin with at or after `time`: the next one of the present
    /// or the next session; of 1d and 1w the first whose opening is at or after it. What is missing between two bars is
    /// counted with it.
    [[nodiscard]] Bucket nextBucketInSession(Timestamp time, Timeframe timeframe) const;

private:
    explicit TradingCalendar(CalendarName calendar);
    [[nodiscard]] BucketSpan intradaySpan(Timestamp time, Duration size) const;
    [[nodiscard]] BucketSpan weekSpan(Timestamp time) const;

    CalendarName m_name;
    /// Null where the market never closes.
    std::unique_ptr<const ExchangeTimetable> m_timetable;
};

} // namespace aetherion::market
