#pragma once
// Splits one line of a separated-values file (RFC 4180 on a single line: a quoted cell may hold the separator).
//
// Cells are views into the line, without surrounding blanks and quotes; a doubled quote inside stays doubled.
// Thread: pure.
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

/// Replaces what `cells` held, so that one vector serves a whole file.
void splitRow(std::string_view line, char separator, std::vector<std::string_view>& cells);
/// The same to the letter of RFC 4180: blanks belong to their cell, quotes are taken away, doubled ones halved. False
/// where a quote is not closed.
[[nodiscard]] bool splitRecord(std::string_view line, char separator, std::vector<std::string>& cells);
[[nodiscard]] std::string lowerCase(std::string_view text);
/// At least one character, digits only.
[[nodiscard]] bool allDigits(std::string_view text);

} // namespace aetherion::feeds
