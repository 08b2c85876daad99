#include "core/storage/server_dump.h"

#include "core/storage/row_pages.h"
#include "core/storage/sql_text.h"

#include <QRegularExpression>
#include <QSet>

namespace aetherion::storage {

namespace {

/// A statement of the script is sent when it is as long as this; every server takes far longer ones.
constexpr std::size_t kStatementBytes = 256 * 1024;

struct DumpTable {
    QString name;
    PageRequest request;
    /// `a`, `b`
    QString columns;
};

QString quoted(const QString& name) { return QStringLiteral("`%1`").arg(name); }

/// Every row of a short answer.
Result<std::vector<std::vector<QString>>> listed(const Connection& connection, const QString& sql, int columns) {
    auto select = Statement::prepare(connection, sql);
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<std::vector<QString>> rows;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return rows;
        std::vector<QString> row;
        for (int i = 0; i < columns; ++i)
            row.push_back(QString::fromStdString(select->text(i)));
        rows.push_back(std::move(row));
    }
}

PagedColumn columnOf(const QString& name, const QString& type) {
    static const QSet<QString> integers{QStringLiteral("tinyint"), QStringLiteral("smallint"),
                                        QStringLiteral("mediumint"), QStringLiteral("int"), QStringLiteral("bigint")};
    static const QSet<QString> reals{QStringLiteral("double"), QStringLiteral("float")};
    if (integers.contains(type))
        return {quoted(name), CellType::Integer};
    if (reals.contains(type))
        return {quoted(name), CellType::Real};
    if (type.endsWith(QLatin1String("blob")) || type.endsWith(QLatin1String("binary")))
        return {quoted(name), CellType::Bytes};
    if (type.endsWith(QLatin1String("text")) || type.endsWith(QLatin1String("char")))
        return {quoted(name), CellType::Text};
    // Exact decimals, times: as the server writes them.
    return {QStringLiteral("CAST(%1 AS CHAR)").arg(quoted(name)), CellType::Text};
}

Result<DumpTable> describe(const Connection& connection, const QString& table) {
    const auto columns =
        listed(connection,
               QStringLiteral("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = "
                              "DATABASE() AND table_name = '%1' AND extra NOT LIKE '%STORED GENERATED%' AND extra "
                              "NOT LIKE '%VIRTUAL GENERATED%' ORDER BY ordinal_position")
                   .arg(table),
               2);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto keys =
        listed(connection,
               QStringLiteral("SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = "
                              "DATABASE() AND table_name = '%1' AND constraint_name = 'PRIMARY' ORDER BY "
                              "ordinal_position")
                   .arg(table),
               1);
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->empty())
        return failAt(connection.place(), "the table " + table.toStdString() + " has no primary key to read it by");
    DumpTable described{table, {.table = quoted(table), .index = QStringLiteral("PRIMARY")}, {}};
    QStringList names;
    for (const auto& column : *columns) {
        names << quoted(column[0]);
        described.request.columns.push_back(columnOf(column[0], column[1]));
    }
    for (const auto& key : *keys) {
        described.request.keyNames.push_back(quoted(key[0]));
        described.request.keyPositions.push_back(static_cast<int>(names.indexOf(quoted(key[0]))));
    }
    described.columns = names.join(QStringLiteral(", "));
    return described;
}

/// As sql_text.h, but on one line: the client would change the ends of lines inside of a text.
void appendLine(std::string& sql, std::string_view text) {
    const std::size_t begin = sql.size();
    appendText(sql, text);
    for (std::size_t at = sql.find_first_of("\r\n", begin); at != std::string::npos;
         at = sql.find_first_of("\r\n", at + 2))
        sql.replace(at, 1, sql[at] == '\n' ? "\\n" : "\\r");
}

void appendCell(std::string& sql, const Cell& cell, CellType type) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        appendInteger(sql, *integer);
    else if (const auto* real = std::get_if<double>(&cell))
        appendReal(sql, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        type == CellType::Bytes ? appendBytes(sql, *text) : appendLine(sql, *text);
    else
        sql += "NULL";
}

