#pragma once
// What every table of the store holds, told once for both databases: what copying, checksums and checks go by.
//
// Numbers that a database has given by itself (an instrument's, a model's, a row's own) differ from store to store;
// what they stand for does not. A column says which of them it holds. Thread: values.
#include "core/storage/database_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::storage {

enum class ColumnKind : std::uint8_t {
    Integer,
    /// An integer that two runs of the same input do not share: when a machine did something.
    WallTime,
    /// A whole number of 1e-8; an exact decimal on a server.
    Units,
    Real,
    Text,
    Bytes,
    /// A source's id, which is the same in every store.
    Source,
    /// An instrument's or a model's number, which this store alone gives that meaning.
    Instrument,
    Model
};

struct StoredColumn {
    const char* name = "";
    ColumnKind kind = ColumnKind::Integer;
};

/// In which file of a data folder; a server has all of them in its one database.
enum class TableFile : std::uint8_t { Ledger, Market, Both };

struct StoredTable {
    const char* name = "";
    TableFile file = TableFile::Market;
    /// Without a number that the database gives each row.
    std::vector<StoredColumn> columns;
    /// So many of the first columns are the row's natural key. The key begins with the source where there is one.
    std::size_t keyColumns = 0;
    /// A row is replaced by one with more in this column; never where it is empty.
    const char* version = "";
    /// What holds in no sound row, in words that both databases know.
    const char* broken = "";
    /// When the row is from; empty where it has no time.
    const char* time = "";
    /// What tells rows apart and orders them for reading in blocks, where that is not the natural key.
    const char* walkedBy = "";
    /// A server's index in that order.
    const char* index = "PRIMARY";

    [[nodiscard]] bool hasSource() const { return columns.front().kind == ColumnKind::Source; }
    /// Do both files hold the same rows of it? (Of the other tables each row is in one file.)
    [[nodiscard]] bool isRepeated() const { return file == TableFile::Both && *time == '\0'; }
};

/// Those that others refer to first. The names of timeframes and regimes are the program's own, and not among them.
[[nodiscard]] const std::vector<StoredTable>& storedTables();
[[nodiscard]] const StoredTable& storedTable(std::string_view name);
/// Is it among the tables of this file, or of a server?
[[nodiscard]] bool liesIn(const StoredTable& table, Database database);

} // namespace aetherion::storage
