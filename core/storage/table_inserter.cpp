#include "core/storage/table_inserter.h"

#include "core/storage/connection.h"
#include "core/storage/sql_text.h"

#include <QSqlError>
#include <QStringList>

#include <cmath>

namespace aetherion::storage {

namespace {

QStringList columnsOf(const char* list) {
    return QString::fromLatin1(list).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

QString onConflict(Dialect dialect, const InsertTarget& target) {
    const QStringList replaced = columnsOf(target.replaced);
    if (replaced.isEmpty() && *target.version == '\0')
        return orLeaveAsItIs(dialect, QString::fromLatin1(target.key));
    const QString version = QString::fromLatin1(target.version);
    const QString brought = broughtValue(dialect, version);
    QStringList updates;
    for (const QString& column : replaced) {
        const QString value = broughtValue(dialect, column);
        if (dialect == Dialect::MySql && !version.isEmpty())
            updates << QStringLiteral("%1 = IF(%2 > %3, %4, %1)").arg(column, brought, version, value);
        else
            updates << QStringLiteral("%1 = %2").arg(column, value);
    }
    if (dialect == Dialect::MySql) {
        // Assignments take effect one after another: the version goes last, because all of them ask for it.
        if (!version.isEmpty())
            updates << QStringLiteral("%1 = GREATEST(%1, %2)").arg(version, brought);
        return QStringLiteral(" ON DUPLICATE KEY UPDATE ") + updates.join(QStringLiteral(", "));
    }
    if (!version.isEmpty())
        updates << QStringLiteral("%1 = %2").arg(version, brought);
    QString clause = QStringLiteral(" ON CONFLICT DO UPDATE SET ") + updates.join(QStringLiteral(", "));
    if (!version.isEmpty())
        clause += QStringLiteral(" WHERE %1 > %2.%3").arg(brought, QString::fromLatin1(target.table), version);
    return clause;
}

} // namespace

TableInserter::TableInserter(const Connection& connection, const InsertTarget& target, const InsertLimits& limits)
    : m_connection(&connection), m_target(target), m_limits(limits), m_sqlite(connection.dialect() == Dialect::Sqlite),
      m_head(std::string("INSERT INTO ") + target.table + " (" + target.columns + ") VALUES ") {
    m_tail = onConflict(connection.dialect(), target).toStdString();
}

Statement* TableInserter::statement() {
    if (!m_statement && m_prepared) {
        const auto columns = static_cast<std::size_t>(columnsOf(m_target.columns).size());
        std::string sql = m_head + "(";
        for (std::size_t i = 0; i < columns; ++i)
            sql += i == 0 ? "?" : ", ?";
        auto prepared = Statement::prepare(*m_connection, QString::fromStdString(sql + ")" + m_tail));
        if (prepared)
            m_statement = std::move(*prepared);
        else
            m_prepared = tl::unexpected(prepared.error());
    }
    return m_statement ? &*m_statement : nullptr;
}

std::string& TableInserter::text() {
    if (m_position == 0) {
        if (m_rows == 0)
            m_text = m_head;
        m_rowBegin = m_text.size();
        m_text += m_rows == 0 ? "(" : ",(";
    } else {
        m_text += ',';
    }
    return m_text;
}

TableInserter& TableInserter::integer(std::int64_t value) {
    if (!m_sqlite)
        appendInteger(text(), value);
    else if (Statement* row = statement())
        row->bind(m_position, value);
    ++m_position;
    return *this;
}

TableInserter& TableInserter::units(std::int64_t value) {
    if (!m_sqlite)
        appendUnits(text(), value);
    else if (Statement* row = statement())
        row->bind(m_position, value);
    ++m_position;
    return *this;
}

TableInserter& TableInserter::real(double value) {
    if (!std::isfinite(value))
        return null();
    if (!m_sqlite)
        appendReal(text(), value);
    else if (Statement* row = statement())
        row->bind(m_position, value);
    ++m_position;
    return *this;
}

TableInserter& TableInserter::text(std::string_view utf8) {
    if (!m_sqlite)
        appendText(text(), utf8);
    else if (Statement* row = statement())
        row->bind(m_position, utf8);
    ++m_position;
    return *this;
}

TableInserter& TableInserter::bytes(std::string_view value) {
    if (!m_sqlite)
        appendBytes(text(), value);
    else if (Statement* row = statement())
        row->bindBytes(m_position, value);
    ++m_position;
    return *this;
}

TableInserter& TableInserter::null() {
    if (!m_sqlite)
        text() += "NULL";
    else if (Statement* row = statement())
        row->bindNull(m_position);
    ++m_position;
    return *this;
}

Status TableInserter::endRow() {
    m_position = 0;
    m_rowAtFault = false;
    if (m_sqlite)
        return m_statement ? m_statement->run() : m_prepared;
    m_text += ')';
    ++m_rows;
    if (m_text.size() + m_tail.size() > m_limits.packetBytes) {
        if (m_rows > 1) {
            // Those before it go without it.
            const std::string row = m_text.substr(m_rowBegin + 1);
            m_text.resize(m_rowBegin);
            if (const auto sent = flush(); !sent)
                return sent;
            m_text = m_head + row;
            m_rows = 1;
        }
        if (m_text.size() + m_tail.size() > m_limits.packetBytes) {
            const std::size_t bytes = m_text.size();
            discard();
            m_rowAtFault = true;
            return failAt(m_connection->place(), std::string("a row of ") + m_target.table + " of " +
                                                     std::to_string(bytes) + " bytes is longer than the server takes");
        }
    }
    if (m_text.size() >= m_limits.statementBytes || m_rows >= m_limits.statementRows)
        return flush();
    return {};
}

Status TableInserter::flush() {
    if (m_rows == 0)
        return {};
    m_rows = 0;
    m_text += m_tail;
    QSqlQuery query(m_connection->database());
    if (query.exec(QString::fromUtf8(m_text.data(), static_cast<qsizetype>(m_text.size()))))
        return {};
    m_rowAtFault = blamesTheRow(query.lastError());
    return failSql(m_connection->place(), query.lastError());
}

void TableInserter::discard() {
    m_rows = 0;
    m_position = 0;
    m_rowAtFault = false;
}

} // namespace aetherion::storage
