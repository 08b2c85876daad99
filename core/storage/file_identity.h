#pragma once
// Is the file at this path still the one that was opened? A database that is removed or replaced under its writer takes
// rows that nobody will ever see.
//
// Thread: one at a time.
#include "core/base/result.h"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace aetherion::storage {

class FileIdentity {
public:
    explicit FileIdentity(std::filesystem::path path) : m_path(std::move(path)) {}
    /// Remembers the file that is there now.
    [[nodiscard]] Status remember();
    /// An error when it is another one by now, or none. Before remember() there is nothing to say.
    [[nodiscard]] Status check() const;

private:
    std::filesystem::path m_path;
    std::optional<std::pair<dev_t, ino_t>> m_known;
};

} // namespace aetherion::storage
