#include "core/storage/store_snapshot.h"

namespace aetherion::storage {

namespace {

constexpr int kRowsPerBlock = 2000;
// A simulation's state may have megabytes.
constexpr int kStatesPerBlock = 8;

PagedColumn pagedColumn(Dialect dialect, const StoredColumn& column) {
    const QString name = QString::fromLatin1(column.name);
    switch (column.kind) {
    case ColumnKind::Integer:
    case ColumnKind::WallTime:
    case ColumnKind::Source:
    case ColumnKind::Instrument:
    case ColumnKind::Model:
        return {name, CellType::Integer};
    case ColumnKind::Units:
        return {unitsOf(dialect, name), CellType::Integer};
    case ColumnKind::Real:
        return {name, CellType::Real};
    case ColumnKind::Text:
        return {name, CellType::Text};
    case ColumnKind::Bytes:
        return {name, CellType::Bytes};
    }
    return {name, CellType::Integer};
}

PageRequest requestFor(Dialect dialect, const StoredTable& table, std::optional<std::int64_t> source) {
    PageRequest request{.table = QString::fromLatin1(table.name)};
    for (const StoredColumn& column : table.columns)
        request.columns.push_back(pagedColumn(dialect, column));
    if (*table.walkedBy != '\0') {
        request.keyNames = {QString::fromLatin1(table.walkedBy)};
        request.keyPositions = {static_cast<int>(request.columns.size())};
        request.columns.push_back({request.keyNames.front(), CellType::Integer});
    } else {
        for (std::size_t i = 0; i < table.keyColumns; ++i) {
            request.keyNames.push_back(QString::fromLatin1(table.columns[i].name));
            request.keyPositions.push_back(static_cast<int>(i));
        }
    }
    if (source)
        request.fixed = {Cell(*source)};
    request.index = QString::fromLatin1(table.index);
    const std::string_view name(table.name);
    request.rowsPerBlock = name == "simulator_state" || name == "stream_state" ? kStatesPerBlock : kRowsPerBlock;
    return request;
}

} // namespace

Result<GivenNumbers> givenNumbers(const Connection& connection, Database database) {
    GivenNumbers numbers;
    auto instruments = Statement::prepare(connection, QStringLiteral("SELECT id, market, symbol FROM instruments"));
    if (!instruments)
        return tl::unexpected(instruments.error());
    if (const auto ran = instruments->run(); !ran)
        return tl::unexpected(ran.error());
    for (;;) {
        const auto stepped = instruments->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        numbers.instruments[instruments->integer(0)] = {instruments->text(1), instruments->text(2)};
    }
    if (database == Database::Ledger)
        return numbers;
    auto models = Statement::prepare(connection, QStringLiteral("SELECT number, model_id FROM model_numbers"));
    if (!models)
        return tl::unexpected(models.error());
    if (const auto ran = models->run(); !ran)
        return tl::unexpected(ran.error());
    for (;;) {
        const auto stepped = models->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return numbers;
        numbers.models[models->integer(0)] = models->text(1);
    }
}

Result<StoreSnapshot> StoreSnapshot::open(const StoreAddress& address) {
    StoreSnapshot snapshot(address);
    for (const Database database : databasesOf(address)) {
        auto connection = openPatiently(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        auto moment = Transaction::begin(**connection, Access::Read);
        if (!moment)
            return tl::unexpected(moment.error());
        auto numbers = givenNumbers(**connection, database);
        if (!numbers)
            return tl::unexpected(numbers.error());
        snapshot.m_parts.push_back(
            {database, std::move(*connection), std::move(*numbers), std::make_unique<Transaction>(std::move(*moment))});
    }
    return snapshot;
}

Status StoreSnapshot::forEach(const StoredTable& table, const Visit& visit, std::optional<std::int64_t> source) const {
    std::set<Row> shown;
    for (const Part& part : m_parts) {
        if (!liesIn(table, part.database))
            continue;
        RowPages pages(*part.connection, requestFor(part.connection->dialect(), table, source));
        for (;;) {
            const auto row = pages.next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            if (table.isRepeated() && m_parts.size() > 1 && !shown.insert(**row).second)
                continue;
            if (const Status done = visit(part, **row); !done)
                return done;
        }
    }
    return {};
}

Result<std::set<std::int64_t>> StoreSnapshot::sources() const {
    std::set<std::int64_t> ids;
    const Status read = forEach(storedTable("sources"), [&](const Part&, const Row& row) -> Status {
        ids.insert(std::get<std::int64_t>(row.front()));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return ids;
}

} // namespace aetherion::storage
