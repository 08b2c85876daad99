#pragma once
// The cells of one exported row after another, as CSV or as JSON, in one buffer that is emptied into a file.
//
// In CSV texts are quoted as RFC 4180 has it and kept from being taken for formulas (contract/csv_text.h), numbers are
// as they are, what is absent is empty. In JSON an absent or empty value is null. Doubles are written so that they are
// read back bit for bit, prices and quantities exactly. Thread: one at a time.
#include "core/base/iso_writer.h"
#include "core/engine/export_request.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::engine {

class ExportCells {
public:
    /// `columns` are those of each row, in their order.
    ExportCells(const ExportRequest& request, const std::vector<std::string_view>& columns);

    /// What stands before the first row and after the last.
    void begin();
    void end();
    /// Then one call for each column, in their order.
    void beginRow();
    void endRow();

    void text(std::string_view value);
    void integer(std::int64_t value);
    void real(double value);
    /// In units of 1e-8.
    void decimal(std::int64_t units);
    void flag(bool value) { integer(value ? 1 : 0); }
    /// In the zone that was asked for.
    void moment(Timestamp time);
    void none();

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] std::string& buffer() { return m_buffer; }

private:
    void next();
    void jsonText(std::string_view value);
    /// The number that stands from `begin` on gets the decimal sign that was asked for.
    void setDecimalSign(std::size_t begin);

    ExportFormat m_format;
    char m_separator;
    bool m_decimalComma;
    bool m_byteOrderMark;
    std::string_view m_lineEnd;
    /// CSV: names; JSON: `"name":`, with what stands before it.
    std::vector<std::string> m_names;
    IsoWriter m_clock;
    std::string m_buffer;
    std::string m_scratch;
    std::size_t m_column = 0;
    std::uint64_t m_rows = 0;
};

} // namespace aetherion::engine
