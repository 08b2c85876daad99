#pragma once
// Writes the path of one price model as CSV: the columns of simulated ticks and log_return, numbers with 17 digits.
#include "core/base/atomic_file.h"
#include "core/base/time.h"
#include "core/simulator/price_model.h"

namespace aetherion::ctl {

struct ModelRun {
    simulator::ModelSettings settings;
    std::uint64_t seed = 0;
    Timestamp first;
    Duration interval{0};
    std::int64_t steps = 0;
    /// Independent paths: MODEL, MODEL2, MODEL3...
    int instruments = 1;
};

/// Gives the number of rows. A price that leaves the range of doubles stays at its end; log_return tells the truth.
[[nodiscard]] Result<std::uint64_t> writeModelTicks(const ModelRun& run, AtomicFile& file);

} // namespace aetherion::ctl
