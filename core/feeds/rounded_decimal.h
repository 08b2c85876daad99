#pragma once
// Reads decimals that some program wrote out of a double ("218102.59507500002"): what lies beyond eight decimals is
// rounded half to even, on the text's digits, and said to have been.
//
// For files of people and their tools; what a venue writes is exact and goes through parseDecimal. Thread: pure.
#include "core/base/decimal.h"

#include <string_view>

namespace aetherion::feeds {

struct RoundedDecimal {
    std::int64_t units = 0;
    /// As written; where the text was rounded, only those that the rounded value needs.
    std::uint8_t places = 0;
    bool rounded = false;
};
/// Refuses what parseDecimal refuses, except for the number of decimals.
[[nodiscard]] Result<RoundedDecimal> parseRounded(std::string_view text);

} // namespace aetherion::feeds
