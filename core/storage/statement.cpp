#include "core/storage/statement.h"

#include "core/storage/connection.h"
#include "core/storage/sql_text.h"

#include <QSqlError>
#include <QSqlResult>
#include <QStringEncoder>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace aetherion::storage {

namespace {

// The list of bound values is open to subclasses of QSqlResult; this is how a member of the base is named through one.
struct OpenResult : QSqlResult {
    using QSqlResult::boundValues;
};

/// Without an array of bytes in between.
std::string utf8Of(const QString& text) {
    constexpr qsizetype kMostBytesPerUnit = 3;
    std::array<char, 768> buffer;
    if (text.size() * kMostBytesPerUnit > static_cast<qsizetype>(buffer.size()))
        return text.toStdString();
    QStringEncoder encoder(QStringEncoder::Utf8);
    return {buffer.data(), encoder.appendToBuffer(buffer.data(), text)};
}

} // namespace

QVariantList& boundValuesOf(const QSqlQuery& query) { return (query.result()->*&OpenResult::boundValues)(); }

bool blamesTheRow(const QSqlError& error) {
    enum ServerError {
        kNullColumn = 1048,
        kRowTooLong = 1118,
        kOutOfRange = 1264,
        kTruncated = 1265,
        kWrongValue = 1292,
        kWrongText = 1366,
        kTooLong = 1406,
        kNoParentRow = 1452
    };
    switch (error.nativeErrorCode().toInt()) {
    case kNullColumn:
    case kRowTooLong:
    case kOutOfRange:
    case kTruncated:
    case kWrongValue:
    case kWrongText:
    case kTooLong:
    case kNoParentRow:
        return true;
    }
    return false;
}

Result<Statement> Statement::prepare(const Connection& connection, const QString& sql) {
    QSqlQuery query(connection.database());
    query.setForwardOnly(true); // otherwise Qt keeps every row that was read
    Statement statement(std::move(query), connection.place());
    if (connection.dialect() == Dialect::MySql) {
        // The client library forgets that rows were to come when the connection is lost between them, and the driver
        // takes the answer for that of a statement which has none.
        statement.m_answersRows = sql.startsWith(QLatin1String("SELECT")) || sql.startsWith(QLatin1String("WITH"));
        const QStringList parts = sql.split(u'?');
        for (const QString& part : parts)
            statement.m_parts.push_back(part.toStdString());
        statement.m_literals.assign(statement.m_parts.size() - 1, "NULL");
        return statement;
    }
    if (!statement.m_query.prepare(sql))
        return failSql(connection.place(), statement.m_query.lastError());
    boundValuesOf(statement.m_query).resize(sql.count(u'?'));
    return statement;
}

void Statement::set(int position, QVariant value) { boundValuesOf(m_query)[position] = std::move(value); }

std::string& Statement::literal(int position) {
    std::string& text = m_literals[static_cast<std::size_t>(position)];
    text.clear();
    return text;
}

void Statement::bind(int position, std::int64_t value) {
    if (m_parts.empty())
        set(position, QVariant(static_cast<qlonglong>(value)));
    else
        appendInteger(literal(position), value);
}

void Statement::bind(int position, double value) {
    if (!m_parts.empty())
        appendReal(literal(position), value);
    else
        set(position, std::isnan(value) ? QVariant(QMetaType(QMetaType::Double)) : QVariant(value));
}

void Statement::bind(int position, std::string_view utf8) {
    if (m_parts.empty())
        set(position, QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    else
        appendText(literal(position), utf8);
}

void Statement::bindBytes(int position, std::string_view bytes) {
    if (m_parts.empty())
        set(position, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    else
        appendBytes(literal(position), bytes);
}

void Statement::bindNull(int position) {
    if (m_parts.empty())
        set(position, QVariant(QMetaType(QMetaType::LongLong)));
    else
        literal(position) = "NULL";
}

bool Statement::execute() {
    if (m_parts.empty())
        return m_query.exec();
    std::string sql = m_parts.front();
    for (std::size_t i = 0; i < m_literals.size(); ++i)
        sql.append(m_literals[i]).append(m_parts[i + 1]);
    return m_query.exec(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size())));
}

Status Statement::run() {
    if (!execute())
        return failSql(m_place, m_query.lastError());
    if (m_answersRows && !m_query.isSelect())
        return failAway(m_place);
    return {};
}

bool Statement::rowAtFault() const { return blamesTheRow(m_query.lastError()); }

Result<bool> Statement::next() {
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return failSql(m_place, m_query.lastError());
    return false;
}

void Statement::finish() { m_query.finish(); }

std::int64_t Statement::integer(int column) const { return m_query.value(column).toLongLong(); }
double Statement::real(int column) const {
    const QVariant value = m_query.value(column);
    if (value.typeId() != QMetaType::QString)
        return value.toDouble();
    const QByteArray text = value.toString().toLatin1();
    double number = 0;
    std::from_chars(text.begin(), text.end(), number);
    return number;
}
std::string Statement::text(int column) const { return utf8Of(m_query.value(column).toString()); }
std::string Statement::bytes(int column) const { return m_query.value(column).toByteArray().toStdString(); }
bool Statement::isNull(int column) const { return m_query.value(column).isNull(); }
std::int64_t Statement::changedRows() const { return std::max(m_query.numRowsAffected(), 0); }

} // namespace aetherion::storage
