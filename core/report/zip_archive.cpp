#include "core/report/zip_archive.h"

#include <zlib.h>

#include <array>

namespace aetherion::report {

namespace {

constexpr std::size_t kLongestName = 1'000;
constexpr std::uint16_t kMostFiles = 1'000;
constexpr std::size_t kLargestArchive = std::size_t{1} << 30;

constexpr std::uint32_t kFileHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kDirectoryEnd = 0x06054b50;
/// 2.0: folders and deflate.
constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kMadeOnUnix = 3 << 8;
constexpr std::uint16_t kNamesAreUtf8 = 1 << 11;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kTime = 0;
/// 1980-01-01, the first there is.
constexpr std::uint16_t kDate = (1 << 5) | 1;
/// A regular file of mode 0600.
constexpr std::uint32_t kAttributes = std::uint32_t{0100600} << 16;

void put16(std::string& out, std::uint16_t value) {
    out += static_cast<char>(value & 0xff);
    out += static_cast<char>(value >> 8);
}
void put32(std::string& out, std::uint32_t value) {
    put16(out, static_cast<std::uint16_t>(value & 0xffff));
    put16(out, static_cast<std::uint16_t>(value >> 16));
}

Result<std::string> deflated(const std::string& name, std::string_view contents) {
    z_stream stream{};
    // No header of zlib's own, and no window or memory that a later version might choose otherwise.
    if (::deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return failAt(name, "cannot be compressed: no memory");
    std::string out(::deflateBound(&stream, static_cast<uLong>(contents.size())), '\0');
    // zlib does not write through it.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(contents.data()));
    stream.avail_in = static_cast<uInt>(contents.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int done = ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    ::deflateEnd(&stream);
    if (done != Z_STREAM_END)
        return failAt(name, "cannot be compressed");
    return out;
}

Status checkName(const std::string& name) {
    if (name.empty() || name.size() > kLongestName || name.front() == '/' || name.find('\\') != std::string::npos)
        return failAt("zip", "\"" + name + "\" is no name for a file in an archive");
    const std::string framed = "/" + name + "/";
    if (framed.find("/../") != std::string::npos || framed.find("//") != std::string::npos)
        return failAt("zip", "\"" + name + "\" leads out of the archive");
    return {};
}

} // namespace

Status ZipArchive::add(const std::string& name, std::string_view contents) {
    if (const Status named = checkName(name); !named)
        return named;
    if (m_count == kMostFiles)
        return failAt(name, "an archive has room for " + std::to_string(kMostFiles) + " files");
    if (contents.size() > kLargestArchive)
        return failAt(name, "is larger than 1 GiB");
    const auto packed = deflated(name, contents);
    if (!packed)
        return tl::unexpected(packed.error());
    const std::size_t offset = m_files.size();
    if (offset + packed->size() + m_directory.size() + 4 * kLongestName > kLargestArchive)
        return failAt(name, "makes the archive larger than 1 GiB");
    const auto digest = static_cast<std::uint32_t>(
        ::crc32_z(::crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(contents.data()), contents.size()));
    // What both the file's own header and its entry in the directory say.
    std::string common;
    put16(common, kVersion);
    put16(common, kNamesAreUtf8);
    put16(common, kDeflated);
    put16(common, kTime);
    put16(common, kDate);
    put32(common, digest);
    put32(common, static_cast<std::uint32_t>(packed->size()));
    put32(common, static_cast<std::uint32_t>(contents.size()));
    put16(common, static_cast<std::uint16_t>(name.size()));
    put16(common, 0); // extra field

    put32(m_files, kFileHeader);
    m_files += common;
    m_files += name;
    m_files += *packed;

    put32(m_directory, kDirectoryEntry);
    put16(m_directory, kMadeOnUnix | kVersion);
    m_directory += common;
    put16(m_directory, 0); // comment
    put16(m_directory, 0); // disk
    put16(m_directory, 0); // internal attributes
    put32(m_directory, kAttributes);
    put32(m_directory, static_cast<std::uint32_t>(offset));
    m_directory += name;
    ++m_count;
    return {};
}

std::string ZipArchive::finish() {
    const auto at = static_cast<std::uint32_t>(m_files.size());
    std::string archive = std::move(m_files);
    archive += m_directory;
    put32(archive, kDirectoryEnd);
    put16(archive, 0); // this disk
    put16(archive, 0); // the directory's disk
    put16(archive, m_count);
    put16(archive, m_count);
    put32(archive, static_cast<std::uint32_t>(m_directory.size()));
    put32(archive, at);
    put16(archive, 0); // comment
    return archive;
}

} // namespace aetherion::report
