#include "core/storage/statement.h"

#include "core/storage/connection.h"

#include <QSqlError>
#include <QSqlResult>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace aetherion::storage {

namespace {

// The list of bound values is open to subclasses of QSqlResult; this is how a member of the base is named through one.
struct OpenResult : QSqlResult {
    using QSqlResult::boundValues;
};

QList<QVariant>& valuesOf(const QSqlQuery& query) { return (query.result()->*&OpenResult::boundValues)(); }

} // namespace

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
    if (!query.prepare(sql))
        return failSql(connection.place(), query.lastError());
    valuesOf(query).resize(sql.count(u'?'));
    return Statement(std::move(query), connection.place());
}

void Statement::set(int position, QVariant value) { valuesOf(m_query)[position] = std::move(value); }

void Statement::bind(int position, std::int64_t value) { set(position, QVariant(static_cast<qlonglong>(value))); }

void Statement::bind(int position, double value) {
    set(position, std::isnan(value) ? QVariant(QMetaType(QMetaType::Double)) : QVariant(value));
}

void Statement::bind(int position, std::string_view utf8) {
    set(position, QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

void Statement::bindBytes(int position, std::string_view bytes) {
    set(position, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

void Statement::bindNull(int position) { set(position, QVariant(QMetaType(QMetaType::LongLong))); }

Status Statement::run() {
    if (!m_query.exec())
        return failSql(m_place, m_query.lastError());
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
double Statement::real(int column) const { return m_query.value(column).toDouble(); }
std::string Statement::text(int column) const { return m_query.value(column).toString().toStdString(); }
std::string Statement::bytes(int column) const { return m_query.value(column).toByteArray().toStdString(); }
bool Statement::isNull(int column) const { return m_query.value(column).isNull(); }
std::int64_t Statement::changedRows() const { return std::max(m_query.numRowsAffected(), 0); }

} // namespace aetherion::storage
