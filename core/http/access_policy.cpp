#include "core/http/access_policy.h"

#include <algorithm>
#include <array>

namespace aetherion::http {

std::vector<std::string> hostFields(std::uint16_t port, bool secure, const std::vector<std::string>& addresses,
                                    const std::vector<std::string>& names) {
    const std::string suffix = ":" + std::to_string(port);
    // Clients leave their scheme's own port out.
    const bool implied = port == (secure ? 443 : 80);
    std::vector<std::string> hosts;
    const auto add = [&](const std::string& name) {
        hosts.push_back(name + suffix);
        if (implied)
            hosts.push_back(name);
    };
    for (const char* own : {"127.0.0.1", "localhost", "[::1]"})
        add(own);
    for (const std::string& address : addresses)
        add(address.find(':') == std::string::npos ? address : "[" + address + "]");
    for (const std::string& name : names)
        if (const auto colon = name.find_last_of(":]"); colon != std::string::npos && name[colon] == ':')
            hosts.push_back(name);
        else
            add(name);
    return hosts;
}

AccessPolicy::AccessPolicy(std::vector<std::string> hosts, bool secure, std::vector<std::string> allowedOrigins)
    : m_hosts(std::move(hosts)), m_scheme(secure ? "https://" : "http://"),
      m_allowedOrigins(std::move(allowedOrigins)) {
    // A page whose origin is opaque says `null`; anyone can make one.
    std::erase(m_allowedOrigins, "null");
}

void AccessPolicy::addPort(std::uint16_t port) {
    for (const char* const host : {"127.0.0.1:", "localhost:", "[::1]:"})
        m_hosts.push_back(host + std::to_string(port));
}

bool AccessPolicy::isOwnHost(const std::string& host) const {
    return std::any_of(m_hosts.begin(), m_hosts.end(),
                       [&](const std::string& own) { return equalIgnoringCase(own, host); });
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
    if (origin != nullptr && !listed && *origin != m_scheme + *host)
        return Refusal{403, "requests from that Origin are not accepted"};
    if (!listed &&
        (request.fieldHasWord("sec-fetch-site", "cross-site") || request.fieldHasWord("sec-fetch-site", "same-site")))
        return Refusal{403, "requests from other sites are not accepted"};

    constexpr std::array<std::string_view, 5> kTokenNames{"token", "access_token", "api_token", "api_key",
                                                          "authorization"};
    for (const auto& entry : request.query)
        if (std::any_of(kTokenNames.begin(), kTokenNames.end(),
                        [&](std::string_view tokenName) { return equalIgnoringCase(entry.first, tokenName); }) ||
            entry.second.rfind("aeth_", 0) == 0)
            return Refusal{400, "a token belongs in the Authorization field, not in the address"};
    return std::nullopt;
}

const std::string* AccessPolicy::sharedOrigin(const Request& request) const {
    const std::string* origin = request.field("origin");
    return origin != nullptr && isListedOrigin(*origin) ? origin : nullptr;
}

} // namespace aetherion::http
