#pragma once
// One connection to read through: its statements are prepared once, and it remembers what the numbers in rows stand
// for.
//
// When the database has failed, nothing of the session is of use any more: open another. Thread: the one that opened
// it.
#include "core/storage/database_file.h"
#include "core/storage/row_names.h"
#include "core/storage/select.h"
#include "core/storage/statement.h"

#include <map>
#include <memory>

namespace aetherion::storage {

class ReadSession {
public:
    /// Creates nothing: a database that is not there, or has another schema, is refused.
    [[nodiscard]] static Result<std::unique_ptr<ReadSession>> open(const StoreAddress& address, Database database);

    [[nodiscard]] const Connection& connection() const { return *m_connection; }
    [[nodiscard]] Dialect dialect() const { return m_connection->dialect(); }
    /// The statement, ready to step through; what an earlier run of the same text gave is gone.
    [[nodiscard]] Result<Statement*> run(const Select& select);
    /// Steps to the next row; false at the end.
    [[nodiscard]] Result<bool> next(Statement& statement);
    /// From here to the destruction of the answer one state of the database is read.
    [[nodiscard]] Result<Transaction> begin();

    /// As they were known last; refresh() reads what has been added since.
    [[nodiscard]] const RowNames& names() const { return m_names; }
    [[nodiscard]] Status refreshNames();

    /// Has the database failed?
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    ReadSession(Database database, std::unique_ptr<Connection> connection)
        : m_database(database), m_connection(std::move(connection)) {}
    Database m_database;
    std::unique_ptr<Connection> m_connection;
    std::map<QString, Statement> m_statements;
    RowNames m_names;
    bool m_broken = false;
};

} // namespace aetherion::storage
