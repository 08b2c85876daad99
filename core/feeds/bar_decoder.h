#pragma once
// Turns one row of a bar file into a bar: Binance klines, OHLCV CSV, NinjaTrader.
//
// Refused, with kind and reason: a wrong number of columns, what is no number, prices at or below zero, negative
// volume, a high below open, close or low, a low above open or close, a time that is no start (or end) of such a bar, a
// kline whose close time does not fit the timeframe. Binance's own files are exact: there a ninth decimal is refused.
//
// Times: Unix times and times with a zone are UTC; wall times are read in the stated zone; which bar they name is
// told by BarClock. Thread: one at a time; what it keeps is only how the file writes its times.
#include "core/feeds/bar_clock.h"
#include "core/feeds/stated_options.h"
#include "core/feeds/time_column.h"
#include "core/market/bar.h"
#include "core/market/instrument.h"

#include <optional>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

struct BarRow {
    market::Bar bar;
    market::Precision precision;
    /// Some number had more decimals than fit and was rounded.
    bool rounded = false;
};

/// Refused: a high or low that contradicts the other prices.
[[nodiscard]] RowResult<void> checkShape(const market::Bar& bar);

class BarDecoder {
public:
    /// `spec` has passed checkOptions for `facts`; `header` is empty where the format has none.
    [[nodiscard]] static Result<BarDecoder> create(const FileFacts& facts, std::string_view header,
                                                   const SourceSpec& spec);
    /// A refusal stands without a place: the caller knows file and line.
    [[nodiscard]] RowResult<BarRow> decode(std::string_view line);

private:
    BarDecoder(const FileFacts& facts, const SourceSpec& spec, ColumnLayout layout);
    [[nodiscard]] RowResult<ReadTime> readRowTime(std::string_view cell) const;
    [[nodiscard]] RowResult<BarRow> decodeCells();
    [[nodiscard]] RowResult<void> checkCloseTime(const ReadTime& open, std::string_view cell) const;

    FileFacts m_facts;
    SourceSpec m_spec;
    ColumnLayout m_layout;
    market::Timeframe m_timeframe;
    BarClock m_clock;
    TimeColumn m_timeColumn;
    std::vector<std::string_view> m_cells;
    /// The opening time of the row in hand, for the place of a refusal.
    std::optional<Timestamp> m_time;
};

} // namespace aetherion::feeds
