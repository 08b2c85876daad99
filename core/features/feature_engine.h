#pragma once
// Turns the closed bars of one stream and timeframe into features, one bar at a time.
//
// A value at bar t is computed from bars up to t, t included; nothing is ever revised. Computing a whole file is
// feeding it bar by bar, so batch and incremental values are the same bits. No allocation in update() and preview().
//
// Gaps: the return of the first bar after a gap spans it, as if the two bars were neighbours. When more than
// FeatureSettings::longestGap bars are missing the windows start anew (raw values are absent until they are full
// again); the trailing scales are kept. Volume that the source does not report is absent, and so are the features of
// volume while all volumes of a window are equal. A bar with a price of zero or less gives no price features and
// interrupts the windows like a gap.
//
// Spread: a quote's where the caller has one, else the estimate from bars. Quoted and estimated spreads are normalised
// by a scale each, both kept up to date while there are both, so that a stream that gains or loses its quotes does not
// jump. Until kQuoteWarmUp quotes were seen the normalised value stays the estimate's.
//
// Thread: one at a time. Bars must come in order; a bar that does not open after its predecessor is refused.
#include "core/features/feature_computations.h"
#include "core/features/feature_row.h"
#include "core/features/feature_settings.h"
#include "core/features/state_tape.h"
#include "core/features/trailing_scale.h"
#include "core/market/bar.h"

#include <array>
#include <optional>
#include <span>

namespace aetherion::features {

class FeatureEngine {
public:
    static constexpr double kQuoteWarmUp = 60;

    /// Computes `wanted` only; the others are absent from every row. `settings` have passed check().
    explicit FeatureEngine(const FeatureSettings& settings, std::span<const Feature> wanted = kFeatures);

    /// `spread` in basis points of the mid price at the bar's close, where there is a quote. Refuses, and changes
    /// nothing, when the bar does not follow its predecessor. The row stays valid until the next call.
    [[nodiscard]] Result<const FeatureRow*> update(const market::Bar& bar, std::optional<double> spread = std::nullopt);

    /// What update() would answer if `forming` closed as it is now; nothing changes. A bar that does not follow the
    /// last closed one has no features.
    [[nodiscard]] FeatureRow preview(const market::Bar& forming, std::optional<double> spread = std::nullopt) const;

    [[nodiscard]] const FeatureRow& row() const { return m_row; }
    /// Bars taken in so far.
    [[nodiscard]] std::size_t bars() const { return m_bars; }
    /// Bars since the windows last started anew.
    [[nodiscard]] std::size_t barsSinceGap() const { return m_barsSinceGap; }
    [[nodiscard]] bool warm() const { return m_bars >= m_settings.warmUp; }
    [[nodiscard]] const FeatureSettings& settings() const { return m_settings; }
    [[nodiscard]] const FeatureSet& wanted() const { return m_wanted; }

    void save(StateTape& tape) const;
    /// The tape must come from an engine with the same settings and features; on error this engine is as before.
    [[nodiscard]] Status restore(StateTape& tape);

private:
    /// One per feature, and one for quoted spreads.
    struct Scales {
        std::array<TrailingScale, kFeatureCount> features;
        TrailingScale quotes;
    };
    struct Step {
        BarStep bar;
        std::int64_t missingBars = 0;
        /// The windows start anew with this bar.
        bool begins = false;
        std::optional<double> quote;
    };

    [[nodiscard]] bool follows(const market::Bar& bar) const;
    [[nodiscard]] Step stepOf(const market::Bar& bar, std::optional<double> spread) const;
    void normalise(FeatureRow& row, const Step& step, Scales& scales) const;

    FeatureSettings m_settings;
    FeatureSet m_wanted;
    FeatureComputations m_computations;
    Scales m_scales;
    std::optional<double> m_previousClose;
    std::optional<double> m_previousVolume;
    std::optional<Timestamp> m_previousOpenTime;
    std::size_t m_bars = 0;
    std::size_t m_barsSinceGap = 0;
    FeatureRow m_row;
};

} // namespace aetherion::features
