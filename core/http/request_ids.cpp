#include "core/http/request_ids.h"

#include <algorithm>

namespace aetherion::http {

namespace {

constexpr std::size_t kLongestId = 64;

bool isSaneId(std::string_view text) {
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-';
    };
    return !text.empty() && text.size() <= kLongestId && std::all_of(text.begin(), text.end(), isPlain);
}

} // namespace

std::string RequestIds::next() { return m_prefix + "-" + std::to_string(++m_count); }

std::string RequestIds::idOf(const Request& request) {
    constexpr std::string_view kName = "x-request-id";
    const std::string* sent = request.field(kName);
    return sent != nullptr && request.fieldCount(kName) == 1 && isSaneId(*sent) ? *sent : next();
}

} // namespace aetherion::http
