#include "core/config/data_folder.h"

#include <cstdlib>

namespace aetherion::config {

std::filesystem::path defaultDataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path(data) / "aetherion";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home && *home ? home : ".") / ".local" / "share" / "aetherion";
}

Status DataFolder::create() const {
    std::error_code error;
    if (std::filesystem::is_directory(root, error))
        return {};
    std::filesystem::create_directories(root, error);
    if (error)
        return failAt(root.string(), "cannot create data folder: " + error.message());
    std::filesystem::permissions(root, std::filesystem::perms::owner_all, error);
    if (error)
        return failAt(root.string(), "cannot protect data folder: " + error.message());
    return {};
}

Result<FileLock> DataFolder::lock(const std::string& owner) const { return FileLock::acquire(root / "lock", owner); }

} // namespace aetherion::config
