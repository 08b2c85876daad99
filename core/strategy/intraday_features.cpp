#include "core/strategy/intraday_features.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

constexpr double kBollingerWidth = 4;  // two deviations to either side
constexpr double kKeltnerWidth = 3;    // one and a half average true ranges to either side
constexpr std::size_t kLeastSlope = 3; // points that make a slope

/// Of the values against 0, 1, 2, ..., per step.
template <std::size_t N> double leastSquaresSlope(const RecentValues<N>& values) {
    const auto count = static_cast<double>(values.size());
    const double middle = (count - 1) / 2;
    double mean = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        mean += values.at(i) / count;
    double product = 0;
    double square = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = static_cast<double>(i) - middle;
        product += x * (values.at(i) - mean);
        square += x * x;
    }
    return product / square;
}

double strengthIndex(double gain, double loss) {
    if (gain + loss <= 0)
        return 50;
    return 100 * gain / (gain + loss);
}

} // namespace

IntradayFeatures::IntradayFeatures(market::CalendarName calendar) : m_clock(calendar) {}

Result<bool> IntradayFeatures::update(const market::Bar& bar) {
    const Numbers numbers{bar.open.toDouble(), bar.high.toDouble(), bar.low.toDouble(), bar.close.toDouble(),
                          bar.hasVolume ? std::optional(bar.volume.toDouble()) : std::nullopt};
    if (!(numbers.low > 0) || numbers.high < numbers.low)
        return failAt("bar of " + formatIso(bar.openTime), "its prices are none");
    if (m_previousOpen && bar.openTime <= *m_previousOpen)
        return failAt("bar of " + formatIso(bar.openTime), "does not follow the one of " + formatIso(*m_previousOpen));
    m_previousOpen = bar.openTime;
    const market::Session& session = m_clock.newest(bar.openTime);
    if (bar.openTime >= session.close)
        return false;
    const bool firstOfDay = m_bars == 0 || session.open != m_day.open;
    const double reference = firstOfDay ? numbers.open : m_row.close;
    IntradayRow row;
    row.squeezeRatioBefore = m_row.squeezeRatio;
    row.sma20 = m_row.sma20;
    row.time = bar.closeTime();
    row.close = numbers.close;
    m_row = row;
    if (firstOfDay) {
        m_day = Day{};
        m_day.open = session.open;
        m_day.whole = bar.openTime == session.open && !bar.partial;
        m_vwaps.clear();
    }
    takeDay(bar, numbers, session);
    takeVwap(numbers);
    takeTrend(numbers);
    takeWindows(numbers, reference, firstOfDay);
    ++m_bars;
    return true;
}

void IntradayFeatures::takeDay(const market::Bar& bar, const Numbers& numbers, const market::Session& session) {
    if (m_day.bars == 0) {
        m_day.firstOpen = numbers.open;
        m_day.high = numbers.high;
        m_day.low = numbers.low;
    }
    m_day.high = std::max(m_day.high, numbers.high);
    m_day.low = std::min(m_day.low, numbers.low);
    ++m_day.bars;
    m_row.sessionOpenTime = session.open;
    m_row.sessionBars = m_day.bars;
    m_row.sessionWhole = m_day.whole;
    m_row.sessionReturn = numbers.close / m_day.firstOpen - 1;
    m_row.sessionRange = m_day.high / m_day.low - 1;
    takeSpan(m_day.span5, m_row.openingRange5, std::chrono::minutes(5), bar, numbers);
    takeSpan(m_day.span15, m_row.openingRange15, std::chrono::minutes(15), bar, numbers);
}

void IntradayFeatures::takeSpan(OpeningSpan& span, std::optional<RangeBreak>& range, std::chrono::minutes length,
                                const market::Bar& bar, const Numbers& numbers) {
    const Timestamp end = m_day.open + length;
    if (bar.openTime < end) {
        // A bar that reaches beyond the span does not tell its extremes.
        span.broken = span.broken || bar.partial || bar.closeTime() > end;
        span.high = span.seen ? std::max(span.high, numbers.high) : numbers.high;
        span.low = span.seen ? std::min(span.low, numbers.low) : numbers.low;
        span.seen = true;
    }
    if (!m_day.whole || !span.seen || span.broken || bar.closeTime() < end)
        return;
    range = RangeBreak{span.high, span.low, 0};
    if (numbers.close > span.high)
        range->direction = 1;
    else if (numbers.close < span.low)
        range->direction = -1;
}

