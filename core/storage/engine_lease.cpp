#include "core/storage/engine_lease.h"

#include "core/base/version.h"
#include "core/storage/statement.h"

#include <QCryptographicHash>

#include <unistd.h>

#include <algorithm>

namespace aetherion::storage {

namespace {

constexpr std::size_t kLongestLockName = 64;
/// After this long without a word from it the server ends a connection, and the lease with it.
constexpr const char* kSilence = "SET SESSION wait_timeout = 120";

std::string hostName() {
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "unknown";
}

/// "process 4242 on desk-1 (Aetherion 1.2.0) since 2026-01-05T09:00:00Z"; empty when nobody has said.
std::string holder(const Connection& connection, const std::string& engine) {
    auto find = Statement::prepare(connection,
                                   QStringLiteral("SELECT host, process, program, since FROM engines WHERE name = ?"));
    if (!find)
        return {};
    find->bind(0, engine);
    if (!find->run() || !find->next().value_or(false))
        return {};
    return "process " + std::to_string(find->integer(1)) + " on " + find->text(0) + " (" + find->text(2) + ") since " +
           formatIso(Timestamp(Duration(find->integer(3))));
}

/// The first column of the first row of a question about a lock.
Result<std::int64_t> askAboutLock(const Connection& connection, const char* sql, const std::string& lock) {
    auto ask = Statement::prepare(connection, QString::fromLatin1(sql));
    if (!ask)
        return tl::unexpected(ask.error());
    ask->bind(0, lock);
    if (const auto ran = ask->run(); !ran)
        return tl::unexpected(ran.error());
    const auto answered = ask->next();
    if (!answered)
        return tl::unexpected(answered.error());
    // No answer is NULL: the server could not say.
    return *answered && !ask->isNull(0) ? ask->integer(0) : -1;
}

Status noteHolder(const Connection& connection, const std::string& engine) {
    auto note = Statement::prepare(
        connection, QStringLiteral("INSERT INTO engines (name, host, process, program, since) "
                                   "VALUES (?, ?, ?, ?, UNIX_TIMESTAMP() * 1000000000) ON DUPLICATE KEY UPDATE host = "
                                   "VALUES(host), process = VALUES(process), program = VALUES(program), since = "
                                   "VALUES(since)"));
    if (!note)
        return tl::unexpected(note.error());
    note->bind(0, engine);
    note->bind(1, hostName());
    note->bind(2, std::int64_t{::getpid()});
    note->bind(3, "Aetherion " + version());
    return note->run();
}

} // namespace

std::string EngineLease::lockName(const std::string& database, const std::string& engine) {
    const std::string name = "aetherion:" + database + ":" + engine;
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.';
    });
    if (plain && name.size() <= kLongestLockName)
        return name;
    const QByteArray text(name.data(), static_cast<qsizetype>(name.size()));
    return "aetherion#" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(48).toStdString();
}

Result<EngineLease> EngineLease::take(const Connection& connection, const std::string& database,
                                      const std::string& engine) {
    if (const auto set = connection.run(QString::fromLatin1(kSilence)); !set)
        return tl::unexpected(set.error());
    EngineLease lease(lockName(database, engine), engine);
    const auto got = askAboutLock(connection, "SELECT GET_LOCK(?, 1)", lease.m_lock);
    if (!got)
        return tl::unexpected(got.error());
    if (*got != 1) {
        const std::string who = holder(connection, engine);
        return failAt(connection.place(), "the engine \"" + engine + "\" already writes to this database" +
                                              (who.empty() ? std::string() : ": " + who) +
                                              "; stop it, or give this one another name");
    }
    if (const auto noted = noteHolder(connection, engine); !noted)
        return tl::unexpected(noted.error());
    return lease;
}

Status EngineLease::renew(const Connection& connection) const {
    const auto ours = askAboutLock(connection, "SELECT IS_USED_LOCK(?) = CONNECTION_ID()", m_lock);
    if (!ours)
        return tl::unexpected(ours.error());
    if (*ours != 1)
        return failAt(connection.place(), "this engine's right to write as \"" + m_engine + "\" has ended");
    return {};
}

} // namespace aetherion::storage
