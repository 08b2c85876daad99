#include "tests/api/fake_tokens.h"

#include "core/base/atomic_file.h"

#include <algorithm>

namespace aetherion::test {

using contract::ApiToken;
using contract::TokenFault;

Result<std::vector<ApiToken>> FakeTokens::tokens() {
    if (fails)
        return failAt("/secret/place/ledger.db", "SELECT went wrong");
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

contract::TokenResult<contract::NewToken> FakeTokens::create(const contract::TokenRequest& request,
                                                             const contract::TokenActor& /*actor*/) {
    if (fails)
        return tl::unexpected(TokenFault{TokenFault::Kind::Unavailable, Error{"/secret/place", "INSERT went wrong"}});
    const std::string text = add(request.name, request.scopes, request.accounts, request.lifetime);
    const std::lock_guard lock(m_mutex);
    return contract::NewToken{m_tokens.back(), text};
}

contract::TokenResult<contract::NewToken> FakeTokens::rotate(const std::string& idOrName, Duration overlap,
                                                             const contract::TokenActor& /*actor*/) {
    std::unique_lock lock(m_mutex);
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(),
                                    [&](const ApiToken& each) { return each.id == idOrName || each.name == idOrName; });
    if (found == m_tokens.end())
        return tl::unexpected(TokenFault{TokenFault::Kind::Unknown, Error{"token", "unknown"}});
    found->expires = m_clock.now() + overlap;
    const ApiToken old = *found;
    lock.unlock();
    const std::string text = add(old.name, old.scopes, old.accounts);
    lock.lock();
    return contract::NewToken{m_tokens.back(), text};
}

contract::TokenResult<std::vector<ApiToken>> FakeTokens::revoke(const std::string& idOrName,
                                                                const contract::TokenActor& /*actor*/) {
    const std::lock_guard lock(m_mutex);
    std::vector<ApiToken> ended;
    for (ApiToken& each : m_tokens)
        if (!each.revoked && (each.id == idOrName || each.name == idOrName)) {
            each.revoked = m_clock.now();
            ended.push_back(each);
        }
    if (ended.empty())
        return tl::unexpected(TokenFault{TokenFault::Kind::Unknown, Error{"token", "unknown"}});
    return ended;
}

Status FakeTokens::noteUsed(const std::vector<std::pair<std::string, Timestamp>>& used) {
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, time] : used)
        for (ApiToken& each : m_tokens)
            if (each.id == id)
                each.lastUsed = time;
    return {};
}

std::string FakeTokens::add(const std::string& name, std::vector<contract::TokenScope> scopes,
                            std::vector<std::string> accounts, std::optional<Duration> lifetime) {
    const std::string text = makeBearerToken();
    const std::lock_guard lock(m_mutex);
    ApiToken token;
    token.id = makeTokenId();
    token.name = name;
    token.scopes = std::move(scopes);
    token.accounts = std::move(accounts);
    token.created = m_clock.now();
    if (lifetime)
        token.expires = m_clock.now() + *lifetime;
    token.hash = hexOf(digestOfToken(text));
    m_tokens.push_back(std::move(token));
    return text;
}

Result<std::int64_t> FakeAudit::recordNow(contract::AuditEntry entry) {
    note(std::move(entry));
    return 1;
}

bool FakeAudit::note(contract::AuditEntry entry) noexcept {
    const std::lock_guard lock(m_mutex);
    m_entries.push_back(std::move(entry));
    return true;
}

std::vector<contract::AuditEntry> FakeAudit::entries() const {
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

std::vector<contract::AuditEntry> FakeAudit::entries(const std::string& action) const {
    std::vector<contract::AuditEntry> found = entries();
    std::erase_if(found, [&](const contract::AuditEntry& each) { return each.action != action; });
    return found;
}

Guarded::Guarded(http::RateLimits rates) : tokens(ports.clock) {
    api::ApiSettings settings;
    settings.port = 0;
    settings.rates = rates;
    settings.tokenFile = (folder.path() + QStringLiteral("/api-token")).toStdString();
    server = std::make_unique<api::ApiServer>(settings,
                                              api::ApiPorts{ports.engine, ports.history, ports.killSwitch, ports.jobs,
                                                            ports.trading, ports.clock, &audit, &tokens});
    const auto started = server->start();
    port = started.value_or(0);
    const auto text = readWholeFile(settings.tokenFile, 4096);
    startToken = text ? text->substr(0, text->find('\n')) : std::string();
}

Reply Guarded::ask(const std::string& token, const std::string& method, const std::string& target,
                   const std::string& json, const std::string& fields) const {
    std::string all = fields;
    if (!token.empty())
        all += "Authorization: Bearer " + token + "\r\n";
    if (!json.empty())
        all += "Content-Type: application/json\r\n";
    return RawClient(port).request(method, target, all, json);
}

} // namespace aetherion::test
