#pragma once
// Brings exported bytes into a file that appears under its name only when it is whole, its description beside it.
//
// Both are readable by their owner alone. What fails leaves nothing behind. Thread: one at a time.
#include "core/base/atomic_file.h"
#include "core/base/digest.h"

#include <filesystem>
#include <string>

namespace aetherion::engine {

class ExportWriter {
public:
    /// Refuses at once where one of both files cannot be made.
    [[nodiscard]] static Result<ExportWriter> create(const std::filesystem::path& file);

    /// Takes what the buffer holds, once it is worth a write.
    [[nodiscard]] Status take(std::string& buffer);
    /// The rest, and with it the file's SHA-256.
    [[nodiscard]] Result<std::string> finish(std::string& buffer);
    /// Brings both under their names.
    [[nodiscard]] Status commit(const std::string& description);

private:
    ExportWriter(AtomicFile rows, AtomicFile description)
        : m_rows(std::move(rows)), m_description(std::move(description)) {}
    Status write(std::string& buffer);

    AtomicFile m_rows;
    AtomicFile m_description;
    Sha256 m_digest;
};

} // namespace aetherion::engine
