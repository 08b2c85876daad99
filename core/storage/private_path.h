#pragma once
// Folders and files that their owner alone can read. Thread: any.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace aetherion::storage {

/// Made with mode 0700 where it is missing; the folders above it as the user's mask says.
[[nodiscard]] Status makePrivateFolder(const std::filesystem::path& folder);
/// Refuses to begin what will not fit, with both figures. `purpose` is what the room is for: "a backup".
[[nodiscard]] Status requireRoom(const std::filesystem::path& folder, std::uint64_t bytes, const char* purpose);

} // namespace aetherion::storage