void IntradayFeatures::takeVwap(const Numbers& bar) {
    if (!bar.volume)
        return;
    m_day.volume += *bar.volume;
    m_day.turnover += *bar.volume * (bar.high + bar.low + bar.close) / 3;
    if (!(m_day.volume > 0))
        return;
    m_row.vwap = m_day.turnover / m_day.volume;
    m_row.vwapDistance = bar.close / *m_row.vwap - 1;
    m_vwaps.push(*m_row.vwap);
    if (m_vwaps.size() >= kLeastSlope)
        m_row.vwapSlope = leastSquaresSlope(m_vwaps) / *m_row.vwap;
}

void IntradayFeatures::takeTrend(const Numbers& bar) {
    const std::optional<double> meanBefore = m_row.sma20;
    m_row.sma20.reset();
    if (m_closes.ready()) {
        m_row.sma20 = m_closes.mean(bar.close);
        // Of the two closes by which the means differ: the difference of the means would be their rounding's sign.
        if (meanBefore)
            m_row.smaSlope = (bar.close - m_recentCloses.at(0)) / static_cast<double>(kMeanWindow) / *meanBefore;
    }
    m_recentCloses.push(bar.close);
    if (m_highs.full()) {
        m_row.higherHigh = bar.high > m_highs.highest();
        m_row.lowerHigh = bar.high < m_highs.highest();
        m_row.higherLow = bar.low > m_lows.lowest();
        m_row.lowerLow = bar.low < m_lows.lowest();
        if (m_row.smaSlope && *m_row.smaSlope > 0)
            m_row.trend = 0.5 + (m_row.higherHigh ? 0.25 : 0) + (m_row.higherLow ? 0.25 : 0);
        else if (m_row.smaSlope && *m_row.smaSlope < 0)
            m_row.trend = -(0.5 + (m_row.lowerHigh ? 0.25 : 0) + (m_row.lowerLow ? 0.25 : 0));
    }
    m_highs.push(bar.high);
    m_lows.push(bar.low);
    m_row.recentHigh = m_highs.highest();
    m_row.recentLow = m_lows.lowest();
}

void IntradayFeatures::takeWindows(const Numbers& bar, double reference, bool firstOfDay) {
    const double change = bar.close - reference;
    const double relative = change / reference;
    const auto count = static_cast<double>(m_day.bars);
    const double rest = relative - m_day.meanReturn;
    m_day.meanReturn += rest / count;
    m_day.squares += rest * (relative - m_day.meanReturn);
    if (m_day.bars >= 2)
        m_row.sessionVolatility = std::sqrt(m_day.squares / (count - 1));

    const double range = firstOfDay ? bar.high - bar.low : features::trueRange(bar.high, bar.low, reference);
    const double gain = std::max(change, 0.0);
    const double loss = std::max(-change, 0.0);
    m_row.atr14 = m_trueRange.value(range);
    if (const auto gains = m_gains.value(gain), losses = m_losses.value(loss); gains && losses)
        m_row.rsi14 = strengthIndex(*gains, *losses);
    m_trueRange.push(range);
    m_gains.push(gain);
    m_losses.push(loss);

    if (m_closes.ready() && m_row.atr14 && *m_row.atr14 > 0)
        m_row.squeezeRatio = kBollingerWidth * m_closes.deviation(bar.close, 0) / (kKeltnerWidth * *m_row.atr14);
    m_closes.push(bar.close);
    if (!bar.volume) {
        m_volumes.clear();
        return;
    }
    if (m_volumes.ready())
        if (const double mean = m_volumes.mean(*bar.volume); mean > 0)
            m_row.relativeVolume = *bar.volume / mean;
    m_volumes.push(*bar.volume);
}

} // namespace aetherion::strategy
