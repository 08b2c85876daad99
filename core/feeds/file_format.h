#pragma once
// Tells what a file holds by looking at its first lines, never at its name.
//
// A format that is known but not read yet is refused by its name. Thread: any, no shared state.
#include "core/base/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

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
    /// A header that names a time, a price, perhaps a size, a side and a symbol, and nothing else: a list of book
    /// changes
    /// must not pass for trades.
    TickCsv,
    /// `<local ns> <json>` lines of a combined stream.
    BinanceRecording,
};
/// For people: "Binance klines".
[[nodiscard]] std::string_view name(FileFormat format);
/// Does it hold bars (and not single trades or book changes)?
[[nodiscard]] bool holdsBars(FileFormat format);

/// Where the columns of a file with a header stand.
struct ColumnLayout {
    std::optional<std::size_t> time;
    /// The column says that it is the bar's start ("open_time").
    bool timeIsStart = false;
    std::optional<std::size_t> open, high, low, close, volume;
    std::optional<std::size_t> price, size, side;
    std::optional<std::size_t> symbol;
    /// Columns that are none of these, and the first one's name.
    std::size_t others = 0;
    std::string firstOther;
    std::size_t count = 0;
};
/// Names in any case. Refused: two columns that could be the same thing.
[[nodiscard]] Result<ColumnLayout> readHeader(std::string_view header);

/// By the first line that is not empty; the reason of a refusal stands without its place.
[[nodiscard]] Result<FileFormat> detectFormat(std::string_view firstLine);
/// Opens the file; errors name it.
[[nodiscard]] Result<FileFormat> detectFormat(const std::filesystem::path& file);

/// Is the first cell of this row a name and not a time?
[[nodiscard]] bool isHeaderRow(std::string_view line, FileFormat format);

} // namespace aetherion::feeds
