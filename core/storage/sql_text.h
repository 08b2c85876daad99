#pragma once
// Values as they stand in the text of a statement for a MySQL-protocol server.
//
// Whatever the value, the server stores exactly it: text is quoted (any character, NUL included), decimals are written
// out to the last unit, and a double is the shortest text that reads back as the same bits (but for the
// sign of zero). The session must speak
// utf8mb4 and read backslashes as escapes, as Connection sets it. Thread: pure functions; each appends.
#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::storage {

void appendInteger(std::string& sql, std::int64_t value);
/// Units of 1e-8 as a decimal: -1 is -0.00000001.
void appendUnits(std::string& sql, std::int64_t units);
/// NULL when it is not finite: the server knows no infinity.
void appendReal(std::string& sql, double value);
void appendText(std::string& sql, std::string_view utf8);
void appendBytes(std::string& sql, std::string_view bytes);

} // namespace aetherion::storage
