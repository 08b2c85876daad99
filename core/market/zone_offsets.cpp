#include "core/market/zone_offsets.h"

#include <date/tz.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::market {

namespace {

using namespace std::chrono;

constexpr int kStretchBits = 53;
constexpr int kLastListedYear = 2037;
/// 28 years hold every combination of weekdays and leap days, as no listed century is irregular.
constexpr int kFirstPatternYear = kLastListedYear - 27;
constexpr int kLastYear = 2261;

sys_days firstDay(int y) { return sys_days(year(y) / January / 1); }

int yearWithSameWeekdays(int y) {
    for (int candidate = kLastListedYear; candidate > kFirstPatternYear; --candidate)
        if (year(candidate).is_leap() == year(y).is_leap() && weekday(firstDay(candidate)) == weekday(firstDay(y)))
            return candidate;
    return kFirstPatternYear;
}

} // namespace

ZoneOffsets::ZoneOffsets(std::string_view zone, Duration standardOffset) {
    try {
        listFromDatabase(zone);
    } catch (const std::exception& problem) {
        spdlog::error("no daylight saving for {}: {}", zone, problem.what());
        m_periods.clear();
        add(Timestamp::min(), standardOffset, std::string(zone));
    }
    continueBeyondDatabase();
    index();
}

void ZoneOffsets::add(Timestamp begin, Duration offset, const std::string& abbreviation) {
    const auto at = std::find(m_abbreviations.begin(), m_abbreviations.end(), abbreviation);
    const auto position = static_cast<std::size_t>(at - m_abbreviations.begin());
    if (at == m_abbreviations.end())
        m_abbreviations.push_back(abbreviation);
    m_periods.push_back({begin, offset, position});
}

void ZoneOffsets::listFromDatabase(std::string_view zone) {
    const date::time_zone* const found = date::locate_zone(std::string(zone));
    const auto end = time_point_cast<seconds>(sys_days(firstDay(kLastListedYear + 1)));
    sys_seconds begin{};
    while (begin < end) {
        const date::sys_info info = found->get_info(begin);
        add(m_periods.empty() ? Timestamp::min() : Timestamp(begin), info.offset, info.abbrev);
        begin = info.end;
    }
}

void ZoneOffsets::continueBeyondDatabase() {
    const std::vector<Period> listed = m_periods;
    for (int y = kLastListedYear + 1; y <= kLastYear; ++y) {
        const sys_days pattern = firstDay(yearWithSameWeekdays(y));
        const Timestamp patternEnd = firstDay(static_cast<int>(year_month_day(pattern).year()) + 1);
        const Duration shift = firstDay(y) - pattern;
        for (const Period& period : listed)
            if (period.begin >= pattern && period.begin < patternEnd)
                m_periods.push_back({period.begin + shift, period.offset, period.abbreviation});
    }
}

void ZoneOffsets::index() {
    const std::int64_t stretches = (INT64_MAX >> kStretchBits) + 1;
    std::uint32_t at = 0;
    for (std::int64_t stretch = 0; stretch < stretches; ++stretch) {
        while (at + 1 < m_periods.size() && m_periods[at + 1].begin <= fromEpochNanos(stretch << kStretchBits))
            ++at;
        m_periodOfStretch.push_back(at);
    }
}

std::size_t ZoneOffsets::period(Timestamp time) const {
    const std::int64_t nanos = epochNanos(time);
    if (nanos < 0)
        return 0;
    std::size_t at = m_periodOfStretch[static_cast<std::size_t>(nanos >> kStretchBits)];
    while (at + 1 < m_periods.size() && m_periods[at + 1].begin <= time)
        ++at;
    return at;
}

} // namespace aetherion::market
