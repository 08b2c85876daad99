#pragma once
// Turns one row of a bar file into a bar: Binance klines, OHLCV CSV, NinjaTrader.
//
// Refused, with the reason: a wrong number of columns, what is no number, prices at or below zero, negative volume, a
// high below open, close or low, a low above open or close, a time that is no start (or end) of such a bar, a kline
// whose close time does not fit the timeframe. Prices never pass through a double; decimals beyond the eighth, which
// programs that calculate with doubles leave in files, are rounded and noted, but refused in Binance's own files.
//
// Times: Unix times and times with a zone are UTC; wall times are read in the stated zone. In markets with sessions a
// daily or weekly bar belongs to its session's date, whatever the time of day. 1h and 4h bars are held against the
// epoch only in markets that never close. Thread: one at a time; what it keeps is only how the file writes its times.
#include "core/feeds/stated_options.h"
#include "core/feeds/time_column.h"
#include "core/market/bar.h"
#include "core/market/instrument.h"

#include <string_view>
#include <vector>

namespace aetherion::feeds {

struct BarRow {
    market::Bar bar;
    market::Precision precision;
    /// Some number had more decimals than fit and was rounded.
    bool rounded = false;
};

class BarDecoder {
public:
    /// `spec` has passed checkOptions for `facts`; `header` is empty where the format has none.
    [[nodiscard]] static Result<BarDecoder> create(const FileFacts& facts, std::string_view header,
                                                   const SourceSpec& spec);
    /// The reason of a refusal stands without a place: the caller knows file and line.
    [[nodiscard]] Result<BarRow> decode(std::string_view line);

private:
    BarDecoder(const FileFacts& facts, const SourceSpec& spec, ColumnLayout layout);
    [[nodiscard]] Result<ReadTime> readRowTime(std::string_view cell) const;
    [[nodiscard]] Result<Timestamp> openTime(const ReadTime& read) const;
    [[nodiscard]] Result<Timestamp> sessionStart(const ReadTime& read) const;
    [[nodiscard]] Status checkCloseTime(const ReadTime& open, std::string_view cell) const;

    FileFacts m_facts;
    SourceSpec m_spec;
    ColumnLayout m_layout;
    market::Timeframe m_timeframe;
    Stamp m_stamp = Stamp::Start;
    TimeColumn m_timeColumn;
    std::vector<std::string_view> m_cells;
};

} // namespace aetherion::feeds
