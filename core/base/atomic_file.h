#pragma once
// Files that are either the old one or the new one, whole: temporary file, fsync, rename, fsync of the folder.
//
// Thread: any; two writers of one path do not mix, the last rename wins.
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::base {

/// A file written piece by piece that appears under its name only when it is whole. Thread: one at a time.
class AtomicFile {
public:
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& path, unsigned mode = 0644);
    /// Leaves nothing behind unless commit() has succeeded.
    ~AtomicFile();
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    [[nodiscard]] Status write(std::string_view bytes);
    /// On return the file is on the disk, under its name.
    [[nodiscard]] Status commit();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int descriptor);
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
};

/// Writes `bytes` to `path` with the given mode. On return it is on the disk, under its name.
[[nodiscard]] Status writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                         unsigned mode = 0644);
/// Reads a whole file of at most `limit` bytes.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit = 64u << 20);
/// Syncs a folder, so that creations and removals in it last.
[[nodiscard]] Status syncFolder(const std::filesystem::path& folder);

} // namespace aetherion::base
