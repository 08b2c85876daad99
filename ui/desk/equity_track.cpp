#include "ui/desk/equity_track.h"

#include <algorithm>

namespace aetherion::desk {

double EquityPoint::drawdown() const { return peak > Cash() ? equity.toDouble() / peak.toDouble() - 1 : 0; }

void EquityTrack::add(Timestamp time, const trading::CurrencyView& view) {
    if (!m_points.empty() && time < m_points.back().time)
        *this = {};
    if (!view.equity) {
        m_isUnknown = true;
        return;
    }
    EquityPoint point{time, *view.equity, *view.equity, view.realised, view.unrealised.value_or(Cash()), m_isUnknown};
    m_isUnknown = false;
    if (!m_points.empty())
        point.peak = std::max(point.peak, m_points.back().peak);
    m_worst = std::min(m_worst, point.drawdown());
    // The last point is the newest value until it stands a whole interval after the one before it.
    const bool replaces = m_points.size() > 1 && !point.gapBefore &&
                          m_points.back().time - m_points[m_points.size() - 2].time < m_interval;
    if (replaces) {
        point.gapBefore = m_points.back().gapBefore;
        m_points.back() = point;
        return;
    }
    if (m_points.size() == kMostPoints)
        thin();
    m_points.push_back(point);
}

void EquityTrack::begin(const std::vector<EquityPoint>& past) {
    std::vector<EquityPoint> all;
    all.reserve(past.size() + m_points.size());
    for (const EquityPoint& point : past)
        if (m_points.empty() || point.time < m_points.front().time)
            all.push_back(point);
    if (all.empty())
        return;
    // How it went between the last trade and the first look nobody saw.
    if (!m_points.empty())
        m_points.front().gapBefore = true;
    all.insert(all.end(), m_points.begin(), m_points.end());
    m_points = std::move(all);
    Cash peak = m_points.front().equity;
    for (EquityPoint& point : m_points) {
        peak = std::max({peak, point.equity, point.peak});
        point.peak = peak;
        m_worst = std::min(m_worst, point.drawdown());
    }
    while (m_points.size() >= kMostPoints)
        thin();
}

void EquityTrack::thin() {
    std::vector<EquityPoint> kept;
    kept.reserve(kMostPoints);
    bool gap = false;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        gap = gap || m_points[i].gapBefore;
        if (i % 2 == 0 && i + 1 != m_points.size())
            continue;
        kept.push_back(m_points[i]);
        kept.back().gapBefore = gap;
        gap = false;
    }
    m_points = std::move(kept);
    m_interval *= 2;
}

} // namespace aetherion::desk
