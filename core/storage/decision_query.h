#pragma once
// The statement that reads one page of the decisions in one file, or on a server, and what its rows mean.
//
// They come in the order of DecisionKey. Thread: pure functions.
#include "core/contract/history_port.h"
#include "core/storage/dialect.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

class Statement;

/// `file` is the DecisionKey's.
[[nodiscard]] Select selectDecisions(Dialect dialect, std::int64_t file, const contract::HistoryQuery& query,
                                     const std::optional<DecisionKey>& after, std::size_t limit);
[[nodiscard]] DecisionKey decisionKey(const Statement& row, std::int64_t file);
[[nodiscard]] Result<contract::DecisionRecord> readDecision(const Statement& row);

} // namespace aetherion::storage
