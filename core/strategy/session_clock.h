#pragma once
// Finds the session that a moment belongs to, cheaply where moments follow one another.
//
// Thread: one at a time. Holidays, half days and daylight saving are the calendar's.
#include "core/market/trading_calendar.h"

#include <optional>

namespace aetherion::strategy {

class SessionClock {
public:
    explicit SessionClock(market::CalendarName calendar) : m_calendar(&market::TradingCalendar::of(calendar)) {}

    /// The newest session that opened at or before `time`; valid until the next call.
    [[nodiscard]] const market::Session& newest(Timestamp time) {
        if (!m_session || time < m_session->open || time >= m_nextOpen) {
            m_session = m_calendar->sessionAtOrBefore(time);
            m_nextOpen = m_calendar->sessionAtOrAfter(m_session->close).open;
        }
        return *m_session;
    }
    [[nodiscard]] bool alwaysOpen() const { return m_calendar->alwaysOpen(); }

private:
    const market::TradingCalendar* m_calendar;
    std::optional<market::Session> m_session;
    Timestamp m_nextOpen;
};

} // namespace aetherion::strategy
