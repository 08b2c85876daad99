#include "core/storage/identity_directory.h"

#include "core/storage/connection.h"

namespace aetherion::storage {

Result<IdentityDirectory> IdentityDirectory::prepare(const Connection& connection) {
    auto insertSource =
        Statement::prepare(connection, QStringLiteral("INSERT INTO sources (id, kind, engine, name, detail, started) "
                                                      "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    auto findSource = Statement::prepare(connection, QStringLiteral("SELECT 1 FROM sources WHERE id = ?"));
    auto insertInstrument = Statement::prepare(
        connection, QStringLiteral("INSERT INTO instruments (market, symbol) VALUES (?, ?) ON CONFLICT DO NOTHING"));
    auto findInstrument =
        Statement::prepare(connection, QStringLiteral("SELECT id FROM instruments WHERE market = ? AND symbol = ?"));
    for (const auto* statement : {&insertSource, &findSource, &insertInstrument, &findInstrument})
        if (!*statement)
            return tl::unexpected(statement->error());
    return IdentityDirectory(
        {std::move(*insertSource), std::move(*findSource), std::move(*insertInstrument), std::move(*findInstrument)});
}

Status IdentityDirectory::addSource(const market::Source& source) {
    const market::SourceId id = source.id();
    Statement& insert = m_statements.insertSource;
    insert.bind(0, id.value);
    insert.bind(1, market::name(source.kind));
    insert.bind(2, source.engine);
    insert.bind(3, source.name);
    insert.bind(4, source.detail);
    insert.bind(5, epochNanos(source.started));
    if (const auto added = insert.run(); !added)
        return added;
    m_sources.insert(id);
    return {};
}

Result<bool> IdentityDirectory::knowsSource(market::SourceId source) {
    if (m_sources.contains(source))
        return true;
    Statement& find = m_statements.findSource;
    find.bind(0, source.value);
    if (const auto ran = find.run(); !ran)
        return tl::unexpected(ran.error());
    const auto found = find.next();
    find.finish();
    if (found && *found)
        m_sources.insert(source);
    return found;
}

Result<std::int64_t> IdentityDirectory::instrument(const market::InstrumentKey& key) {
    if (const auto known = m_instruments.find(key); known != m_instruments.end())
        return known->second;
    for (Statement* statement : {&m_statements.insertInstrument, &m_statements.findInstrument}) {
        statement->bind(0, market::name(key.market));
        statement->bind(1, key.symbol);
        if (const auto ran = statement->run(); !ran)
            return tl::unexpected(ran.error());
    }
    const auto found = m_statements.findInstrument.next();
    if (!found)
        return tl::unexpected(found.error());
    const std::int64_t id = m_statements.findInstrument.integer(0);
    m_statements.findInstrument.finish();
    m_instruments.emplace(key, id);
    return id;
}

} // namespace aetherion::storage
