#pragma once
// The engine as window and API see it: snapshots and numbered events out, commands in.
//
// Thread: every method from any thread; none waits for the engine. Nothing that cannot be serialised crosses here, so
// that a second implementation can speak to an engine on another machine.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/live_tick.h"

#include <memory>

namespace aetherion::contract {

class EnginePort {
public:
    virtual ~EnginePort() = default;
    /// The newest snapshot; never null.
    [[nodiscard]] virtual std::shared_ptr<const EngineSnapshot> snapshot() const = 0;
    /// At most `limit` events with a number above `sequence`, oldest first.
    [[nodiscard]] virtual EventPage eventsAfter(std::uint64_t sequence, std::size_t limit) const = 0;
    /// At most `limit` ticks with a number above `sequence`, oldest first; history that is sent at once is not among
    /// them. Never makes the engine wait.
    [[nodiscard]] virtual TickPage ticksAfter(std::uint64_t /*sequence*/, std::size_t /*limit*/) const { return {}; }
};

} // namespace aetherion::contract
