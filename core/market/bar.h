#pragma once
// One candle: open, high, low, close and volume over one half-open bucket.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/timeframe.h"

#include <cstdint>
#include <optional>

namespace aetherion::market {

struct Bar {
    /// The bucket's name: its start, or its date's midnight UTC for a market's trading day and week.
    Timestamp openTime;
    Timeframe timeframe = Timeframe::M1;
    Price open;
    Price high;
    Price low;
    Price close;
    Quantity volume;
    /// Trades, or smaller bars, that it was made of.
    std::uint32_t count = 0;
    /// Does the source report volume at all? An index does not; its volume is absent, not zero.
    bool hasVolume = true;
    /// Data began, ended or were lost within the bucket.
    bool partial = false;
    /// Nothing of its source lies before it: where simulated history begins, or a file.
    bool begins = false;
    /// Where a market's timetable ends the bucket elsewhere than one length after its start.
    std::optional<Timestamp> cutAt{};

    [[nodiscard]] Timestamp closeTime() const { return cutAt.value_or(bucketEnd(openTime, timeframe)); }
    bool operator==(const Bar&) const = default;
};

} // namespace aetherion::market
