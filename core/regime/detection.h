#pragma once
// What the detector says about one closed bar. It is never revised.
//
// Thread: values.
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/market/unknown_cause.h"

#include <string>

namespace aetherion::regime {

struct Detection {
    /// The bar's close.
    Timestamp time;
    /// Most probable regime given everything up to this bar; Unknown, with the reason, when the detector cannot say.
    market::Regime regime = market::Regime::Unknown;
    /// Most probable state of the model; -1 when unknown.
    int state = -1;
    /// Probability of `regime`, 0 to 1; 0 when unknown.
    double confidence = 0;
    /// Of Bull, Bear, Sideways, Crisis; states of one name are added up. All zero when unknown.
    market::RegimeProbabilities probabilities{};
    /// Why it is unknown: "no model for CRYPTO 5m", "warming up: 57 of 240 bars". Empty when known.
    std::string reason;
    market::UnknownCause cause = market::UnknownCause::None;
    /// The filter took the bar's sample in, so that it has a posterior even where the regime is not told (Novel).
    bool sampled = false;
    /// ln of the predictive density of the bar's sample (scaled features); 0 where there was none.
    double logDensity = 0;

    /// The confirmed regime in force from this bar on.
    market::Regime confirmed = market::Regime::Unknown;
    /// The confirmed regime changed at this bar.
    bool changed = false;
    /// The confirmed regime before this bar.
    market::Regime previousConfirmed = market::Regime::Unknown;

    [[nodiscard]] bool known() const { return regime != market::Regime::Unknown; }
    bool operator==(const Detection&) const = default;
};

} // namespace aetherion::regime
