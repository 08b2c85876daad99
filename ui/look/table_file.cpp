#include "ui/look/table_file.h"

#include "core/base/atomic_file.h"
#include "core/contract/csv_text.h"
#include "ui/look/formatting.h"

#include <filesystem>

namespace aetherion::look {

std::string csvOf(const TableText& table) {
    std::string text;
    for (std::size_t column = 0; column < table.titles.size(); ++column) {
        if (column > 0)
            text += ',';
        contract::appendCsvText(text, toUtf8(table.titles[column]));
    }
    text += "\r\n";
    for (const std::vector<TableCell>& row : table.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += ',';
            const std::string cell = toUtf8(row[column].text);
            if (row[column].isNumber)
                contract::appendCsvCell(text, cell);
            else
                contract::appendCsvText(text, cell);
        }
        text += "\r\n";
    }
    return text;
}

base::Status writeCsv(const TableText& table, const QString& path, Existing existing) {
    const std::filesystem::path file(toUtf8(path));
    std::error_code ignored;
    if (existing == Existing::Refuse && std::filesystem::exists(file, ignored))
        return base::failAt(toUtf8(path), kFileExists);
    return base::writeFileAtomically(file, csvOf(table));
}

} // namespace aetherion::look
