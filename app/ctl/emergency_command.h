#pragma once
// The emergency stop as other commands reach it.
#include "app/ctl/command.h"

#include <nlohmann/json.hpp>

namespace aetherion::ctl {

/// What the running engine says, else what the folder says; and what a stop has left. Returns the engine's answer about
/// risk, null where none answers.
[[nodiscard]] Result<nlohmann::json> showRiskState(const CommandLine& line);
/// Writes the stop file, whatever runs; then tells the engine, and prints which of both confirmed.
[[nodiscard]] Status stopEverything(const CommandLine& line, const std::string& reason);

} // namespace aetherion::ctl
