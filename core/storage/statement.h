#pragma once
// One prepared statement: bind by position, run, walk the rows.
//
// SQLite: values are written straight into the list that the driver reads. QSqlQuery::bindValue() builds and hashes a
// text for every value: with eleven columns that took two thirds of an insert's time (130,000 rows a second against
// 410,000).
// A server: values are written into the statement's text. Prepared on the server, it would answer doubles through a
// buffer of 23 characters in Qt's driver, which cuts the last digit off many a small one. Errors of the text show when
// it runs.
//
// Thread: the connection's. Must be gone before its connection. Positions count from 0.
#include "core/base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QSqlError;

namespace aetherion::storage {

class Connection;

/// Has a server refused the row itself (too long, out of range), so that it would do so again?
[[nodiscard]] bool blamesTheRow(const QSqlError& error);

/// The list of values that the driver of a prepared query reads when it runs.
[[nodiscard]] QVariantList& boundValuesOf(const QSqlQuery& query);

class Statement {
public:
    [[nodiscard]] static Result<Statement> prepare(const Connection& connection, const QString& sql);

    void bind(int position, std::int64_t value);
    /// Not-a-number becomes NULL.
    void bind(int position, double value);
    void bind(int position, std::string_view utf8);
    void bindBytes(int position, std::string_view bytes);
    void bindNull(int position);

    /// Runs with what is bound; rows of an earlier run are gone.
    [[nodiscard]] Status run();
    /// Was the last error one of the row?
    [[nodiscard]] bool rowAtFault() const;
    /// Steps to the next row; false at the end.
    [[nodiscard]] Result<bool> next();
    /// Ends reading, so that the statement holds no lock.
    void finish();

    [[nodiscard]] std::int64_t integer(int column) const;
    /// NULL reads as 0.
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// Rows that the last run inserted, changed or took away.
    [[nodiscard]] std::int64_t changedRows() const;

private:
    Statement(QSqlQuery query, std::string place) : m_query(std::move(query)), m_place(std::move(place)) {}
    void set(int position, QVariant value);
    [[nodiscard]] std::string& literal(int position);
    [[nodiscard]] bool execute();
    QSqlQuery m_query;
    std::string m_place;
    /// A server: what stands before, between and after the placeholders; empty for SQLite.
    std::vector<std::string> m_parts{};
    std::vector<std::string> m_literals{};
    bool m_answersRows = false;
};

} // namespace aetherion::storage
