#include "core/feeds/candle_timetable.h"

namespace aetherion::feeds {

namespace {
/// Of bars that the sessions cut, a few may be of closed hours (dirty data); of those around the clock a third are.
constexpr std::uint64_t kFewIn = 10;
} // namespace

CandleTimetable::CandleTimetable(market::Market market)
    : m_market(market), m_calendar(&market::TradingCalendar::of(market::calendarOf(market))), m_survey(*m_calendar) {}

const BarClock& CandleTimetable::clock(market::Timeframe timeframe) {
    auto& clock = m_clocks[market::index(timeframe)];
    if (!clock) {
        FileFacts facts;
        facts.timeIsStart = true;
        SourceSpec spec;
        spec.market = m_market;
        spec.timeframe = timeframe;
        clock.emplace(facts, spec);
    }
    return *clock;
}

RowResult<void> CandleTimetable::accept(const market::Bar& bar, bool cutIsStated) {
    const bool onTheClock = bucketStart(bar.openTime, bar.timeframe) == bar.openTime;
    const auto inSessions = clock(bar.timeframe).openTime({bar.openTime, TimeWriting::Millis});
    if (!onTheClock && (!inSessions || *inSessions != bar.openTime))
        return inSessions
                   ? refuseRow(DefectKind::OffGrid, "time " + formatIso(bar.openTime) + " is not the start of a " +
                                                        std::string(name(bar.timeframe)) + " candle")
                   : tl::unexpected(inSessions.error());
    if (m_calendar->alwaysOpen())
        return {};
    ++m_bars;
    if (bar.timeframe > market::Timeframe::M15) {
        if (!onTheClock)
            ++m_inSessions;
        else if (!inSessions || *inSessions != bar.openTime)
            ++m_aroundTheClock;
        else if (cutIsStated && (bar.cutAt || cut(bar)))
            ++(bar.cutAt ? m_inSessions : m_aroundTheClock);
    }
    const auto closed = m_survey.closedHours(bar);
    m_closedBars += closed && closed->kind == DefectKind::OutsideSession ? 1 : 0;
    return {};
}

market::CalendarName CandleTimetable::calendar() const {
    const bool byHours = m_closedBars * kFewIn > m_bars;
    const bool aroundTheClock = m_inSessions == m_aroundTheClock ? byHours : m_aroundTheClock > m_inSessions;
    return aroundTheClock ? market::CalendarName::AlwaysOpen : market::calendarOf(m_market);
}

} // namespace aetherion::feeds
