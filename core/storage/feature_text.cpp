#include "core/storage/feature_text.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace aetherion::storage {

namespace {

bool isPlain(std::string_view name) {
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e || c == '"' || c == '\\')
            return false;
    return true;
}

} // namespace

void writeFeatureText(const FeatureValues& values, std::string& text) {
    text = "{";
    for (const auto& [name, value] : values) {
        if (!std::isfinite(value))
            continue;
        if (text.size() > 1)
            text += ',';
        if (isPlain(name))
            text.append("\"").append(name).append("\"");
        else
            text += nlohmann::json(name).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value);
        text += ':';
        const std::string_view number(digits, static_cast<std::size_t>(end.ptr - digits));
        text += number;
        // A number without a point or an exponent would be read as an integer, which has no negative zero.
        if (number.find_first_of(".e") == std::string_view::npos)
            text += ".0";
    }
    text += '}';
}

Result<FeatureValues> readFeatureText(std::string_view text) {
    const auto object = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!object.is_object())
        return fail("features are not a JSON object: " + std::string(text.substr(0, 80)));
    FeatureValues values;
    values.reserve(object.size());
    for (const auto& [name, value] : object.items()) {
        if (!value.is_number())
            return fail("feature \"" + name + "\" is not a number");
        values.emplace_back(name, value.get<double>());
    }
    return values;
}

} // namespace aetherion::storage
