#pragma once
// Models as text for people: one line each, or one in full.
#include "core/contract/model_view.h"

#include <string>
#include <vector>

namespace aetherion::ctl {

/// A line each: slot, id, origin, data, span, states, cautions, whether there is a step back.
[[nodiscard]] std::string modelTable(const std::vector<contract::ModelView>& models);
/// What it is, the evidence per state, and what must be said with its answers.
[[nodiscard]] std::string modelSheet(const contract::ModelView& model);

} // namespace aetherion::ctl
