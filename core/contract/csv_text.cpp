#include "core/contract/csv_text.h"

#include <algorithm>

namespace aetherion::contract {

namespace {

/// Does a formula begin here, apostrophes aside?
bool wouldRun(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

void appendCell(std::string& line, std::string_view prefix, std::string_view text, char separator) {
    const auto needsQuotes = [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; };
    if (std::none_of(text.begin(), text.end(), needsQuotes)) {
        line += prefix;
        line += text;
        return;
    }
    line += '"';
    line += prefix;
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

void appendCsvCell(std::string& line, std::string_view text, char separator) { appendCell(line, {}, text, separator); }

void appendCsvText(std::string& line, std::string_view text, char separator) {
    appendCell(line, wouldRun(text) ? "'" : "", text, separator);
}

std::string spreadsheetSafe(std::string_view text) { return (wouldRun(text) ? "'" : "") + std::string(text); }

std::string_view plainText(std::string_view cell) {
    return cell.starts_with('\'') && wouldRun(cell) ? cell.substr(1) : cell;
}

std::string csvLine(const std::vector<std::string>& fields, char separator) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front())
            line += separator;
        appendCsvCell(line, field, separator);
    }
    return line;
}

} // namespace aetherion::contract
