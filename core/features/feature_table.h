#pragma once
// Feature rows as CSV: `time_iso,time_epoch_ms`, one column per feature with its raw value, then one per feature with
// its normalised value (`log_return_normalised`: what a model reads), then whatever columns the caller adds. Absent
// values are empty cells, numbers have 17 digits.
//
// The time is the bar's close. Thread: pure functions.
#include "core/features/feature_row.h"

#include <optional>
#include <span>
#include <string>

namespace aetherion::features {

/// Without line end.
[[nodiscard]] std::string featureTableHeader(std::span<const std::string> added = {});
[[nodiscard]] std::string featureTableLine(const FeatureRow& row, std::span<const std::optional<double>> added = {});

} // namespace aetherion::features
