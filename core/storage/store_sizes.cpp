#include "core/storage/store_sizes.h"

#include "core/storage/database_file.h"
#include "core/storage/statement.h"
#include "core/storage/stored_table.h"

#include <string_view>
#include <vector>

namespace aetherion::storage {

namespace {

/// Counting a series of millions of rows on a cold server takes longer than an engine would wait for a page.
constexpr Duration kCountingTimeout = std::chrono::seconds(20);
/// Below so many rows a server's pages say little about a row's size.
constexpr std::int64_t kRowsToJudgeBy = 2'000;
/// What a row takes with its share of the key, where it cannot be measured.
constexpr double kUsualRowBytes = 120;

Result<std::vector<std::int64_t>> countedNumbers(const Connection& connection, const QString& sql,
                                                 const std::vector<std::int64_t>& values,
                                                 const std::string& text = {}) {
    auto select = Statement::prepare(connection, sql);
    if (!select)
        return tl::unexpected(select.error());
    int at = 0;
    for (const std::int64_t value : values)
        select->bind(at++, value);
    if (!text.empty())
        select->bind(at, text);
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<std::int64_t> found;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return found;
        found.push_back(select->integer(0));
    }
}

Result<std::vector<std::int64_t>> countedSources(const Connection& connection, const std::string& engine) {
    if (connection.dialect() == Dialect::Sqlite)
        return countedNumbers(connection, QStringLiteral("SELECT id FROM sources"), {});
    return countedNumbers(connection, QStringLiteral("SELECT id FROM sources WHERE engine = ?"), {}, engine);
}

/// Rows for which the rule's condition holds, of all `sources`.
Result<std::int64_t> countRows(const Connection& connection, const RetentionRule& rule,
                               const std::vector<std::int64_t>& sources, const std::stop_token& stop) {
    const QString table = QLatin1String(rule.table);
    const QString which = QLatin1String(rule.which);
    std::int64_t rows = 0;
    for (const std::int64_t source : sources) {
        // Tables of the other file have no instrument in their key, and few rows.
        if (rule.database == Database::Ledger) {
            const auto counted = countedNumbers(
                connection, QStringLiteral("SELECT count(*) FROM %1 WHERE source_id = ? AND %2").arg(table, which),
                {source});
            if (!counted)
                return tl::unexpected(counted.error());
            rows += counted->front();
            continue;
        }
        const auto instruments =
            countedNumbers(connection,
                           QStringLiteral("SELECT i.id FROM instruments i WHERE EXISTS (SELECT 1 FROM %1 "
                                          "x WHERE x.source_id = ? AND x.instrument_id = i.id)")
                               .arg(table),
                           {source});
        if (!instruments)
            return tl::unexpected(instruments.error());
        for (const std::int64_t instrument : *instruments) {
            if (stop.stop_requested())
                return failAt(connection.place(), "measuring was broken off");
            const auto counted = countedNumbers(
                connection,
                QStringLiteral("SELECT count(*) FROM %1 WHERE source_id = ? AND instrument_id = ? AND %2")
                    .arg(table, which),
                {source, instrument});
            if (!counted)
                return tl::unexpected(counted.error());
            rows += counted->front();
        }
    }
    return rows;
}

/// Bytes of a file's table with its indexes; 0 where SQLite was built without the means to tell.
double fileTableBytes(const Connection& connection, const char* table) {
    const auto bytes = connection.integer(
        QStringLiteral("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE aggregate = TRUE AND name IN (SELECT name "
                       "FROM sqlite_master WHERE tbl_name = '%1')")
            .arg(QLatin1String(table)));
    return static_cast<double>(bytes.value_or(0));
}

Result<double> serverBytesPerRow(const Connection& connection, const char* table) {
    auto select = Statement::prepare(
        connection, QStringLiteral("SELECT data_length + index_length, table_rows FROM information_schema.tables "
                                   "WHERE table_schema = DATABASE() AND table_name = '%1'")
                        .arg(QLatin1String(table)));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    const auto stepped = select->next();
    if (!stepped)
        return tl::unexpected(stepped.error());
    if (!*stepped || select->integer(1) < kRowsToJudgeBy)
        return kUsualRowBytes;
    return static_cast<double>(select->integer(0)) / static_cast<double>(select->integer(1));
}

Result<std::int64_t> usedFileBytes(const Connection& connection) {
    return connection.integer(QStringLiteral("SELECT (p.page_count - f.freelist_count) * s.page_size FROM "
                                             "pragma_page_count p, pragma_freelist_count f, pragma_page_size s"));
}

Result<StoreSizes> measureFiles(const StoreAddress& address, const std::string& engine, const std::stop_token& stop) {
    const auto market = openForReading(address, Database::Market);
    if (!market)
        return tl::unexpected(market.error());
    const auto ledger = openForReading(address, Database::Ledger);
    if (!ledger)
        return tl::unexpected(ledger.error());
    StoreSizes sizes;
    for (const auto* connection : {&*market, &*ledger}) {
        const auto used = usedFileBytes(**connection);
        if (!used)
            return tl::unexpected(used.error());
        sizes.totalBytes += *used;
    }
    const auto sources = countedSources(**market, engine);
    if (!sources)
        return tl::unexpected(sources.error());
    for (const PrunedRows prunable : kPrunedRows) {
        const RetentionRule rule = ruleOf(prunable);
        const auto rows = countRows(**market, rule, *sources, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        double bytes = fileTableBytes(**market, rule.table);
        std::int64_t tableRows = *rows;
        if (prunable == PrunedRows::TenSecondCandles) {
            RetentionRule all = rule;
            all.which = "1 = 1";
            const auto counted = countRows(**market, all, *sources, stop);
            if (!counted)
                return tl::unexpected(counted.error());
            tableRows = *counted;
        }
        if (bytes <= 0)
            bytes = kUsualRowBytes * static_cast<double>(tableRows);
        const double share = tableRows > 0 ? static_cast<double>(*rows) / static_cast<double>(tableRows) : 0;
        sizes.classes[index(prunable)] = {*rows, static_cast<std::int64_t>(bytes * share)};
    }
    return sizes;
}

Result<StoreSizes> measureServer(const StoreAddress& address, const std::string& engine, const std::stop_token& stop) {
    const auto connection = Connection::open(*address.server, Access::Read, {.read = kCountingTimeout});
    if (!connection)
        return tl::unexpected(connection.error());
    const auto sources = countedSources(**connection, engine);
    if (!sources)
        return tl::unexpected(sources.error());
    StoreSizes sizes;
    for (const RetentionRule& rule : retentionRules()) {
        // Of no source, and few.
        if (!storedTable(rule.table).hasSource())
            continue;
        const auto rows = countRows(**connection, rule, *sources, stop);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto bytesPerRow = serverBytesPerRow(**connection, rule.table);
        if (!bytesPerRow)
            return tl::unexpected(bytesPerRow.error());
        const auto bytes = static_cast<std::int64_t>(*bytesPerRow * static_cast<double>(*rows));
        sizes.totalBytes += bytes;
        if (rule.pruned)
            sizes.classes[index(*rule.pruned)] = {*rows, bytes};
    }
    return sizes;
}

} // namespace

Result<StoreSizes> measureStore(const StoreAddress& address, const std::string& engine, const std::stop_token& stop) {
    return address.server ? measureServer(address, engine, stop) : measureFiles(address, engine, stop);
}

} // namespace aetherion::storage
