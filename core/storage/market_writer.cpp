#include "core/storage/market_writer.h"

#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace aetherion::storage {

MarketWriter::MarketWriter(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection)), m_rows(*m_connection) {}

Result<std::unique_ptr<DatabaseWriter>> MarketWriter::open(const StoreAddress& address, Duration busyTimeout) {
    auto connection = openForWriting(address, Database::Market, busyTimeout);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<DatabaseWriter>(new MarketWriter(std::move(*connection)));
}

Result<WriteOutcome> MarketWriter::write(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    for (const contract::Record& record : records)
        if (!contract::isFact(record))
            if (const auto done = m_rows.put(record, true, outcome); !done)
                return tl::unexpected(done.error());
    if (const auto flushed = m_rows.flush(); !flushed)
        return tl::unexpected(flushed.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

Status MarketWriter::makeDurable() {
    // With synchronous = NORMAL commits wait in the log's page cache; a checkpoint syncs the log before it moves pages
    // on, so log and database together are safe once the log is. SQLite puts no lock on this file that closing could
    // drop.
    const std::string log = m_connection->file().string() + "-wal";
    const int descriptor = ::open(log.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? Status{} : failAt(log, std::string("cannot open: ") + std::strerror(errno));
    const int synced = ::fdatasync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (synced != 0)
        return failAt(log, std::string("cannot sync: ") + std::strerror(reason));
    return syncFolder(m_connection->file().parent_path());
}

} // namespace aetherion::storage
