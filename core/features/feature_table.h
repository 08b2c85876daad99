#pragma once
// Feature rows as CSV: `time_iso,time_epoch_ms`, one column per feature with its raw value, then one per feature with
// its normalised value (`log_return_normalised`: what a model reads). Absent values are empty cells, numbers have 17
// digits.
//
// The time is the bar's close. Thread: pure functions.
#include "core/features/feature_row.h"

#include <string>

namespace aetherion::features {

/// Without line end.
[[nodiscard]] std::string featureTableHeader();
[[nodiscard]] std::string featureTableLine(const FeatureRow& row);

} // namespace aetherion::features
