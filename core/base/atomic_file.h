#pragma once
// Files that are either the old one or the new one, whole: temporary file, fsync, rename, fsync of the folder.
//
// Thread: any; two writers of one path do not mix, the last rename wins.
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::base {

/// Writes `bytes` to `path` with the given mode. On return it is on the disk, under its name.
[[nodiscard]] Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                         unsigned mode = 0644);
/// Reads a whole file of at most `limit` bytes.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit = 64u << 20);
/// Syncs a folder, so that creations and removals in it last.
[[nodiscard]] Status syncFolder(const std::filesystem::path& folder);

} // namespace aetherion::base
