#pragma once
// Where the API listens, for whom, and how much it takes from one client and from all.
//
// Sizes in bytes. Thread: values.
#include "core/base/time.h"
#include "core/config/settings_table.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace aetherion::config {

struct ApiLimits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t headerFields = 64;
    /// Not more than headerBytes.
    std::size_t uriBytes = 4 * 1024;
    std::size_t bodyBytes = 1024 * 1024;
    int jsonDepth = 32;
    int connections = 1024;
    /// Not more than connections.
    int sockets = 600;
    std::size_t socketMessageBytes = 64 * 1024;
    int socketMessagesPerSecond = 20;
    Duration headerTime = std::chrono::seconds(5);
    Duration bodyTime = std::chrono::seconds(10);
    Duration idleTime = std::chrono::seconds(60);
    bool operator==(const ApiLimits&) const = default;
};

struct ApiSettings {
    bool enabled = true;
    /// A literal IP address.
    std::string address = "127.0.0.1";
    std::uint16_t port = 8001;
    /// Both or neither; absolute.
    std::filesystem::path tlsCertificate;
    std::filesystem::path tlsKey;
    std::vector<std::string> hostNames;
    std::vector<std::string> allowedOrigins;
    std::string primarySymbol;
    ApiLimits limits;
    /// Changes that are accepted in ten seconds.
    int changesPerToken = 100;
    int changesInAll = 300;
    /// Wrong tokens in a minute, beyond which the answer is 429.
    int failedTokens = 60;
    /// Serve the ancestors' ports too.
    bool compatPorts = false;
};

/// An address that others reach is refused here without TLS; whether there are tokens is the server's to check.
[[nodiscard]] Result<ApiSettings> checkApiSettings(const SettingsTable& table);

} // namespace aetherion::config
