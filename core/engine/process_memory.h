#pragma once
// Resident memory of this process, for the status bar and `/health`. 0 where the system does not tell.
#include <cstdint>

namespace aetherion::engine {

[[nodiscard]] std::uint64_t residentBytes();

} // namespace aetherion::engine
