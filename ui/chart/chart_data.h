#pragma once
// The candles and regimes of one stream in one timeframe, as the chart draws them: stored ones merged with the engine's
// newest, in order of time, each once.
//
// Thread: GUI. Owns its rows: 53 bytes a candle by column, 64 a regime, 1 of summaries, and an eighth of room at either
// end. Times are UTC; a bar is named by its opening, a regime by the closing of its bar. Range queries cost the
// logarithm of the count plus the edges of the range, so a million candles in view are no more work than a thousand.
#include "core/contract/engine_snapshot.h"
#include "ui/chart/bar_columns.h"

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

    /// Made bar by bar as they are read; painters take columns().
    [[nodiscard]] BarList bars() const { return BarList(m_bars); }
    [[nodiscard]] const BarColumns& columns() const { return m_bars; }
    [[nodiscard]] std::span<const contract::BarRegime> regimes() const { return m_regimes.values(); }
    /// Does the last bar still form?
    [[nodiscard]] bool lastForms() const { return m_lastForms; }
    [[nodiscard]] std::size_t closedCount() const { return m_bars.size() - (m_lastForms ? 1 : 0); }
    /// Grows whenever more than the end changed: what was derived from older bars is to be derived again.
    [[nodiscard]] std::uint64_t epoch() const { return m_epoch; }
    [[nodiscard]] std::size_t bytes() const;

    /// Indices [first, last) of the bars whose buckets touch [from, to).
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;
        [[nodiscard]] std::size_t count() const { return last - first; }
    };
    [[nodiscard]] Range barsBetween(Timestamp from, Timestamp to) const;
    [[nodiscard]] Range regimesBetween(Timestamp from, Timestamp to) const;
    /// The bar whose bucket holds `time`.
    [[nodiscard]] std::optional<market::Bar> barAt(Timestamp time) const;
    [[nodiscard]] const contract::BarRegime* regimeOf(const market::Bar& bar) const;
    /// `range` must not be empty.
    [[nodiscard]] BarSummary summary(Range range) const;

private:
    static constexpr std::size_t kBlock = 64;
    struct Block {
        Price high;
        Price low;
        Quantity volume;
    };
    void addBlocks() const;
    void extend(Block& block, std::size_t from, std::size_t to) const;
    bool mergeRegimes(std::span<const contract::BarRegime> recent);

    market::Timeframe m_timeframe = market::Timeframe::M1;
    BarColumns m_bars{market::Timeframe::M1};
    GrowingColumn<contract::BarRegime> m_regimes;
    bool m_lastForms = false;
    /// The engine's closed bars as they were merged last.
    contract::SharedRows<market::Bar> m_window;
    std::uint64_t m_epoch = 0;
    /// Of whole blocks of kBlock bars; made when first asked for.
    mutable std::vector<Block> m_blocks;
};

} // namespace aetherion::chart
