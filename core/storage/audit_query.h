#pragma once
// The statement that reads one page of the audit's mirror, and what its rows mean.
//
// They come in the order of time, then of engine and number. A place among them is an AccountKey without a source: the
// engine stands for the account. Thread: pure functions.
#include "core/contract/history_port.h"
#include "core/storage/dialect.h"
#include "core/storage/page_cursor.h"
#include "core/storage/select.h"

#include <optional>

namespace aetherion::storage {

class Statement;

[[nodiscard]] Select selectAudit(Dialect dialect, const contract::HistoryQuery& query,
                                 const std::optional<AccountKey>& after, std::size_t limit);
[[nodiscard]] contract::AuditRecord readAudit(const Statement& row);
[[nodiscard]] AccountKey keyOf(const contract::AuditRecord& record);

} // namespace aetherion::storage
