#pragma once
// How often the regime is told rightly: by a trained model's detector, and by filters that know the world's own laws.
//
// The filters that know are what a detector can be measured against: hidden Markov models whose parameters are computed
// from the simulator's chain, not fitted. One sees the log return of each bar alone: normal, with the mean
// (drift + trend - v sigma^2 / 2) dt and the variance v sigma^2 dt of its regime; jumps, news and volatility clusters
// are not told to it. The other sees ln(volume) as well, taken for normal and independent of the return, with the mean
// ln(expected volume) = c + ln(activity of the regime). The constant c and the variance, common to all regimes, are
// measured in the world itself over bars that lie in one regime.
//
// Truth is the regime at a bar's end; bars of the first `from` are not counted. Confirmation is the detector's, with
// its defaults. Thread: pure functions.
#include "core/regime/model.h"
#include "tests/soak/true_world.h"

#include <memory>

namespace aetherion::soak {

struct Accuracy {
    /// Part of the bars whose most probable, and whose confirmed regime is the true one.
    double filtered = 0;
    double confirmed = 0;
};

enum class Knowledge : std::uint8_t { Returns, ReturnsAndVolume };

[[nodiscard]] Result<Accuracy> accuracyKnowing(Knowledge knowledge, const simulator::RegimeChain& chain,
                                               const TrueBars& world, std::size_t from);
[[nodiscard]] Accuracy accuracyOf(const std::shared_ptr<const regime::Model>& model, const TrueBars& world,
                                  std::size_t from);

} // namespace aetherion::soak
