#include "core/storage/connection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

namespace aetherion::storage {

namespace {

QString nextName() {
    static std::atomic<std::uint64_t> counter{0};
    return QStringLiteral("aetherion-%1").arg(counter.fetch_add(1));
}

enum ServerError { kDatabaseDenied = 1044, kAccessDenied = 1045, kNoDatabase = 1049 };

int codeOf(const QSqlError& error) { return error.nativeErrorCode().toInt(); }

/// What its administrator types to give a user a database.
std::string howToCreate(const ServerAddress& server) {
    return "its administrator types: CREATE DATABASE IF NOT EXISTS `" + server.database +
           "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin; GRANT ALL ON `" + server.database + "`.* TO '" + server.user +
           "'@'%';";
}

constexpr std::string_view kAway = "the server does not answer";

/// Codes of the client library and of the server for which only another connection, at another time, may help.
bool meansAway(int code) {
    constexpr std::array kCodes{1040, 1053, 1152, 1158, 1159, 1160, 1161, 1203, 1927, 2002, 2003, 2006, 2013, 2055};
    return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

/// What keeps a server from being used, in words that say what to do.
tl::unexpected<Error> failOpening(const ServerAddress& server, const QSqlError& error) {
    switch (codeOf(error)) {
    case kAccessDenied:
        return failAt(server.text(), server.password.empty()
                                         ? "the server refused the user \"" + server.user +
                                               "\" without a password; set AETHERION_DB_PASSWORD, or name a file "
                                               "of mode 0600 with --db-password-file"
                                         : "the server refused the password of the user \"" + server.user + "\"");
    case kDatabaseDenied:
        return failAt(server.text(), "the user \"" + server.user + "\" may not use the database \"" + server.database +
                                         "\"; " + howToCreate(server));
    case kNoDatabase:
        return failAt(server.text(), "the server has no database \"" + server.database + "\"");
    }
    return failSql(server.text(), error);
}

} // namespace

tl::unexpected<Error> failAway(const std::string& place) { return failAt(place, std::string(kAway)); }

tl::unexpected<Error> failSql(const std::string& place, const QSqlError& error) {
    if (meansAway(error.nativeErrorCode().toInt()))
        return failAway(place);
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    text = text.simplified();
    if (text.isEmpty())
        text = QStringLiteral("the database gave no reason");
    return failAt(place, text.toStdString());
}

bool isAway(const Error& error) { return error.reason == kAway; }

Connection::Connection(Dialect dialect, std::string place, QString name)
    : m_dialect(dialect), m_place(std::move(place)), m_name(std::move(name)) {}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& file, Access access,
                                                     Duration busyTimeout) {
    std::unique_ptr<Connection> connection(new Connection(Dialect::Sqlite, file.string(), nextName()));
    connection->m_file = file;
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
        return failSql(file.string(), database.lastError());
    return connection;
}

QSqlError Connection::connectTo(const ServerAddress& server, const ServerTimeouts& timeouts) {
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_name);
    if (!m_database.isValid())
        return QSqlError(QStringLiteral("Qt's MySQL driver is not installed"));
    // The client library takes "localhost" for the socket of its own default server, whatever the port.
    const bool means = server.host == "localhost" && server.port != 0 && server.socket.empty();
    m_database.setHostName(means ? QStringLiteral("127.0.0.1") : QString::fromStdString(server.host));
    if (server.port != 0)
        m_database.setPort(server.port);
    m_database.setUserName(QString::fromStdString(server.user));
    m_database.setPassword(QString::fromStdString(server.password));
    m_database.setDatabaseName(QString::fromStdString(server.database));
    const auto seconds = [](Duration wait) {
        return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(wait).count());
    };
    QString options =
        QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;MYSQL_OPT_WRITE_TIMEOUT=%3")
            .arg(seconds(timeouts.connect))
            .arg(seconds(timeouts.read))
            .arg(seconds(timeouts.write));
    if (!server.socket.empty())
        options += QStringLiteral(";UNIX_SOCKET=%1").arg(QString::fromStdString(server.socket.string()));
    if (!server.authority.empty())
        options += QStringLiteral(";SSL_CA=%1").arg(QString::fromStdString(server.authority.string()));
    m_database.setConnectOptions(options);
    return m_database.open() ? QSqlError() : m_database.lastError();
}

Status Connection::setUpSession(Access access) const {
    QStringList settings{
        QStringLiteral("SET NAMES utf8mb4 COLLATE utf8mb4_bin"), QStringLiteral("SET SESSION time_zone = '+00:00'"),
        QStringLiteral("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'"),
        QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")};
    if (access == Access::Read)
        settings << QStringLiteral("SET SESSION TRANSACTION READ ONLY");
    for (const QString& setting : std::as_const(settings))
        if (const auto done = run(setting); !done)
            return done;
    return {};
}

Result<std::unique_ptr<Connection>> Connection::open(const ServerAddress& server, Access access,
                                                     const ServerTimeouts& timeouts) {
    std::unique_ptr<Connection> connection(new Connection(Dialect::MySql, server.text(), nextName()));
    if (const auto error = connection->connectTo(server, timeouts); error.isValid())
        return failOpening(server, error);
    if (const auto set = connection->setUpSession(access); !set)
        return tl::unexpected(set.error());
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openOrCreate(const ServerAddress& server,
                                                             const ServerTimeouts& timeouts) {
    std::unique_ptr<Connection> connection(new Connection(Dialect::MySql, server.text(), nextName()));
    const auto error = connection->connectTo(server, timeouts);
    if (codeOf(error) == kNoDatabase)
        return create(server, timeouts);
    if (error.isValid())
        return failOpening(server, error);
    if (const auto set = connection->setUpSession(Access::Write); !set)
        return tl::unexpected(set.error());
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::create(const ServerAddress& server, const ServerTimeouts& timeouts) {
    ServerAddress alone = server;
    alone.database.clear();
    const std::unique_ptr<Connection> connection(new Connection(Dialect::MySql, server.text(), nextName()));
    if (const auto error = connection->connectTo(alone, timeouts); error.isValid())
        return failOpening(server, error);
    if (const auto created = connection->run(QStringLiteral("CREATE DATABASE IF NOT EXISTS `%1` CHARACTER SET utf8mb4 "
                                                            "COLLATE utf8mb4_bin")
                                                 .arg(QString::fromStdString(server.database)));
        !created)
        return failAt(server.text(), "the server has no database \"" + server.database + "\", and the user \"" +
                                         server.user + "\" may not create it (" + created.error().reason + "); " +
                                         howToCreate(server));
    return open(server, Access::Write, timeouts);
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
        return failSql(m_place, query.lastError());
    return {};
}

Result<std::int64_t> Connection::integer(const QString& sql) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next()) {
        if (query.lastError().isValid())
            return failSql(m_place, query.lastError());
        return failAt(m_place, "no row for: " + sql.simplified().toStdString());
    }
    return query.value(0).toLongLong();
}

Result<Transaction> Transaction::begin(const Connection& connection, Access access) {
    QString begin = QStringLiteral("START TRANSACTION");
    if (connection.dialect() == Dialect::Sqlite)
        begin = access == Access::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    else if (access == Access::Read)
        begin = QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    const auto begun = connection.run(begin);
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
