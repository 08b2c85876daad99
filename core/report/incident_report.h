#pragma once
// One ZIP file from which an incident can be told later, by someone who was not there.
//
// README.txt says what is in it, story.txt tells it in plain words; beside them the audit's lines, orders, trades,
// decisions, regimes, risk events, holds, accounts, positions, settings and versions as files, and manifest.json with
// the SHA-256 of each. The same data give the same bytes: no file's time and no time of writing is in it. Readable by
// its owner alone, and there under its name only when it is whole. No token, no password, no line of another program.
// Thread: one; needs a QCoreApplication.
#include "core/report/incident_data.h"

#include <filesystem>

namespace aetherion::report {

/// The whole archive.
[[nodiscard]] Result<std::string> incidentArchive(const IncidentData& data);

/// What was written, in one line.
[[nodiscard]] Result<std::string> writeIncidentReport(const IncidentPlaces& places, const IncidentRange& range,
                                                      const std::filesystem::path& out);

} // namespace aetherion::report
