#pragma once
// The present row of a block (series_select.h): its columns, however the database sends them.
//
// A server sends a row of numbers as one text, which halves what a page costs both sides: the driver makes a variant of
// every column, and reads every number by its rules for people's. Thread: the connection's.
#include "core/storage/statement.h"

#include <array>
#include <bitset>

namespace aetherion::storage {

class BlockRow {
public:
    static constexpr std::size_t kMostPacked = 16;

    BlockRow(const Statement& statement, bool packed) : m_statement(statement), m_packed(packed) {}

    /// After each step of the statement. False when the text is not such a row.
    [[nodiscard]] bool take();

    [[nodiscard]] std::int64_t integer(int column) const {
        return m_packed ? m_numbers[static_cast<std::size_t>(column)] : m_statement.integer(column);
    }
    [[nodiscard]] bool isNull(int column) const {
        return m_packed ? m_absent[static_cast<std::size_t>(column)] : m_statement.isNull(column);
    }
    /// Not of packed rows.
    [[nodiscard]] double real(int column) const { return m_statement.real(column); }
    [[nodiscard]] std::string text(int column) const { return m_statement.text(column); }

private:
    const Statement& m_statement;
    bool m_packed;
    std::array<std::int64_t, kMostPacked> m_numbers{};
    std::bitset<kMostPacked> m_absent;
};

} // namespace aetherion::storage
