#pragma once
// `aetherionctl db prune [--dry-run]`: takes away what is too old or too much, and says what went and what is left.
#include "core/base/result.h"
#include "core/config/settings.h"

namespace aetherion::ctl {

/// Takes the data folder's lock; where an engine holds it, that one prunes, and the refusal names it.
[[nodiscard]] Status prune(const config::Settings& settings, bool dryRun);

} // namespace aetherion::ctl
