#pragma once
// The mean, over the last n pairs of neighbouring bars, of a value that is computed from a pair: what two estimators of
// the spread have in common.
//
// No allocation after construction. Thread: one at a time.
#include "core/features/bar_prices.h"
#include "core/features/rolling_moments.h"
#include "core/features/state_tape.h"

#include <cstddef>
#include <optional>

namespace aetherion::features {

class PairMean {
public:
    /// `pairs` is at least 2.
    explicit PairMean(std::size_t pairs) : m_values(pairs) {}

    void clear();
    void save(StateTape& tape) const;
    void restore(StateTape& tape);

protected:
    /// Were `newest` the last bar; nothing before n + 1 bars. `pair(before, newest)` gives a pair's value.
    template <typename Pair> [[nodiscard]] std::optional<double> mean(const BarPrices& newest, Pair pair) const {
        if (!m_before || !m_values.ready())
            return std::nullopt;
        return m_values.mean(pair(*m_before, newest));
    }
    template <typename Pair> void push(const BarPrices& bar, Pair pair) {
        if (m_before)
            m_values.push(pair(*m_before, bar));
        m_before = bar;
    }

private:
    RollingMoments m_values;
    std::optional<BarPrices> m_before;
};

} // namespace aetherion::features
