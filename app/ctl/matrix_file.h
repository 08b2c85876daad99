#pragma once
// A CSV file of numbers as observations, optionally cut into sequences.
#include "core/base/result.h"
#include "core/regime/observations.h"

#include <string>

namespace aetherion::ctl {

/// `lengths` as "100,250"; empty for one sequence. Errors name the file and the line.
[[nodiscard]] Result<regime::Observations> readObservations(const std::string& file, const std::string& lengths);

} // namespace aetherion::ctl
