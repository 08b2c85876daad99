#pragma once
// Takes the side to which a squeezed price breaks out.
//
// Asks for: a Bollinger band narrower than the Keltner channel at this bar, or at the one before and no longer
// (released); relative volume >= its minimum; and a side: that of a broken opening range, else that of the trend, else
// that of VWAP's slope.
//     confidence  0.35 + 0.15 released + 0.15 v + 0.15 |trend|, at most 0.99
//     score       20 v + 18 |trend| + 10 released, at most 100
// v the relative volume.
#include "core/strategy/setup.h"
#include "core/strategy/strategy_settings.h"

#include <optional>

namespace aetherion::strategy {

class Squeeze {
public:
    explicit Squeeze(const SqueezeSettings& settings) : m_settings(settings) {}
    [[nodiscard]] std::optional<Setup> find(const SetupInputs& inputs) const;

private:
    SqueezeSettings m_settings;
};

} // namespace aetherion::strategy
