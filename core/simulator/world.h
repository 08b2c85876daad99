#pragma once
// The simulated world: instruments of several markets on one time grid, with common drivers, regimes and scenarios.
//
// A step is taken in two parts. drive() draws the common drivers of a run of steps into a DriverBlock; every
// InstrumentPath then advances over that block by itself, in any order, on any thread, or not yet at all while blocks
// are kept. Block lengths do not matter: history in blocks of thousands and live steps one by one give the same ticks.
// One more instrument, or another order of the list, changes no other instrument's ticks as long as the grid stays.
//
//   world.drive(4096, block);
//   for (InstrumentPath& path : world.paths())
//       ticks = path.advance(block, buffer);
//
// The state saved when all paths have seen the same blocks continues exactly there. Thread: one at a time, paths see
// above.
#include "core/simulator/instrument_path.h"
#include "core/simulator/market_drivers.h"

#include <vector>

namespace aetherion::simulator {

struct WorldSettings {
    std::uint64_t seed = 1;
    /// The first step is the first point at or after it on the grid of whole intervals since the epoch.
    Timestamp start;
    std::vector<market::InstrumentSpec> instruments;
    /// Every market trades around the clock, whatever its calendar says; a year is then one of plain time.
    bool alwaysOpen = false;
    /// The grid of the drivers; every instrument's interval is a whole multiple. Zero: the longest one that fits all,
    /// or part of it where a hundred instruments and more would all tick in the same instants, many times a second.
    Duration grid{0};
    PriceBehaviour behaviour;
    std::vector<Disturbance> disturbances;
};

/// Everything that must be kept to go on. See world_state.h for its text.
struct WorldState {
    DriverState drivers;
    std::vector<InstrumentState> instruments;
    bool operator==(const WorldState&) const = default;
};

class World {
public:
    /// Refuses an empty or doubled list, values that make no price, intervals that do not fit the grid, disturbances
    /// that are not sound; each by name.
    [[nodiscard]] static Result<World> create(WorldSettings settings);

    [[nodiscard]] std::span<InstrumentPath> paths() { return m_paths; }
    [[nodiscard]] std::span<const InstrumentPath> paths() const { return m_paths; }
    /// Between two driver steps.
    [[nodiscard]] Duration grid() const { return m_drivers.interval(); }
    /// Time of the step that comes next.
    [[nodiscard]] Timestamp next() const { return m_drivers.next(); }

    void drive(std::size_t steps, DriverBlock& block) { m_drivers.drive(steps, block); }
    /// Leaves out the steps before `time`: prices stand where they are, regimes have gone on.
    void skipTo(Timestamp time) { m_drivers.skipTo(time); }

    /// Acts from the next step on.
    [[nodiscard]] Status add(Disturbance disturbance) { return m_drivers.add(std::move(disturbance)); }
    /// News and scenarios that hold at the newest step.
    [[nodiscard]] std::vector<Disturbance> inForce() const { return m_drivers.inForce(); }

    [[nodiscard]] WorldState save() const;
    /// Instruments are matched by market and symbol. One that the state does not know begins at its base price; one
    /// that the world does not have is left out.
    void restore(const WorldState& state);

private:
    World(WorldSettings& settings, Duration grid);

    MarketDrivers m_drivers;
    std::vector<InstrumentPath> m_paths;
};

} // namespace aetherion::simulator
