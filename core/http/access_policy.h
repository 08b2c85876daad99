#pragma once
// Decides from a request's fields alone whether its sender may speak to this port at all, before any routing.
//
// A server on loopback stands next to a web browser: the Host list stops DNS rebinding, the Origin list stops other
// sites' pages (on every method, and on upgrades), Sec-Fetch-Site stops what sends no Origin. Compared exactly, no
// wildcards.
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
    /// `port` is the one that is really listened on.
    AccessPolicy(std::uint16_t port, std::vector<std::string> allowedOrigins);

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
    std::vector<std::string> m_allowedOrigins;
};

} // namespace aetherion::http
