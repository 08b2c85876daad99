#pragma once
// A gzip-compressed file written piece by piece, readable by its owner alone, that appears under its name only when it
// is whole and on the disk. Thread: one at a time.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace aetherion::storage {

class GzipFile {
public:
    /// A file that is there already is refused.
    [[nodiscard]] static Result<GzipFile> create(const std::filesystem::path& path);
    /// Leaves nothing behind unless commit() has succeeded.
    ~GzipFile();
    GzipFile(GzipFile&& other) noexcept;
    GzipFile& operator=(GzipFile&&) = delete;
    GzipFile(const GzipFile&) = delete;
    GzipFile& operator=(const GzipFile&) = delete;

    [[nodiscard]] Status write(std::string_view bytes);
    [[nodiscard]] Status commit();

private:
    struct Stream;
    GzipFile(std::filesystem::path path, std::filesystem::path temporary, std::unique_ptr<Stream> stream);
    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    std::unique_ptr<Stream> m_stream;
};

} // namespace aetherion::storage
