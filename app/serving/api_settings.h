#pragma once
// What desktop and daemon both tell the API at its start, taken from their settings.
//
// Thread: pure functions.
#include "core/api/api_settings.h"
#include "core/config/data_folder.h"
#include "core/config/settings.h"

namespace aetherion::serving {

[[nodiscard]] api::ApiSettings apiSettings(const config::ApiSettings& settings, const config::DataFolder& folder);

} // namespace aetherion::serving
