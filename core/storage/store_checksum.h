#pragma once
// Whether two stores hold the same: rows and a checksum per table that depend on nothing but what the rows say.
//
// Numbers that a database gives (of rows, instruments, models) are left out or replaced by what they stand for, exact
// decimals count in units, doubles bit by bit; when a machine did something is left out. A table's checksum is the sum
// of its rows' digests, so it does not depend on the order in which a database keeps them. Thread: the caller's.
#include "core/storage/store_snapshot.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace aetherion::storage {

struct TableChecksum {
    std::string table;
    std::uint64_t rows = 0;
    /// 32 hexadecimal digits.
    std::string checksum;
};

/// Which rows count, in a store that holds others' too.
struct ChecksumScope {
    std::set<std::int64_t> sources;
    std::set<std::string> engines;
    std::set<std::pair<std::string, std::string>> instruments;
    std::set<std::string> models;
};
/// All that a store holds.
[[nodiscard]] Result<ChecksumScope> scopeOf(const StoreSnapshot& snapshot);

/// Told now and then: the table, and how many of its rows have been read.
using TableProgress = std::function<void(const StoredTable& table, std::uint64_t rows)>;

/// Of every table; without a scope all rows count.
[[nodiscard]] Result<std::vector<TableChecksum>> checksums(const StoreSnapshot& snapshot,
                                                           const std::optional<ChecksumScope>& scope = std::nullopt,
                                                           const TableProgress& progress = {});

} // namespace aetherion::storage
