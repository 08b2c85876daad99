#pragma once
// The emergency stop's state as a command shows it.
#include "app/ctl/command.h"

namespace aetherion::ctl {

/// What the running engine says, else what the folder says.
[[nodiscard]] Status showRiskState(const CommandLine& line);

} // namespace aetherion::ctl
