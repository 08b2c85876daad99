#pragma once
// What desktop and daemon both tell the API at its start, taken from their settings.
//
// Thread: any.
#include "core/api/api_settings.h"
#include "core/config/data_folder.h"
#include "core/config/settings.h"
#include "core/contract/token_port.h"

namespace aetherion::serving {

/// Looks whether there is a valid token, and so waits for the store, where others than this machine's users reach the
/// address.
[[nodiscard]] api::ApiSettings apiSettings(const config::ApiSettings& settings, const config::DataFolder& folder,
                                           contract::TokenPort& tokens, Timestamp now);

} // namespace aetherion::serving
