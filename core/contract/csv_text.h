#pragma once
// Text in CSV cells: quoted as RFC 4180 has it, and safe to open in a spreadsheet.
//
// A spreadsheet runs a cell that begins with = + - @, a tab or a carriage return as a formula, so such a text gets an
// apostrophe in front; plainText() takes it away again. A text that already is an apostrophe (or several) before such a
// character gets one more, so that what is read back is what was written. Numbers are left alone. Records end with a
// line feed alone unless asked otherwise; every reader takes both. Thread: pure.
#include "core/base/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::contract {

/// Appends one cell as it is: quoted where it holds the separator, a quote or a line end.
void appendCsvCell(std::string& line, std::string_view text, char separator = ',');
/// Appends a text that a spreadsheet will not take for a formula.
void appendCsvText(std::string& line, std::string_view text, char separator = ',');
[[nodiscard]] std::string spreadsheetSafe(std::string_view text);
/// What spreadsheetSafe() was given.
[[nodiscard]] std::string_view plainText(std::string_view cell);
/// One line of cells as they are, without its end.
[[nodiscard]] std::string csvLine(const std::vector<std::string>& fields, char separator = ',');

} // namespace aetherion::contract
