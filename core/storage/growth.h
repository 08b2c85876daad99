#pragma once
// How fast the store grows, and how large it will be in a year: what `aetherionctl db growth` shows.
//
// Rows per day are those of the newest day that is stored, scaled up where less than a day is; bytes per row are the
// table's, indexes included. What has an age limit stops growing once rows beyond it are taken away; rows that are
// replaced stay as many as they are. Thread: any.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/database_stats.h"
#include "core/storage/retention_rules.h"
#include "core/storage/store_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::storage {

/// Rows of one table that are kept equally long.
struct GrowthClass {
    /// ledger, market, server
    std::string database;
    std::string table;
    /// "market_candles 10s", "market_ticks"
    std::string name;
    double rowsPerDay = 0;
    double bytesPerDay = 0;
    /// Nothing: for ever.
    std::optional<Duration> kept;
    /// After a year of days like the newest, kept that long and within its bytes.
    double bytesInAYear = 0;
    /// The same when nothing is taken away.
    double bytesInAYearUnpruned = 0;
};

[[nodiscard]] Result<std::vector<GrowthClass>> growth(const StoreAddress& address, const RetentionLimits& limits = {});
/// The same where the tables have been measured already.
[[nodiscard]] Result<std::vector<GrowthClass>>
growth(const StoreAddress& address, const std::vector<TableStats>& tables, const RetentionLimits& limits);

} // namespace aetherion::storage
