#pragma once
// The rows of a data file: its format told, its header taken off, every row with its place.
//
// Empty lines are allowed at the end only. A file without a single row is an error. Thread: one at a time.
#include "core/feeds/file_format.h"
#include "core/feeds/line_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace aetherion::feeds {

class DataRows {
public:
    /// Reads up to the first row, so that what is wrong with the whole file shows at once.
    [[nodiscard]] static Result<DataRows> open(const std::filesystem::path& file);

    [[nodiscard]] FileFormat format() const { return m_format; }
    /// Empty where the format has none.
    [[nodiscard]] const std::string& header() const { return m_header; }
    [[nodiscard]] const std::string& firstRow() const { return m_firstRow; }
    [[nodiscard]] const std::string& file() const { return m_reader.file(); }

    /// The next row, valid until the next call; nothing at the end. After an error there are no more rows.
    [[nodiscard]] Result<std::optional<std::string_view>> next();
    /// "FILE:LINE" of the row that next() gave last.
    [[nodiscard]] std::string place() const { return m_reader.place(); }
    /// The file could not be read to its end.
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    explicit DataRows(LineReader reader) : m_reader(std::move(reader)) {}

    LineReader m_reader;
    FileFormat m_format = FileFormat::OhlcvCsv;
    std::string m_header;
    std::string m_firstRow;
    bool m_firstPending = true;
    bool m_broken = false;
};

} // namespace aetherion::feeds
