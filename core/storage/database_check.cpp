#include "core/storage/database_check.h"

#include "core/storage/database_file.h"
#include "core/storage/migration.h"
#include "core/storage/statement.h"
#include "core/storage/stored_table.h"

namespace aetherion::storage {

namespace {

/// The first column of up to 100 rows.
Result<std::vector<std::string>> texts(const Connection& connection, const QString& sql) {
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const auto ran = statement->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<std::string> rows;
    while (rows.size() < 100) {
        const auto stepped = statement->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        rows.push_back(statement->text(0));
    }
    return rows;
}

/// What else to count in the one pass over a table, and what it means when there is any.
struct Finding {
    QString condition;
    std::string meaning;
};

std::vector<Finding> findingsOf(const StoredTable& table) {
    std::vector<Finding> findings{{QString::fromLatin1(table.broken), "rows hold values that cannot be"}};
    const auto refers = [&](const QString& columns, const char* to, const char* what) {
        findings.push_back({QStringLiteral("(%1) NOT IN (SELECT %2)").arg(columns, QLatin1String(to)),
                            std::string("rows refer to nothing: the ") + what + " is not there"});
    };
    bool named = false;
    for (const StoredColumn& column : table.columns) {
        const QString name = QString::fromLatin1(column.name);
        if (column.kind == ColumnKind::Source && std::string_view(table.name) != "sources")
            refers(name, "id FROM sources", "source");
        else if (column.kind == ColumnKind::Instrument)
            refers(name, "id FROM instruments", "instrument");
        else if (column.kind == ColumnKind::Model)
            refers(name, "number FROM model_numbers", "model");
        named = named || name == QLatin1String("symbol");
    }
    if (named && std::string_view(table.name) != "instruments")
        refers(QStringLiteral("market, symbol"), "market, symbol FROM instruments", "instrument");
    return findings;
}

Status checkTable(const Connection& connection, const StoredTable& table, DatabaseSoundness& soundness) {
    const auto findings = findingsOf(table);
    QString sql = QStringLiteral("SELECT count(*)");
    for (const Finding& finding : findings)
        sql += QStringLiteral(", coalesce(sum(CASE WHEN %1 THEN 1 ELSE 0 END), 0)").arg(finding.condition);
    auto select = Statement::prepare(connection, sql + QStringLiteral(" FROM %1").arg(QLatin1String(table.name)));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return ran;
    if (const auto stepped = select->next(); !stepped)
        return tl::unexpected(stepped.error());
    soundness.rowsChecked += static_cast<std::uint64_t>(select->integer(0));
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (const auto rows = select->integer(static_cast<int>(i) + 1); rows > 0)
            soundness.findings.push_back(std::string(table.name) + ": " + std::to_string(rows) + " " +
                                         findings[i].meaning);
    return {};
}

void checkIntegrity(const Connection& connection, DatabaseSoundness& soundness) {
    const auto integrity = texts(connection, QStringLiteral("PRAGMA integrity_check(100)"));
    if (!integrity)
        soundness.findings.push_back("integrity check: " + integrity.error().reason);
    else if (*integrity != std::vector<std::string>{"ok"})
        for (const std::string& line : *integrity)
            soundness.findings.push_back("integrity check: " + line);
}

/// Files of rows that have not reached the server yet, and those that could not be read.
void checkSpool(const std::filesystem::path& folder, DatabaseSoundness& soundness) {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "spool", error)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".damaged")
            soundness.findings.push_back(entry.path().string() + ": rows that could not be read");
        if (extension != ".spool")
            continue;
        ++files;
        std::error_code unreadable;
        if (const auto size = entry.file_size(unreadable); !unreadable)
            bytes += size;
    }
    if (files > 0)
        soundness.remarks.push_back((folder / "spool").string() + ": " + std::to_string(bytes) + " bytes in " +
                                    std::to_string(files) + (files == 1 ? " file" : " files") +
                                    " on their way to the server; the engine brings them in");
}

} // namespace

Result<CheckReport> checkDatabase(const StoreAddress& address) {
    CheckReport report;
    for (const Database database : databasesOf(address)) {
        const auto connection = openPatiently(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        DatabaseSoundness soundness;
        soundness.database = name(database);
        soundness.file = (*connection)->place();
        const auto schema = schemaVersion(**connection);
        if (!schema)
            return tl::unexpected(schema.error());
        soundness.schema = *schema;
        if (address.server)
            checkSpool(address.folder, soundness);
        else
            checkIntegrity(**connection, soundness);
        // One moment for all tables, so that a row and what it refers to are seen together.
        const auto moment = Transaction::begin(**connection, Access::Read);
        if (!moment)
            return tl::unexpected(moment.error());
        for (const StoredTable& table : storedTables())
            if (liesIn(table, database))
                if (const Status checked = checkTable(**connection, table, soundness); !checked)
                    soundness.findings.push_back(std::string(table.name) + ": " + checked.error().reason);
        report.databases.push_back(std::move(soundness));
    }
    return report;
}

} // namespace aetherion::storage
