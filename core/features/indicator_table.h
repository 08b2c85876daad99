#pragma once
// The indicators and spread estimates that people compute beside a chart, bar by bar, as columns of a table: in price
// and volume units, each with the warm-up of its own window and nothing else.
//
// Unlike the features of a FeatureEngine they are not normalised, and gaps do not interrupt them: a file is one series.
// A bar with a price of zero or less ends the series of prices, volume that is not reported that of volumes.
// n = window, p = trueRangePeriod, m = spreadWindow stand in the columns' names.
//
//     true_range         max(h - l, |h - c[i-1]|, |l - c[i-1]|)
//     atr<p>             Wilder's average of it: the mean of the first p, then ((p - 1) atr[i-1] + true_range) / p
//     stddev<n>          standard deviation of the last n log returns, ddof 0
//     std<n>_ddof1       the same, ddof 1
//     realised_vol<n>_annualised   std<n>_ddof1 times the root of the bars per year
//     parkinson<n>       sqrt(mean of the last n ln(h / l)^2 / (4 ln 2))
//     volume_change      v[i] - v[i-1]
//     volume_rel_change  v[i] / v[i-1] - 1; nothing after a volume of zero
//     volume_z<n>        (v - mean) / standard deviation (ddof 1) of the last n volumes
//     roll<m>_log, roll<m>_price         Roll's spread from the last m pairs of changes of ln c and of c
//     corwin_schultz_raw                 of this bar and the one before, may be negative
//     corwin_schultz_gap_adjusted_raw, corwin_schultz_gap_adjusted_log_shift_raw
//     corwin_schultz<m>                  mean of the last m gap-adjusted pairs, negative ones as zero
//     abdi_ranaldo_x                     of this bar and the one before, the square of a spread, may be negative
//     abdi_ranaldo<m>                    from the last m pairs
//     edge<m>                            from the last m bars
// Spreads are relative to the price, roll<m>_price is in its unit. Sources of formulas: the estimators' headers.
// Thread: one at a time.
#include "core/features/abdi_ranaldo.h"
#include "core/features/corwin_schultz.h"
#include "core/features/edge_spread.h"
#include "core/features/roll_spread.h"
#include "core/features/rolling_moments.h"
#include "core/features/wilder_average.h"
#include "core/market/names.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::features {

struct IndicatorSettings {
    std::size_t window = 20;
    std::size_t trueRangePeriod = 14;
    std::size_t spreadWindow = 20;
    double barsPerYear = 525'600;
};

/// Windows at least 2, of the spread 3, at most 100000; one line that names what is not.
[[nodiscard]] Status check(const IndicatorSettings& settings);

/// 365 days of a market that never closes, else 252 sessions of 6.5 hours (US), 248 of 6.25 (NSE), 253 of 8.5 (UK).
[[nodiscard]] double barsPerYear(market::Market market, market::Timeframe timeframe);

class IndicatorTable {
public:
    /// `settings` have passed check().
    explicit IndicatorTable(const IndicatorSettings& settings);

    [[nodiscard]] std::vector<std::string> columns() const;
    /// One cell per column, for the next bar.
    [[nodiscard]] std::vector<std::optional<double>> take(const market::Bar& bar);

private:
    using Cells = std::vector<std::optional<double>>;
    void takePrices(const BarPrices& bar, Cells& cells);
    void takeVolume(const market::Bar& bar, Cells& cells);
    void takeSpreads(const BarPrices& bar, Cells& cells);
    void clearPrices();

    IndicatorSettings m_settings;
    RollingMoments m_returns;
    RollingMoments m_ranges;
    RollingMoments m_volumes;
    WilderAverage m_trueRange;
    RollingRoll m_rollOfLogarithms;
    RollingRoll m_rollOfPrices;
    RollingCorwinSchultz m_corwinSchultz;
    RollingAbdiRanaldo m_abdiRanaldo;
    RollingEdge m_edge;
    std::optional<BarPrices> m_before;
    std::optional<double> m_volumeBefore;
};

} // namespace aetherion::features
