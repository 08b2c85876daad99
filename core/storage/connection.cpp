#include "core/storage/connection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <utility>

namespace aetherion::storage {

namespace {

QString nextName() {
    static std::atomic<std::uint64_t> counter{0};
    return QStringLiteral("aetherion-%1").arg(counter.fetch_add(1));
}

} // namespace

tl::unexpected<Error> failSql(const std::filesystem::path& file, const QSqlError& error) {
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    text = text.simplified();
    if (text.isEmpty())
        text = QStringLiteral("the database gave no reason");
    return failAt(file.string(), text.toStdString());
}

Connection::Connection(std::filesystem::path file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, Access access,
                                                     Duration busyTimeout) {
    std::unique_ptr<Connection> connection(new Connection(file, nextName()));
    QSqlDatabase& database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    if (!database.isValid())
        return failAt(file.string(), "Qt's SQLite driver is not installed");
    database.setDatabaseName(QString::fromStdString(file.string()));
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(busyTimeout).count();
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(wait);
    if (access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open())
        return failSql(file, database.lastError());
    return connection;
}

Connection::~Connection() {
    m_database.close();
    // Qt warns about a connection that is removed while a handle to it is alive.
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Status Connection::run(const QString& sql) const {
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return failSql(m_file, query.lastError());
    return {};
}

Result<std::int64_t> Connection::integer(const QString& sql) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next()) {
        if (query.lastError().isValid())
            return failSql(m_file, query.lastError());
        return failAt(m_file.string(), "no row for: " + sql.simplified().toStdString());
    }
    return query.value(0).toLongLong();
}

Result<Transaction> Transaction::begin(const Connection& connection, Access access) {
    const auto begun =
        connection.run(access == Access::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction() {
    // SQLite has already rolled back after some errors (disk full); then this one is refused, and that is fine.
    if (m_connection)
        (void)m_connection->run(QStringLiteral("ROLLBACK"));
}

Status Transaction::commit() {
    const auto committed = m_connection->run(QStringLiteral("COMMIT"));
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace aetherion::storage
