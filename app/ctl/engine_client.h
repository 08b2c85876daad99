#pragma once
// Talks to the engine that runs on a data folder, through the address, token and certificate it left there, in the name
// of the person at the command line.
//
// Thread: one at a time, with a QCoreApplication. Every call ends within its time-out, answered or not.
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <optional>
#include <string>

namespace aetherion::ctl {

struct EngineRequest {
    /// "GET", "POST", "DELETE"
    std::string method = "GET";
    /// Encoded already.
    std::string path;
    /// The body.
    std::optional<std::string> json{};
    /// Sent as Idempotency-Key; empty: none.
    std::string idempotencyKey{};
};

struct EngineAnswer {
    int status = 0;
    std::string body;
};

class EngineClient {
public:
    /// Empty when no engine has left an address in the folder.
    [[nodiscard]] static std::optional<EngineClient> find(const std::filesystem::path& dataFolder);

    [[nodiscard]] Result<EngineAnswer> get(const std::string& path, Duration timeout) const;
    /// `json` is the body.
    [[nodiscard]] Result<EngineAnswer> post(const std::string& path, const std::string& json, Duration timeout) const;

    [[nodiscard]] Result<EngineAnswer> send(const EngineRequest& request, Duration timeout) const;

private:
    EngineClient(std::string token, std::string address, std::string certificate)
        : m_token(std::move(token)), m_address(std::move(address)), m_certificate(std::move(certificate)) {}

    std::string m_token;
    std::string m_address;
    /// SHA-256 of the certificate that the engine must show; empty without TLS.
    std::string m_certificate;
};

} // namespace aetherion::ctl
