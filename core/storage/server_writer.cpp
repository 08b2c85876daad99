#include "core/storage/server_writer.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::storage {

namespace {

/// Less than a connection waits for an answer, so that it is the statement that fails and not the connection.
constexpr const char* kLockWait = "SET SESSION innodb_lock_wait_timeout = 3";

void warnIfCommitsAreNotSynced(const Connection& connection) {
    const auto mode = connection.integer(QStringLiteral("SELECT @@GLOBAL.innodb_flush_log_at_trx_commit"));
    if (mode && *mode != 1)
        spdlog::warn("store: {} has innodb_flush_log_at_trx_commit = {}: what it has committed may be lost in a power "
                     "cut; set it to 1",
                     connection.place(), *mode);
}

} // namespace

ServerWriter::ServerWriter(std::unique_ptr<Connection> connection, EngineLease lease, const InsertLimits& limits)
    : m_connection(std::move(connection)), m_lease(std::move(lease)), m_rows(*m_connection, limits) {}

Result<std::unique_ptr<ServerWriter>> ServerWriter::open(const StoreAddress& address, const std::string& engineName) {
    if (!address.server)
        return failAt(address.text(), "is not a server");
    auto connection = openForWriting(address, Database::Server);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto set = (*connection)->run(QString::fromLatin1(kLockWait)); !set)
        return tl::unexpected(set.error());
    const auto limits = insertLimitsOf(**connection);
    if (!limits)
        return tl::unexpected(limits.error());
    auto lease = EngineLease::take(**connection, address.server->database, engineName);
    if (!lease)
        return tl::unexpected(lease.error());
    warnIfCommitsAreNotSynced(**connection);
    return std::unique_ptr<ServerWriter>(new ServerWriter(std::move(*connection), std::move(*lease), *limits));
}

Result<WriteOutcome> ServerWriter::write(std::span<const contract::Record> records) {
    m_rows.discard();
    for (const contract::Record& record : records)
        if (const auto done = m_rows.announce(record); !done)
            return tl::unexpected(done.error());
    auto outcome = writeTogether(records);
    if (!outcome && m_rows.recordAtFault())
        outcome = writeOneByOne(records);
    return outcome;
}

Result<WriteOutcome> ServerWriter::writeTogether(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    for (const contract::Record& record : records)
        if (const auto done = m_rows.put(record, true, outcome); !done)
            return tl::unexpected(done.error());
    if (const auto flushed = m_rows.flush(); !flushed)
        return tl::unexpected(flushed.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

Result<WriteOutcome> ServerWriter::writeOneByOne(std::span<const contract::Record> records) {
    auto transaction = Transaction::begin(*m_connection, Access::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    WriteOutcome outcome;
    for (const contract::Record& record : records) {
        m_rows.discard();
        if (const auto marked = m_connection->run(QStringLiteral("SAVEPOINT record")); !marked)
            return tl::unexpected(marked.error());
        Status done = m_rows.put(record, true, outcome);
        if (done)
            done = m_rows.flush();
        if (done)
            continue;
        if (!m_rows.recordAtFault())
            return tl::unexpected(done.error());
        outcome.refuse("the server refused a row: " + done.error().text());
        if (const auto undone = m_connection->run(QStringLiteral("ROLLBACK TO SAVEPOINT record")); !undone)
            return tl::unexpected(undone.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return outcome;
}

} // namespace aetherion::storage
