#pragma once
// Makes a session ready: the simulation from the settings, or recordings, read in full and found good.
//
// Thread: any; takes as long as reading the files does. Writes nothing.
#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/engine/session.h"

namespace aetherion::engine {

[[nodiscard]] Result<SessionPlan> openSession(const SessionRequest& request, const config::Settings& settings,
                                              const Clock& clock, std::stop_token stop = {});

} // namespace aetherion::engine
