#pragma once
// How long each kind of row is kept, and how much room it may take: the one list that pruning, `db stats` and
// `db growth` go by.
//
// A row goes when it is older than its kind's age, or when it is among the oldest of a kind that takes more than its
// bytes; a row exactly as old as the limit stays. What has no age is never taken away. How old a row is: retention.h.
// Thread: values.
#include "core/base/time.h"
#include "core/storage/database.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace aetherion::storage {

/// What may be taken away, in the order in which it goes when the whole store is too large.
enum class PrunedRows : std::uint8_t { Ticks, Books, Decisions, Features, Posteriors, TenSecondCandles };
inline constexpr std::array kPrunedRows{PrunedRows::Ticks,    PrunedRows::Books,      PrunedRows::Decisions,
                                        PrunedRows::Features, PrunedRows::Posteriors, PrunedRows::TenSecondCandles};
[[nodiscard]] constexpr std::size_t index(PrunedRows rows) { return static_cast<std::size_t>(rows); }
/// The class's name in settings and reports: ticks books decisions features posteriors 10s-candles
[[nodiscard]] std::string_view name(PrunedRows rows);

/// Rows that were taken away, by index(PrunedRows).
using RowsTaken = std::array<std::int64_t, kPrunedRows.size()>;

inline constexpr std::int64_t kDefaultStoreBytes = 5'000'000'000;

struct RetentionLimits {
    /// By index(PrunedRows).
    std::array<Duration, kPrunedRows.size()> ages{std::chrono::days(1), std::chrono::days(1), std::chrono::days(7),
                                                  std::chrono::days(7), std::chrono::days(7), std::chrono::days(7)};
    /// Of the whole store; each class may take its share of it.
    std::int64_t totalBytes = kDefaultStoreBytes;
    bool operator==(const RetentionLimits&) const = default;
};

/// Rows of one table that are kept equally long.
struct RetentionRule {
    /// "market_ticks", "market_candles 10s"
    std::string_view name;
    /// The file; a server has all tables in its one database.
    Database database = Database::Market;
    const char* table = "";
    /// The column that holds a row's time.
    const char* time = "";
    /// Which of the table's rows: an SQL condition, true for all of them where the table is of one kind.
    const char* which = "1 = 1";
    /// Does its key go on with a timeframe after source and instrument?
    bool hasTimeframe = false;
    /// Are its rows replaced rather than added to? Then their number does not grow with time.
    bool isReplaced = false;
    /// Nothing: kept for ever.
    std::optional<PrunedRows> pruned{};
    std::optional<Duration> age{};
    std::optional<std::int64_t> byteLimit{};
};

/// Every table of rows with a time; those of a table together hold each of its rows once.
[[nodiscard]] std::vector<RetentionRule> retentionRules(const RetentionLimits& limits = {});
[[nodiscard]] RetentionRule ruleOf(PrunedRows rows, const RetentionLimits& limits = {});

} // namespace aetherion::storage
