#include "core/features/indicator_table.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aetherion::features {

namespace {

constexpr std::size_t kPriceColumns = 6;
constexpr std::size_t kVolumeColumns = 3;
constexpr std::size_t kSpreadColumns = 9;

struct TradingYear {
    double days;
    double hoursPerDay;
    double weeks;
};

TradingYear tradingYear(market::Market market) {
    constexpr double kWeeks = 52;
    switch (market) {
    case market::Market::Crypto:
        return {365, 24, 365.0 / 7};
    case market::Market::Us:
        return {252, 6.5, kWeeks};
    case market::Market::Nse:
        return {248, 6.25, kWeeks};
    case market::Market::Uk:
        return {253, 8.5, kWeeks};
    }
    return {};
}

} // namespace

Status check(const IndicatorSettings& settings) {
    constexpr std::size_t kLongest = 100'000;
    if (settings.window < 2 || settings.window > kLongest)
        return fail("window is not between 2 and 100000 bars");
    if (settings.trueRangePeriod < 1 || settings.trueRangePeriod > kLongest)
        return fail("true range period is not between 1 and 100000 bars");
    if (settings.spreadWindow < 3 || settings.spreadWindow > kLongest)
        return fail("spread window is not between 3 and 100000 bars");
    if (!(settings.barsPerYear > 0) || !std::isfinite(settings.barsPerYear))
        return fail("bars per year is not a positive number");
    return {};
}

double barsPerYear(market::Market market, market::Timeframe timeframe) {
    const TradingYear year = tradingYear(market);
    if (timeframe == market::Timeframe::W1)
        return year.weeks;
    if (timeframe == market::Timeframe::D1)
        return year.days;
    const double hours = std::chrono::duration<double, std::ratio<3600>>(market::length(timeframe)).count();
    // A session's last bar may be short.
    return year.days * std::ceil(year.hoursPerDay / hours);
}

IndicatorTable::IndicatorTable(const IndicatorSettings& settings)
    : m_settings(settings), m_returns(settings.window), m_ranges(settings.window), m_volumes(settings.window),
      m_trueRange(settings.trueRangePeriod), m_rollOfLogarithms(settings.spreadWindow, CloseChange::OfLogarithms),
      m_rollOfPrices(settings.spreadWindow, CloseChange::OfPrices),
      m_corwinSchultz(settings.spreadWindow, GapAdjustment::OfPrices), m_abdiRanaldo(settings.spreadWindow),
      m_edge(settings.spreadWindow) {}

std::vector<std::string> IndicatorTable::columns() const {
    const std::string n = std::to_string(m_settings.window);
    const std::string p = std::to_string(m_settings.trueRangePeriod);
    const std::string m = std::to_string(m_settings.spreadWindow);
    return {"true_range",
            "atr" + p,
            "stddev" + n,
            "std" + n + "_ddof1",
            "realised_vol" + n + "_annualised",
            "parkinson" + n,
            "volume_change",
            "volume_rel_change",
            "volume_z" + n,
            "roll" + m + "_log",
            "roll" + m + "_price",
            "corwin_schultz_raw",
            "corwin_schultz_gap_adjusted_raw",
            "corwin_schultz_gap_adjusted_log_shift_raw",
            "corwin_schultz" + m,
            "abdi_ranaldo_x",
            "abdi_ranaldo" + m,
            "edge" + m};
}

std::vector<std::optional<double>> IndicatorTable::take(const market::Bar& bar) {
    Cells cells;
    const BarPrices prices = pricesOf(bar);
    if (prices.open > 0 && prices.high > 0 && prices.low > 0 && prices.close > 0) {
        takePrices(prices, cells);
        takeVolume(bar, cells);
        takeSpreads(prices, cells);
        m_before = prices;
        return cells;
    }
    clearPrices();
    cells.resize(kPriceColumns);
    takeVolume(bar, cells);
    cells.resize(kPriceColumns + kVolumeColumns + kSpreadColumns);
    return cells;
}

void IndicatorTable::clearPrices() {
    m_returns.clear();
    m_ranges.clear();
    m_trueRange.clear();
    m_rollOfLogarithms.clear();
    m_rollOfPrices.clear();
    m_corwinSchultz.clear();
    m_abdiRanaldo.clear();
    m_edge.clear();
    m_before.reset();
}

void IndicatorTable::takePrices(const BarPrices& bar, Cells& cells) {
    std::optional<double> range;
    std::optional<double> average;
    std::optional<double> population;
    std::optional<double> sample;
    if (m_before) {
        range =
            std::max({bar.high - bar.low, std::abs(bar.high - m_before->close), std::abs(bar.low - m_before->close)});
        average = m_trueRange.value(*range);
        m_trueRange.push(*range);
        const double change = logRatio(bar.close, m_before->close);
        if (m_returns.ready()) {
            population = m_returns.deviation(change, 0);
            sample = m_returns.deviation(change, 1);
        }
        m_returns.push(change);
    }
    const double logRange = logRatio(bar.high, bar.low);
    std::optional<double> parkinson;
    if (m_ranges.ready())
        parkinson = std::sqrt(m_ranges.mean(logRange * logRange) / (4 * std::numbers::ln2));
    m_ranges.push(logRange * logRange);
    const auto annualised = sample ? std::optional(*sample * std::sqrt(m_settings.barsPerYear)) : std::nullopt;
    cells.insert(cells.end(), {range, average, population, sample, annualised, parkinson});
}

void IndicatorTable::takeVolume(const market::Bar& bar, Cells& cells) {
    if (!bar.hasVolume) {
        m_volumes.clear();
        m_volumeBefore.reset();
        cells.resize(cells.size() + kVolumeColumns);
        return;
    }
    const double volume = bar.volume.toDouble();
    std::optional<double> change;
    std::optional<double> relative;
    std::optional<double> score;
    if (m_volumeBefore) {
        change = volume - *m_volumeBefore;
        if (*m_volumeBefore != 0)
            relative = *change / *m_volumeBefore;
    }
    if (m_volumes.ready())
        if (const double deviation = m_volumes.deviation(volume, 1); deviation > 0)
            score = (volume - m_volumes.mean(volume)) / deviation;
    m_volumes.push(volume);
    m_volumeBefore = volume;
    cells.insert(cells.end(), {change, relative, score});
}

void IndicatorTable::takeSpreads(const BarPrices& bar, Cells& cells) {
    cells.push_back(m_rollOfLogarithms.take(bar));
    cells.push_back(m_rollOfPrices.take(bar));
    for (const GapAdjustment adjustment : {GapAdjustment::None, GapAdjustment::OfPrices, GapAdjustment::OfLogarithms})
        cells.push_back(m_before ? std::optional(corwinSchultzPair(*m_before, bar, adjustment)) : std::nullopt);
    cells.push_back(m_corwinSchultz.take(bar));
    cells.push_back(m_before ? std::optional(abdiRanaldoPair(*m_before, bar)) : std::nullopt);
    cells.push_back(m_abdiRanaldo.take(bar));
    cells.push_back(m_edge.take(bar));
}

} // namespace aetherion::features
