#pragma once
// Candles of several timeframes that come complete, each as it stands, and those of the other timeframes, made from
// them.
//
// A timeframe that does not come is made from the largest smaller one that does. Thread: the engine's.
#include "core/candles/candle_aggregator.h"

#include <optional>
#include <span>
#include <vector>

namespace aetherion::candles {

class DeliveredCandles {
public:
    /// `delivered`: the timeframes that come, at least one. The calendar is kept by reference.
    DeliveredCandles(const market::TradingCalendar& calendar, std::span<const market::Timeframe> delivered);

    /// Appends the bar itself, then the candles that it completes.
    void addBar(const market::Bar& bar, std::vector<market::Bar>& closed);
    /// The data have ended.
    void finish(std::vector<market::Bar>& closed);
    /// Of a timeframe that is made.
    [[nodiscard]] std::optional<market::Bar> forming(market::Timeframe timeframe) const;
    [[nodiscard]] bool delivers(market::Timeframe timeframe) const;

private:
    struct Series {
        market::Timeframe delivered;
        CandleAggregator made;
    };
    /// The smallest first.
    std::vector<Series> m_series;
};

} // namespace aetherion::candles
