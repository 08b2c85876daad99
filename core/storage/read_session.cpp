#include "core/storage/read_session.h"

#include "core/storage/database_file.h"

namespace aetherion::storage {

Result<std::unique_ptr<ReadSession>> ReadSession::open(const StoreAddress& address, Database database) {
    auto connection = openForReading(address, database);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<ReadSession>(
        new ReadSession(address.server ? Database::Server : database, std::move(*connection)));
}

Result<Statement*> ReadSession::run(const Select& select) {
    auto found = m_statements.find(select.sql);
    if (found == m_statements.end()) {
        auto prepared = Statement::prepare(*m_connection, select.sql);
        if (!prepared) {
            m_broken = true;
            return tl::unexpected(prepared.error());
        }
        found = m_statements.emplace(select.sql, std::move(*prepared)).first;
    }
    Statement& statement = found->second;
    for (int position = 0; const SqlValue& value : select.values)
        std::visit([&](const auto& bound) { statement.bind(position++, bound); }, value);
    if (const auto ran = statement.run(); !ran) {
        m_broken = true;
        return tl::unexpected(ran.error());
    }
    return &statement;
}

Result<bool> ReadSession::next(Statement& statement) {
    auto stepped = statement.next();
    if (!stepped)
        m_broken = true;
    else if (!*stepped)
        statement.finish();
    return stepped;
}

Result<Transaction> ReadSession::begin() {
    auto begun = Transaction::begin(*m_connection, Access::Read);
    m_broken = m_broken || !begun;
    return begun;
}

Status ReadSession::refreshNames() {
    auto refreshed =
        m_database == Database::Ledger ? m_names.refreshSources(*m_connection) : m_names.refresh(*m_connection);
    // A row that makes no sense will not make more of it over another connection, but nothing is lost by trying.
    m_broken = m_broken || !refreshed;
    return refreshed;
}

} // namespace aetherion::storage
