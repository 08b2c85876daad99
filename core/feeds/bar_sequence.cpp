#include "core/feeds/bar_sequence.h"

namespace aetherion::feeds {

Result<std::optional<BarGap>> BarSequence::accept(const market::Bar& bar) {
    std::optional<BarGap> gap;
    if (m_last) {
        const Timestamp expected = bucketEnd(*m_last, bar.timeframe);
        if (bar.openTime == *m_last)
            return fail("the bar of " + formatIso(bar.openTime) + " is there twice");
        if (bar.openTime < *m_last)
            return fail("the bar of " + formatIso(bar.openTime) + " stands after that of " + formatIso(*m_last) +
                        ": out of order");
        if (bar.openTime < expected)
            return fail("the bar of " + formatIso(bar.openTime) + " overlaps that of " + formatIso(*m_last));
        const auto day = [](Timestamp time) { return bucketStart(time, market::Timeframe::D1); };
        const bool counts = m_market == market::Market::Crypto || day(*m_last) == day(bar.openTime);
        if (bar.openTime > expected && counts)
            gap = BarGap{expected, (bar.openTime - expected) / market::length(bar.timeframe)};
    }
    m_last = bar.openTime;
    return gap;
}

} // namespace aetherion::feeds
