#pragma once
// What instruments have in common over a run of grid steps: factor shocks, true regimes, disturbances. MarketDrivers
// fill it, any number of InstrumentPaths read it, in any order and from any thread.
//
// Reused from run to run it allocates only while it grows. Thread: a value; readers share it while nobody fills it.
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/simulator/disturbance.h"

#include <cstddef>
#include <span>
#include <vector>

namespace aetherion::simulator {

class DriverBlock {
public:
    /// Time of the first step; the others follow at `interval`.
    [[nodiscard]] Timestamp first() const { return m_first; }
    [[nodiscard]] Duration interval() const { return m_interval; }
    [[nodiscard]] std::size_t steps() const { return m_steps; }
    [[nodiscard]] Timestamp timeOf(std::size_t step) const {
        return m_first + m_interval * static_cast<std::int64_t>(step);
    }
    /// The shared part of the shocks of one group of instruments (a market's sector), per step.
    [[nodiscard]] std::span<const double> shocks(std::size_t group) const {
        return {m_shocks.data() + group * m_steps, m_steps};
    }
    [[nodiscard]] std::span<const market::Regime> regimes(market::Market market) const {
        return {m_regimes.data() + static_cast<std::size_t>(market) * m_steps, m_steps};
    }

    /// A disturbance that may act within the block, and whom it reaches in the world's own numbers.
    struct Active {
        Effect effect;
        ScopeKind scope = ScopeKind::Global;
        std::size_t target = 0;
    };
    [[nodiscard]] std::span<const Active> disturbances() const { return m_disturbances; }

private:
    friend class MarketDrivers;
    Timestamp m_first;
    Duration m_interval{0};
    std::size_t m_steps = 0;
    std::vector<double> m_shocks;
    std::vector<market::Regime> m_regimes;
    std::vector<Active> m_disturbances;
};

} // namespace aetherion::simulator
