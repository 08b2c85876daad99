#pragma once
// The offsets of one IANA zone from UTC, laid out for looking one up in a few nanoseconds.
//
// From 1970 on as the tz database has them; before it, the offset of 1970. The database lists daylight saving up to
// 2037; a later year is given that of the newest listed year with the same weekdays, which is what a rule by weekdays
// comes to. A system without the database is told so in the log, and the zone keeps its standard offset.
//
// Thread: immutable, any. No allocation after construction.
#include "core/base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::market {

class ZoneOffsets {
public:
    ZoneOffsets(std::string_view zone, Duration standardOffset);

    [[nodiscard]] Duration at(Timestamp time) const { return m_periods[period(time)].offset; }
    /// "EST", "BST"
    [[nodiscard]] const std::string& abbreviation(Timestamp time) const {
        return m_abbreviations[m_periods[period(time)].abbreviation];
    }

private:
    struct Period {
        Timestamp begin;
        Duration offset;
        std::size_t abbreviation = 0;
    };
    void add(Timestamp begin, Duration offset, const std::string& abbreviation);
    void listFromDatabase(std::string_view zone);
    void continueBeyondDatabase();
    void index();
    [[nodiscard]] std::size_t period(Timestamp time) const;

    std::vector<Period> m_periods;
    std::vector<std::string> m_abbreviations;
    /// For each stretch of 2^53 ns (104 days) since 1970 the period that holds its beginning.
    std::vector<std::uint32_t> m_periodOfStretch;
};

} // namespace aetherion::market
