#pragma once
// What is traded, and one stream of data about it.
//
// Thread: values.
#include "core/market/calendar_name.h"
#include "core/market/names.h"
#include "core/market/source.h"

#include <compare>
#include <cstdint>
#include <string>

namespace aetherion::market {

struct InstrumentKey {
    Market market = Market::Crypto;
    /// As the source spells it; may hold blanks, `&` and `.`.
    std::string symbol;
    auto operator<=>(const InstrumentKey&) const = default;
};

/// How many decimals a source writes; for showing its numbers as they came.
struct Precision {
    std::uint8_t price = 0;
    std::uint8_t quantity = 0;
    bool operator==(const Precision&) const = default;
};

/// Numbers the streams of one engine session, densely from 0, in the order in which they open.
using StreamId = std::uint32_t;

/// One instrument from one source.
struct Stream {
    StreamId id = 0;
    InstrumentKey instrument;
    Source source;
    /// The timetable that cuts its candles and tells a closed market from a gap.
    CalendarName calendar = CalendarName::AlwaysOpen;
    /// Without an event for this long while its market is open it is stale; zero leaves the choice to the engine.
    Duration staleAfter{0};
    /// An index is a number, not a thing that is traded: it has no volume.
    bool hasVolume = true;
};

} // namespace aetherion::market
