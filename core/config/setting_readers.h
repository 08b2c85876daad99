#pragma once
// Typed values out of the settings table; what does not fit is refused with the place that it came from.
//
// Thread: pure functions.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/config/settings_table.h"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::config {

/// "settings.toml:3", "AETHERION_API_PORT", "--api-port"; the key itself for a default.
[[nodiscard]] std::string placeOf(const SettingsTable& table, std::string_view key);
/// The values of a list; empty ones are left out.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);
[[nodiscard]] Result<bool> readFlag(const SettingsTable& table, std::string_view key);
/// From `low` to `high`, both included.
[[nodiscard]] Result<Duration> readDuration(const SettingsTable& table, std::string_view key, Duration low,
                                            Duration high);
/// A whole number from `low` to `high`, both included.
template <typename T>
[[nodiscard]] Result<T> readInteger(const SettingsTable& table, std::string_view key, T low, T high) {
    const std::string& text = table.at(key).text;
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high)
        return failAt(placeOf(table, key), "\"" + text + "\" is not a whole number from " + std::to_string(low) +
                                               " to " + std::to_string(high));
    return value;
}

} // namespace aetherion::config
