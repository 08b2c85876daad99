#include "core/storage/row_names.h"

#include "core/storage/statement.h"

#include <QString>

namespace aetherion::storage {

namespace {

template <typename Value>
Result<Value> findNumbered(const std::map<std::int64_t, Value>& values, std::int64_t id, const char* what) {
    const auto found = values.find(id);
    if (found == values.end())
        return fail(std::string("no ") + what + " has the number " + std::to_string(id));
    return found->second;
}

} // namespace

Result<std::map<market::SourceId, market::Source>> readSources(const Connection& connection) {
    auto select =
        Statement::prepare(connection, QStringLiteral("SELECT id, kind, engine, name, detail, started FROM sources"));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::map<market::SourceId, market::Source> sources;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return sources;
        const auto kind = market::parseSourceKind(select->text(1));
        if (!kind)
            return tl::unexpected(kind.error());
        sources[{select->integer(0)}] = market::Source{*kind, select->text(2), select->text(3), select->text(4),
                                                       fromEpochNanos(select->integer(5))};
    }
}

Status RowNames::refreshSources(const Connection& connection) {
    auto sources = readSources(connection);
    if (!sources)
        return tl::unexpected(sources.error());
    m_sources = std::move(*sources);
    return {};
}

Status RowNames::refresh(const Connection& connection) {
    if (const auto refreshed = refreshSources(connection); !refreshed)
        return refreshed;
    // Numbers grow and are never taken back, so the new ones are those above the last.
    const auto readAbove = [&](const char* sql, std::int64_t last, const auto& take) -> Status {
        auto select = Statement::prepare(connection, QString::fromLatin1(sql));
        if (!select)
            return tl::unexpected(select.error());
        select->bind(0, last);
        if (const auto ran = select->run(); !ran)
            return ran;
        for (;;) {
            const auto stepped = select->next();
            if (!stepped)
                return tl::unexpected(stepped.error());
            if (!*stepped)
                return {};
            if (const auto taken = take(*select); !taken)
                return taken;
        }
    };
    const auto read =
        readAbove("SELECT id, market, symbol FROM instruments WHERE id > ?",
                  m_instruments.empty() ? 0 : m_instruments.rbegin()->first, [&](const Statement& row) -> Status {
                      const auto market = market::parseMarket(row.text(1));
                      if (!market)
                          return tl::unexpected(market.error());
                      m_instruments[row.integer(0)] = {*market, row.text(2)};
                      return {};
                  });
    if (!read)
        return read;
    return readAbove("SELECT number, model_id FROM model_numbers WHERE number > ?",
                     m_models.empty() ? 0 : m_models.rbegin()->first, [&](const Statement& row) -> Status {
                         m_models[row.integer(0)] = row.text(1);
                         return {};
                     });
}

Result<market::Source> RowNames::source(std::int64_t id) const {
    const auto found = m_sources.find({id});
    if (found == m_sources.end())
        return fail("no source has the id " + std::to_string(id));
    return found->second;
}

Result<market::InstrumentKey> RowNames::instrument(std::int64_t id) const {
    return findNumbered(m_instruments, id, "instrument");
}

Result<std::string> RowNames::model(std::int64_t number) const { return findNumbered(m_models, number, "model"); }

} // namespace aetherion::storage
