#include "core/engine/market_hours.h"

#include "core/engine/market_note.h"

namespace aetherion::engine {

namespace {
template <typename Words, typename Make> const std::string& wordsAt(Words& words, Timestamp now, const Make& make) {
    const Timestamp minute = std::chrono::floor<std::chrono::minutes>(now);
    if (words.minute != minute) {
        words.text = make();
        words.minute = minute;
    }
    return words.text;
}
} // namespace

const std::string& MarketHours::note(const market::Stream& stream, Timestamp now) {
    static const std::string kNone;
    const market::CalendarName real = market::calendarOf(stream.instrument.market);
    if (stream.calendar == real)
        return kNone;
    return wordsAt(m_notes[static_cast<std::size_t>(real)], now, [&] { return marketNote(stream, now); });
}

const std::string& MarketHours::opening(market::CalendarName calendar, Timestamp now) {
    return wordsAt(m_openings[static_cast<std::size_t>(calendar)], now,
                   [&] { return openingText(market::TradingCalendar::of(calendar), now); });
}

} // namespace aetherion::engine
