#pragma once
// Tells what a file holds by looking at its first lines, never at its name.
//
// What is no market data (economic figures, fundamentals, factor files) is refused by its name. Thread: any, no shared
// state.
#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

/// Columns of a Binance kline row.
inline constexpr std::size_t kKlineColumns = 12;

enum class FileFormat : std::uint8_t {
    /// Twelve columns from open_time to ignore, with a header or without.
    BinanceKlines,
    /// A header that names a time, open, high, low, close and perhaps volume.
    OhlcvCsv,
    /// `YYYYMMDD HHMMSS;open;high;low;close;volume` (or the date alone), no header.
    NinjaTrader,
    /// A header that names a time, a price, perhaps a size, a side and a symbol, with it perhaps its market, or Lean's
    /// exchange, condition and suspicious, or a simulation's regime and log_return, and nothing else: a list of book
    /// changes must not pass for trades.
    TickCsv,
    /// Candles of any instruments and timeframes as the program exports them (candle_layout.h).
    CandleExport,
    /// Lean's quote ticks: a row tells the best bid or the best ask, the other side is 0.
    LeanQuoteTicks,
    /// Lean's quote bars: bid_open to bid_close, bid_size, and the same of the ask.
    LeanQuoteBars,
    /// Binance's T_DEPTH: one changed level a row, rows of one update together; a snapshot's rows are marked.
    BinanceDepthCsv,
    /// Tardis's book_snapshot_N: the whole top of the book in each row.
    TardisBookCsv,
    /// `<local ns> <json>` lines of a combined stream.
    BinanceRecording,
    /// `{"recv_ts","conn","dir","url","msg"}` lines: what went over a venue's connections, both ways.
    JsonRecording,
};
/// For people: "Binance klines".
[[nodiscard]] std::string_view name(FileFormat format);

enum class FileContent : std::uint8_t { Bars, Candles, Trades, Quotes, Messages };
[[nodiscard]] FileContent contentOf(FileFormat format);
/// Does it hold bars of one instrument and timeframe (and not single trades or book changes)?
[[nodiscard]] inline bool holdsBars(FileFormat format) { return contentOf(format) == FileContent::Bars; }
/// Is each row a stretch of time, of a length that must be stated?
[[nodiscard]] inline bool hasTimeframe(FileFormat format) {
    return holdsBars(format) || format == FileFormat::LeanQuoteBars;
}

/// Where the columns of a file with a header stand.
struct ColumnLayout {
    std::optional<std::size_t> time;
    /// The column says that it is the bar's start ("open_time").
    bool timeIsStart = false;
    std::optional<std::size_t> open, high, low, close, volume;
    std::optional<std::size_t> price, size, side;
    std::optional<std::size_t> symbol, market;
    /// A simulation's.
    std::optional<std::size_t> regime, logReturn;
    /// Lean's.
    std::optional<std::size_t> exchange, condition, suspicious;
    /// Columns that are none of these, and the first one's name.
    std::size_t others = 0;
    std::string firstOther;
    std::size_t count = 0;

    /// Each row says whose it is, so the file may hold several instruments.
    [[nodiscard]] bool namesInstruments() const { return market && symbol; }
};
/// Names in any case. Refused: two columns that could be the same thing.
[[nodiscard]] Result<ColumnLayout> readHeader(std::string_view header);

/// By the first line that is not empty; the reason of a refusal stands without its place.
[[nodiscard]] Result<FileFormat> detectFormat(std::string_view firstLine);
/// Opens the file; errors name it.
[[nodiscard]] Result<FileFormat> detectFormat(const std::filesystem::path& file);

/// The place of each named column, in the order asked for; nothing if one is missing. Names in any case.
[[nodiscard]] std::optional<std::vector<std::size_t>> findColumns(std::string_view header,
                                                                  const std::vector<std::string>& names);

/// Is the first cell of this row a name and not a time?
[[nodiscard]] bool isHeaderRow(std::string_view line, FileFormat format);

} // namespace aetherion::feeds
