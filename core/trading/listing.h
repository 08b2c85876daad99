#pragma once
// What the paper venue trades: an instrument, the stream that shows its market, and its calendar.
//
// Thread: values; the calendar is immutable and lives as long as the program.
#include "core/market/instrument.h"
#include "core/market/instrument_spec.h"
#include "core/market/trading_calendar.h"

#include <string>
#include <string_view>

namespace aetherion::trading {

struct Listing {
    market::StreamId stream = 0;
    market::InstrumentSpec spec;
    /// The stream's own: a world that is open for demonstration has no closed hours.
    market::CalendarName calendar = market::CalendarName::AlwaysOpen;
};

} // namespace aetherion::trading
