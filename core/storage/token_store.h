#pragma once
// The named tokens in a store: table api_tokens, the rows of one engine.
//
// Each call opens a connection of its own and closes it, so that it may come from any thread and from beside an engine
// that writes the same store. A token is made only when that is on record in the audit chain; one is ended first and
// recorded after. Thread: any; calls wait for the disk or the server. Needs a QCoreApplication.
#include "core/base/clock.h"
#include "core/contract/audit_port.h"
#include "core/contract/token_port.h"
#include "core/storage/store_address.h"

#include <string>

namespace aetherion::storage {

class Connection;

class TokenStore final : public contract::TokenPort {
public:
    /// `audit` and `clock` outlive it.
    TokenStore(StoreAddress address, std::string engine, contract::AuditPort& audit, const Clock& clock);

    [[nodiscard]] Result<std::vector<contract::ApiToken>> tokens() override;
    [[nodiscard]] contract::TokenResult<contract::NewToken> create(const contract::TokenRequest& request,
                                                                   const contract::TokenActor& actor) override;
    [[nodiscard]] contract::TokenResult<contract::NewToken> rotate(const std::string& idOrName, Duration overlap,
                                                                   const contract::TokenActor& actor) override;
    [[nodiscard]] contract::TokenResult<std::vector<contract::ApiToken>>
    revoke(const std::string& idOrName, const contract::TokenActor& actor) override;
    [[nodiscard]] Status noteUsed(const std::vector<std::pair<std::string, Timestamp>>& used) override;

private:
    [[nodiscard]] Status put(const Connection& connection, const contract::ApiToken& token) const;
    [[nodiscard]] Status recordNow(const char* action, const contract::ApiToken& token, const std::string& before,
                                   const contract::TokenActor& actor) const;

    const StoreAddress m_address;
    const std::string m_engine;
    contract::AuditPort& m_audit;
    const Clock& m_clock;
};

} // namespace aetherion::storage
