#include "core/storage/database_stats.h"

#include "core/storage/database_file.h"
#include "core/storage/statement.h"
#include "core/storage/stored_table.h"

#include <map>

namespace aetherion::storage {

namespace {

/// The column that holds a row's time; empty where it has none.
QString timeColumn(const std::string& name) {
    for (const StoredTable& table : storedTables())
        if (table.name == name)
            return QString::fromLatin1(table.time);
    return {};
}

/// Bytes by table; empty where SQLite cannot tell.
std::map<std::string, std::uint64_t> sizes(const Connection& connection) {
    std::map<std::string, std::uint64_t> bytes;
    auto select = Statement::prepare(
        connection,
        connection.dialect() == Dialect::Sqlite
            ? QStringLiteral("SELECT m.tbl_name, sum(d.pgsize) FROM dbstat d JOIN sqlite_master m ON m.name = d.name "
                             "WHERE d.aggregate = TRUE GROUP BY m.tbl_name")
            : QStringLiteral("SELECT table_name, CAST(coalesce(data_length, 0) + coalesce(index_length, 0) AS SIGNED) "
                             "FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = "
                             "'BASE TABLE'"));
    if (!select || !select->run())
        return bytes;
    for (auto stepped = select->next(); stepped && *stepped; stepped = select->next())
        bytes[select->text(0)] = static_cast<std::uint64_t>(select->integer(1));
    return bytes;
}

Result<std::vector<std::string>> tablesOf(const Connection& connection) {
    auto select = Statement::prepare(
        connection, connection.dialect() == Dialect::Sqlite
                        ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                         "'sqlite_%' ORDER BY name")
                        : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                         "DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name"));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<std::string> tables;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return tables;
        tables.push_back(select->text(0));
    }
}

Result<TableStats> statsOf(const Connection& connection, const std::string& table) {
    const QString time = timeColumn(table);
    const QString range = time.isEmpty() ? QStringLiteral("NULL, NULL") : QStringLiteral("min(%1), max(%1)").arg(time);
    auto select = Statement::prepare(
        connection, QStringLiteral("SELECT count(*), %1 FROM %2").arg(range, QString::fromStdString(table)));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    if (const auto stepped = select->next(); !stepped)
        return tl::unexpected(stepped.error());
    TableStats stats;
    stats.table = table;
    stats.rows = static_cast<std::uint64_t>(select->integer(0));
    if (!select->isNull(1)) {
        stats.first = fromEpochNanos(select->integer(1));
        stats.last = fromEpochNanos(select->integer(2));
    }
    return stats;
}

} // namespace

Result<std::vector<TableStats>> databaseStats(const StoreAddress& address) {
    std::vector<TableStats> all;
    for (const Database database : databasesOf(address)) {
        const auto connection = openPatiently(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        const auto tables = tablesOf(**connection);
        if (!tables)
            return tl::unexpected(tables.error());
        const auto bytes = sizes(**connection);
        for (const std::string& table : *tables) {
            auto stats = statsOf(**connection, table);
            if (!stats)
                return tl::unexpected(stats.error());
            stats->database = name(database);
            if (const auto size = bytes.find(table); size != bytes.end())
                stats->bytes = size->second;
            all.push_back(std::move(*stats));
        }
    }
    return all;
}

} // namespace aetherion::storage
