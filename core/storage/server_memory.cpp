#include "core/storage/server_memory.h"

#include "core/base/atomic_file.h"
#include "core/storage/database_file.h"
#include "core/storage/spool.h"

namespace aetherion::storage {

namespace {
constexpr std::uint16_t kMySqlPort = 3306;
std::filesystem::path memoryFile(const std::filesystem::path& folder) { return spoolFolder(folder) / "server"; }
} // namespace

std::string databaseName(const ServerAddress& server) {
    return server.host + ":" + std::to_string(server.port != 0 ? server.port : kMySqlPort) + "/" + server.database +
           (server.socket.empty() ? std::string() : "?socket=" + server.socket.string());
}

Status rememberServer(const std::filesystem::path& folder, const ServerAddress& server) {
    if (remembersServer(folder, server))
        return {};
    if (const Status made = makeSpoolFolder(folder); !made)
        return made;
    return writeFileAtomically(memoryFile(folder), databaseName(server) + "\n", 0600);
}

bool remembersServer(const std::filesystem::path& folder, const ServerAddress& server) {
    const auto known = readWholeFile(memoryFile(folder), 64 * 1024);
    return known && *known == databaseName(server) + "\n";
}

bool folderWasUsed(const std::filesystem::path& folder) {
    std::error_code error;
    return std::filesystem::exists(databasePath(folder, Database::Ledger), error) ||
           std::filesystem::exists(memoryFile(folder), error);
}

} // namespace aetherion::storage
