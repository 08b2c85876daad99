#pragma once
// What people are told about the hours of each market, put into words once in a minute of the data's time.
//
// Nothing in these words changes within a minute, while a snapshot of a thousand streams needs them 25 times a second.
// Thread: the engine's.
#include "core/market/calendar_name.h"
#include "core/market/instrument.h"

#include <array>
#include <optional>
#include <string>

namespace aetherion::engine {

class MarketHours {
public:
    /// See marketNote(). Valid until the next call.
    [[nodiscard]] const std::string& note(const market::Stream& stream, Timestamp now);
    /// See openingText(). Valid until the next call.
    [[nodiscard]] const std::string& opening(market::CalendarName calendar, Timestamp now);

private:
    struct Words {
        std::optional<Timestamp> minute;
        std::string text;
    };
    using ByCalendar = std::array<Words, market::kCalendarCount>;

    ByCalendar m_notes;
    ByCalendar m_openings;
};

} // namespace aetherion::engine
