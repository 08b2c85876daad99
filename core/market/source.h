#pragma once
// Who a datum comes from. Simulated, replayed, imported and live data of one symbol never mix: the source stands in
// every key, query and frame.
//
// Thread: values.
#include "core/base/time.h"
#include "core/market/calendar_name.h"
#include "core/market/names.h"

#include <compare>
#include <string>
#include <string_view>

namespace aetherion::market {

/// A source's number, derived from what it is (SHA-256 of kind, engine, name and detail, cut to 53 bits so that JSON
/// holds it), so that the same files with the same settings are the same source in every run. 0 is none.
struct SourceId {
    std::int64_t value = 0;
    auto operator<=>(const SourceId&) const = default;
};

struct Source {
    SourceKind kind = SourceKind::Simulated;
    /// The engine's name; tells engines apart that share a database.
    std::string engine = "local";
    /// For people: "random walk", "FILUSDT-1m.csv.gz".
    std::string name;
    /// What makes it this source and no other: seed and start of a simulation, digest and settings of files.
    std::string detail;
    /// Simulations: when the simulated history begins. Replays and imports: zero, because it does not tell them apart.
    Timestamp started;

    [[nodiscard]] SourceId id() const;
    /// "REPLAY:FILUSDT-1m.csv.gz", as exports and frames show it.
    [[nodiscard]] std::string label() const;
    bool operator==(const Source&) const = default;
};

/// What the detail of a simulation's source says of its markets: open around the clock, or at the hours of the real
/// ones.
inline constexpr std::string_view kAlwaysOpenDetail = "always open";
inline constexpr std::string_view kMarketHoursDetail = "market hours";

/// The timetable by which candles of that source and market are cut: that of the real market for recordings, imports
/// and live data; a simulation's markets never close unless its detail says that they keep their hours.
[[nodiscard]] CalendarName calendarOf(const Source& source, Market market);

} // namespace aetherion::market