/// What a definition says about who made it, and in which database, is not taken along.
QString portable(QString definition) {
    static const QRegularExpression definer(QStringLiteral(" DEFINER=`[^`]*`@`[^`]*`"));
    static const QRegularExpression counter(QStringLiteral(" AUTO_INCREMENT=\\d+"));
    return definition.remove(definer).remove(counter);
}

Status dumpTable(const Connection& connection, const QString& table,
                 const std::function<Status(std::string_view)>& write, DumpSize& size) {
    const auto definition = listed(connection, QStringLiteral("SHOW CREATE TABLE %1").arg(quoted(table)), 2);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto described = describe(connection, table);
    if (!described)
        return tl::unexpected(described.error());
    std::string text = QStringLiteral("\nDROP TABLE IF EXISTS %1;\n%2;\n")
                           .arg(quoted(table), portable(definition->front()[1]))
                           .toStdString();
    const std::string head =
        QStringLiteral("INSERT INTO %1 (%2) VALUES\n").arg(quoted(table), described->columns).toStdString();
    RowPages pages(connection, described->request);
    bool open = false;
    for (;;) {
        const auto row = pages.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        text += open ? ",\n(" : head + "(";
        open = true;
        for (std::size_t i = 0; i < (*row)->size(); ++i) {
            if (i > 0)
                text += ',';
            appendCell(text, (**row)[i], described->request.columns[i].type);
        }
        text += ')';
        ++size.rows;
        if (text.size() < kStatementBytes)
            continue;
        text += ";\n";
        open = false;
        if (const auto written = write(text); !written)
            return written;
        text.clear();
    }
    if (open)
        text += ";\n";
    ++size.tables;
    return write(text);
}

} // namespace

Result<std::uint64_t> serverBytes(const Connection& connection) {
    const auto bytes =
        connection.integer(QStringLiteral("SELECT CAST(coalesce(sum(data_length + index_length), 0) AS SIGNED) FROM "
                                          "information_schema.tables WHERE table_schema = DATABASE()"));
    if (!bytes)
        return tl::unexpected(bytes.error());
    return static_cast<std::uint64_t>(*bytes);
}

Result<DumpSize> dumpServer(const Connection& connection, std::string_view comment,
                            const std::function<Status(std::string_view)>& write) {
    const auto snapshot = Transaction::begin(connection, Access::Read);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto names =
        listed(connection,
               QStringLiteral("SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = "
                              "DATABASE() ORDER BY table_name"),
               2);
    if (!names)
        return tl::unexpected(names.error());
    if (const auto written = write("-- " + std::string(comment) +
                                   "\nSET NAMES utf8mb4 COLLATE utf8mb4_bin;\nSET time_zone = '+00:00';\n"
                                   "SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';\nSET foreign_key_checks = 0;\n"
                                   "SET unique_checks = 0;\n");
        !written)
        return tl::unexpected(written.error());
    DumpSize size;
    for (const auto& table : *names)
        if (table[1] == QLatin1String("BASE TABLE"))
            if (const auto dumped = dumpTable(connection, table[0], write, size); !dumped)
                return tl::unexpected(dumped.error());
    for (const auto& view : *names) {
        if (view[1] != QLatin1String("VIEW"))
            continue;
        const auto definition = listed(connection, QStringLiteral("SHOW CREATE VIEW %1").arg(quoted(view[0])), 2);
        if (!definition)
            return tl::unexpected(definition.error());
        if (const auto written = write(QStringLiteral("\nDROP VIEW IF EXISTS %1;\n%2;\n")
                                           .arg(quoted(view[0]), portable(definition->front()[1]))
                                           .toStdString());
            !written)
            return tl::unexpected(written.error());
    }
    if (const auto ended = write("\nSET foreign_key_checks = 1;\nSET unique_checks = 1;\n-- end\n"); !ended)
        return tl::unexpected(ended.error());
    return size;
}

} // namespace aetherion::storage
