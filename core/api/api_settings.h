#pragma once
// What the HTTP front is told at its start: where it listens, what it allows, how much it takes.
//
// Thread: values, copied into the api thread.
#include "core/api/identity.h"
#include "core/base/result.h"
#include "core/http/limits.h"
#include "core/http/rate_limiter.h"
#include "core/http/tls_identity.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::api {

struct ApiSettings {
    /// A literal IP address; "127.0.0.1" has ::1 beside it where the machine has it, "::" is every address. One that
    /// others reach needs TLS and named tokens.
    std::string address = "127.0.0.1";
    /// 0 takes any free port.
    std::uint16_t port = 8001;
    /// With them the server speaks TLS.
    std::optional<http::TlsFiles> tls{};
    /// Is there a named token that has not ended? Whoever keeps the tokens says so.
    bool hasNamedTokens = false;
    /// Further names by which clients call it: "panel.example", "panel.example:443".
    std::vector<std::string> hostNames{};
    /// Origins of browser pages that may call, compared exactly: "https://panel.example:8443". The program's own pages
    /// are always allowed, `null` never.
    std::vector<std::string> allowedOrigins{};
    /// Ports beside it, each with an identity of its own; one that is taken is a warning. The main port is left out.
    std::vector<CompatPort> compatPorts{};
    /// Whom inherited single-symbol paths serve; the first stream where there is no such symbol.
    std::string primarySymbol = "BTCUSDT";
    /// `api-token` in the data folder; empty for no file (then nobody has a token).
    std::filesystem::path tokenFile{};
    http::Limits limits{};
    http::RateLimits rates{};
    /// Whose `imports`, `exports` and `models` the files of jobs are confined to.
    std::filesystem::path dataFolder{};
};

/// Refused: an address that others reach without certificate, key and named token; a certificate or key that is none.
[[nodiscard]] Status check(const ApiSettings& settings);
[[nodiscard]] bool isLoopback(const std::string& address);

} // namespace aetherion::api
