#include "core/http/request.h"

#include <algorithm>

namespace aetherion::http {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace

std::string_view name(Method method) {
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    case Method::Unserved:
        return "";
    }
    return "";
}

bool equalIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

const std::string* Request::field(std::string_view fieldName) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == fieldName; });
    return found == fields.end() ? nullptr : &found->value;
}

std::size_t Request::fieldCount(std::string_view fieldName) const {
    return static_cast<std::size_t>(
        std::count_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == fieldName; }));
}

const std::string* Request::queryValue(std::string_view key) const {
    const auto found = std::find_if(query.begin(), query.end(), [&](const auto& entry) { return entry.first == key; });
    return found == query.end() ? nullptr : &found->second;
}

std::string Request::parameter(std::string_view key) const {
    const auto found = parameters.find(key);
    return found == parameters.end() ? std::string() : found->second;
}

bool Request::fieldHasWord(std::string_view fieldName, std::string_view word) const {
    for (const Field& f : fields) {
        if (f.name != fieldName)
            continue;
        std::string_view rest = f.value;
        while (!rest.empty()) {
            const auto comma = rest.find(',');
            if (equalIgnoringCase(trimmed(rest.substr(0, comma)), word))
                return true;
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
    }
    return false;
}

} // namespace aetherion::http
