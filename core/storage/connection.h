#pragma once
// One connection to one SQLite file.
//
// Thread: a connection lives and dies on the thread that opened it, as Qt Sql demands; each has a name of its own, so
// any number may exist side by side. Statements of a connection must be gone before it is. Needs a QCoreApplication: Qt
// finds its database driver through it.
#include "core/base/result.h"
#include "core/base/time.h"

#include <QSqlDatabase>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>

class QSqlError;

namespace aetherion::storage {

enum class Access : std::uint8_t { Write, Read };

class Connection {
public:
    /// `busyTimeout` is how long a statement waits for another writer's lock.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, Access access,
                                                                  Duration busyTimeout);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one statement whose rows, if any, are of no interest.
    [[nodiscard]] Status run(const QString& sql) const;
    /// The first column of the first row.
    [[nodiscard]] Result<std::int64_t> integer(const QString& sql) const;
    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    Connection(std::filesystem::path file, QString name);
    std::filesystem::path m_file;
    QString m_name;
    QSqlDatabase m_database;
};

/// The database's own words in one line, with the file as the place.
[[nodiscard]] tl::unexpected<Error> failSql(const std::filesystem::path& file, const QSqlError& error);

/// A transaction that is rolled back unless it is committed.
class Transaction {
public:
    /// Write access takes the write lock at once, so that it cannot fail half-way for want of it.
    [[nodiscard]] static Result<Transaction> begin(const Connection& connection, Access access);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    [[nodiscard]] Status commit();

private:
    explicit Transaction(const Connection& connection) : m_connection(&connection) {}
    const Connection* m_connection;
};

} // namespace aetherion::storage
