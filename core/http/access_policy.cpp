#include "core/http/access_policy.h"

#include <algorithm>
#include <array>

namespace aetherion::http {

AccessPolicy::AccessPolicy(std::uint16_t port, std::vector<std::string> allowedOrigins)
    : m_allowedOrigins(std::move(allowedOrigins)) {
    addPort(port);
    // A page whose origin is opaque says `null`; anyone can make one.
    std::erase(m_allowedOrigins, "null");
}

void AccessPolicy::addPort(std::uint16_t port) {
    for (const char* const host : {"127.0.0.1:", "localhost:", "[::1]:"})
        m_hosts.push_back(host + std::to_string(port));
}

bool AccessPolicy::isOwnHost(const std::string& host) const {
    return std::find(m_hosts.begin(), m_hosts.end(), host) != m_hosts.end();
}

bool AccessPolicy::isListedOrigin(const std::string& origin) const {
    return std::find(m_allowedOrigins.begin(), m_allowedOrigins.end(), origin) != m_allowedOrigins.end();
}

std::optional<Refusal> AccessPolicy::refuse(const Request& request) const {
    const std::string* host = request.field("host");
    if (host == nullptr && request.version >= 11)
        return Refusal{400, "the Host field is missing"};
    if (request.fieldCount("host") > 1)
        return Refusal{400, "Host is given twice"};
    if (host == nullptr || !isOwnHost(*host) || (!request.authority.empty() && !isOwnHost(request.authority)))
        return Refusal{421, "this server does not answer for that Host"};

    if (request.fieldCount("origin") > 1)
        return Refusal{400, "Origin is given twice"};
    const std::string* origin = request.field("origin");
    const bool listed = origin != nullptr && isListedOrigin(*origin);
    if (origin != nullptr && !listed && *origin != "http://" + *host)
        return Refusal{403, "requests from that Origin are not accepted"};
    if (!listed &&
        (request.fieldHasWord("sec-fetch-site", "cross-site") || request.fieldHasWord("sec-fetch-site", "same-site")))
        return Refusal{403, "requests from other sites are not accepted"};

    constexpr std::array<std::string_view, 5> kTokenNames{"token", "access_token", "api_token", "api_key",
                                                          "authorization"};
    for (const auto& [key, value] : request.query)
        if (std::any_of(kTokenNames.begin(), kTokenNames.end(),
                        [&](std::string_view tokenName) { return equalIgnoringCase(key, tokenName); }) ||
            value.rfind("aeth_", 0) == 0)
            return Refusal{400, "a token belongs in the Authorization field, not in the address"};
    return std::nullopt;
}

const std::string* AccessPolicy::sharedOrigin(const Request& request) const {
    const std::string* origin = request.field("origin");
    return origin != nullptr && isListedOrigin(*origin) ? origin : nullptr;
}

} // namespace aetherion::http
