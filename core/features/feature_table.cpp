#include "core/features/feature_table.h"

#include <charconv>

namespace aetherion::features {

std::string featureTableHeader() {
    std::string header = "time_iso,time_epoch_ms";
    for (const Feature feature : kFeatures)
        header += "," + std::string(name(feature));
    for (const Feature feature : kFeatures)
        header += "," + std::string(name(feature)) + "_normalised";
    return header;
}

std::string featureTableLine(const FeatureRow& row) {
    constexpr int kDigits = 17;
    std::string line = formatIso(row.time) + "," + std::to_string(epochMillis(row.time));
    for (const FeatureValues* values : {&row.raw, &row.normalised})
        for (const auto& value : *values) {
            line += ',';
            if (!value)
                continue;
            char buffer[32];
            const auto end = std::to_chars(buffer, buffer + sizeof buffer, *value, std::chars_format::general, kDigits);
            line.append(buffer, end.ptr);
        }
    return line;
}

} // namespace aetherion::features
