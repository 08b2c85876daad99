#include "core/api/api_settings.h"

#include <QHostAddress>

namespace aetherion::api {

bool isLoopback(const std::string& address) {
    return address == "localhost" || QHostAddress(QString::fromStdString(address)).isLoopback();
}

Status check(const ApiSettings& settings) {
    if (!isLoopback(settings.address) && (!settings.tls || !settings.hasNamedTokens))
        return failAt("api address " + settings.address,
                      std::string("others reach it, which needs ") +
                          (settings.tls ? "a named token (aetherionctl token create)" : "--tls-cert and --tls-key"));
    if (settings.tls)
        if (const auto identity = http::readTlsIdentity(*settings.tls); !identity)
            return tl::unexpected(identity.error());
    return {};
}

} // namespace aetherion::api
