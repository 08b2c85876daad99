#pragma once
// Where the store is that the settings name, and the password of its server.
//
// The password comes from the file that the command line names, else from AETHERION_DB_PASSWORD, else from the file of
// the other settings; it is read when it is needed and held nowhere else. Thread: any.
#include "core/config/settings.h"
#include "core/storage/store_address.h"

#include <string>

namespace aetherion::engine {

/// What does not fit is refused with the place of the setting ("--db: …"), without a word of what a password may be.
[[nodiscard]] Result<storage::StoreAddress> configuredStore(const config::Settings& settings);

/// The store in `database` ("sqlite", in the settings' folder, or mysql://…) as `place` names it, with the settings'
/// password.
[[nodiscard]] Result<storage::StoreAddress> storeAt(const config::Settings& settings, const std::string& database,
                                                    const std::string& place);

} // namespace aetherion::engine
