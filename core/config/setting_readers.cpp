#include "core/config/setting_readers.h"

#include <sstream>

namespace aetherion::config {

std::string placeOf(const SettingsTable& table, std::string_view key) {
    const SettingValue& value = table.at(key);
    return value.place.empty() ? std::string(key) : value.place;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            result.push_back(line);
    return result;
}

Result<bool> readFlag(const SettingsTable& table, std::string_view key) {
    const std::string& text = table.at(key).text;
    if (text == "true" || text == "1")
        return true;
    if (text == "false" || text == "0")
        return false;
    return failAt(placeOf(table, key), "\"" + text + "\" is neither true nor false");
}

Result<Duration> readDuration(const SettingsTable& table, std::string_view key, Duration low, Duration high) {
    const auto value = parseDuration(table.at(key).text);
    if (!value)
        return failAt(placeOf(table, key), value.error().text());
    if (*value < low || *value > high)
        return failAt(placeOf(table, key), "\"" + table.at(key).text + "\" is out of range");
    return value;
}

} // namespace aetherion::config
