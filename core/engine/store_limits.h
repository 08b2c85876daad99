#pragma once
// What the settings say about keeping rows, as the store wants to hear it. Thread: values.
#include "core/config/store_settings.h"
#include "core/storage/retention_rules.h"

namespace aetherion::engine {

[[nodiscard]] storage::RetentionLimits storeLimits(const config::StoreSettings& settings);

} // namespace aetherion::engine
