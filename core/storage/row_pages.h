#pragma once
// All rows of a table, a block at a time in the order of a key: constant memory, and no statement that reads for long.
//
// A server's client keeps every row of an answer, so large tables cannot be read in one go; and each block is one range
// of an index, however many columns the key has. Inside one read transaction the blocks are of one moment.
//
// Thread: the connection's. Must be gone before its connection.
#include "core/storage/connection.h"
#include "core/storage/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::storage {

/// One value of a row, as both databases hold it: nothing, an integer (exact decimals in units), a double, text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Cell>;

enum class CellType : std::uint8_t { Integer, Real, Text, Bytes };

struct PagedColumn {
    /// What to select: a column, or an expression.
    QString expression;
    CellType type = CellType::Integer;
};

struct PageRequest {
    QString table{};
    std::vector<PagedColumn> columns{};
    /// Tell a row apart, all NOT NULL; at these positions of `columns` their values are found.
    std::vector<QString> keyNames{};
    std::vector<int> keyPositions{};
    /// The first of the key's columns are fixed to these.
    Row fixed{};
    /// A server's index in the key's order; empty where it needs no telling.
    QString index{};
    int rowsPerBlock = 1000;
};

class RowPages {
public:
    RowPages(const Connection& connection, PageRequest request);
    /// The next row, which stays until the next call; nullptr at the end.
    [[nodiscard]] Result<const Row*> next();

private:
    /// `level`: how many columns of the key the rows share with the last one; nothing for the first rows of all.
    [[nodiscard]] Result<Statement*> statementFor(std::optional<std::size_t> level);
    [[nodiscard]] Status readRows(std::optional<std::size_t> level);
    [[nodiscard]] Status readBlock();

    const Connection* m_connection;
    PageRequest m_request;
    std::optional<Statement> m_first{};
    /// By level, each made when first wanted.
    std::vector<std::optional<Statement>> m_behind;
    std::optional<std::size_t> m_level{};
    Row m_lastKey{};
    std::vector<Row> m_block{};
    std::size_t m_rows = 0;
    std::size_t m_position = 0;
    bool m_ended = false;
};

} // namespace aetherion::storage
