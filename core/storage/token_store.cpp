#include "core/storage/token_store.h"

#include "core/base/bearer_token.h"
#include "core/storage/database_file.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

using contract::ApiToken;
using contract::TokenFault;
using contract::TokenResult;

constexpr const char* kTokenColumns =
    "token_id, name, hash, scopes, accounts, created, expires, last_used, revoked, replaced_by";

tl::unexpected<TokenFault> unavailable(const Error& error) {
    return tl::unexpected(TokenFault{TokenFault::Kind::Unavailable, error});
}

tl::unexpected<TokenFault> noSuchToken(const std::string& idOrName) {
    return tl::unexpected(TokenFault{TokenFault::Kind::Unknown,
                                     Error{"token " + idOrName, "there is no valid token of that id or name"}});
}

std::int64_t nanosOf(const std::optional<Timestamp>& time) { return time ? epochNanos(*time) : 0; }

std::optional<Timestamp> timeOf(std::int64_t nanos) {
    return nanos == 0 ? std::nullopt : std::optional(fromEpochNanos(nanos));
}

Result<ApiToken> readToken(const Statement& row) {
    auto scopes = contract::parseTokenScopes(row.text(3));
    auto accounts = contract::parseAccountPatterns(row.text(4));
    if (!scopes || !accounts)
        return failAt("api_tokens: token " + row.text(0), (scopes ? accounts.error() : scopes.error()).text());
    return ApiToken{.id = row.text(0),
                    .name = row.text(1),
                    .scopes = std::move(*scopes),
                    .accounts = std::move(*accounts),
                    .created = fromEpochNanos(row.integer(5)),
                    .expires = timeOf(row.integer(6)),
                    .lastUsed = timeOf(row.integer(7)),
                    .revoked = timeOf(row.integer(8)),
                    .replacedBy = row.text(9),
                    .hash = row.text(2)};
}

Result<std::vector<ApiToken>> readTokens(const Connection& connection, const std::string& engine) {
    auto select = Statement::prepare(connection, QStringLiteral("SELECT %1 FROM api_tokens WHERE engine = ? "
                                                                "ORDER BY created, token_id")
                                                     .arg(QLatin1String(kTokenColumns)));
    if (!select)
        return tl::unexpected(select.error());
    select->bind(0, engine);
    if (const Status ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<ApiToken> tokens;
    while (true) {
        const auto more = select->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return tokens;
        auto token = readToken(*select);
        if (!token)
            return tl::unexpected(token.error());
        tokens.push_back(std::move(*token));
    }
}

Database databaseOf(const StoreAddress& address) { return address.server ? Database::Server : Database::Ledger; }

std::string descriptionOf(const ApiToken& token) {
    return "scopes " + contract::scopesText(token.scopes) + "; accounts " + contract::patternsText(token.accounts) +
           (token.expires ? "; until " + formatIso(*token.expires) : std::string());
}

/// A new text for it, whose digest it keeps.
std::string renew(ApiToken& token, Timestamp now) {
    std::string text = makeBearerToken();
    token.id = makeTokenId();
    token.hash = hexOf(digestOfToken(text));
    token.created = now;
    token.lastUsed.reset();
    token.revoked.reset();
    token.replacedBy.clear();
    return text;
}

std::string requestText(const contract::TokenActor& actor) {
    return actor.requestId.empty() ? std::string() : "request " + actor.requestId;
}

} // namespace

TokenStore::TokenStore(StoreAddress address, std::string engine, contract::AuditPort& audit, const Clock& clock)
    : m_address(std::move(address)), m_engine(std::move(engine)), m_audit(audit), m_clock(clock) {}

Result<std::vector<ApiToken>> TokenStore::tokens() {
    const auto connection = openForReading(m_address, databaseOf(m_address));
    if (!connection)
        return tl::unexpected(connection.error());
    return readTokens(**connection, m_engine);
}

Status TokenStore::put(const Connection& connection, const ApiToken& token) const {
    const bool isServer = connection.dialect() == Dialect::MySql;
    const QString insert = QStringLiteral("INSERT INTO api_tokens (engine, %1, revision) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ")
                               .arg(QLatin1String(kTokenColumns));
    // What a token is never changes; only how it ends does.
    const QString sql =
        isServer
            ? insert + QStringLiteral("ON DUPLICATE KEY UPDATE expires = VALUES(expires), revoked = "
                                      "VALUES(revoked), replaced_by = VALUES(replaced_by), revision = revision + 1")
            : insert + QStringLiteral("ON CONFLICT (engine, token_id) DO UPDATE SET expires = excluded.expires, "
                                      "revoked = excluded.revoked, replaced_by = excluded.replaced_by, "
                                      "revision = revision + 1");
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(0, m_engine);
    statement->bind(1, token.id);
    statement->bind(2, token.name);
    statement->bind(3, token.hash);
    statement->bind(4, contract::scopesText(token.scopes));
    statement->bind(5, contract::patternsText(token.accounts));
    statement->bind(6, epochNanos(token.created));
    statement->bind(7, nanosOf(token.expires));
    statement->bind(8, nanosOf(token.lastUsed));
    statement->bind(9, nanosOf(token.revoked));
    statement->bind(10, token.replacedBy);
    return statement->run();
}

Status TokenStore::recordNow(const char* action, const ApiToken& token, const std::string& before,
                             const contract::TokenActor& actor) const {
    const auto recorded = m_audit.recordNow({actor.who, actor.channel, action, "token:" + token.name + " " + token.id,
                                             before, descriptionOf(token), requestText(actor)});
    return recorded ? Status() : tl::unexpected(recorded.error());
}

