#include "core/storage/table_inserter.h"

#include "core/storage/connection.h"
#include "core/storage/sql_text.h"

#include <QSqlError>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace aetherion::storage {

namespace {

QStringList columnsOf(const char* list) {
    return QString::fromLatin1(list).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

/// What a number, a comma or the quotes of a text take in a statement, at most.
constexpr std::size_t kNumberBytes = 28;

void appendValue(std::string& sql, const QVariant& value) {
    if (value.isNull()) {
        sql += "NULL";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::LongLong:
        appendInteger(sql, value.toLongLong());
        break;
    case QMetaType::Double:
        appendReal(sql, value.toDouble());
        break;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        appendBytes(sql, {bytes.data(), static_cast<std::size_t>(bytes.size())});
        break;
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        appendText(sql, {text.data(), static_cast<std::size_t>(text.size())});
    }
    }
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

Result<InsertLimits> insertLimitsOf(const Connection& connection) {
    InsertLimits limits;
    if (connection.dialect() == Dialect::Sqlite)
        return limits;
    const auto packet = connection.integer(QStringLiteral("SELECT @@max_allowed_packet"));
    if (!packet)
        return tl::unexpected(packet.error());
    // A few bytes of each packet are the protocol's.
    limits.packetBytes = static_cast<std::size_t>(std::max<std::int64_t>(*packet - 1024, 1024));
    limits.bytes = std::min(limits.bytes, limits.packetBytes / 2);
    return limits;
}

TableInserter::TableInserter(const Connection& connection, const InsertTarget& target, const InsertLimits& limits)
    : m_connection(&connection), m_target(target), m_limits(limits), m_columns(columnsOf(target.columns).size()),
      m_sqlite(connection.dialect() == Dialect::Sqlite),
      m_head(std::string("INSERT INTO ") + target.table + " (" + target.columns + ") VALUES "),
      m_tail(onConflict(connection.dialect(), target).toStdString()) {}

std::string TableInserter::oneRow() const {
    std::string row = "(?";
    for (qsizetype i = 1; i < m_columns; ++i)
        row += ",?";
    return row + ')';
}

Statement* TableInserter::statement() {
    if (!m_statement && m_prepared) {
        auto prepared = Statement::prepare(*m_connection, QString::fromStdString(m_head + oneRow() + m_tail));
        if (prepared)
            m_statement = std::move(*prepared);
        else
            m_prepared = tl::unexpected(prepared.error());
    }
    return m_statement ? &*m_statement : nullptr;
}

void TableInserter::add(QVariant value, std::size_t bytes) {
    m_values.append(std::move(value));
    m_bytes += bytes;
}

TableInserter& TableInserter::integer(std::int64_t value) {
    if (!m_sqlite)
        add(static_cast<qlonglong>(value), kNumberBytes);
    else if (Statement* row = statement())
        row->bind(m_position++, value);
    return *this;
}

TableInserter& TableInserter::units(std::int64_t value) {
    if (m_sqlite)
        return integer(value);
    // As a text, which every server turns into the same decimal.
    m_decimal.clear();
    appendUnits(m_decimal, value);
    add(QString::fromLatin1(m_decimal.data(), static_cast<qsizetype>(m_decimal.size())), kNumberBytes);
    return *this;
}

TableInserter& TableInserter::real(double value) {
    if (!std::isfinite(value))
        return null();
    if (!m_sqlite)
        add(value, kNumberBytes);
    else if (Statement* row = statement())
        row->bind(m_position++, value);
    return *this;
}

TableInserter& TableInserter::text(std::string_view utf8) {
    if (!m_sqlite)
        add(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), 2 * utf8.size() + kNumberBytes);
    else if (Statement* row = statement())
        row->bind(m_position++, utf8);
    return *this;
}

TableInserter& TableInserter::bytes(std::string_view value) {
    if (!m_sqlite)
        add(QByteArray(value.data(), static_cast<qsizetype>(value.size())), 2 * value.size() + kNumberBytes);
    else if (Statement* row = statement())
        row->bindBytes(m_position++, value);
    return *this;
}

TableInserter& TableInserter::null() {
    if (!m_sqlite)
        add(QVariant(QMetaType(QMetaType::LongLong)), kNumberBytes);
    else if (Statement* row = statement())
        row->bindNull(m_position++);
    return *this;
}

Status TableInserter::endRow() {
    m_rowAtFault = false;
    m_position = 0;
    if (m_sqlite)
        return m_statement ? m_statement->run() : m_prepared;
    if (m_bytes > m_limits.bytes) {
        // The last one may be as long as a packet by itself.
        const qsizetype last = m_values.size() - m_columns;
        Status done = sendText(0, last);
        if (done)
            done = sendText(last, m_values.size());
        forgetRows();
        return done;
    }
    if (m_values.size() < static_cast<qsizetype>(m_limits.rows) * m_columns)
        return {};
    const Status done = sendPrepared();
    forgetRows();
    return done;
}

Status TableInserter::flush() {
    const Status done = sendText(0, m_values.size());
    forgetRows();
    return done;
}

Status TableInserter::sendPrepared() {
    if (!m_query) {
        QSqlQuery query(m_connection->database());
        std::string sql = m_head;
        for (std::size_t row = 0; row < m_limits.rows; ++row)
            sql.append(row == 0 ? "" : ",").append(oneRow());
        if (!query.prepare(QString::fromStdString(sql + m_tail)))
            return failSql(m_connection->place(), query.lastError());
        m_query = std::move(query);
    }
    // They come back for the next rows to be written over.
    QVariantList& bound = boundValuesOf(*m_query);
    bound.swap(m_values);
    const bool done = m_query->exec();
    boundValuesOf(*m_query).swap(m_values);
    return sent(*m_query, done);
}

Status TableInserter::sendText(qsizetype firstValue, qsizetype endValue) {
    if (firstValue == endValue)
        return {};
    std::string sql = m_head;
    for (qsizetype i = firstValue; i < endValue; ++i) {
        if (i % m_columns != 0)
            sql += ',';
        else
            sql += i == firstValue ? "(" : ",(";
        appendValue(sql, m_values.at(i));
        if (i % m_columns == m_columns - 1)
            sql += ')';
    }
    sql += m_tail;
    if (sql.size() > m_limits.packetBytes) {
        m_rowAtFault = true;
        return failAt(m_connection->place(), std::string("a row of ") + m_target.table + " of " +
                                                 std::to_string(sql.size()) + " bytes is longer than the server takes");
    }
    QSqlQuery query(m_connection->database());
    const bool done = query.exec(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size())));
    return sent(query, done);
}

Status TableInserter::sent(const QSqlQuery& query, bool done) {
    if (done)
        return {};
    m_rowAtFault = blamesTheRow(query.lastError());
    return failSql(m_connection->place(), query.lastError());
}

void TableInserter::forgetRows() {
    m_values.clear();
    m_bytes = 0;
}

void TableInserter::discard() {
    forgetRows();
    m_position = 0;
    m_rowAtFault = false;
}

} // namespace aetherion::storage
