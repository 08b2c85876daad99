#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::http {

namespace {

bool deeperThan(std::string_view text, int maxDepth) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<nlohmann::ordered_json> parseJson(std::string_view text, int maxDepth) {
    if (deeperThan(text, maxDepth))
        return fail("JSON nested deeper than " + std::to_string(maxDepth));
    auto value = nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded())
        return fail("not valid JSON");
    return value;
}

std::string dumpJson(const nlohmann::ordered_json& value) {
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace aetherion::http
