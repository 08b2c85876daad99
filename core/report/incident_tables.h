#pragma once
// The tables of an incident report as CSV, with the columns that an export of the same rows has.
//
// Thread: pure functions.
#include "core/report/incident_data.h"

#include <string>

namespace aetherion::report {

[[nodiscard]] std::string ordersCsv(const IncidentData& data);
[[nodiscard]] std::string tradesCsv(const IncidentData& data);
[[nodiscard]] std::string decisionsCsv(const IncidentData& data);
[[nodiscard]] std::string regimesCsv(const IncidentData& data);
[[nodiscard]] std::string riskEventsCsv(const IncidentData& data);
/// The holds that stand, of everything and of markets, accounts and symbols.
[[nodiscard]] std::string holdsCsv(const IncidentData& data);
[[nodiscard]] std::string balancesCsv(const IncidentData& data);
[[nodiscard]] std::string positionsCsv(const IncidentData& data);
[[nodiscard]] std::string knobsCsv(const IncidentData& data);

} // namespace aetherion::report
