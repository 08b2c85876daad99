#pragma once
// Where simulations and their streams stand, and when each source was last in use, as rows that are replaced.
//
// A state that is older than the one that is there changes nothing: a batch may be written again after a later one.
// Thread: the connection's.
#include "core/contract/record.h"
#include "core/storage/identity_directory.h"
#include "core/storage/table_inserter.h"

#include <array>
#include <map>
#include <optional>

namespace aetherion::storage {

class SimulationRows {
public:
    SimulationRows(const Connection& connection, const InsertLimits& limits);
    /// Streams' instruments are looked up in `directory`.
    [[nodiscard]] Status put(const contract::SimulatorStateRecord& row, IdentityDirectory& directory);
    /// The latest stays.
    [[nodiscard]] Status putUse(market::SourceId source, Timestamp usedAt);
    [[nodiscard]] std::array<TableInserter*, 3> tables() { return {&m_states, &m_streams, &m_uses}; }
    /// The transaction was rolled back.
    void forget() { m_savedAt.clear(); }

private:
    /// When the state of this source was saved; far back when there is none.
    [[nodiscard]] Result<std::int64_t> savedAt(market::SourceId source);

    const Connection* m_connection;
    TableInserter m_states;
    TableInserter m_streams;
    TableInserter m_uses;
    std::optional<Statement> m_findState{};
    std::map<market::SourceId, std::int64_t> m_savedAt{};
};

} // namespace aetherion::storage
