#pragma once
// A table as it was shown, as a CSV file (RFC 4180: quoted where needed, records end with CR LF, one line of titles).
//
// Texts cannot be taken for formulas by a spreadsheet; numbers are left alone. The file is the old one or the new one,
// whole. Thread: any; no widget is touched.
#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace aetherion::look {

struct TableCell {
    QString text;
    bool isNumber = false;
};

struct TableText {
    std::vector<QString> titles;
    std::vector<std::vector<TableCell>> rows;
};

[[nodiscard]] std::string csvOf(const TableText& table);

enum class Existing : std::uint8_t { Refuse, Replace };
/// What a refusal for the sake of an existing file is told by.
inline constexpr const char* kFileExists = "it exists already";
[[nodiscard]] base::Status writeCsv(const TableText& table, const QString& path, Existing existing);

} // namespace aetherion::look
