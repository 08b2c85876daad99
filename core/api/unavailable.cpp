#include "core/api/unavailable.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace aetherion::api {

http::Response unavailableProblem(std::string_view said, const Error& why) {
    spdlog::warn("api: {}: {}", said, why.text());
    return http::problem(503, said).with("Retry-After", "1");
}

http::Response outcomeUnknown(const Error& why) {
    return http::problem(503, withoutPaths(why.text()), {{"code", "OUTCOME_UNKNOWN"}}).with("Retry-After", "1");
}

std::string withoutPaths(std::string_view text) {
    constexpr std::string_view kEnds = " :;,'\"()";
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(kEnds), text.size());
        const std::string_view word = text.substr(0, end);
        // Two slashes at least: "USD/day" is no path.
        const bool isPath = word.starts_with('/') && word.find('/', 1) != std::string_view::npos;
        kept += isPath ? word.substr(word.rfind('/') + 1) : word;
        const std::size_t next = std::min(text.find_first_not_of(kEnds, end), text.size());
        kept += text.substr(end, next - end);
        text.remove_prefix(next);
    }
    return kept;
}

} // namespace aetherion::api
