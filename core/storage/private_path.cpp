#include "core/storage/private_path.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

namespace aetherion::storage {

namespace {

std::string megabytes(std::uint64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", static_cast<double>(bytes) / 1e6);
    return text;
}

} // namespace

Status makePrivateFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder.parent_path(), error);
    // What went wrong there shows in the next call.
    if (::mkdir(folder.c_str(), 0700) == 0)
        return {};
    if (errno != EEXIST)
        return failAt(folder.string(), std::string("cannot create folder: ") + std::strerror(errno));
    if (!std::filesystem::is_directory(folder, error))
        return failAt(folder.string(), "is not a folder");
    return {};
}

Status requireRoom(const std::filesystem::path& folder, std::uint64_t bytes, const char* purpose) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error)
        return failAt(folder.string(), "cannot tell how much room there is: " + error.message());
    if (space.available >= bytes)
        return {};
    return failAt(folder.string(), std::string(purpose) + " needs " + megabytes(bytes) + ", and " +
                                       megabytes(space.available) + " are free; make room and try again");
}

} // namespace aetherion::storage
