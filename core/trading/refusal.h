#pragma once
// Why something was not done: a code that programs rely on, what was compared, and one line for people.
//
// Thread: values.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::trading {

struct Refusal {
    /// Stable, upper case: "INSUFFICIENT_FUNDS". A literal.
    std::string_view code;
    std::string text;
    /// "limit=10000", "value=12000": keys are lower case with underscores, values plain numbers or names.
    std::vector<std::pair<std::string_view, std::string>> context{};
    bool operator==(const Refusal&) const = default;

    /// "CODE key=value key=value: text"
    [[nodiscard]] std::string line() const;
};

} // namespace aetherion::trading
