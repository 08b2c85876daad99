#pragma once
// The report of a training as one picture: an SVG of 1200 x 900.
//
// Panels: price with the confirmed regime below it; what each state is like; BIC and held-out likelihood by number of
// states; held-out likelihood by fold; shares, dwell and flips; cautions in words. Regimes are told by colour and by
// word or letter.
//
// Thread: pure function.
#include "core/regime/model_training.h"
#include "core/regime/stability.h"

#include <string>

namespace aetherion::regime {

[[nodiscard]] std::string trainingPicture(const TrainedModel& trained, const Stability* stability = nullptr);

} // namespace aetherion::regime
