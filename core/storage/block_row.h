#pragma once
// The present row of a statement that reads many: its columns, however the database sends them.
//
// The driver makes a variant of every column, and what that costs depends on the database. A server's numbers are read
// by the rules for people's, so they all come as one text; its texts come as they are. SQLite's numbers are cheap and
// its texts come by way of UTF-16, so those are asked for as bytes. Thread: the connection's.
#include "core/storage/dialect.h"
#include "core/storage/statement.h"

#include <QString>

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

namespace aetherion::storage {

enum class BlockType : std::uint8_t { Whole, Exact, Real, Text };

struct BlockColumn {
    /// A column, or an expression.
    QString name;
    BlockType type = BlockType::Whole;
};
/// Texts stand behind the numbers.
using BlockColumns = std::vector<BlockColumn>;

/// What stands behind SELECT.
[[nodiscard]] QString selectList(Dialect dialect, const BlockColumns& columns);

/// Columns count as they do in selectList().
class BlockRow {
public:
    static constexpr std::size_t kMostNumbers = 16;

    BlockRow(const Statement& statement, Dialect dialect)
        : m_statement(statement), m_packed(dialect == Dialect::MySql) {}

    /// After each step of the statement. False when the text is not one of numbers.
    [[nodiscard]] bool take();

    /// Decimals count units.
    [[nodiscard]] std::int64_t integer(int column) const {
        return m_packed ? m_numbers[static_cast<std::size_t>(column)] : m_statement.integer(column);
    }
    /// NULL reads as 0.
    [[nodiscard]] double real(int column) const;
    /// Of a number.
    [[nodiscard]] bool isNull(int column) const {
        return m_packed ? m_absent[static_cast<std::size_t>(column)] : m_statement.isNull(column);
    }
    [[nodiscard]] std::string text(int column) const {
        return m_packed ? m_statement.text(column - m_count + 1) : m_statement.bytes(column);
    }

private:
    const Statement& m_statement;
    bool m_packed;
    /// Numbers in the text.
    int m_count = 0;
    std::array<std::int64_t, kMostNumbers> m_numbers{};
    std::array<double, kMostNumbers> m_reals{};
    std::bitset<kMostNumbers> m_absent;
};

} // namespace aetherion::storage
