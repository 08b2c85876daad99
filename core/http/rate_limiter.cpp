#include "core/http/rate_limiter.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace aetherion::http {

namespace {

/// Tokens come and go; a bucket that is full again need not be remembered.
constexpr std::size_t kMostBuckets = 1'000;
constexpr std::string_view kQuotaExceeded = "https://iana.org/assignments/http-problem-types#quota-exceeded";

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

} // namespace

RateLimiter::RateLimiter(const RateLimits& limits, const Clock& clock)
    : m_clock(clock), m_perToken{"token", std::max(limits.changesPerToken, 1), limits.window},
      m_inAll{"all", std::max(limits.changesInAll, 1), limits.window}, m_failures{"failures",
                                                                                  std::max(limits.failures, 1),
                                                                                  limits.failureWindow},
      m_all{static_cast<double>(m_inAll.quota), clock.now()}, m_failed{static_cast<double>(m_failures.quota),
                                                                       clock.now()} {}

void RateLimiter::fill(Bucket& bucket, const Rule& rule) const {
    const Timestamp now = m_clock.now();
    const double seconds = std::max(0.0, toSeconds(now - bucket.filled));
    const double rate = rule.quota / static_cast<double>(rule.window.count());
    bucket.left = std::min(static_cast<double>(rule.quota), bucket.left + seconds * rate);
    bucket.filled = now;
}

RateLimiter::Bucket& RateLimiter::bucketOf(const std::string& tokenId) {
    if (m_tokens.size() >= kMostBuckets && !m_tokens.contains(tokenId))
        for (auto each = m_tokens.begin(); each != m_tokens.end();) {
            fill(each->second, m_perToken);
            each = each->second.left >= m_perToken.quota ? m_tokens.erase(each) : std::next(each);
        }
    const auto [found, isNew] =
        m_tokens.try_emplace(tokenId, Bucket{static_cast<double>(m_perToken.quota), m_clock.now()});
    fill(found->second, m_perToken);
    return found->second;
}

Response RateLimiter::refusal(const Rule& rule, const Bucket& bucket) const {
    const double rate = rule.quota / static_cast<double>(rule.window.count());
    const auto wait = std::max(1L, static_cast<long>(std::ceil((1 - bucket.left) / rate)));
    return problem(429, "too many requests; the next one is accepted in " + std::to_string(wait) + " s",
                   {{"type", kQuotaExceeded}, {"violated-policies", nlohmann::ordered_json::array({rule.name})}})
        .with("Retry-After", std::to_string(wait));
}

std::optional<Response> RateLimiter::takeChange(const std::string& tokenId) {
    Bucket& own = bucketOf(tokenId);
    fill(m_all, m_inAll);
    if (own.left < 1)
        return refusal(m_perToken, own);
    if (m_all.left < 1)
        return refusal(m_inAll, m_all);
    own.left -= 1;
    m_all.left -= 1;
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> RateLimiter::fields(const std::string& tokenId) {
    const Bucket* const own = &bucketOf(tokenId);
    const Bucket* const all = &m_all;
    fill(m_all, m_inAll);
    std::string policy;
    std::string state;
    for (const auto& [rule, bucket] : {std::pair{&m_perToken, own}, std::pair{&m_inAll, all}}) {
        const double rate = rule->quota / static_cast<double>(rule->window.count());
        const auto full = static_cast<long>(std::ceil((rule->quota - bucket->left) / rate));
        const std::string comma = policy.empty() ? "" : ", ";
        policy += comma + quoted(rule->name) + ";q=" + std::to_string(rule->quota) +
                  ";w=" + std::to_string(rule->window.count());
        state += comma + quoted(rule->name) + ";r=" + std::to_string(static_cast<long>(bucket->left)) +
                 ";t=" + std::to_string(full);
    }
    return {{"RateLimit-Policy", policy}, {"RateLimit", state}};
}

std::optional<Response> RateLimiter::takeFailure() {
    fill(m_failed, m_failures);
    if (m_failed.left < 1)
        return refusal(m_failures, m_failed);
    m_failed.left -= 1;
    return std::nullopt;
}

} // namespace aetherion::http
