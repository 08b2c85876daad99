#pragma once
// What the market did, as rows: ticks, candles, gaps, books.
//
// Thread: the connection's. `instrument` is its number in this database.
#include "core/contract/record.h"
#include "core/storage/table_inserter.h"

#include <array>

namespace aetherion::storage {

class MarketRows {
public:
    MarketRows(const Connection& connection, const InsertLimits& limits);
    [[nodiscard]] Status put(const contract::TickRecord& row, std::int64_t instrument);
    [[nodiscard]] Status put(const contract::CandleRecord& row, std::int64_t instrument);
    [[nodiscard]] Status put(const contract::GapRecord& row, std::int64_t instrument);
    [[nodiscard]] Status put(const contract::BookRecord& row, std::int64_t instrument);
    [[nodiscard]] std::array<TableInserter*, 4> tables() { return {&m_ticks, &m_candles, &m_gaps, &m_books}; }

private:
    TableInserter m_ticks;
    TableInserter m_candles;
    TableInserter m_gaps;
    TableInserter m_books;
    std::string m_text{};
};

} // namespace aetherion::storage
