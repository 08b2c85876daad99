#pragma once
// The named tokens of the API: what they may, for which accounts, until when. Of a token's text only the SHA-256 is
// kept; the text itself is given out once, when it is made.
//
// Thread: TokenPort from any; its calls wait for the disk or a server. Values otherwise.
#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::contract {

/// None contains another. Read: portfolio, orders, risk, audit. Trade: orders. Risk: what loosens. Admin: tokens, jobs.
enum class TokenScope : std::uint8_t { Read, Trade, Risk, Admin };
inline constexpr TokenScope kTokenScopes[] = {TokenScope::Read, TokenScope::Trade, TokenScope::Risk, TokenScope::Admin};
[[nodiscard]] std::string_view name(TokenScope scope);

/// "read,trade" in any order and case; no scope at all is an error, and so is one that there is not.
[[nodiscard]] Result<std::vector<TokenScope>> parseTokenScopes(std::string_view text);
/// "read,trade"
[[nodiscard]] std::string scopesText(const std::vector<TokenScope>& scopes);
/// "desk-1,paper*": patterns of accounts, separated by commas.
[[nodiscard]] Result<std::vector<std::string>> parseAccountPatterns(std::string_view text);
[[nodiscard]] std::string patternsText(const std::vector<std::string>& patterns);
/// 1 to 64 letters, digits and `._-`.
[[nodiscard]] Status checkTokenName(std::string_view name);
/// "30d", "12h", "90m", "45s": above zero, and at most ten years.
[[nodiscard]] Result<Duration> parseLifetime(std::string_view text);

struct ApiToken {
    std::string id;
    std::string name;
    std::vector<TokenScope> scopes;
    std::vector<std::string> accounts;
    Timestamp created;
    std::optional<Timestamp> expires{};
    /// To the hour.
    std::optional<Timestamp> lastUsed{};
    std::optional<Timestamp> revoked{};
    /// The token that was made in its place; empty: none.
    std::string replacedBy{};
    /// SHA-256 of the text, 64 hexadecimal digits.
    std::string hash{};
    bool operator==(const ApiToken&) const = default;

    [[nodiscard]] bool validAt(Timestamp time) const { return !revoked && (!expires || time < *expires); }
};
/// "active", "expired", "revoked"
[[nodiscard]] std::string_view stateOf(const ApiToken& token, Timestamp now);

struct TokenRequest {
    std::string name;
    std::vector<TokenScope> scopes;
    std::vector<std::string> accounts;
    /// Until it is revoked where there is none.
    std::optional<Duration> lifetime{};
};

/// Who makes or ends a token, as the audit names them.
struct TokenActor {
    std::string who;
    /// api, command
    std::string channel;
    /// Of the API's request; empty for none.
    std::string requestId{};
};

struct NewToken {
    ApiToken token;
    /// To be shown once, and kept nowhere.
    std::string text;
};

struct TokenFault {
    enum class Kind : std::uint8_t { Unusable, Unknown, Conflict, Unavailable };
    Kind kind = Kind::Unavailable;
    Error error;
};
template <typename T> using TokenResult = tl::expected<T, TokenFault>;

class TokenPort {
public:
    virtual ~TokenPort() = default;
    /// All that this engine has ever had, oldest first.
    [[nodiscard]] virtual Result<std::vector<ApiToken>> tokens() = 0;
    /// Refused: a name that a valid token has already.
    [[nodiscard]] virtual TokenResult<NewToken> create(const TokenRequest& request, const TokenActor& actor) = 0;
    /// A new text for a valid token; the old one is good for `overlap` longer, unless it expires before.
    [[nodiscard]] virtual TokenResult<NewToken> rotate(const std::string& idOrName, Duration overlap,
                                                       const TokenActor& actor) = 0;
    /// By a name: every valid token of it.
    [[nodiscard]] virtual TokenResult<std::vector<ApiToken>> revoke(const std::string& idOrName,
                                                                    const TokenActor& actor) = 0;
    /// Ids, and when each was used last.
    [[nodiscard]] virtual Status noteUsed(const std::vector<std::pair<std::string, Timestamp>>& used) = 0;
};

inline constexpr Duration kTokenOverlap = std::chrono::hours(1);

} // namespace aetherion::contract
