#pragma once
// What accounts own, as rows: the account itself once, of each balance and position the highest revision, in whatever
// order they arrive.
//
// Thread: the connection's.
#include "core/contract/record.h"
#include "core/storage/table_inserter.h"

#include <array>

namespace aetherion::storage {

class AccountRows {
public:
    AccountRows(const Connection& connection, const InsertLimits& limits);
    [[nodiscard]] Status put(const contract::AccountRecord& row);
    [[nodiscard]] Status put(const contract::BalanceRecord& row);
    [[nodiscard]] Status put(const contract::PositionRecord& row);
    [[nodiscard]] std::array<TableInserter*, 3> tables() { return {&m_accounts, &m_balances, &m_positions}; }

private:
    TableInserter m_accounts;
    TableInserter m_balances;
    TableInserter m_positions;
};

} // namespace aetherion::storage
