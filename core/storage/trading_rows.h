#pragma once
// What was decided, ordered and filled, what happened to the risk state, and the audit's mirror, as rows.
//
// Of an order the highest revision stays, in whatever order they arrive; everything else never changes. Thread: the
// connection's. `instrument` is its number in this database.
#include "core/contract/record.h"
#include "core/storage/table_inserter.h"

#include <array>

namespace aetherion::storage {

class TradingRows {
public:
    TradingRows(const Connection& connection, const InsertLimits& limits);
    [[nodiscard]] Status put(const contract::OrderRecord& row);
    [[nodiscard]] Status put(const contract::TradeRecord& row);
    [[nodiscard]] Status put(const contract::DecisionRecord& row, std::int64_t instrument);
    [[nodiscard]] Status put(const contract::RiskEventRecord& row);
    [[nodiscard]] Status put(const contract::AuditRecord& row);
    [[nodiscard]] std::array<TableInserter*, 5> tables() {
        return {&m_orders, &m_trades, &m_decisions, &m_risk, &m_audit};
    }

private:
    TableInserter m_orders;
    TableInserter m_trades;
    TableInserter m_decisions;
    TableInserter m_risk;
    TableInserter m_audit;
};

} // namespace aetherion::storage
