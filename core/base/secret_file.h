#pragma once
// A file that holds one secret, a password, and that only its owner can read.
//
// Thread: any. No error says anything about what the file holds.
#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace aetherion::base {

/// The file's only line, without its end. Refused: what is no regular file of ours, what others may read or write (mode
/// wider than 0600), an empty file, more than one line.
[[nodiscard]] Result<std::string> readSecretFile(const std::filesystem::path& path);

} // namespace aetherion::base
