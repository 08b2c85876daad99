#include "core/storage/store_address.h"

namespace aetherion::storage {

std::string StoreAddress::text() const { return server ? server->text() : "SQLite in " + folder.string(); }

Result<StoreAddress> parseStoreAddress(const std::filesystem::path& folder, std::string_view database,
                                       const std::string& password) {
    if (database == "sqlite")
        return StoreAddress(folder);
    // Not repeated: what is wrong about it may be a password in it.
    if (!database.starts_with("mysql://"))
        return failAt("database address", "is neither sqlite nor mysql://user@host[:port]/database");
    auto server = parseServerAddress(database);
    if (!server)
        return tl::unexpected(server.error());
    server->password = password;
    return StoreAddress(folder, std::move(*server));
}

} // namespace aetherion::storage
