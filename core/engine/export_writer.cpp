#include "core/engine/export_writer.h"

namespace aetherion::engine {

namespace {
constexpr unsigned kOwnerOnly = 0600;
constexpr std::size_t kWorthWriting = 256 * 1024;
} // namespace

Result<ExportWriter> ExportWriter::create(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return failAt(file.string(), "is a folder; the file to write is expected");
    auto rows = AtomicFile::create(file, kOwnerOnly);
    if (!rows)
        return tl::unexpected(rows.error());
    auto description = AtomicFile::create(file.string() + ".meta.json", kOwnerOnly);
    if (!description)
        return tl::unexpected(description.error());
    return ExportWriter(std::move(*rows), std::move(*description));
}

Status ExportWriter::take(std::string& buffer) { return buffer.size() < kWorthWriting ? Status{} : write(buffer); }

Result<std::string> ExportWriter::finish(std::string& buffer) {
    if (const Status written = write(buffer); !written)
        return tl::unexpected(written.error());
    return m_digest.hex();
}

Status ExportWriter::commit(const std::string& description) {
    if (const Status written = m_description.write(description); !written)
        return written;
    if (const Status committed = m_rows.commit(); !committed)
        return committed;
    return m_description.commit();
}

Status ExportWriter::write(std::string& buffer) {
    m_digest.add(buffer);
    const Status written = m_rows.write(buffer);
    buffer.clear();
    return written;
}

} // namespace aetherion::engine