TokenResult<contract::NewToken> TokenStore::create(const contract::TokenRequest& request,
                                                   const contract::TokenActor& actor) {
    const auto unusable = [](const Error& error) {
        return tl::unexpected(TokenFault{TokenFault::Kind::Unusable, error});
    };
    if (const Status named = contract::checkTokenName(request.name); !named)
        return unusable(named.error());
    if (request.scopes.empty() || request.accounts.empty())
        return unusable(Error{"token " + request.name, "needs a scope and a pattern of accounts"});
    const Timestamp now = m_clock.now();
    const auto connection = openForWriting(m_address, databaseOf(m_address));
    if (!connection)
        return unavailable(connection.error());
    auto transaction = Transaction::begin(**connection, Access::Write);
    if (!transaction)
        return unavailable(transaction.error());
    const auto present = readTokens(**connection, m_engine);
    if (!present)
        return unavailable(present.error());
    for (const ApiToken& each : *present)
        if (each.name == request.name && each.validAt(now))
            return tl::unexpected(TokenFault{
                TokenFault::Kind::Conflict,
                Error{"token " + request.name, "there is a valid one of that name; rotate it, or revoke it first"}});
    contract::NewToken made;
    made.token.name = request.name;
    made.token.scopes = request.scopes;
    made.token.accounts = request.accounts;
    if (request.lifetime)
        made.token.expires = now + *request.lifetime;
    made.text = renew(made.token, now);
    if (const Status recorded = recordNow("create token", made.token, {}, actor); !recorded)
        return unavailable(recorded.error());
    if (const Status written = put(**connection, made.token); !written)
        return unavailable(written.error());
    if (const Status committed = transaction->commit(); !committed)
        return unavailable(committed.error());
    return made;
}

TokenResult<contract::NewToken> TokenStore::rotate(const std::string& idOrName, Duration overlap,
                                                   const contract::TokenActor& actor) {
    const Timestamp now = m_clock.now();
    const auto connection = openForWriting(m_address, databaseOf(m_address));
    if (!connection)
        return unavailable(connection.error());
    auto transaction = Transaction::begin(**connection, Access::Write);
    if (!transaction)
        return unavailable(transaction.error());
    const auto present = readTokens(**connection, m_engine);
    if (!present)
        return unavailable(present.error());
    // The newest of a name: an older one that is still good has been replaced already.
    const auto found = std::find_if(present->rbegin(), present->rend(), [&](const ApiToken& each) {
        return each.validAt(now) && each.replacedBy.empty() && (each.id == idOrName || each.name == idOrName);
    });
    if (found == present->rend())
        return noSuchToken(idOrName);
    ApiToken old = *found;
    contract::NewToken made;
    made.token = old;
    made.text = renew(made.token, now);
    if (old.expires)
        made.token.expires = now + (*old.expires - old.created);
    old.replacedBy = made.token.id;
    old.expires = old.expires ? std::min(*old.expires, now + overlap) : now + overlap;
    if (const Status recorded =
            recordNow("rotate token", made.token, old.id + " until " + formatIso(*old.expires), actor);
        !recorded)
        return unavailable(recorded.error());
    for (const ApiToken* each : {&std::as_const(made.token), &std::as_const(old)})
        if (const Status written = put(**connection, *each); !written)
            return unavailable(written.error());
    if (const Status committed = transaction->commit(); !committed)
        return unavailable(committed.error());
    return made;
}

TokenResult<std::vector<ApiToken>> TokenStore::revoke(const std::string& idOrName, const contract::TokenActor& actor) {
    const Timestamp now = m_clock.now();
    const auto connection = openForWriting(m_address, databaseOf(m_address));
    if (!connection)
        return unavailable(connection.error());
    auto transaction = Transaction::begin(**connection, Access::Write);
    if (!transaction)
        return unavailable(transaction.error());
    const auto present = readTokens(**connection, m_engine);
    if (!present)
        return unavailable(present.error());
    std::vector<ApiToken> ended;
    for (const ApiToken& each : *present)
        if (each.validAt(now) && (each.id == idOrName || each.name == idOrName))
            ended.push_back(each);
    if (ended.empty())
        return noSuchToken(idOrName);
    for (ApiToken& each : ended) {
        each.revoked = now;
        if (const Status written = put(**connection, each); !written)
            return unavailable(written.error());
    }
    if (const Status committed = transaction->commit(); !committed)
        return unavailable(committed.error());
    for (const ApiToken& each : ended)
        m_audit.note({actor.who, actor.channel, "revoke token", "token:" + each.name + " " + each.id,
                      descriptionOf(each), "revoked", requestText(actor)});
    return ended;
}

Status TokenStore::noteUsed(const std::vector<std::pair<std::string, Timestamp>>& used) {
    if (used.empty())
        return {};
    const auto connection = openForWriting(m_address, databaseOf(m_address));
    if (!connection)
        return tl::unexpected(connection.error());
    auto update =
        Statement::prepare(**connection, QStringLiteral("UPDATE api_tokens SET last_used = ?, revision = revision + 1 "
                                                        "WHERE engine = ? AND token_id = ? AND last_used < ?"));
    if (!update)
        return tl::unexpected(update.error());
    for (const auto& [id, time] : used) {
        update->bind(0, epochNanos(time));
        update->bind(1, m_engine);
        update->bind(2, id);
        update->bind(3, epochNanos(time));
        if (const Status ran = update->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace aetherion::storage
