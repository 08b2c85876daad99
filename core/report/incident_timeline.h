#pragma once
// What happened, line by line in the order of time: rails, stops, acts on control, regimes, orders.
//
// Thread: pure functions.
#include "core/report/incident_data.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::report {

struct TimelineEntry {
    Timestamp time;
    /// rail, stop, act, regime, order, refused
    std::string_view kind;
    std::string text;
};

/// Oldest first; what happened at the same time in the order of the kinds above.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(const IncidentData& data);

/// A rail's hold from its trip to its end, as the risk events of this stretch tell it.
struct RailSpell {
    std::string cause;
    std::string scope;
    std::string imposes;
    /// What it measured when it tripped, with base and limit, and when it cleared.
    std::string line;
    std::string clearedLine;
    Timestamp tripped;
    std::optional<Timestamp> cleared;
    /// It has cleared, and its hold waits for a person.
    bool waitsForPerson = false;
};
/// In the order of their trips.
[[nodiscard]] std::vector<RailSpell> railSpells(const std::vector<contract::RiskEventRecord>& events);

/// "regime confidence # below #": two reasons that differ in their figures alone are one.
[[nodiscard]] std::string withoutFigures(std::string_view text);
/// A rail's line for people: long decimals rounded to hundredths, what a regime leaves said as such. The tables have
/// every digit.
[[nodiscard]] std::string readable(const std::string& line);
/// "45 s", "12 min", "3 h 05 min", "2 d 4 h"
[[nodiscard]] std::string spanText(Duration span);
/// Rounded to a hundredth, half to even: "-12.35".
[[nodiscard]] std::string moneyText(Cash cash);
/// "CRYPTO BTCUSDT"
[[nodiscard]] std::string placeText(const market::InstrumentKey& instrument);
/// In which an instrument of this market is paid.
[[nodiscard]] std::string currencyOf(const market::InstrumentKey& instrument);

} // namespace aetherion::report
