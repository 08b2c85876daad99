#pragma once
// Turns records into the rows of one database: which table and columns each kind has is written down here and in the
// four files of rows it is made of, for both files and for a server.
//
// Thread: the connection's. Must be gone before its connection.
#include "core/storage/account_rows.h"
#include "core/storage/database_writer.h"
#include "core/storage/identity_directory.h"
#include "core/storage/market_rows.h"
#include "core/storage/regime_rows.h"
#include "core/storage/simulation_rows.h"
#include "core/storage/trading_rows.h"

namespace aetherion::storage {

class RecordRows {
public:
    explicit RecordRows(const Connection& connection, const InsertLimits& limits = {});

    /// Adds what the record's rows will refer to and is not known yet; a record that is to blame for a failure is left
    /// for put() to refuse.
    [[nodiscard]] Status announce(const contract::Record& record);
    /// Within the caller's transaction. A source is announced here as well, its use noted only where `uses` is set.
    [[nodiscard]] Status put(const contract::Record& record, bool uses, WriteOutcome& outcome);
    /// Before the commit.
    [[nodiscard]] Status flush();
    /// The transaction was rolled back: rows that wait are not wanted, and what was written is not there.
    void discard();
    /// Was the last error one of the record, which no repetition would help?
    [[nodiscard]] bool recordAtFault();

private:
    template <typename Do> bool eachTable(Do&& visit);
    template <typename Row> [[nodiscard]] Status putKnown(const Row& row);

    IdentityDirectory m_directory;
    MarketRows m_market;
    RegimeRows m_regime;
    TradingRows m_trading;
    AccountRows m_accounts;
    SimulationRows m_simulation;
};

} // namespace aetherion::storage
