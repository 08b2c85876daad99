#pragma once
// Pages of decisions: on a server from one table, in a data folder from both files, of which one holds the decisions to
// act and the other, for a week, those to do nothing.
//
// Thread: the sessions'.
#include "core/contract/history_port.h"
#include "core/storage/read_sessions.h"

namespace aetherion::storage {

/// In the order of time; of one moment in an order that is always the same.
[[nodiscard]] Result<contract::Page<contract::DecisionRow>>
readDecisions(ReadSessions& sessions, const contract::HistoryQuery& query, const std::stop_token& stop);

} // namespace aetherion::storage
