#pragma once
// Named tokens and an audit in memory, with a server over them.
//
// Thread: the test sets, the server's threads read; each guards itself.
#include "core/base/bearer_token.h"
#include "core/contract/audit_port.h"
#include "core/contract/token_port.h"
#include "tests/api/fakes.h"

#include <mutex>
#include <vector>

namespace aetherion::test {

class FakeTokens final : public contract::TokenPort {
public:
    explicit FakeTokens(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] Result<std::vector<contract::ApiToken>> tokens() override;
    [[nodiscard]] contract::TokenResult<contract::NewToken> create(const contract::TokenRequest& request,
                                                                   const contract::TokenActor& actor) override;
    [[nodiscard]] contract::TokenResult<contract::NewToken> rotate(const std::string& idOrName, Duration overlap,
                                                                   const contract::TokenActor& actor) override;
    [[nodiscard]] contract::TokenResult<std::vector<contract::ApiToken>>
    revoke(const std::string& idOrName, const contract::TokenActor& actor) override;
    [[nodiscard]] Status noteUsed(const std::vector<std::pair<std::string, Timestamp>>& used) override;

    /// A valid one; its text.
    [[nodiscard]] std::string add(const std::string& name, std::vector<contract::TokenScope> scopes,
                                  std::vector<std::string> accounts = {"*"},
                                  std::optional<Duration> lifetime = std::nullopt);
    std::atomic<bool> fails{false};

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    std::vector<contract::ApiToken> m_tokens;
};

class FakeAudit final : public contract::AuditPort {
public:
    [[nodiscard]] Result<std::int64_t> recordNow(contract::AuditEntry entry) override;
    bool note(contract::AuditEntry entry) noexcept override;
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }
    [[nodiscard]] std::vector<contract::AuditEntry> entries() const;
    /// Those whose action is this.
    [[nodiscard]] std::vector<contract::AuditEntry> entries(const std::string& action) const;

private:
    mutable std::mutex m_mutex;
    std::vector<contract::AuditEntry> m_entries;
};

/// A server over the fakes of `ports`, with named tokens and an audit of its own.
class Guarded {
public:
    explicit Guarded(http::RateLimits rates = {});
    /// The request's answer; without a body none is sent.
    [[nodiscard]] Reply ask(const std::string& token, const std::string& method, const std::string& target,
                            const std::string& json = {}, const std::string& fields = {}) const;

    Served ports;
    FakeTokens tokens;
    FakeAudit audit;
    QTemporaryDir folder;
    std::unique_ptr<api::ApiServer> server;
    std::uint16_t port = 0;
    std::string startToken;
};

} // namespace aetherion::test
