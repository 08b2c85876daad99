#include "core/regime/observations_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fast_float/fast_float.h>
#include <optional>

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

std::optional<double> numberIn(std::string_view field) {
    double value = 0;
    const auto parsed = fast_float::from_chars(field.data(), field.data() + field.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != field.data() + field.size())
        return std::nullopt;
    return value;
}

Result<std::vector<std::string>> namesIn(std::string_view header, const std::string& place) {
    std::vector<std::string> names;
    bool numbers = true;
    bool counted = true;
    for (std::size_t i = 0, count = fieldsIn(header); i < count; ++i) {
        std::string_view field = trim(cut(header, ','));
        if (field.size() >= 2 && field.front() == '"' && field.back() == '"')
            field = field.substr(1, field.size() - 2);
        const auto number = numberIn(field);
        numbers = numbers && number;
        counted = counted && number && *number == static_cast<double>(i);
        names.emplace_back(field);
    }
    if (numbers && !counted)
        return failAt(place + ":1", "numbers where the header row with the columns' names belongs");
    return names;
}

/// Appends one line's numbers; `place` names file and line.
Status appendRow(std::string_view line, Observations& observations, const std::string& place, std::size_t row,
                 std::vector<double>& values) {
    const std::size_t columns = observations.columnNames.size();
    if (fieldsIn(line) != columns)
        return failAt(place, std::to_string(fieldsIn(line)) + " columns, the header has " + std::to_string(columns));
    for (std::size_t column = 0; column < columns; ++column) {
        const std::string_view field = trim(cut(line, ','));
        const auto value = numberIn(field);
        if (!value || !std::isfinite(*value))
            return failAt(place, "row " + std::to_string(row) + ", " +
                                     columnName(observations, static_cast<Eigen::Index>(column)) + ": \"" +
                                     std::string(field) + "\" is not a finite number");
        values.push_back(*value);
    }
    return {};
}

} // namespace

Result<Observations> parseObservationsCsv(std::string_view text, const std::string& place) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string_view rest = text;
    if (rest.starts_with(kByteOrderMark))
        rest.remove_prefix(kByteOrderMark.size());
    const std::string_view header = trim(cut(rest, '\n'));
    if (header.empty())
        return failAt(place + ":1", "the file has no header row");
    Observations observations;
    auto names = namesIn(header, place);
    if (!names)
        return tl::unexpected(names.error());
    observations.columnNames = std::move(*names);
    std::vector<double> values;
    std::size_t rows = 0;
    for (std::size_t line = 2; !rest.empty(); ++line) {
        const std::string_view row = trim(cut(rest, '\n'));
        if (row.empty()) {
            if (rest.find_first_not_of(" \t\r\n") == std::string_view::npos)
                break;
            return failAt(place + ":" + std::to_string(line), "a blank line between rows");
        }
        if (auto ok = appendRow(row, observations, place + ":" + std::to_string(line), ++rows, values); !ok)
            return tl::unexpected(ok.error());
    }
    if (values.empty())
        return failAt(place + ":2", "the file has no rows");
    observations.rows = Eigen::Map<const RowMatrix>(values.data(), static_cast<Eigen::Index>(rows),
                                                    static_cast<Eigen::Index>(observations.columnNames.size()));
    observations.lengths.push_back(observations.size());
    return observations;
}

Result<RowMatrix> parseMatrixCsv(std::string_view text, const std::string& place) {
    auto observations = parseObservationsCsv(text, place);
    if (!observations)
        return tl::unexpected(observations.error());
    return std::move(observations->rows);
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
