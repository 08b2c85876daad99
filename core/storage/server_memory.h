#pragma once
// What a data folder knows about the server that its rows go to, without asking it.
//
// Thread: any.
#include "core/storage/server_address.h"

#include <filesystem>
#include <string>

namespace aetherion::storage {

/// The database itself, whoever its user is: "host:port/database", and the socket where there is one.
[[nodiscard]] std::string databaseName(const ServerAddress& server);
/// Rows of this folder have reached that database.
[[nodiscard]] Status rememberServer(const std::filesystem::path& folder, const ServerAddress& server);
[[nodiscard]] bool remembersServer(const std::filesystem::path& folder, const ServerAddress& server);
/// An engine has run in this folder: it holds a ledger, or has written to a server.
[[nodiscard]] bool folderWasUsed(const std::filesystem::path& folder);

} // namespace aetherion::storage
