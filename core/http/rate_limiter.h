#pragma once
// How many changes a token, and all tokens together, may ask for in a while, and how many failed guesses are answered
// as such: buckets that fill steadily and may be emptied at once.
//
// Nobody is locked out: a valid token is let in whatever was guessed before it, and no bucket belongs to an address
// (all clients of a machine share one). Fields: draft-ietf-httpapi-ratelimit-headers-11.
//
// Thread: one.
#include "core/base/clock.h"
#include "core/http/response.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::http {

struct RateLimits {
    /// Changes in `window`.
    int changesPerToken = 100;
    int changesInAll = 300;
    /// Wrong tokens in `failureWindow`; beyond them the answer is 429 instead of 401.
    int failures = 60;
    std::chrono::seconds window{10};
    std::chrono::seconds failureWindow{60};
};

class RateLimiter {
public:
    /// `clock` outlives it; when it is set back nothing is owed.
    RateLimiter(const RateLimits& limits, const Clock& clock);

    /// Takes one change of the token's; the answer to give when there is none left.
    [[nodiscard]] std::optional<Response> takeChange(const std::string& tokenId);
    /// The two fields of every answer of a limited route.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> fields(const std::string& tokenId);
    /// Takes one failed guess; the answer to give when there is none left.
    [[nodiscard]] std::optional<Response> takeFailure();

private:
    struct Bucket {
        double left = 0;
        Timestamp filled;
    };
    struct Rule {
        std::string_view name;
        int quota = 1;
        std::chrono::seconds window{1};
    };
    [[nodiscard]] Bucket& bucketOf(const std::string& tokenId);
    void fill(Bucket& bucket, const Rule& rule) const;
    [[nodiscard]] Response refusal(const Rule& rule, const Bucket& bucket) const;

    const Clock& m_clock;
    const Rule m_perToken;
    const Rule m_inAll;
    const Rule m_failures;
    std::map<std::string, Bucket> m_tokens;
    Bucket m_all;
    Bucket m_failed;
};

} // namespace aetherion::http
