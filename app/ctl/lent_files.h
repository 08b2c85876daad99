#pragma once
// Files that a person names at the command line, lent to the running engine: links in the data folder's `imports/`, for
// as long as this lives. The engine's API reads files from there alone.
//
// Thread: one.
#include "core/base/result.h"

#include <filesystem>

namespace aetherion::ctl {

class LentFiles {
public:
    explicit LentFiles(std::filesystem::path imports) : m_imports(std::move(imports)) {}
    /// Takes the links away.
    ~LentFiles();
    LentFiles(const LentFiles&) = delete;
    LentFiles& operator=(const LentFiles&) = delete;

    /// Where the engine finds it, absolute.
    [[nodiscard]] Result<std::filesystem::path> lend(const std::filesystem::path& file);

private:
    const std::filesystem::path m_imports;
    /// Of this process; empty before the first.
    std::filesystem::path m_own;
    int m_count = 0;
};

} // namespace aetherion::ctl
