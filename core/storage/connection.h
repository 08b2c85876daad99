#pragma once
// One connection to one SQLite file, or to a MySQL-protocol server.
//
// Every wait ends: SQLite's for another writer's lock after the busy time-out, a server's after those of connecting,
// reading and writing. After a server's time-out or loss the connection is of no more use: open another, and prepare
// again. A server's session speaks UTF-8 and UTC, and refuses what does not fit instead of cutting it.
//
// Thread: a connection lives and dies on the thread that opened it, as Qt Sql demands; each has a name of its own, so
// any number may exist side by side. Statements of a connection must be gone before it is. Needs a QCoreApplication: Qt
// finds its database driver through it.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/dialect.h"
#include "core/storage/server_address.h"

#include <QSqlDatabase>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>

class QSqlError;

namespace aetherion::storage {

enum class Access : std::uint8_t { Write, Read };

struct ServerTimeouts {
    Duration connect = std::chrono::seconds(3);
    Duration read = std::chrono::seconds(5);
    Duration write = std::chrono::seconds(5);
};

class Connection {
public:
    /// `busyTimeout` is how long a statement waits for another writer's lock.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& file, Access access,
                                                                  Duration busyTimeout);
    /// The database must exist. Read access cannot change anything.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ServerAddress& server, Access access,
                                                                  const ServerTimeouts& timeouts = {});
    /// For writing; a database that is missing is created, where the user may.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openOrCreate(const ServerAddress& server,
                                                                          const ServerTimeouts& timeouts = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one statement whose rows, if any, are of no interest.
    [[nodiscard]] Status run(const QString& sql) const;
    /// The first column of the first row.
    [[nodiscard]] Result<std::int64_t> integer(const QString& sql) const;
    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }
    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    /// What errors name: the file, or the server's address.
    [[nodiscard]] const std::string& place() const { return m_place; }
    /// Empty for a server.
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    Connection(Dialect dialect, std::string place, QString name);
    /// What the server answered; no error when the connection stands.
    [[nodiscard]] QSqlError connectTo(const ServerAddress& server, const ServerTimeouts& timeouts);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> create(const ServerAddress& server,
                                                                    const ServerTimeouts& timeouts);
    [[nodiscard]] Status setUpSession(Access access) const;
    Dialect m_dialect;
    std::string m_place;
    std::filesystem::path m_file;
    QString m_name;
    QSqlDatabase m_database;
};

/// The database's own words in one line, with the file or server as the place.
[[nodiscard]] tl::unexpected<Error> failSql(const std::string& place, const QSqlError& error);

/// Was the server not reached, did it go away or not answer in time? Then the same may succeed over another connection.
[[nodiscard]] bool isAway(const Error& error);
[[nodiscard]] tl::unexpected<Error> failAway(const std::string& place);

/// A transaction that is rolled back unless it is committed.
class Transaction {
public:
    /// Write access takes SQLite's write lock at once, so that it cannot fail half-way for want of it; read access sees
    /// one state of the database, whatever others do meanwhile.
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
