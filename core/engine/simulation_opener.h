#pragma once
// Makes the simulation ready: which instruments, which scenario, and whether it goes on where it stood or begins anew.
//
// Two steps, so that what is asked for wrongly is refused before anything is created: chooseSimulation() reads the
// catalogue and the settings, openSimulation() the store. Thread: any.
#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/engine/session.h"
#include "core/market/instrument_spec.h"
#include "core/simulator/disturbance_inbox.h"
#include "core/storage/store_address.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace aetherion::engine {

/// What is to be simulated, checked.
struct SimulationChoice {
    std::vector<market::InstrumentSpec> instruments;
    /// Of the scenario that was asked for, counted from the moment at which it starts.
    std::vector<simulator::Disturbance> scenario;
};
[[nodiscard]] Result<SimulationChoice> chooseSimulation(const config::Settings& settings, Timestamp now);

/// Goes on with the stored simulation of these settings, if there is one; else begins one with its history, and so it
/// does without a store, while its server is away. What the store still has in its queue must be on the disk.
[[nodiscard]] Result<SessionPlan> openSimulation(SimulationChoice choice, const config::Settings& settings,
                                                 const std::optional<storage::StoreAddress>& store, const Clock& clock,
                                                 std::shared_ptr<simulator::DisturbanceInbox> inbox);

} // namespace aetherion::engine
