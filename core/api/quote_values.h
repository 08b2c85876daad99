#pragma once
// A stream's quote as `/api/v1/market/quotes` shows it: the last price within its day, and the day before.
//
// The day is the market's session date, from the day's candle; before there has been another day its opening stands for
// the previous close. The volume is the day's so far, 0 where the source reports none (`hasVolume` says so). What is
// not known (earnings, a full year's range) is null, never made up. Thread: pure functions.
#include "core/contract/engine_snapshot.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace aetherion::api {

struct DayQuote {
    Price price;
    Price open;
    Price high;
    Price low;
    Price previousClose;
    Quantity volume;
    bool hasVolume = true;
    [[nodiscard]] double change() const { return (price - previousClose).toDouble(); }
    /// 0 where there is nothing to compare with.
    [[nodiscard]] double changePercent() const;
};

/// Nothing before the first price.
[[nodiscard]] std::optional<DayQuote> dayQuote(const contract::StreamView& view);
/// `spec` may be null; the stream has a price.
[[nodiscard]] nlohmann::ordered_json quoteJson(const contract::StreamView& view, const market::InstrumentSpec* spec);

} // namespace aetherion::api
