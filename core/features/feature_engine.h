#pragma once
// Turns the closed bars of one stream and timeframe into features, one bar at a time.
//
// A value at bar t is computed from bars up to t, t included; nothing is ever revised. Computing a whole file is
// feeding it bar by bar, so batch and incremental values are the same bits. No allocation in update().
//
// Gaps: the return of the first bar after a gap spans it, as if the two bars were neighbours. When more than
// FeatureSettings::longestGap bars are missing the windows start anew (raw values are absent until they are full
// again); the trailing medians are kept. Volume that the source does not report is absent, and so is volume_delta while
// a window of volumes holds nothing but zeros. A bar with a price of zero or less gives no price features and
// interrupts the windows like a gap.
//
// Thread: one at a time. Bars must come in order; a bar that does not open after its predecessor is refused.
#include "core/features/feature_row.h"
#include "core/features/feature_settings.h"
#include "core/features/rolling_moments.h"
#include "core/features/state_tape.h"
#include "core/features/trailing_median.h"
#include "core/features/wilder_average.h"
#include "core/market/bar.h"

#include <array>
#include <optional>

namespace aetherion::features {

class FeatureEngine {
public:
    /// `settings` have passed check().
    explicit FeatureEngine(const FeatureSettings& settings);

    /// `spread` in basis points of the mid price at the bar's close, where there is a quote. Refuses, and changes
    /// nothing, when the bar does not follow its predecessor. The row stays valid until the next call.
    [[nodiscard]] Result<const FeatureRow*> update(const market::Bar& bar, std::optional<double> spread = std::nullopt);

    [[nodiscard]] const FeatureRow& row() const { return m_row; }
    /// Bars taken in so far.
    [[nodiscard]] std::size_t bars() const { return m_bars; }
    /// Bars since the windows last started anew.
    [[nodiscard]] std::size_t barsSinceGap() const { return m_barsSinceGap; }
    [[nodiscard]] bool warm() const { return m_bars >= m_settings.warmUp; }
    [[nodiscard]] const FeatureSettings& settings() const { return m_settings; }

    void save(StateTape& tape) const;
    /// The tape must come from an engine with the same settings; on error this engine is as before.
    [[nodiscard]] Status restore(StateTape& tape);

private:
    void startWindowsAnew();
    void computePrices(const market::Bar& bar);
    void computeVolume(const market::Bar& bar);
    void normalise();

    FeatureSettings m_settings;
    RollingMoments m_volatility;
    RollingMoments m_mean;
    RollingMoments m_volumes;
    WilderAverage m_trueRange;
    std::array<TrailingMedian, kFeatureCount> m_scales;
    std::optional<double> m_previousClose;
    std::optional<double> m_previousVolume;
    std::optional<Timestamp> m_previousOpenTime;
    std::size_t m_bars = 0;
    std::size_t m_barsSinceGap = 0;
    FeatureRow m_row;
};

} // namespace aetherion::features
