#pragma once
// What regimes a model called over a span, bar by bar, and what that amounts to: shares, dwell, flips.
//
// The same rules as the detector's: the most probable name, confirmed as in confirmation.h; a bar without a sample is
// Unknown. Thread: values and pure functions.
#include "core/regime/confirmation.h"
#include "core/regime/samples.h"

#include <array>
#include <vector>

namespace aetherion::regime {

struct PathBar {
    Timestamp time;
    std::size_t sequence = 0;
    /// 0 where the bar gave no sample.
    double close = 0;
    market::Regime regime = market::Regime::Unknown;
    market::Regime confirmed = market::Regime::Unknown;
};

/// In order of sequence, then time. `posterior` is of these samples, a column per state.
[[nodiscard]] std::vector<PathBar> regimePath(const Samples& samples, const RowMatrix& posterior,
                                              const std::vector<market::Regime>& names,
                                              const ConfirmationSettings& settings = {});

struct PathStatistics {
    std::int64_t bars = 0;
    /// Dates on which there were bars, symbol by symbol.
    std::int64_t days = 0;
    /// In the order of kRegimes, then Unknown; of the most probable and of the confirmed regime, 0 to 1.
    std::array<double, market::kRegimeCount + 1> share{};
    std::array<double, market::kRegimeCount + 1> confirmedShare{};
    /// Changes from one bar to the next.
    std::int64_t flips = 0;
    std::int64_t confirmedFlips = 0;

    [[nodiscard]] double flipsPerDay() const;
    [[nodiscard]] double confirmedFlipsPerDay() const;
    /// Bars from one change to the next.
    [[nodiscard]] double meanDwell() const;
    [[nodiscard]] double confirmedMeanDwell() const;
    [[nodiscard]] double unknownShare() const { return share[market::kRegimeCount]; }
};

/// Over the bars from `from` on.
[[nodiscard]] PathStatistics pathStatistics(const std::vector<PathBar>& path, Timestamp from = Timestamp::min());
/// Of both spans together.
[[nodiscard]] PathStatistics operator+(const PathStatistics& a, const PathStatistics& b);

} // namespace aetherion::regime
