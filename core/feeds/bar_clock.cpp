#include "core/feeds/bar_clock.h"

namespace aetherion::feeds {

namespace {

using market::Timeframe;

bool namedByDate(Timeframe timeframe) { return timeframe == Timeframe::D1 || timeframe == Timeframe::W1; }

bool countedFromTheOpening(Timeframe timeframe) { return timeframe == Timeframe::H1 || timeframe == Timeframe::H4; }

std::chrono::year_month_day dateOf(Timestamp midnight) {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(midnight));
}

} // namespace

BarClock::BarClock(const FileFacts& facts, const SourceSpec& spec)
    : m_calendar(&market::TradingCalendar::of(market::calendarOf(*spec.market))), m_timeframe(*spec.timeframe),
      m_stamp(facts.timeIsStart ? Stamp::Start : spec.stamp.value_or(Stamp::Start)), m_zone(spec.zone) {}

RowResult<Timestamp> BarClock::utc(const ReadTime& read) const {
    constexpr Timestamp kEarliest = fromEpochMillis(-5'364'662'400'000); // 1800
    constexpr Timestamp kLatest = fromEpochMillis(7'258'118'400'000);    // 2200
    if (read.time < kEarliest || read.time >= kLatest)
        return refuseRow(DefectKind::TimeOutOfRange,
                         "time " + formatIso(read.time) + " is outside the years 1800 to 2199");
    const bool zoned = read.writing != TimeWriting::IsoWithoutZone && read.writing != TimeWriting::Date;
    if (zoned || m_zone.empty())
        return read.time;
    const auto time = localToUtc(read.time, m_zone);
    if (!time)
        return refuseRow(DefectKind::AmbiguousTime, time.error().reason);
    return *time;
}

Timestamp BarClock::wallDate(const ReadTime& read) const {
    Timestamp wall = read.time;
    const bool midnight = wall == bucketStart(wall, Timeframe::D1);
    if (m_stamp == Stamp::End && midnight && read.writing != TimeWriting::Date)
        wall -= market::length(Timeframe::D1);
    return bucketStart(wall, m_timeframe);
}

RowResult<Timestamp> BarClock::openTime(const ReadTime& read) const {
    const bool wall = read.writing == TimeWriting::IsoWithoutZone;
    const bool date = read.writing == TimeWriting::Date;
    const std::string timeframe(name(m_timeframe));
    if (date && !namedByDate(m_timeframe))
        return refuseRow(DefectKind::OffGrid,
                         "a date without a time of day cannot be the time of a " + timeframe + " bar");
    const auto time =
        utc(!m_calendar->alwaysOpen() && namedByDate(m_timeframe) ? ReadTime{read.time, TimeWriting::Seconds} : read);
    if (!time)
        return time;
    if (!m_calendar->alwaysOpen() && namedByDate(m_timeframe)) {
        const bool midnight = *time == bucketStart(*time, Timeframe::D1);
        if (wall || date || midnight)
            return wallDate(read);
        return m_calendar->bucket(m_stamp == Stamp::End ? *time - Duration(1) : *time, m_timeframe).start;
    }
    const auto offGrid = [&](const std::string& grid) {
        return refuseRow(DefectKind::OffGrid, "time " + formatIso(*time) + " is not the " + std::string(name(m_stamp)) +
                                                  " of a " + timeframe + " bar" + grid);
    };
    const bool atEnd = m_stamp == Stamp::End && !date;
    if (!m_calendar->alwaysOpen() && countedFromTheOpening(m_timeframe)) {
        const market::Bucket bucket = m_calendar->bucket(atEnd ? *time - Duration(1) : *time, m_timeframe);
        if ((atEnd ? bucket.end : bucket.start) != *time)
            return offGrid("; in this market they are counted from the opening, here from " + formatIso(bucket.start) +
                           " to " + formatIso(bucket.end));
        return bucket.start;
    }
    const Timestamp start = atEnd ? *time - market::length(m_timeframe) : *time;
    if (bucketStart(start, m_timeframe) != start)
        return offGrid("");
    return start;
}

std::optional<Timestamp> BarClock::cut(Timestamp openTime) const {
    if (m_calendar->alwaysOpen() || (!namedByDate(m_timeframe) && !countedFromTheOpening(m_timeframe)))
        return std::nullopt;
    Timestamp inside = openTime;
    if (m_timeframe == Timeframe::D1) {
        const auto session = m_calendar->session(dateOf(openTime));
        if (!session)
            return std::nullopt;
        inside = session->open;
    } else if (m_timeframe == Timeframe::W1) {
        const market::Session session = m_calendar->sessionAtOrAfter(openTime);
        if (session.open >= bucketEnd(openTime, m_timeframe))
            return std::nullopt;
        inside = session.open;
    }
    const Timestamp end = m_calendar->bucket(inside, m_timeframe).end;
    return end == bucketEnd(openTime, m_timeframe) ? std::nullopt : std::optional(end);
}

} // namespace aetherion::feeds
