#include "core/candles/delivered_candles.h"

#include <cassert>

namespace aetherion::candles {

DeliveredCandles::DeliveredCandles(const market::TradingCalendar& calendar,
                                   std::span<const market::Timeframe> delivered) {
    const auto comes = [&](market::Timeframe timeframe) {
        return std::find(delivered.begin(), delivered.end(), timeframe) != delivered.end();
    };
    for (std::size_t i = 0; i < market::kTimeframeCount; ++i) {
        if (!comes(market::kTimeframes[i]))
            continue;
        std::vector<market::Timeframe> made;
        for (std::size_t k = i + 1; k < market::kTimeframeCount && !comes(market::kTimeframes[k]); ++k)
            made.push_back(market::kTimeframes[k]);
        m_series.push_back({market::kTimeframes[i], CandleAggregator(calendar, kLateGrace, made)});
    }
}

void DeliveredCandles::addBar(const market::Bar& bar, std::vector<market::Bar>& closed) {
    const auto series = std::find_if(m_series.begin(), m_series.end(),
                                     [&](const Series& each) { return each.delivered == bar.timeframe; });
    assert(series != m_series.end());
    series->made.addBar(bar, closed);
}

void DeliveredCandles::finish(std::vector<market::Bar>& closed) {
    for (Series& series : m_series)
        series.made.finish(closed);
}

std::optional<market::Bar> DeliveredCandles::forming(market::Timeframe timeframe) const {
    for (const Series& series : m_series)
        if (auto bar = series.made.forming(timeframe))
            return bar;
    return std::nullopt;
}

bool DeliveredCandles::delivers(market::Timeframe timeframe) const {
    return std::any_of(m_series.begin(), m_series.end(),
                       [&](const Series& series) { return series.delivered == timeframe; });
}

} // namespace aetherion::candles
