#include "core/engine/configured_store.h"

#include "core/base/secret_file.h"

#include <cstdlib>

namespace aetherion::engine {

namespace {

constexpr const char* kPasswordVariable = "AETHERION_DB_PASSWORD";

/// Empty where none was given: a server may let users in by other means.
Result<std::string> passwordOf(const config::DatabaseSettings& database) {
    const char* variable = std::getenv(kPasswordVariable);
    if (database.passwordFile.empty() || (variable && !database.passwordFileFirst))
        return std::string(variable ? variable : "");
    auto password = readSecretFile(database.passwordFile);
    if (!password)
        return failAt(database.passwordFilePlace, password.error().text());
    return password;
}

} // namespace

Result<storage::StoreAddress> storeAt(const config::Settings& settings, const std::string& database,
                                      const std::string& place) {
    auto address = storage::parseStoreAddress(settings.dataFolder, database);
    if (!address)
        return failAt(place, address.error().reason);
    if (!address->server)
        return address;
    auto password = passwordOf(settings.database);
    if (!password)
        return tl::unexpected(password.error());
    address->server->password = std::move(*password);
    return address;
}

Result<storage::StoreAddress> configuredStore(const config::Settings& settings) {
    return storeAt(settings, settings.database.address, settings.database.place);
}

} // namespace aetherion::engine
