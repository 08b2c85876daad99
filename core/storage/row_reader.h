#pragma once
// Turns rows of the large tables back into records: which columns are read, and what they mean.
//
// Thread: the connection's. A number that stands for nothing known is refused with the table's name: the database is
// damaged.
#include "core/contract/history_port.h"
#include "core/storage/series_select.h"

namespace aetherion::storage {

class BlockRow;

[[nodiscard]] const TableShape& tickShape();
[[nodiscard]] const TableShape& candleShape();
[[nodiscard]] const TableShape& featureShape();
[[nodiscard]] const TableShape& posteriorShape();

[[nodiscard]] std::int64_t timeframeSeconds(market::Timeframe timeframe);
[[nodiscard]] Result<market::Timeframe> timeframeOfSeconds(std::int64_t seconds);

/// The present row of a block, without source and instrument, which are those of its series. (Many
/// rows are read ahead of those that a page returns.)
[[nodiscard]] Result<contract::TickRecord> readTick(const BlockRow& row, const RowKey& key);
[[nodiscard]] Result<contract::CandleRecord> readCandle(const BlockRow& row, const RowKey& key);
[[nodiscard]] Result<contract::FeatureRecord> readFeature(const BlockRow& row, const RowKey& key);
/// The model is left out too: it is the key's tie-breaker.
[[nodiscard]] Result<contract::PosteriorRecord> readPosterior(const BlockRow& row, const RowKey& key);

} // namespace aetherion::storage
