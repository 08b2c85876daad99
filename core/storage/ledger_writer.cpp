#include "core/storage/ledger_writer.h"

namespace aetherion::storage {

LedgerWriter::LedgerWriter(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_rows(*m_connection) {}

Result<std::unique_ptr<DatabaseWriter>> LedgerWriter::open(const StoreAddress& address, Duration busyTimeout) {
    auto connection = openForWriting(address, Database::Ledger, busyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<DatabaseWriter>(new LedgerWriter(std::move(*connection)));
}

Result<WriteOutcome> LedgerWriter::write(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    for (const contract::Record& record : records)
        if (contract::isFact(record) || std::holds_alternative<contract::SourceRecord>(record))
            if (const auto done = m_rows.put(record, false, outcome); !done)
                return tl::unexpected(done.error());
    if (const auto flushed = m_rows.flush(); !flushed)
        return tl::unexpected(flushed.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

} // namespace aetherion::storage
