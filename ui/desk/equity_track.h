#pragma once
// One currency of one account over time: equity, its highest so far, realised and unrealised.
//
// At most kMostPoints, whatever time they span: when there are more, every other one goes and the rest stand twice as
// far apart; the newest value is always the last point. Where equity was not known there is a gap, and no number was
// made up for it. The worst drawdown is of every value that was seen. Times are the data's. Thread: values.
#include "core/base/time.h"
#include "core/trading/portfolio.h"

#include <vector>

namespace aetherion::desk {

struct EquityPoint {
    Timestamp time;
    Cash equity;
    /// The highest equity up to here.
    Cash peak;
    Cash realised;
    Cash unrealised;
    /// Equity was not known for some of the time since the point before.
    bool gapBefore = false;

    /// 0 to -1; 0 where the peak is not above zero.
    [[nodiscard]] double drawdown() const;
};

class EquityTrack {
public:
    static constexpr std::size_t kMostPoints = 500;

    /// A time before the last one begins anew.
    void add(Timestamp time, const trading::CurrencyView& view);
    /// What was before, oldest first; peaks and the worst drawdown are reckoned anew.
    void begin(const std::vector<EquityPoint>& past);
    [[nodiscard]] const std::vector<EquityPoint>& points() const { return m_points; }
    /// 0 to -1.
    [[nodiscard]] double worstDrawdown() const { return m_worst; }
    /// The last value that was handed in was none.
    [[nodiscard]] bool isUnknown() const { return m_isUnknown; }

private:
    void thin();

    std::vector<EquityPoint> m_points;
    Duration m_interval = std::chrono::seconds(1);
    double m_worst = 0;
    bool m_isUnknown = false;
};

} // namespace aetherion::desk
