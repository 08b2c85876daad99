#include "core/storage/identity_directory.h"

#include "core/storage/connection.h"

namespace aetherion::storage {

IdentityDirectory::IdentityDirectory(const Connection& connection)
    : m_connection(&connection),
      m_insertSource(connection,
                     {.table = "sources", .columns = "id, kind, engine, name, detail, started", .key = "id"}),
      m_insertInstrument(connection, {.table = "instruments", .columns = "market, symbol", .key = "id"}),
      m_insertModel(connection, {.table = "model_numbers", .columns = "model_id", .key = "number"}) {}

Result<Statement*> IdentityDirectory::prepared(std::optional<Statement>& statement, const char* sql) {
    if (!statement) {
        auto prepared = Statement::prepare(*m_connection, QString::fromLatin1(sql));
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    return &*statement;
}

Result<std::optional<std::int64_t>> IdentityDirectory::ask(Statement& statement) {
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    const auto found = statement.next();
    if (!found)
        return tl::unexpected(found.error());
    std::optional<std::int64_t> number;
    if (*found)
        number = statement.integer(0);
    statement.finish();
    return number;
}

Status IdentityDirectory::added(TableInserter& insert) {
    m_nameAtFault = false;
    Status done = insert.endRow();
    if (done)
        done = insert.flush();
    m_nameAtFault = !done && insert.rowAtFault();
    return done;
}

Result<std::int64_t> IdentityDirectory::number(Statement& find, TableInserter& insert, const Names& names) {
    m_nameAtFault = false;
    for (std::size_t i = 0; i < names.size(); ++i)
        find.bind(static_cast<int>(i), names[i]);
    auto known = ask(find);
    if (known && !*known) {
        for (const std::string_view name : names)
            insert.text(name);
        if (const auto done = added(insert); !done)
            return tl::unexpected(done.error());
        known = ask(find);
    }
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return failAt(m_connection->place(), "\"" + std::string(names.back()) + "\" was added and is not there");
    return **known;
}

Status IdentityDirectory::addSource(const market::Source& source) {
    const market::SourceId id = source.id();
    m_unknownSources.erase(id);
    if (const auto known = knowsSource(id); !known)
        return tl::unexpected(known.error());
    else if (*known)
        return {};
    m_insertSource.integer(id.value)
        .text(market::name(source.kind))
        .text(source.engine)
        .text(source.name)
        .text(source.detail)
        .integer(epochNanos(source.started));
    if (const auto done = added(m_insertSource); !done)
        return done;
    m_unknownSources.erase(id);
    m_sources.insert(id);
    return {};
}

Result<bool> IdentityDirectory::knowsSource(market::SourceId source) {
    if (source == m_lastSource && source.value != 0)
        return true;
    if (!m_sources.contains(source)) {
        if (m_unknownSources.contains(source))
            return false;
        const auto find = prepared(m_findSource, "SELECT 1 FROM sources WHERE id = ?");
        if (!find)
            return tl::unexpected(find.error());
        (*find)->bind(0, source.value);
        const auto found = ask(**find);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found) {
            m_unknownSources.insert(source);
            return false;
        }
        m_sources.insert(source);
    }
    m_lastSource = source;
    return true;
}

Result<std::int64_t> IdentityDirectory::instrument(const market::InstrumentKey& key) {
    if (const auto known = m_instruments.find(key); known != m_instruments.end())
        return known->second;
    const auto find = prepared(m_findInstrument, "SELECT id FROM instruments WHERE market = ? AND symbol = ?");
    if (!find)
        return tl::unexpected(find.error());
    auto found = number(**find, m_insertInstrument, {market::name(key.market), key.symbol});
    if (found)
        m_instruments.emplace(key, *found);
    return found;
}

Result<std::int64_t> IdentityDirectory::model(const std::string& id) {
    if (const auto known = m_models.find(id); known != m_models.end())
        return known->second;
    const auto find = prepared(m_findModel, "SELECT number FROM model_numbers WHERE model_id = ?");
    if (!find)
        return tl::unexpected(find.error());
    auto found = number(**find, m_insertModel, {id});
    if (found)
        m_models.emplace(id, *found);
    return found;
}

} // namespace aetherion::storage
