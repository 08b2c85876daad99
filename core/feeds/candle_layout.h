#pragma once
// The header of a candle file that the program exported: what parts its cells, and where each column stands.
//
// Any separator and any order of columns, as `aetherionctl export candles` writes them. Needed are time_epoch_ms,
// market, symbol, timeframe, open, high, low and close; the others may have been left out. Thread: pure.
#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace aetherion::feeds {

struct CandleLayout {
    char separator = ',';
    std::size_t columns = 0;
    std::size_t time = 0;
    std::size_t market = 0;
    std::size_t symbol = 0;
    std::size_t timeframe = 0;
    std::size_t open = 0;
    std::size_t high = 0;
    std::size_t low = 0;
    std::size_t close = 0;
    std::optional<std::size_t> volume;
    std::optional<std::size_t> count;
    std::optional<std::size_t> partial;
    std::optional<std::size_t> cut;
    std::optional<std::size_t> begins;
    /// Which source each row is of, by number, else by name.
    std::optional<std::size_t> run;
};

/// Nothing where it is no export of the program; refused by name where it is one that no candles can be read from.
[[nodiscard]] Result<std::optional<CandleLayout>> readCandleHeader(std::string_view header);

} // namespace aetherion::feeds
