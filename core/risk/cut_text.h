#pragma once
// Texts that come from outside, cut to what a hold keeps of them.
#include <algorithm>
#include <cstddef>
#include <string>

namespace aetherion::risk {

inline constexpr std::size_t kLongestHoldText = 1000;

/// At most kLongestHoldText bytes, and not cut in the middle of a UTF-8 character.
[[nodiscard]] inline std::string cut(const std::string& text) {
    std::size_t size = std::min(text.size(), kLongestHoldText);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size;
    return text.substr(0, size);
}

} // namespace aetherion::risk
