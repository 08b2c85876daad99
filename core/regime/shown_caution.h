#pragma once
// What must be said beside a regime wherever it is shown: that its model cannot tell it from its neighbour, or that the
// model is another market's.
//
// Thread: pure functions.
#include "core/regime/model.h"

#include <initializer_list>
#include <string>

namespace aetherion::regime {

/// The model's cautions that speak of one of the regimes shown, or of none in particular, and that the model is
/// borrowed where it is; one text, sentences separated by "; ". Empty where there is nothing to say.
[[nodiscard]] std::string cautionFor(const Model& model, market::Market market,
                                     std::initializer_list<market::Regime> shown);

} // namespace aetherion::regime
