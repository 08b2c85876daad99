#include "core/trading/refusal.h"

namespace aetherion::trading {

std::string Refusal::line() const {
    std::string line(code);
    for (const auto& [key, value] : context)
        line.append(" ").append(key).append("=").append(value);
    return line + ": " + text;
}

} // namespace aetherion::trading
