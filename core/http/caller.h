#pragma once
// Who sends a request, as its token says, and whoever knows the tokens.
//
// Thread: Caller is a value; Callers are asked on the api thread and must not wait.
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::http {

/// What a route asks of whoever calls. Free: nothing, on loopback. Token: any valid token. Read, Trade, Risk, Admin: a
/// token with that scope; none contains another. Stop: any valid token, whatever else the request says wrongly.
enum class Scope : std::uint8_t { Free, Token, Read, Trade, Risk, Admin, Stop };
/// "free", "token", "read", "trade", "risk", "admin", "stop"
[[nodiscard]] std::string_view name(Scope scope);

/// The scopes that a token has: some of Read, Trade, Risk, Admin.
class Scopes {
public:
    constexpr Scopes() = default;
    constexpr Scopes(std::initializer_list<Scope> scopes) {
        for (const Scope each : scopes)
            add(each);
    }
    constexpr void add(Scope scope) { m_bits = static_cast<std::uint8_t>(m_bits | bitOf(scope)); }
    /// A valid token may always do what Free, Token and Stop ask for.
    [[nodiscard]] constexpr bool allow(Scope scope) const {
        return scope == Scope::Free || scope == Scope::Token || scope == Scope::Stop || (m_bits & bitOf(scope)) != 0;
    }

private:
    static constexpr std::uint8_t bitOf(Scope scope) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(scope));
    }
    std::uint8_t m_bits = 0;
};

struct Caller {
    /// The token's name, for records; never the token.
    std::string name;
    /// Holds the start token, that is: owns the data folder, and may say for whom a request is sent.
    bool ownsFolder = false;
    /// From `X-Aetherion-Actor`: the person at a command line for whom the owner's program asks; else empty.
    std::string person{};
    /// Tells tokens apart that have the same name; empty without a token.
    std::string tokenId{};
    Scopes scopes{};
    /// Patterns of the accounts that it is for: `*` stands for any characters, `?` for one.
    std::vector<std::string> accounts{};

    [[nodiscard]] bool mayUse(std::string_view account) const;
    /// Is every account of this pattern its own, as far as that can be told: one of its own patterns, or a name?
    [[nodiscard]] bool covers(const std::string& pattern) const;
    /// Is it for every account?
    [[nodiscard]] bool mayUseAll() const;
};

/// `*` stands for any characters, `?` for one; all else for itself.
[[nodiscard]] bool matchesPattern(std::string_view pattern, std::string_view text);

class Callers {
public:
    virtual ~Callers() = default;
    /// The caller of a bearer token; nothing for one that is unknown, expired or revoked. Takes the same time whatever
    /// the guess.
    [[nodiscard]] virtual std::optional<Caller> find(std::string_view token) const = 0;
    /// Is the token of a caller that was found earlier still good? Asked about open sockets, several times a second.
    [[nodiscard]] virtual bool stillValid(const Caller& caller) const = 0;
};

} // namespace aetherion::http
