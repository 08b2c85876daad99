#pragma once
// One opening of a market.
//
// Thread: values.
#include "core/base/time.h"

#include <chrono>
#include <optional>
#include <string>

namespace aetherion::market {

enum class SessionKind : std::uint8_t { Regular, HalfDay, Special };

/// Half-open [from, to).
struct SessionPause {
    Timestamp from;
    Timestamp to;
    bool operator==(const SessionPause&) const = default;
};

/// Half-open [open, close).
struct Session {
    std::chrono::year_month_day date;
    Timestamp open;
    Timestamp close;
    SessionKind kind = SessionKind::Regular;
    /// "Muhurat", "day after Thanksgiving"; empty for a regular one.
    std::string note;
    /// Planned hours within the session without trading.
    std::optional<SessionPause> pause{};
};

} // namespace aetherion::market
