#include "core/contract/rolling_node.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace aetherion::contract {

namespace {

using market::Bar;
using nlohmann::ordered_json;
using Bars = std::span<const Bar>;

constexpr std::size_t kContextBars = 3;
constexpr std::size_t kFeatureBars = 15;
constexpr double kStrongMove = 0.01;
constexpr double kMove = 0.003;
constexpr double kHighVolatility = 0.02;
constexpr double kMediumVolatility = 0.007;

ordered_json numberOrNull(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? ordered_json(*value) : ordered_json();
}

ordered_json barsJson(Bars bars, std::size_t shown) {
    auto list = ordered_json::array();
    for (const Bar& bar : bars.last(std::min(shown, bars.size())))
        list.push_back({{"ts", formatIso(bar.openTime)},
                        {"o", bar.open.toDouble()},
                        {"h", bar.high.toDouble()},
                        {"l", bar.low.toDouble()},
                        {"c", bar.close.toDouble()},
                        {"v", bar.hasVolume ? ordered_json(bar.volume.toDouble()) : ordered_json()}});
    return list;
}

/// Those of the newest bar's trading day.
Bars today(Bars bars, const market::TradingCalendar& calendar) {
    if (bars.empty())
        return bars;
    const Timestamp first = calendar.span(bars.back().openTime, market::Timeframe::D1).first;
    const auto begin = std::ranges::find_if(bars, [&](const Bar& bar) { return bar.openTime >= first; });
    return bars.subspan(static_cast<std::size_t>(begin - bars.begin()));
}

double close(const Bar& bar) { return bar.close.toDouble(); }

/// Sample standard deviation of the returns from bar to bar.
std::optional<double> volatility(Bars bars) {
    if (bars.size() < 3)
        return std::nullopt;
    std::vector<double> returns;
    for (std::size_t i = 1; i < bars.size(); ++i)
        returns.push_back(close(bars[i]) / close(bars[i - 1]) - 1);
    const double mean = std::accumulate(returns.begin(), returns.end(), 0.0) / static_cast<double>(returns.size());
    double squares = 0;
    for (const double each : returns)
        squares += (each - mean) * (each - mean);
    return std::sqrt(squares / static_cast<double>(returns.size() - 1));
}

const char* trendWord(double move) {
    if (move >= kStrongMove)
        return "strong_bull";
    if (move >= kMove)
        return "bull";
    if (move <= -kStrongMove)
        return "strong_bear";
    return move <= -kMove ? "bear" : "flat";
}

ordered_json context(Bars bars) {
    if (bars.size() < kContextBars)
        return ordered_json::object();
    const double move = close(bars.back()) / close(bars.front()) - 1;
    const double high = std::ranges::max_element(bars, {}, &Bar::high)->high.toDouble();
    const double low = std::ranges::min_element(bars, {}, &Bar::low)->low.toDouble();
    const auto spread = volatility(bars);
    return {{"intraday_return", numberOrNull(move)},
            {"intraday_range", numberOrNull(high / low - 1)},
            {"intraday_vol", numberOrNull(spread)},
            {"trend", trendWord(move)},
            {"vol_bucket", *spread >= kHighVolatility     ? "high"
                           : *spread >= kMediumVolatility ? "medium"
                                                          : "low"}};
}

/// Of the last `count` values; nothing where there are fewer.
template <typename Of> std::optional<double> meanOfLast(Bars bars, std::size_t count, Of of) {
    if (bars.size() < count)
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = bars.size() - count; i < bars.size(); ++i)
        sum += of(i);
    return sum / static_cast<double>(count);
}

std::optional<double> trueRange(Bars bars) {
    if (bars.size() < 15)
        return std::nullopt;
    return meanOfLast(bars, 14, [&](std::size_t i) {
        const double before = close(bars[i - 1]);
        const double high = bars[i].high.toDouble();
        const double low = bars[i].low.toDouble();
        return std::max({high - low, std::abs(high - before), std::abs(low - before)});
    });
}

/// By volume, of typical prices.
std::optional<double> averagePrice(Bars bars) {
    double value = 0;
    double volume = 0;
    for (const Bar& bar : bars) {
        if (!bar.hasVolume)
            return std::nullopt;
        const double typical = (bar.high.toDouble() + bar.low.toDouble() + close(bar)) / 3;
        value += typical * bar.volume.toDouble();
        volume += bar.volume.toDouble();
    }
    return volume > 0 ? std::optional(value / volume) : std::nullopt;
}

/// Wilder's, over 14.
std::optional<double> relativeStrength(Bars bars) {
    if (bars.size() < 15)
        return std::nullopt;
    double gain = 0;
    double loss = 0;
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const double change = close(bars[i]) - close(bars[i - 1]);
        const double kept = i <= 14 ? 1 : 13.0 / 14;
        gain = gain * kept + std::max(change, 0.0) / 14;
        loss = loss * kept + std::max(-change, 0.0) / 14;
    }
    return gain + loss > 0 ? std::optional(100 * gain / (gain + loss)) : std::nullopt;
}

std::optional<double> exponentialMean(Bars bars, double length) {
    double mean = close(bars.front());
    for (const Bar& bar : bars.subspan(1))
        mean += (close(bar) - mean) * 2 / (length + 1);
    return mean;
}

std::optional<double> relativeVolume(Bars bars) {
    if (!std::ranges::all_of(bars, &Bar::hasVolume))
        return std::nullopt;
    const auto mean = meanOfLast(bars, 20, [&](std::size_t i) { return bars[i].volume.toDouble(); });
    return mean && *mean > 0 ? std::optional(bars.back().volume.toDouble() / *mean) : std::nullopt;
}

ordered_json features(Bars bars) {
    if (bars.size() < kFeatureBars)
        return ordered_json::object();
    const double last = close(bars.back());
    const auto vwap = averagePrice(bars);
    const auto mean = meanOfLast(bars, 20, [&](std::size_t i) { return close(bars[i]); });
    return {{"last_price", last},
            {"pct_chg_from_open", numberOrNull(last / bars.front().open.toDouble() - 1)},
            {"vwap", numberOrNull(vwap)},
            {"vwap_dist", numberOrNull(vwap ? std::optional(last / *vwap - 1) : std::nullopt)},
            {"atr_14", numberOrNull(trueRange(bars))},
            {"realized_vol", numberOrNull(volatility(bars))},
            {"rel_volume", numberOrNull(relativeVolume(bars))},
            {"sma_20", numberOrNull(mean)},
            {"sma20_dist", numberOrNull(mean ? std::optional(last / *mean - 1) : std::nullopt)},
            {"ema_9", numberOrNull(exponentialMean(bars, 9))},
            {"rsi_14", numberOrNull(relativeStrength(bars))}};
}

} // namespace

ordered_json rollingNode(Bars minutes, Bars fiveMinutes, const market::TradingCalendar& calendar, std::size_t shown) {
    const Bars minutesOfDay = today(minutes, calendar);
    const Bars fiveOfDay = today(fiveMinutes, calendar);
    return {{"bars_intraday", barsJson(minutesOfDay, shown)},
            {"bars_intraday_5m", barsJson(fiveOfDay, shown)},
            {"context_dt", context(minutesOfDay)},
            {"features_dt", features(fiveOfDay.size() >= kFeatureBars ? fiveOfDay : minutesOfDay)}};
}

} // namespace aetherion::contract
