#pragma once
// Rails in the order in which a person has to look at them: breached ones, those that cannot be measured, then the
// least headroom first; those that do not apply last.
//
// Thread: pure functions.
#include "core/risk/knob_table.h"
#include "core/risk/rail_view.h"

#include <optional>
#include <vector>

namespace aetherion::guard {

/// How much of its limit a rail has used, 0 and up; nothing where one of the two is not known.
[[nodiscard]] std::optional<double> usedPart(const risk::RailView& rail);
/// At most `most`.
[[nodiscard]] std::vector<risk::RailView> byHeadroom(std::vector<risk::RailView> rails, std::size_t most);
/// The limit that a person may set for it; nothing where there is none.
[[nodiscard]] std::optional<risk::Knob> limitOf(const risk::RailView& rail);

} // namespace aetherion::guard
