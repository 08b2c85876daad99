#include "core/market/exchange_timetable.h"

#include "core/market/holiday_rule.h"

#include <cassert>

namespace aetherion::market {

using namespace std::chrono;

ExchangeTimetable::ExchangeTimetable(ExchangeRules rules)
    : m_rules(std::move(rules)), m_offsets(m_rules.zone, m_rules.standardOffset),
      m_firstDate(year(m_rules.firstYear) / January / 1) {
    const sys_days end(year(m_rules.lastYear + 1) / January / 1);
    m_specialOfDate.resize(static_cast<std::size_t>((end - m_firstDate).count()));
    for (std::size_t i = 0; i < m_rules.specialDays.size(); ++i) {
        auto& entry = m_specialOfDate.at(static_cast<std::size_t>((m_rules.specialDays[i].date - m_firstDate).count()));
        assert(entry == 0);
        entry = static_cast<std::uint16_t>(i + 1);
    }
}

const SpecialDay* ExchangeTimetable::special(sys_days date) const {
    const auto at = static_cast<std::size_t>((date - m_firstDate).count());
    if (at >= m_specialOfDate.size() || m_specialOfDate[at] == 0)
        return nullptr;
    return &m_rules.specialDays[m_specialOfDate[at] - 1u];
}

sys_days ExchangeTimetable::dateAt(Timestamp time) const { return floor<days>(time + m_offsets.at(time)); }

std::optional<TradingDay> ExchangeTimetable::day(sys_days date) const {
    const SpecialDay* const differs = special(date);
    if (differs ? differs->closed : isWeekend(date))
        return std::nullopt;
    const DayHours& hours = differs ? differs->hours : m_rules.regular;
    // Clocks are changed at night, so noon UTC has the offset of the whole session in all of these zones.
    const Timestamp midnight = Timestamp(date) - m_offsets.at(Timestamp(date) + 12h);
    TradingDay day{date, midnight + hours.open, midnight + hours.close, midnight + hours.end, {}, {}, {}};
    if (differs) {
        day.kind = differs->kind;
        day.note = differs->note;
        if (differs->pause.from < differs->pause.to)
            day.pause = SessionPause{midnight + differs->pause.from, midnight + differs->pause.to};
    }
    return day;
}

TradingDay ExchangeTimetable::dayAfter(sys_days date) const {
    for (;;)
        if (const auto found = day(date += days(1)))
            return *found;
}

TradingDay ExchangeTimetable::dayBefore(sys_days date) const {
    for (;;)
        if (const auto found = day(date -= days(1)))
            return *found;
}

TradingDay ExchangeTimetable::dayAt(Timestamp time) const {
    const sys_days date = dateAt(time);
    const auto today = day(date);
    return today && time < today->end ? *today : dayAfter(date);
}

} // namespace aetherion::market
