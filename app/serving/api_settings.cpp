#include "app/serving/api_settings.h"

#include <algorithm>

namespace aetherion::serving {

namespace {

http::Limits frontLimits(const config::ApiLimits& limits) {
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    http::Limits front;
    front.headBytes = limits.headerBytes;
    front.fields = limits.headerFields;
    front.targetBytes = limits.uriBytes;
    front.bodyBytes = limits.bodyBytes;
    front.jsonDepth = limits.jsonDepth;
    front.connections = limits.connections;
    front.webSockets = limits.sockets;
    front.socketMessageBytes = limits.socketMessageBytes;
    front.socketMessagesPerSecond = limits.socketMessagesPerSecond;
    front.headTime = duration_cast<milliseconds>(limits.headerTime);
    front.bodyTime = duration_cast<milliseconds>(limits.bodyTime);
    front.idleTime = duration_cast<milliseconds>(limits.idleTime);
    return front;
}

bool anyValid(contract::TokenPort& tokens, Timestamp now) {
    const auto all = tokens.tokens();
    return all && std::any_of(all->begin(), all->end(), [&](const auto& token) { return token.validAt(now); });
}

} // namespace

api::ApiSettings apiSettings(const config::ApiSettings& settings, const config::DataFolder& folder,
                             contract::TokenPort& tokens, Timestamp now) {
    api::ApiSettings api;
    api.address = settings.address;
    api.port = settings.port;
    if (!settings.tlsCertificate.empty())
        api.tls = http::TlsFiles{settings.tlsCertificate, settings.tlsKey};
    api.hasNamedTokens = !api::isLoopback(settings.address) && anyValid(tokens, now);
    api.hostNames = settings.hostNames;
    api.allowedOrigins = settings.allowedOrigins;
    api.primarySymbol = settings.primarySymbol;
    api.tokenFile = folder.apiToken();
    api.dataFolder = folder.root;
    api.limits = frontLimits(settings.limits);
    if (settings.compatPorts)
        api.compatPorts = {api::kCompatPorts.begin(), api::kCompatPorts.end()};
    api.rates.changesPerToken = settings.changesPerToken;
    api.rates.changesInAll = settings.changesInAll;
    api.rates.failures = settings.failedTokens;
    return api;
}

} // namespace aetherion::serving
