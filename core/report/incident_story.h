#pragma once
// An incident in plain words: in short, what each rail said, what happened hour by hour, what is left.
//
// Thread: pure functions.
#include "core/report/incident_data.h"

#include <string>

namespace aetherion::report {

[[nodiscard]] std::string incidentStory(const IncidentData& data);

} // namespace aetherion::report
