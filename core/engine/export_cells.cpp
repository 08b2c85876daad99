#include "core/engine/export_cells.h"

#include "core/contract/csv_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace aetherion::engine {

namespace {

std::string jsonString(std::string_view text) {
    // A symbol may come from a file in any encoding.
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

template <typename Number> void appendNumber(std::string& text, Number value) {
    std::array<char, 40> digits{};
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

} // namespace

ExportCells::ExportCells(const ExportRequest& request, const std::vector<std::string_view>& columns)
    : m_format(request.format), m_separator(request.separator), m_decimalComma(request.decimalComma),
      m_byteOrderMark(request.byteOrderMark), m_lineEnd(request.carriageReturns ? "\r\n" : "\n"),
      m_clock(request.zone) {
    for (const std::string_view name : columns)
        if (m_format == ExportFormat::Csv)
            m_names.emplace_back(name);
        else
            m_names.push_back((m_names.empty() ? "{" : ",") + jsonString(name) + ":");
}

void ExportCells::begin() {
    switch (m_format) {
    case ExportFormat::Csv:
        if (m_byteOrderMark)
            m_buffer += "\xEF\xBB\xBF";
        m_buffer += contract::csvLine(m_names, m_separator);
        m_buffer += m_lineEnd;
        return;
    case ExportFormat::Json:
        m_buffer += '[';
        return;
    case ExportFormat::JsonLines:
        return;
    }
}

void ExportCells::end() {
    if (m_format == ExportFormat::Json)
        m_buffer += "\n]\n";
}

void ExportCells::beginRow() {
    if (m_format == ExportFormat::Json)
        m_buffer += m_rows > 0 ? ",\n" : "\n";
    m_column = 0;
}

void ExportCells::endRow() {
    switch (m_format) {
    case ExportFormat::Csv:
        m_buffer += m_lineEnd;
        break;
    case ExportFormat::Json:
        m_buffer += '}';
        break;
    case ExportFormat::JsonLines:
        m_buffer += "}\n";
        break;
    }
    ++m_rows;
}

void ExportCells::next() {
    if (m_format != ExportFormat::Csv)
        m_buffer += m_names[m_column];
    else if (m_column > 0)
        m_buffer += m_separator;
    ++m_column;
}

void ExportCells::text(std::string_view value) {
    if (m_format == ExportFormat::Csv) {
        next();
        contract::appendCsvText(m_buffer, value, m_separator);
    } else if (value.empty()) {
        none();
    } else {
        next();
        jsonText(value);
    }
}

void ExportCells::jsonText(std::string_view value) {
    if (!isPlain(value)) {
        m_buffer += jsonString(value);
        return;
    }
    m_buffer += '"';
    m_buffer += value;
    m_buffer += '"';
}

void ExportCells::integer(std::int64_t value) {
    next();
    appendNumber(m_buffer, value);
}

void ExportCells::real(double value) {
    // Neither form has a spelling for what is no number.
    if (!std::isfinite(value)) {
        none();
        return;
    }
    next();
    const std::size_t begin = m_buffer.size();
    appendNumber(m_buffer, value);
    setDecimalSign(begin);
}

void ExportCells::decimal(std::int64_t units) {
    next();
    const std::size_t begin = m_buffer.size();
    appendDecimal(m_buffer, units);
    setDecimalSign(begin);
}

void ExportCells::setDecimalSign(std::size_t begin) {
    if (!m_decimalComma)
        return;
    if (const std::size_t point = m_buffer.find('.', begin); point != std::string::npos)
        m_buffer[point] = ',';
}

void ExportCells::moment(Timestamp time) {
    m_scratch.clear();
    m_clock.append(m_scratch, time);
    text(m_scratch);
}

void ExportCells::none() {
    next();
    if (m_format != ExportFormat::Csv)
        m_buffer += "null";
}

} // namespace aetherion::engine
