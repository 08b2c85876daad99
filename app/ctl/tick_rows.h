#pragma once
// Rows of simulated ticks as CSV text: ts_ms,market,symbol,price,size,side,regime.
//
// Thread: pure.
#include "core/base/decimal.h"
#include "core/market/instrument_spec.h"
#include "core/simulator/instrument_path.h"

#include <string>
#include <string_view>

namespace aetherion::ctl {

inline constexpr std::string_view kTickColumns = "ts_ms,market,symbol,price,size,side,regime";

/// What all rows of one instrument share.
struct TickRowStyle {
    /// ",US,S&P 500,"
    std::string instrument;
    int pricePlaces = 0;
    int sizePlaces = 0;
};
[[nodiscard]] TickRowStyle tickRowStyle(const market::InstrumentSpec& spec);

void appendInteger(std::string& out, std::int64_t value);
/// Exactly `places` places; the value has no more. Not negative.
void appendDecimal(std::string& out, std::int64_t units, int places);
/// 17 significant digits.
void appendDouble(std::string& out, double value);
/// With the line's end.
void appendTick(std::string& out, const TickRowStyle& style, const simulator::PathTick& tick);

} // namespace aetherion::ctl
