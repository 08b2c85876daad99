#pragma once
// Watches that bars follow one another: no duplicate, nothing out of order, no overlap; and notes where bars are
// missing.
//
// Where a market has sessions, only holes within one UTC day count as gaps: until session calendars are here, a closed
// market cannot be told from missing data, and daily bars have none. Thread: one at a time.
#include "core/market/bar.h"
#include "core/market/names.h"

#include <cstdint>
#include <optional>

namespace aetherion::feeds {

/// Missing bars between two that are there.
struct BarGap {
    /// The first bar that is missing.
    Timestamp from;
    std::int64_t bars = 0;
    bool operator==(const BarGap&) const = default;
};

class BarSequence {
public:
    explicit BarSequence(market::Market market) : m_market(market) {}
    /// The gap before `bar`, if any; a refused bar changes nothing.
    [[nodiscard]] Result<std::optional<BarGap>> accept(const market::Bar& bar);

private:
    market::Market m_market;
    std::optional<Timestamp> m_last;
};

} // namespace aetherion::feeds
