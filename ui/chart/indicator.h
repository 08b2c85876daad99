#pragma once
// What people draw beside prices, bar by bar: averages, bands, the average true range and volatility.
//
// Sources of the formulas (o h l c v of a bar, i the bar, n the window, which includes the bar):
//     SMA n       mean of the last n closes; J. J. Murphy, Technical Analysis of the Financial Markets (1999), ch. 9
//     EMA n       e[i] = e[i-1] + 2/(n+1) (c[i] - e[i-1]), begun with the SMA of the first n; the same, ch. 9
//     VWAP        sum of p v / sum of v since the trading day began, p = (h + l + c) / 3 standing for a bar's trades;
//                 Berkowitz, Logue and Noser, The Total Cost of Transactions on the NYSE, Journal of Finance 43 (1988)
//     Bollinger   SMA n, and k standard deviations (ddof 0) of the closes above and below it;
//                 J. Bollinger, Bollinger on Bollinger Bands (2001)
//     ATR n       a[i] = ((n-1) a[i-1] + t[i]) / n, begun with the mean of the first n, of the true range
//                 t = max(h - l, |h - c[i-1]|, |l - c[i-1]|); J. W. Wilder, New Concepts in Technical Trading Systems
//                 (1978)
//     Volatility  standard deviation (ddof 1) of the last n log returns, in percent and per bar, not per year
// What runs on for ever (EMA, ATR) is begun anew far enough before the first bar in view that the rest is below 1e-10
// of it. Volatility and ATR take no notice of gaps. Thread: one at a time.
#include "core/market/trading_calendar.h"
#include "ui/chart/bar_columns.h"
#include "ui/chart/chart_setup.h"

#include <array>
#include <memory>

namespace aetherion::chart {

enum class IndicatorKind : std::uint8_t { Sma, Ema, Vwap, Bollinger, AverageTrueRange, Volatility };
inline constexpr std::array kOverlays{IndicatorKind::Sma, IndicatorKind::Ema, IndicatorKind::Vwap,
                                      IndicatorKind::Bollinger};

/// The line, then the band above and below it; NaN where there is none.
using IndicatorValues = std::array<double, 3>;
[[nodiscard]] IndicatorValues noValues();

class Indicator {
public:
    virtual ~Indicator() = default;
    /// The bar to begin with so that bar `i` is right.
    [[nodiscard]] virtual std::size_t firstNeeded(const BarColumns& bars, std::size_t i) const = 0;
    virtual void restart() = 0;
    virtual void take(const BarColumns& bars, std::size_t i) = 0;
    /// After the last bar taken.
    [[nodiscard]] virtual IndicatorValues values() const = 0;
};

[[nodiscard]] std::unique_ptr<Indicator> makeIndicator(IndicatorKind kind, const market::TradingCalendar& calendar,
                                                       const StudySetup& setup);

} // namespace aetherion::chart
