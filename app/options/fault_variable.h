#pragma once
// Faults on purpose as a developer asks for them, in AETHERION_FAULT.
//
// Thread: main, at the start.
#include "core/base/planned_faults.h"

#include <memory>
#include <string>

namespace aetherion::options {

/// `value` is what the variable says, null where it is not set; then there are no faults, and the port is null. A build
/// without faults (CMake's AETHERION_FAULTS is off, as in a release) refuses the variable, whatever it says: a fault
/// that silently does not happen would pass for one that was withstood.
[[nodiscard]] Result<std::unique_ptr<PlannedFaults>> askedFaults(const char* value);

/// A line for the help text; empty in a build without faults.
[[nodiscard]] std::string faultHelp();

} // namespace aetherion::options
