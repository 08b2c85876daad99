#pragma once
// Reads a text file line by line, plain or gzip alike (told apart by its first bytes, whatever its name).
//
// Windows line ends and a UTF-8 byte-order mark are taken off. A gzip that ends early or is damaged is an error that
// names file and line; archives (zip, zstd) and UTF-16 are refused by name. Lines are numbered from 1 and at most
// `longestLine` bytes long. Memory: one line and two small buffers, so files of any size can be read. Thread: one at a
// time.
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::feeds {

class LineReader {
public:
    static constexpr std::size_t kLongestLine = 8u << 20;

    [[nodiscard]] static Result<LineReader> open(const std::filesystem::path& path,
                                                 std::size_t longestLine = kLongestLine);
    ~LineReader();
    LineReader(LineReader&&) noexcept;
    LineReader& operator=(LineReader&&) noexcept;

    /// The next line without its end, valid until the next call; nothing at the end of the file. After an error the
    /// reader is at its end.
    [[nodiscard]] Result<std::optional<std::string_view>> next();
    /// Number of the line that next() gave last; 0 before the first.
    [[nodiscard]] std::uint64_t lineNumber() const { return m_lineNumber; }
    /// The file ended within that line: nothing marks its end.
    [[nodiscard]] bool unfinished() const { return m_unfinished; }
    /// "FILE:LINE" of that line.
    [[nodiscard]] std::string place() const;
    [[nodiscard]] const std::string& file() const { return m_file; }

private:
    struct Input;
    LineReader(std::string file, std::unique_ptr<Input> input, std::size_t longestLine);
    [[nodiscard]] Status fill();

    std::string m_file;
    std::unique_ptr<Input> m_input;
    std::size_t m_longestLine;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::uint64_t m_lineNumber = 0;
    bool m_atEnd = false;
    bool m_unfinished = false;
};

} // namespace aetherion::feeds
