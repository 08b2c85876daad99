#include "ui/chart/chart_data.h"

#include <algorithm>

namespace aetherion::chart {

namespace {

bool opensBefore(const market::Bar& bar, Timestamp time) { return bar.openTime < time; }
bool closesBefore(const contract::BarRegime& regime, Timestamp time) { return regime.closeTime < time; }

BarSummary summaryOf(const market::Bar& bar) { return {bar.high, bar.low, bar.open, bar.close, bar.volume}; }

void extend(BarSummary& summary, const BarSummary& next) {
    summary.high = std::max(summary.high, next.high);
    summary.low = std::min(summary.low, next.low);
    summary.close = next.close;
    summary.volume = std::max(summary.volume, next.volume);
}

} // namespace

void ChartData::reset(market::Timeframe timeframe) {
    m_timeframe = timeframe;
    m_bars.clear();
    m_regimes.clear();
    m_blocks.clear();
    m_lastForms = false;
}

bool ChartData::mergeRecent(const contract::RecentBars& recent) {
    if (recent.closed.empty() && !recent.forming)
        return false;
    const Timestamp first = recent.closed.empty() ? recent.forming->openTime : recent.closed.front().openTime;
    if (!m_bars.empty() && m_bars.back().openTime + market::length(m_timeframe) < first) {
        m_bars.clear();
        m_regimes.clear();
        m_blocks.clear();
    }
    const auto from = std::lower_bound(m_bars.begin(), m_bars.end(), first, opensBefore);
    dropSummariesFrom(static_cast<std::size_t>(from - m_bars.begin()));
    m_bars.erase(from, m_bars.end());
    m_bars.insert(m_bars.end(), recent.closed.begin(), recent.closed.end());
    m_lastForms = recent.forming.has_value();
    if (m_lastForms)
        m_bars.push_back(*recent.forming);

    if (!recent.regimes.empty()) {
        const Timestamp firstClose = recent.regimes.front().closeTime;
        m_regimes.erase(std::lower_bound(m_regimes.begin(), m_regimes.end(), firstClose, closesBefore),
                        m_regimes.end());
        m_regimes.insert(m_regimes.end(), recent.regimes.begin(), recent.regimes.end());
    }
    return true;
}

std::size_t ChartData::addOlder(std::vector<market::Bar> bars) {
    std::sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.openTime < b.openTime; });
    bars.erase(
        std::unique(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.openTime == b.openTime; }),
        bars.end());
    if (!m_bars.empty())
        bars.erase(std::lower_bound(bars.begin(), bars.end(), m_bars.front().openTime, opensBefore), bars.end());
    m_bars.insert(m_bars.begin(), bars.begin(), bars.end());
    if (!bars.empty())
        m_blocks.clear();
    return bars.size();
}

std::size_t ChartData::addOlderRegimes(std::vector<contract::BarRegime> regimes) {
    std::sort(regimes.begin(), regimes.end(), [](const auto& a, const auto& b) { return a.closeTime < b.closeTime; });
    regimes.erase(std::unique(regimes.begin(), regimes.end(),
                              [](const auto& a, const auto& b) { return a.closeTime == b.closeTime; }),
                  regimes.end());
    if (!m_regimes.empty())
        regimes.erase(std::lower_bound(regimes.begin(), regimes.end(), m_regimes.front().closeTime, closesBefore),
                      regimes.end());
    m_regimes.insert(m_regimes.begin(), regimes.begin(), regimes.end());
    return regimes.size();
}

ChartData::Range ChartData::barsBetween(Timestamp from, Timestamp to) const {
    const Timestamp firstOpen = from - market::length(m_timeframe) + Duration(1);
    const auto first = std::lower_bound(m_bars.begin(), m_bars.end(), firstOpen, opensBefore);
    const auto last = std::lower_bound(first, m_bars.end(), to, opensBefore);
    return {static_cast<std::size_t>(first - m_bars.begin()), static_cast<std::size_t>(last - m_bars.begin())};
}

ChartData::Range ChartData::regimesBetween(Timestamp from, Timestamp to) const {
    const auto first = std::lower_bound(m_regimes.begin(), m_regimes.end(), from + Duration(1), closesBefore);
    const Timestamp lastClose = to + market::length(m_timeframe);
    const auto last = std::lower_bound(first, m_regimes.end(), lastClose, closesBefore);
    return {static_cast<std::size_t>(first - m_regimes.begin()), static_cast<std::size_t>(last - m_regimes.begin())};
}

const market::Bar* ChartData::barAt(Timestamp time) const {
    const auto after = std::upper_bound(m_bars.begin(), m_bars.end(), time,
                                        [](Timestamp t, const market::Bar& bar) { return t < bar.openTime; });
    if (after == m_bars.begin())
        return nullptr;
    const market::Bar& bar = *std::prev(after);
    return time < bar.openTime + market::length(m_timeframe) ? &bar : nullptr;
}

const contract::BarRegime* ChartData::regimeOf(const market::Bar& bar) const {
    const Timestamp close = bar.closeTime();
    const auto at = std::lower_bound(m_regimes.begin(), m_regimes.end(), close, closesBefore);
    return at != m_regimes.end() && at->closeTime == close ? &*at : nullptr;
}

void ChartData::dropSummariesFrom(std::size_t index) const {
    m_blocks.resize(std::min(m_blocks.size(), index / kBlock));
}

BarSummary ChartData::summary(Range range) const {
    // The last bar may still form, so that only blocks before it are kept.
    while ((m_blocks.size() + 1) * kBlock < m_bars.size()) {
        const std::size_t start = m_blocks.size() * kBlock;
        BarSummary block = summaryOf(m_bars[start]);
        for (std::size_t i = start + 1; i < start + kBlock; ++i)
            extend(block, summaryOf(m_bars[i]));
        m_blocks.push_back(block);
    }
    BarSummary result = summaryOf(m_bars[range.first]);
    std::size_t i = range.first + 1;
    while (i < range.last) {
        const std::size_t block = i / kBlock;
        if (i % kBlock == 0 && i + kBlock <= range.last && block < m_blocks.size()) {
            extend(result, m_blocks[block]);
            i += kBlock;
        } else {
            extend(result, summaryOf(m_bars[i]));
            ++i;
        }
    }
    return result;
}

} // namespace aetherion::chart
