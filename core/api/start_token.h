#pragma once
// The token that whoever owns the data folder may use until the program ends: 256 random bits, new at every start.
//
// It stands in `api-token` (mode 0600, created exclusively, never followed through a link): the token on the first
// line, the base address on the second, under TLS the certificate's SHA-256 on the third, so that a client finds all of
// it in the one file that only the owner can have written. The file goes when the program stops cleanly. The token is
// never logged.
//
// Thread: matches() from any thread; the rest on one.
#include "core/base/bearer_token.h"
#include "core/base/result.h"
#include "core/http/caller.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::api {

class StartToken {
public:
    StartToken();
    ~StartToken();
    StartToken(const StartToken&) = delete;
    StartToken& operator=(const StartToken&) = delete;

    /// Takes the same time whatever the guess (SHA-256 of both, compared without branches).
    [[nodiscard]] bool matches(std::string_view guess) const;
    /// Its caller has every scope, for all accounts.
    [[nodiscard]] std::optional<http::Caller> find(std::string_view token) const;
    /// `certificate` is the server's fingerprint; empty without TLS.
    [[nodiscard]] Status publish(const std::filesystem::path& file, std::string_view baseAddress,
                                 std::string_view certificate = {});
    /// Removes the file, unless another program has replaced it meanwhile.
    void withdraw();

private:
    std::string m_token;
    TokenDigest m_digest{};
    std::filesystem::path m_file;
};

} // namespace aetherion::api
