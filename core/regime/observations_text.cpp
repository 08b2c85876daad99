#include "core/regime/observations_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fast_float/fast_float.h>

namespace aetherion::regime {

namespace {

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view cut(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const std::string_view piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return piece;
}

std::size_t fieldsIn(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), ',')) + 1;
}

/// Appends one line's numbers; `place` names file and line.
Status appendRow(std::string_view line, std::size_t columns, const std::string& place, std::vector<double>& values) {
    if (fieldsIn(line) != columns)
        return failAt(place, std::to_string(fieldsIn(line)) + " columns, the header has " + std::to_string(columns));
    for (std::size_t column = 0; column < columns; ++column) {
        const std::string_view field = trim(cut(line, ','));
        double value = 0;
        const auto parsed = fast_float::from_chars(field.data(), field.data() + field.size(), value);
        if (parsed.ec != std::errc{} || parsed.ptr != field.data() + field.size() || !std::isfinite(value))
            return failAt(place, "column " + std::to_string(column) + ": \"" + std::string(field) +
                                     "\" is not a finite number");
        values.push_back(value);
    }
    return {};
}

} // namespace

Result<RowMatrix> parseMatrixCsv(std::string_view text, const std::string& place) {
    std::string_view rest = text;
    const std::string_view header = trim(cut(rest, '\n'));
    if (header.empty())
        return failAt(place + ":1", "the file has no header row");
    const std::size_t columns = fieldsIn(header);
    std::vector<double> values;
    for (std::size_t line = 2; !rest.empty(); ++line) {
        const std::string_view row = trim(cut(rest, '\n'));
        if (row.empty()) {
            if (trim(rest).empty() || rest.find_first_not_of(" \t\r\n") == std::string_view::npos)
                break;
            return failAt(place + ":" + std::to_string(line), "a blank line between rows");
        }
        if (auto ok = appendRow(row, columns, place + ":" + std::to_string(line), values); !ok)
            return tl::unexpected(ok.error());
    }
    if (values.empty())
        return failAt(place + ":2", "the file has no rows");
    return RowMatrix(Eigen::Map<const RowMatrix>(values.data(), static_cast<Eigen::Index>(values.size() / columns),
                                                 static_cast<Eigen::Index>(columns)));
}

Result<std::vector<Eigen::Index>> parseLengths(std::string_view text) {
    std::vector<Eigen::Index> lengths;
    std::string_view rest = text;
    const std::size_t count = fieldsIn(text);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view field = trim(cut(rest, ','));
        Eigen::Index length = 0;
        const auto parsed = std::from_chars(field.data(), field.data() + field.size(), length);
        if (parsed.ec != std::errc{} || parsed.ptr != field.data() + field.size() || length < 1)
            return failAt("lengths", "\"" + std::string(field) + "\" is not a positive whole number");
        lengths.push_back(length);
    }
    return lengths;
}

} // namespace aetherion::regime
