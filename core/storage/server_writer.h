#pragma once
// Every kind of record on its way into the one database of a server that several engines share.
//
// Names (sources, instruments, models) are added before the transaction that needs them, and stay when it fails: they
// mean no harm, and no engine waits for another's batch. What is there already is left as it is or is replaced by what
// is newer, so that a batch may be written again; a deadlock and a wait that took too long are failures like any other.
// A row that the server refuses for what it holds is left out, counted and named; the rest is written.
//
// On the server's disk when write() returns, provided that it syncs its log at every commit: one that does not is
// warned about. Holds the engine's lease while it lives. Thread: the one that opened it.
#include "core/storage/database_file.h"
#include "core/storage/database_writer.h"
#include "core/storage/engine_lease.h"
#include "core/storage/record_rows.h"

#include <memory>
#include <string>

namespace aetherion::storage {

class ServerWriter final : public DatabaseWriter {
public:
    /// Brings the schema up to date. Refused when an engine of this name writes already, wherever it runs.
    [[nodiscard]] static Result<std::unique_ptr<ServerWriter>> open(const StoreAddress& address,
                                                                    const std::string& engineName);
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records) override;
    [[nodiscard]] Status makeDurable() override { return {}; }
    [[nodiscard]] const Connection& connection() const override { return *m_connection; }
    /// To be called at least every minute in which nothing is written; otherwise the server ends the connection.
    [[nodiscard]] Status keepAlive() const override { return m_lease.renew(*m_connection); }

private:
    ServerWriter(std::unique_ptr<Connection> connection, EngineLease lease, const InsertLimits& limits);
    [[nodiscard]] Result<WriteOutcome> writeTogether(std::span<const contract::Record> records);
    [[nodiscard]] Result<WriteOutcome> writeOneByOne(std::span<const contract::Record> records);
    // The statements of the rows go before their connection.
    std::unique_ptr<Connection> m_connection;
    EngineLease m_lease;
    RecordRows m_rows;
};

} // namespace aetherion::storage
