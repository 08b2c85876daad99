#pragma once
// What the strategy knows of one instrument at the close of one bar.
//
// Prices are in the instrument's own units, ratios are fractions (0.01 is 1 %). What cannot be said yet is absent.
// Thread: values.
#include "core/base/time.h"

#include <cstddef>
#include <optional>

namespace aetherion::strategy {

/// The extremes of a session's first minutes, once these are over.
struct RangeBreak {
    double high = 0;
    double low = 0;
    /// 1 where the bar closed above it, -1 below, else 0.
    int direction = 0;
    bool operator==(const RangeBreak&) const = default;
};

struct IntradayRow {
    /// The bar's close.
    Timestamp time;
    double close = 0;

    /// Of the session (always-open markets: the UTC day) that the bar lies in.
    Timestamp sessionOpenTime;
    /// Bars so far, this one included.
    std::size_t sessionBars = 0;
    /// Seen from its opening on, without a loss in its first bar: else it has no opening range, and its VWAP is not the
    /// session's.
    bool sessionWhole = false;
    double sessionReturn = 0; // close / first open - 1
    double sessionRange = 0;  // high / low - 1
    /// Standard deviation (ddof 1) of its bars' simple returns.
    std::optional<double> sessionVolatility;

    /// Sum of typical price times volume over the session, divided by its volume; typical price (h + l + c) / 3.
    std::optional<double> vwap;
    std::optional<double> vwapDistance; // close / vwap - 1
    /// Least-squares slope of the last 20 values within the session, per bar and as a fraction of the newest.
    std::optional<double> vwapSlope;
    std::optional<RangeBreak> openingRange5;
    std::optional<RangeBreak> openingRange15;

    std::optional<double> sma20;
    std::optional<double> smaSlope; // sma20 / the one before - 1
    /// Against the extremes of the ten bars before this one.
    bool higherHigh = false;
    bool higherLow = false;
    bool lowerHigh = false;
    bool lowerLow = false;
    /// -1 to 1. Rising mean: 0.5 + 0.25 for a higher high + 0.25 for a higher low; falling: the mirror image, by lower
    /// highs and lows; 0 while there is no answer.
    double trend = 0;
    /// Extremes of the last ten bars, this one included.
    double recentHigh = 0;
    double recentLow = 0;

    /// Width of the Bollinger band (20, 2 population deviations) over that of the Keltner channel (1.5 ATR).
    std::optional<double> squeezeRatio;
    /// The same one bar ago.
    std::optional<double> squeezeRatioBefore;
    std::optional<double> relativeVolume; // volume / mean of the last 20, this one included
    std::optional<double> rsi14;          // Wilder, 0 to 100
    std::optional<double> atr14;          // Wilder
    bool operator==(const IntradayRow&) const = default;

    [[nodiscard]] std::optional<double> atrFraction() const {
        return atr14 && close > 0 ? std::optional(*atr14 / close) : std::nullopt;
    }
    /// That of 15 minutes, else that of 5.
    [[nodiscard]] const std::optional<RangeBreak>& openingRange() const {
        return openingRange15 ? openingRange15 : openingRange5;
    }
};

} // namespace aetherion::strategy
