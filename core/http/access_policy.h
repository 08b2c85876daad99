#pragma once
// Decides from a request's fields alone whether its sender may speak to this port at all, before any routing.
//
// A server stands next to a web browser: the Host list stops DNS rebinding, the Origin list stops other
// sites' pages (on every method, and on upgrades), Sec-Fetch-Site stops what sends no Origin. Compared exactly (host
// names in any case), no wildcards.
//
// Thread: immutable while serving.
#include "core/http/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::http {

class AccessPolicy {
public:
    /// `hosts` as a request may name this server ("127.0.0.1:8001"), see hostFields(); `secure` when it speaks TLS.
    AccessPolicy(std::vector<std::string> hosts, bool secure, std::vector<std::string> allowedOrigins);

    /// One more that is listened on. Before serving.
    void addPort(std::uint16_t port);

    /// 400 Host missing or repeated, 421 a Host that is not ours, 403 a foreign Origin or site, 400 a token in the
    /// query.
    [[nodiscard]] std::optional<Refusal> refuse(const Request& request) const;
    /// The request's Origin when it is on the configured list (then a browser is told so), else null.
    [[nodiscard]] const std::string* sharedOrigin(const Request& request) const;

private:
    [[nodiscard]] bool isOwnHost(const std::string& host) const;
    [[nodiscard]] bool isListedOrigin(const std::string& origin) const;

    std::vector<std::string> m_hosts;
    std::string m_scheme;
    std::vector<std::string> m_allowedOrigins;
};

/// Every Host field by which a server on `port` may be called: this machine's own names for itself, `addresses`
/// (literal IP addresses that it listens on) and `names` (a name, or name:port where a proxy changes the port).
[[nodiscard]] std::vector<std::string> hostFields(std::uint16_t port, bool secure,
                                                  const std::vector<std::string>& addresses,
                                                  const std::vector<std::string>& names);

} // namespace aetherion::http
