#pragma once
// Makes recordings ready to be watched: read in full and found good.
//
// Thread: any; takes as long as reading the files does. Writes nothing.
#include "core/config/settings.h"
#include "core/engine/session.h"

#include <stop_token>

namespace aetherion::engine {

/// `sources` are SOURCE texts, at least one. Accounts that trade in it begin anew at `begun`, the wall's time.
[[nodiscard]] Result<SessionPlan> openRecordings(const std::vector<std::string>& sources,
                                                 const config::Settings& settings, Timestamp begun,
                                                 std::stop_token stop = {});

} // namespace aetherion::engine
