#pragma once
// The newest closed candles of one stream and timeframe, bounded.
//
// Thread: the engine's. Appending is O(1) and does not allocate once the series is full.
#include "core/market/bar.h"

#include <cstddef>
#include <vector>

namespace aetherion::candles {

class CandleSeries {
public:
    explicit CandleSeries(std::size_t capacity) : m_capacity(capacity) {}

    void append(const market::Bar& bar);
    [[nodiscard]] std::size_t size() const { return m_bars.size(); }
    [[nodiscard]] bool empty() const { return m_bars.empty(); }
    /// 0 is the oldest that is kept.
    [[nodiscard]] const market::Bar& at(std::size_t index) const { return m_bars[(m_begin + index) % m_bars.size()]; }
    [[nodiscard]] const market::Bar& newest() const { return at(m_bars.size() - 1); }
    /// All that are kept, oldest first.
    [[nodiscard]] std::vector<market::Bar> copy() const;

private:
    std::size_t m_capacity;
    std::size_t m_begin = 0;
    std::vector<market::Bar> m_bars;
};

} // namespace aetherion::candles
