#pragma once
// Writes the ticks of a simulated world as CSV, by time and then in the order of the instruments.
#include "core/base/atomic_file.h"
#include "core/simulator/world.h"

namespace aetherion::ctl {

/// The steps before `until`. The bytes do not depend on the number of threads. Gives the number of rows.
[[nodiscard]] Result<std::uint64_t> writeWorldTicks(simulator::World& world, Timestamp until, int threads,
                                                    AtomicFile& file);

} // namespace aetherion::ctl
