#pragma once
// A place in the order of stored rows, and its form as the opaque cursor of a page.
//
// A cursor says which table and direction it is of, so that it is refused anywhere else. Thread: values.
#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::storage {

/// One source, instrument and timeframe (seconds; 0 for ticks), by their numbers in the database.
struct SeriesKey {
    std::int64_t source = 0;
    std::int64_t instrument = 0;
    std::int64_t timeframe = 0;
    auto operator<=>(const SeriesKey&) const = default;
};

/// Rows are ordered by time, then by series, then by what tells rows of one time in one series apart.
struct RowKey {
    std::int64_t time = 0;
    SeriesKey series;
    std::int64_t tie = 0;
    auto operator<=>(const RowKey&) const = default;
};

[[nodiscard]] std::string encodeCursor(std::string_view table, bool newestFirst, const RowKey& key);
[[nodiscard]] Result<RowKey> decodeCursor(std::string_view cursor, std::string_view table, bool newestFirst);

/// A place among rows of accounts: ordered by time, source, account, then number and text.
struct AccountKey {
    std::int64_t time = 0;
    std::int64_t source = 0;
    std::string account;
    std::int64_t number = 0;
    std::string text;
};
[[nodiscard]] std::string encodeCursor(std::string_view table, bool newestFirst, const AccountKey& key);
[[nodiscard]] Result<AccountKey> decodeAccountCursor(std::string_view cursor, std::string_view table, bool newestFirst);

/// A place among decisions: ordered by time, file, source, account, timeframe (seconds) and instrument, whose number is
/// that file's.
struct DecisionKey {
    std::int64_t time = 0;
    /// 0 holds the decisions to act, and everything on a server; 1 those to do nothing.
    std::int64_t file = 0;
    std::int64_t source = 0;
    std::string account;
    std::int64_t timeframe = 0;
    std::int64_t instrument = 0;
    auto operator<=>(const DecisionKey&) const = default;
};
[[nodiscard]] std::string encodeCursor(std::string_view table, bool newestFirst, const DecisionKey& key);
[[nodiscard]] Result<DecisionKey> decodeDecisionCursor(std::string_view cursor, std::string_view table,
                                                       bool newestFirst);

} // namespace aetherion::storage
