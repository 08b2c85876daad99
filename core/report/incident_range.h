#pragma once
// Which stretch of time an incident report is about when nobody says so.
//
// Thread: one; needs a QCoreApplication.
#include "core/report/incident_data.h"

namespace aetherion::report {

/// From an hour before the last stop, trip or hold to the newest row; without one, the newest day of trading. Where
/// nothing was ever stored, everything.
[[nodiscard]] Result<IncidentRange> lastIncident(const IncidentPlaces& places);

/// Does it tell of something that stopped or held trading?
[[nodiscard]] bool isStop(const contract::RiskEventRecord& event);
[[nodiscard]] bool isStop(const contract::AuditRecord& record);
/// The data's time that a rail's record names beside the machine's.
[[nodiscard]] std::optional<Timestamp> dataTimeOf(const contract::AuditRecord& record);

} // namespace aetherion::report
