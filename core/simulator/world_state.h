#pragma once
// The text form of a WorldState: what is stored to continue the same prices after a restart.
//
// One record per line, its kind first and names last, so that names may hold blanks. Doubles are written with the
// fewest digits that read back as the same number. Version 1. Thread: pure.
#include "core/simulator/world.h"

#include <string>
#include <string_view>

namespace aetherion::simulator {

[[nodiscard]] std::string worldStateText(const WorldState& state);
/// Refuses another version, a damaged or missing line, with the line's number.
[[nodiscard]] Result<WorldState> parseWorldState(std::string_view text);

} // namespace aetherion::simulator
