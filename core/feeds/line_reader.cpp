#include "core/feeds/line_reader.h"

#include <zlib.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace aetherion::feeds {

namespace {

constexpr std::size_t kChunk = 64u << 10;
// zlib: 15 bits of window, and 16 for "a gzip header is expected".
constexpr int kGzipWindow = 15 + 16;

bool startsWith(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

} // namespace

/// The file's bytes, unpacked where it is a gzip.
struct LineReader::Input {
    struct CloseFile {
        void operator()(std::FILE* opened) const { std::fclose(opened); } // NOLINT(cert-err33-c): only ever read
    };
    std::unique_ptr<std::FILE, CloseFile> file;
    std::array<char, kChunk> raw{};
    std::size_t rawBegin = 0;
    std::size_t rawEnd = 0;
    z_stream zlib{};
    bool gzip = false;
    // Between two members of one gzip file, where it may end.
    bool betweenMembers = false;

    ~Input() {
        if (gzip)
            inflateEnd(&zlib);
    }

    /// False at the end of the file.
    Result<bool> readRaw() {
        rawBegin = 0;
        rawEnd = std::fread(raw.data(), 1, raw.size(), file.get());
        if (rawEnd == 0 && std::ferror(file.get()) != 0)
            return fail(std::string("cannot read: ") + std::strerror(errno));
        return rawEnd > 0;
    }

    /// Appends what it can to `text`; false at the end.
    Result<bool> read(std::string& text) {
        if (!gzip) {
            if (rawBegin == rawEnd)
                if (const auto more = readRaw(); !more || !*more)
                    return more;
            text.append(raw.data() + rawBegin, rawEnd - rawBegin);
            rawBegin = rawEnd;
            return true;
        }
        std::array<char, kChunk> plain;
        for (;;) {
            if (rawBegin == rawEnd) {
                const auto more = readRaw();
                if (!more)
                    return more;
                if (!*more) {
                    if (betweenMembers)
                        return false;
                    return fail("the gzip file ends early (truncated)");
                }
            }
            if (betweenMembers) {
                inflateReset(&zlib);
                betweenMembers = false;
            }
            zlib.next_in = reinterpret_cast<Bytef*>(raw.data() + rawBegin);
            zlib.avail_in = static_cast<uInt>(rawEnd - rawBegin);
            zlib.next_out = reinterpret_cast<Bytef*>(plain.data());
            zlib.avail_out = static_cast<uInt>(plain.size());
            const int answer = inflate(&zlib, Z_NO_FLUSH);
            rawBegin = rawEnd - zlib.avail_in;
            const std::size_t produced = plain.size() - zlib.avail_out;
            if (answer == Z_STREAM_END)
                betweenMembers = true;
            else if (answer != Z_OK && answer != Z_BUF_ERROR)
                return fail(std::string("the gzip file is damaged (") + (zlib.msg != nullptr ? zlib.msg : "bad data") +
                            ")");
            text.append(plain.data(), produced);
            if (produced > 0)
                return true;
        }
    }
};

LineReader::LineReader(std::string file, std::unique_ptr<Input> input, std::size_t longestLine)
    : m_file(std::move(file)), m_input(std::move(input)), m_longestLine(longestLine) {}
LineReader::~LineReader() = default;
LineReader::LineReader(LineReader&&) noexcept = default;
LineReader& LineReader::operator=(LineReader&&) noexcept = default;

Result<LineReader> LineReader::open(const std::filesystem::path& path, std::size_t longestLine) {
    const std::string file = path.string();
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return failAt(file, "is a folder, not a file");
    auto input = std::make_unique<Input>();
    input->file.reset(std::fopen(file.c_str(), "rb"));
    if (!input->file)
        return failAt(file, std::string("cannot open: ") + std::strerror(errno));
    if (const auto first = input->readRaw(); !first)
        return failAt(file, first.error().reason);
    const std::string_view magic(input->raw.data(), input->rawEnd);
    if (startsWith(magic, "PK\x03\x04"))
        return failAt(file, "is a zip archive; unpack it first");
    if (startsWith(magic, "\x28\xb5\x2f\xfd"))
        return failAt(file, "is a zstd archive; unpack it first");
    if (startsWith(magic, "\xff\xfe") || startsWith(magic, "\xfe\xff"))
        return failAt(file, "is UTF-16 text; save it as UTF-8");
    if (startsWith(magic, "\x1f\x8b")) {
        if (inflateInit2(&input->zlib, kGzipWindow) != Z_OK)
            return failAt(file, "cannot set up gzip reading");
        input->gzip = true;
    }
    LineReader reader(file, std::move(input), longestLine);
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    // A gzip of a few bytes may give less than the mark at once.
    while (!reader.m_atEnd && reader.m_buffer.size() < kByteOrderMark.size())
        if (const Status filled = reader.fill(); !filled)
            return tl::unexpected(filled.error());
    if (startsWith(reader.m_buffer, kByteOrderMark))
        reader.m_begin = kByteOrderMark.size();
    return reader;
}

Status LineReader::fill() {
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    const auto more = m_input->read(m_buffer);
    if (!more) {
        m_atEnd = true;
        m_buffer.clear();
        return failAt(m_file + ":" + std::to_string(m_lineNumber + 1), more.error().reason);
    }
    m_atEnd = !*more;
    return {};
}

Result<std::optional<std::string_view>> LineReader::next() {
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = m_buffer.find('\n', m_begin + searched);
        const bool complete = end != std::string::npos;
        const std::size_t length = (complete ? end : m_buffer.size()) - m_begin;
        if (length > m_longestLine) {
            m_atEnd = true;
            m_buffer.clear();
            m_begin = 0;
            return failAt(m_file + ":" + std::to_string(m_lineNumber + 1),
                          "the line is longer than " + std::to_string(m_longestLine) + " bytes");
        }
        if (complete || (m_atEnd && length > 0)) {
            std::string_view line(m_buffer.data() + m_begin, length);
            m_begin += length + (complete ? 1 : 0);
            ++m_lineNumber;
            m_unfinished = !complete;
            if (!line.empty() && line.back() == '\r')
                line.remove_suffix(1);
            return line;
        }
        if (m_atEnd)
            return std::optional<std::string_view>{};
        searched = length;
        if (const Status filled = fill(); !filled)
            return tl::unexpected(filled.error());
    }
}

std::string LineReader::place() const { return m_file + ":" + std::to_string(m_lineNumber); }

} // namespace aetherion::feeds
