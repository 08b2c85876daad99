#pragma once
// Where the store is: in two files of a data folder, or on a server that several engines share.
//
// With a server the folder still holds what belongs to this engine alone: its spool and its backups. Thread: values.
#include "core/storage/server_address.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::storage {

struct StoreAddress {
    StoreAddress() = default;
    /// A data folder's own files.
    StoreAddress(std::filesystem::path dataFolder) : folder(std::move(dataFolder)) {} // NOLINT: a folder is an address
    StoreAddress(std::filesystem::path dataFolder, ServerAddress at)
        : folder(std::move(dataFolder)), server(std::move(at)) {}

    std::filesystem::path folder;
    std::optional<ServerAddress> server;

    /// For people and logs: "SQLite in FOLDER", or the server's address without its password.
    [[nodiscard]] std::string text() const;
};

/// `database` is "sqlite" or a mysql:// address; `password` is for the latter.
[[nodiscard]] Result<StoreAddress> parseStoreAddress(const std::filesystem::path& folder, std::string_view database,
                                                     const std::string& password = {});

} // namespace aetherion::storage
