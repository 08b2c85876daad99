#pragma once
// The rows of a data file: its format told, its header taken off, every row with its place.
//
// What is no row at all is refused here: a run of empty lines (except at the end of the file), a header in the middle,
// bytes that are not UTF-8 text. A file without a single row is an error. Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/feeds/file_format.h"
#include "core/feeds/line_reader.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

class DataRows {
public:
    /// Lines looked at ahead, to tell how a file writes its times even if its first row is broken.
    static constexpr std::size_t kSample = 16;

    /// Reads up to the first row, so that what is wrong with the whole file shows at once.
    [[nodiscard]] static Result<DataRows> open(const std::filesystem::path& file);

    [[nodiscard]] FileFormat format() const { return m_format; }
    /// Empty where the format has none.
    [[nodiscard]] const std::string& header() const { return m_header; }
    /// The first rows, at least one; for looking at.
    [[nodiscard]] const std::vector<std::string>& sample() const { return m_sample; }
    [[nodiscard]] const std::string& file() const { return m_reader.file(); }

    /// The next row, valid until the next call; nothing at the end. Unless broken(), rows follow after an error.
    [[nodiscard]] RowResult<std::optional<std::string_view>> next();
    /// Of the row that next() gave last.
    [[nodiscard]] std::uint64_t line() const { return m_line; }
    [[nodiscard]] std::string place() const { return m_reader.file() + ":" + std::to_string(m_line); }
    /// The file could not be read to its end.
    [[nodiscard]] bool broken() const { return m_broken; }
    /// Puts that row's place to a reason for refusing it. A row at which the file ends unfinished is a cut one.
    [[nodiscard]] tl::unexpected<RowError> refuse(RowError error) const;

private:
    struct Ahead {
        std::uint64_t line = 0;
        std::string text;
    };
    explicit DataRows(LineReader reader) : m_reader(std::move(reader)) {}
    [[nodiscard]] Status lookAhead();
    [[nodiscard]] RowResult<std::optional<std::string_view>> nextLine();

    LineReader m_reader;
    FileFormat m_format = FileFormat::OhlcvCsv;
    std::string m_header;
    std::vector<std::string> m_sample;
    std::deque<Ahead> m_ahead;
    // Why reading ahead ended; told when the rows before it have been given out.
    std::optional<Error> m_damage;
    std::string m_current;
    std::uint64_t m_line = 0;
    bool m_broken = false;
};

} // namespace aetherion::feeds
