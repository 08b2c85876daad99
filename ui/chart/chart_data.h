#pragma once
// The candles and regimes of one stream in one timeframe, as the chart draws them: stored ones merged with the engine's
// newest, in order of time, each once.
//
// Thread: GUI. Owns its rows (64 bytes a candle and less than 1 byte of summaries). Times are UTC; a bar is named by
// its opening, a regime by the closing of its bar. Range queries cost the logarithm of the count plus the edges of the
// range, so a million candles in view are no more work than a thousand.
#include "core/contract/engine_snapshot.h"

#include <span>
#include <vector>

namespace aetherion::chart {

/// What a stretch of bars looks like from afar.
struct BarSummary {
    Price high;
    Price low;
    Price open;
    Price close;
    /// The largest volume of one bar.
    Quantity volume;
};

class ChartData {
public:
    void reset(market::Timeframe timeframe);
    [[nodiscard]] market::Timeframe timeframe() const { return m_timeframe; }

    /// The engine's window of bars replaces what overlaps it. True when something changed. Where so many bars closed
    /// since the last call that a hole may lie between, what is older is dropped, to be read again when it is wanted.
    bool mergeRecent(const contract::RecentBars& recent);
    /// Bars from the store, in any order; those at or after the first known bar are left out.
    /// Returns how many were new.
    std::size_t addOlder(std::vector<market::Bar> bars);
    std::size_t addOlderRegimes(std::vector<contract::BarRegime> regimes);

    [[nodiscard]] std::span<const market::Bar> bars() const { return m_bars; }
    [[nodiscard]] std::span<const contract::BarRegime> regimes() const { return m_regimes; }
    /// Does the last bar still form?
    [[nodiscard]] bool lastForms() const { return m_lastForms; }
    [[nodiscard]] std::size_t closedCount() const { return m_bars.size() - (m_lastForms ? 1 : 0); }

    /// Indices [first, last) of the bars whose buckets touch [from, to).
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;
        [[nodiscard]] std::size_t count() const { return last - first; }
    };
    [[nodiscard]] Range barsBetween(Timestamp from, Timestamp to) const;
    [[nodiscard]] Range regimesBetween(Timestamp from, Timestamp to) const;
    /// The bar whose bucket holds `time`, or null.
    [[nodiscard]] const market::Bar* barAt(Timestamp time) const;
    [[nodiscard]] const contract::BarRegime* regimeOf(const market::Bar& bar) const;
    /// `range` must not be empty.
    [[nodiscard]] BarSummary summary(Range range) const;

private:
    static constexpr std::size_t kBlock = 128;
    void dropSummariesFrom(std::size_t index) const;

    market::Timeframe m_timeframe = market::Timeframe::M1;
    std::vector<market::Bar> m_bars;
    std::vector<contract::BarRegime> m_regimes;
    bool m_lastForms = false;
    /// Of whole blocks of kBlock bars; made when first asked for.
    mutable std::vector<BarSummary> m_blocks;
};

} // namespace aetherion::chart
