#pragma once
// What each state of a model was like over given samples, rows weighted with their filtered posterior: what names are
// given by.
//
// Thread: pure function.
#include "core/regime/filter_trace.h"
#include "core/regime/naming.h"
#include "core/regime/samples.h"

#include <vector>

namespace aetherion::regime {

/// One per state. `trace` is of these samples under `hmm`.
[[nodiscard]] std::vector<StateEvidence> gatherEvidence(const GaussianHmm& hmm, const Samples& samples,
                                                        const FilterTrace& trace);

} // namespace aetherion::regime
