#include "core/features/feature_table.h"

#include <charconv>

namespace aetherion::features {

namespace {

void putCell(std::string& line, const std::optional<double>& value) {
    constexpr int kDigits = 17;
    line += ',';
    if (!value)
        return;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, *value, std::chars_format::general, kDigits);
    line.append(buffer, end.ptr);
}

} // namespace

std::string featureTableHeader(std::span<const std::string> added) {
    std::string header = "time_iso,time_epoch_ms";
    for (const Feature feature : kFeatures)
        header += "," + std::string(name(feature));
    for (const Feature feature : kFeatures)
        header += "," + std::string(name(feature)) + "_normalised";
    for (const std::string& column : added)
        header += "," + column;
    return header;
}

std::string featureTableLine(const FeatureRow& row, std::span<const std::optional<double>> added) {
    std::string line = formatIso(row.time) + "," + std::to_string(epochMillis(row.time));
    for (const std::span<const std::optional<double>> values :
         {std::span<const std::optional<double>>(row.raw), std::span<const std::optional<double>>(row.normalised),
          added})
        for (const auto& value : values)
            putCell(line, value);
    return line;
}

} // namespace aetherion::features
