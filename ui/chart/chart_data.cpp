#include "ui/chart/chart_data.h"

#include <algorithm>

namespace aetherion::chart {

namespace {

bool closesBefore(const contract::BarRegime& regime, Timestamp time) { return regime.closeTime < time; }

bool saysTheSame(const contract::BarRegime& a, const contract::BarRegime& b) {
    return a.closeTime == b.closeTime && a.regime == b.regime && a.confirmed == b.confirmed &&
           a.confidence == b.confidence && a.probabilities == b.probabilities && a.known == b.known;
}

} // namespace

void ChartData::reset(market::Timeframe timeframe) {
    m_timeframe = timeframe;
    m_bars = BarColumns(timeframe);
    m_regimes.clear();
    m_blocks = {};
    m_lastForms = false;
    m_window = {};
    ++m_epoch;
}

bool ChartData::mergeRecent(const contract::RecentBars& recent) {
    if (recent.closed.empty() && !recent.forming)
        return false;
    const Timestamp first = recent.closed.empty() ? recent.forming->openTime : recent.closed.front().openTime;
    if (!m_bars.empty() && m_bars.openTime(m_bars.size() - 1) + market::length(m_timeframe) < first) {
        m_bars.clear();
        m_regimes.clear();
        m_blocks.clear();
        m_lastForms = false;
        m_window = {};
        ++m_epoch;
    }
    const std::size_t wasClosed = closedCount();
    // Most of the time only the forming bar has moved, and else most of the engine's window is known already.
    const bool isSameWindow = !recent.closed.empty() && recent.closed.isSameAs(m_window);
    std::size_t at = isSameWindow ? wasClosed : m_bars.firstFrom(first);
    std::size_t same = isSameWindow ? recent.closed.size() : 0;
    m_window = recent.closed;
    while (same < recent.closed.size() && at < wasClosed && m_bars.at(at) == recent.closed[same]) {
        ++same;
        ++at;
    }
    const bool changed = same < recent.closed.size() || at < wasClosed || recent.forming.has_value() != m_lastForms ||
                         (m_lastForms && recent.forming != m_bars.at(m_bars.size() - 1));
    if (changed) {
        if (at < wasClosed)
            ++m_epoch;
        m_bars.truncate(at);
        m_blocks.resize(std::min(m_blocks.size(), at / kBlock));
        for (std::size_t i = same; i < recent.closed.size(); ++i)
            m_bars.append(recent.closed[i]);
        m_lastForms = recent.forming.has_value();
        if (m_lastForms)
            m_bars.append(*recent.forming);
    }
    return mergeRegimes(recent.regimes.all()) || changed;
}

bool ChartData::mergeRegimes(std::span<const contract::BarRegime> recent) {
    if (recent.empty())
        return false;
    const auto known = m_regimes.values();
    auto at = static_cast<std::size_t>(
        std::lower_bound(known.begin(), known.end(), recent.front().closeTime, closesBefore) - known.begin());
    std::size_t same = 0;
    while (same < recent.size() && at < known.size() && saysTheSame(known[at], recent[same])) {
        ++same;
        ++at;
    }
    if (same == recent.size() && at == known.size())
        return false;
    m_regimes.truncate(at);
    m_regimes.append(recent.subspan(same));
    return true;
}

std::size_t ChartData::addOlder(std::vector<market::Bar> bars) {
    std::sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.openTime < b.openTime; });
    bars.erase(
        std::unique(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.openTime == b.openTime; }),
        bars.end());
    if (!m_bars.empty())
        bars.erase(std::lower_bound(bars.begin(), bars.end(), m_bars.openTime(0),
                                    [](const market::Bar& bar, Timestamp t) { return bar.openTime < t; }),
                   bars.end());
    if (bars.empty())
        return 0;
    m_bars.prepend(bars);
    m_blocks.clear();
    ++m_epoch;
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
    m_regimes.prepend(regimes);
    return regimes.size();
}

ChartData::Range ChartData::barsBetween(Timestamp from, Timestamp to) const {
    const Timestamp firstOpen = from - market::length(m_timeframe) + Duration(1);
    const std::size_t first = m_bars.firstFrom(firstOpen);
    return {first, m_bars.firstFrom(std::max(firstOpen, to), first, m_bars.size())};
}

ChartData::Range ChartData::regimesBetween(Timestamp from, Timestamp to) const {
    const auto regimes = m_regimes.values();
    const auto first = std::lower_bound(regimes.begin(), regimes.end(), from + Duration(1), closesBefore);
    const Timestamp lastClose = to + market::length(m_timeframe);
    const auto last = std::lower_bound(first, regimes.end(), lastClose, closesBefore);
    return {static_cast<std::size_t>(first - regimes.begin()), static_cast<std::size_t>(last - regimes.begin())};
}

std::optional<market::Bar> ChartData::barAt(Timestamp time) const {
    const std::size_t after = m_bars.firstFrom(time + Duration(1));
    if (after == 0 || time >= m_bars.openTime(after - 1) + market::length(m_timeframe))
        return std::nullopt;
    return m_bars.at(after - 1);
}

const contract::BarRegime* ChartData::regimeOf(const market::Bar& bar) const {
    const Timestamp close = bar.closeTime();
    const auto regimes = m_regimes.values();
    const auto at = std::lower_bound(regimes.begin(), regimes.end(), close, closesBefore);
    return at != regimes.end() && at->closeTime == close ? &*at : nullptr;
}

void ChartData::extend(Block& block, std::size_t from, std::size_t to) const {
    const auto high = m_bars.high();
    const auto low = m_bars.low();
    const auto volume = m_bars.volume();
    for (std::size_t i = from; i < to; ++i) {
        block.high = std::max(block.high, high[i]);
        block.low = std::min(block.low, low[i]);
        block.volume = std::max(block.volume, volume[i]);
    }
}

void ChartData::addBlocks() const {
    // The last bar may still form, so that only blocks before it are kept.
    m_blocks.reserve(m_bars.size() / kBlock);
    while ((m_blocks.size() + 1) * kBlock < m_bars.size()) {
        const std::size_t start = m_blocks.size() * kBlock;
        Block block{m_bars.high()[start], m_bars.low()[start], m_bars.volume()[start]};
        extend(block, start + 1, start + kBlock);
        m_blocks.push_back(block);
    }
}

BarSummary ChartData::summary(Range range) const {
    addBlocks();
    Block sum{m_bars.high()[range.first], m_bars.low()[range.first], m_bars.volume()[range.first]};
    const std::size_t firstBlock = (range.first + kBlock - 1) / kBlock;
    const std::size_t lastBlock = std::min(range.last / kBlock, m_blocks.size());
    if (firstBlock < lastBlock) {
        extend(sum, range.first, firstBlock * kBlock);
        for (std::size_t i = firstBlock; i < lastBlock; ++i) {
            sum.high = std::max(sum.high, m_blocks[i].high);
            sum.low = std::min(sum.low, m_blocks[i].low);
            sum.volume = std::max(sum.volume, m_blocks[i].volume);
        }
        extend(sum, lastBlock * kBlock, range.last);
    } else {
        extend(sum, range.first, range.last);
    }
    return {sum.high, sum.low, m_bars.open()[range.first], m_bars.close()[range.last - 1], sum.volume};
}

std::size_t ChartData::bytes() const {
    return m_bars.bytes() + m_regimes.bytes() + m_blocks.capacity() * sizeof(Block);
}

} // namespace aetherion::chart
