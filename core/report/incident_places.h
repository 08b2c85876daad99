#pragma once
// Where an engine's incidents are read from, and what a report of one is called.
//
// Thread: any.
#include "core/report/incident_data.h"

namespace aetherion::report {

/// What does not fit is refused with the place of the setting. No secret is in it.
[[nodiscard]] Result<IncidentPlaces> incidentPlaces(const config::Settings& settings,
                                                    const config::SettingsTable& table);

/// "incident-20260107T141000Z.zip"
[[nodiscard]] std::string proposedName(Timestamp from);

} // namespace aetherion::report
