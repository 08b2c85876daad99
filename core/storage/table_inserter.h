#pragma once
// Brings rows of one table down: on SQLite a prepared statement for each (more rows in one were slower there, 2.9 us
// against 2.4), on a server a prepared statement for every 128, and the text of one for what is left when they end.
//
// A row is its values in the order of the columns, then endRow(). On a server rows wait for their statement, in bounded
// numbers; flush() before the transaction commits. After an error the transaction is of no more use, unless the row is
// to blame.
//
// Thread: the connection's. Must be gone before its connection.
#include "core/storage/dialect.h"
#include "core/storage/statement.h"

#include <QSqlQuery>
#include <QVariant>

#include <cstddef>
#include <optional>

namespace aetherion::storage {

/// Where rows go, and what becomes of one whose key is there already.
struct InsertTarget {
    const char* table = "";
    /// Separated by ", ".
    const char* columns = "";
    /// Any column of the key.
    const char* key = "";
    /// These are replaced, separated by ", ". With neither these nor a version the row that is there is left as it is.
    const char* replaced = "";
    /// A row is replaced by one with more of this only: whichever order they arrive in, the newest stays.
    const char* version = "";
};

/// Of a server's statements.
struct InsertLimits {
    std::size_t rows = 128;
    /// Fewer rows are sent when they are as long as this together.
    std::size_t bytes = 256 * 1024;
    /// A statement never gets longer than this: a row that does is to blame.
    std::size_t packetBytes = 1024 * 1024;
};

/// What a server takes in one statement; the usual limits for a file.
[[nodiscard]] Result<InsertLimits> insertLimitsOf(const Connection& connection);

class TableInserter {
public:
    TableInserter(const Connection& connection, const InsertTarget& target, const InsertLimits& limits = {});

    TableInserter& integer(std::int64_t value);
    /// Units of 1e-8, in a column of exact decimals.
    TableInserter& units(std::int64_t value);
    /// What is not finite becomes NULL; of zero neither database keeps the sign.
    TableInserter& real(double value);
    TableInserter& text(std::string_view utf8);
    TableInserter& bytes(std::string_view value);
    TableInserter& null();

    [[nodiscard]] Status endRow();
    [[nodiscard]] Status flush();
    /// Forgets rows that have not been sent, and what the last error was.
    void discard();
    /// Was the last error one of the row, which no repetition would help?
    [[nodiscard]] bool rowAtFault() const { return m_rowAtFault; }

private:
    /// SQLite: the statement, prepared for the first row; none when that failed.
    [[nodiscard]] Statement* statement();
    /// A server: the next value, and how long it may be in a statement.
    void add(QVariant value, std::size_t bytes);
    [[nodiscard]] Status sendPrepared();
    [[nodiscard]] Status sendText(qsizetype firstValue, qsizetype endValue);
    [[nodiscard]] Status sent(const QSqlQuery& query, bool done);
    [[nodiscard]] std::string oneRow() const;
    void forgetRows();

    const Connection* m_connection;
    InsertTarget m_target;
    InsertLimits m_limits;
    qsizetype m_columns;
    bool m_sqlite;
    bool m_rowAtFault = false;
    std::string m_head;
    std::string m_tail;
    // SQLite.
    std::optional<Statement> m_statement{};
    Status m_prepared{};
    int m_position = 0;
    // A server: rows that wait, one after another.
    std::optional<QSqlQuery> m_query{};
    QVariantList m_values{};
    std::size_t m_bytes = 0;
    std::string m_decimal{};
};

} // namespace aetherion::storage
