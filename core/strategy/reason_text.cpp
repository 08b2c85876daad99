#include "core/strategy/reason_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace aetherion::strategy {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr unsigned char kFirstPrintable = 0x20;

std::string trimmedFixed(double value, int places) {
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, places).ptr;
    std::string result(text.data(), end);
    if (result.find('.') != std::string::npos) {
        result.erase(result.find_last_not_of('0') + 1);
        if (result.back() == '.')
            result.pop_back();
    }
    return result == "-0" ? "0" : result;
}

} // namespace

std::string shortText(double value) { return trimmedFixed(value, 3); }
std::string percentText(double fraction) { return trimmedFixed(fraction * 100, 2) + " %"; }

void JsonObject::key(std::string_view key) {
    if (m_text.size() > 1)
        m_text += ',';
    quote(key);
    m_text += ':';
}

void JsonObject::quote(std::string_view text) {
    m_text += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < kFirstPrintable) {
            m_text += "\\u00";
            m_text += kHexDigits[byte >> 4];
            m_text += kHexDigits[byte & 0xF];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonObject::put(std::string_view key, double value) {
    if (!std::isfinite(value))
        return;
    this->key(key);
    std::array<char, 32> text{};
    m_text.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}
void JsonObject::put(std::string_view key, const std::optional<double>& value) {
    if (value)
        put(key, *value);
}
void JsonObject::put(std::string_view key, std::int64_t value) {
    this->key(key);
    m_text += std::to_string(value);
}
void JsonObject::put(std::string_view key, bool value) {
    this->key(key);
    m_text += value ? "true" : "false";
}
void JsonObject::put(std::string_view key, std::string_view value) {
    this->key(key);
    quote(value);
}

} // namespace aetherion::strategy
