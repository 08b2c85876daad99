#pragma once
// What the regimes of a simulated market are like: how each drifts, swings and trades, how long it lasts, and where it
// leads.
//
// A continuous-time Markov chain over Bull, Bear, Sideways and Crisis, in the order of market::kRegimes. Two chains are
// at hand: the realistic one of the simulated world, whose neighbours are hard to tell apart within an hour, and a
// separated one, in which they are not; the second is for measuring a detector. Thread: values and pure functions.
#include "core/base/time.h"
#include "core/market/names.h"

#include <array>

namespace aetherion::simulator {

using RegimeRow = std::array<double, market::kRegimeCount>;

/// One regime's part of a chain.
struct RegimeLaw {
    /// Of the log returns' variance, before the chain's are scaled to average 1.
    double varianceFactor = 1;
    /// Drift per year in units of an instrument's volatility, before the chain's are shifted to average 0.
    double trend = 0;
    /// How much is traded, relative to quiet times.
    double activity = 1;
    /// Dwell times are exponential, in plain time.
    Duration meanDwell{0};
    /// Where it goes next; sums to 1, nothing stays.
    RegimeRow next{};
};
using RegimeChain = std::array<RegimeLaw, market::kRegimeCount>;

/// Dwells of seven to ten hours, a crisis of one and a half; volatilities 0.71, 0.89, 1.14 and 2.12 to 1; a trend of 24
/// moves a price by about 1.25 daily standard deviations a day.
[[nodiscard]] const RegimeChain& realisticRegimes();
/// The same dwells and ways, with volatilities 0.4, 1, 1.1 and 3.5 to 1 and trends of some ten daily standard
/// deviations a day.
[[nodiscard]] const RegimeChain& separatedRegimes();

/// A regime as an instrument feels it.
struct RegimeBehaviour {
    /// Of the log returns' variance, relative to the long run's.
    double varianceFactor = 1;
    /// Added to the drift: times volatility, per year.
    double trend = 0;
    double activity = 1;
    /// Of all time, the share spent in this regime.
    double weight = 0;
};
/// Variance factors average to 1 and trends to 0 over the stationary law, so that an instrument's stated volatility and
/// drift stay those of the long run.
[[nodiscard]] std::array<RegimeBehaviour, market::kRegimeCount> behavioursOf(const RegimeChain& chain);

/// P(regime j after `span` | regime i now), row i: the exponential of the chain's generator, by uniformisation.
[[nodiscard]] std::array<RegimeRow, market::kRegimeCount> transitionsOver(const RegimeChain& chain, Duration span);

} // namespace aetherion::simulator
