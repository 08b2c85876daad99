#pragma once
// Named scenarios: what happens to all markets from a moment on, for how long, and how it ends.
//
//   calm         a day of Sideways at half the volatility
//   bull         a day of Bull, up 6 %
//   bear         a day of Bear, down 6 %, at 1.3 times the volatility
//   crash        Crisis: down 18 % within an hour at four times the volatility, then five hours of Bear at twice
//   flash-crash  Crisis: down 8 % within two minutes, nine tenths of it regained within the next eight
//
// Impacts are log returns of an instrument of kReferenceVolatility; see disturbance.h. Thread: pure.
#include "core/simulator/disturbance.h"

#include <string_view>
#include <vector>

namespace aetherion::simulator {

/// calm bull bear crash flash-crash
[[nodiscard]] std::vector<std::string_view> scenarioNames();
[[nodiscard]] Result<std::vector<Disturbance>> scenario(std::string_view name, Timestamp from);

} // namespace aetherion::simulator
