#include "core/feeds/file_format.h"

#include "core/feeds/candle_layout.h"
#include "core/feeds/csv_row.h"
#include "core/feeds/line_reader.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool startsWithDigit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

/// `<local ns> {`
bool looksLikeRecording(std::string_view line) {
    const std::size_t blank = line.find(' ');
    return blank != std::string_view::npos && allDigits(line.substr(0, blank)) && blank >= 16 &&
           line.substr(blank + 1, 1) == "{";
}

bool looksLikeNinjaTrader(std::string_view line) {
    const std::string_view time = line.substr(0, line.find(';'));
    return time.size() < line.size() && allDigits(time.substr(0, 8)) &&
           (time.size() == 8 || (time.size() == 15 && time[8] == ' ' && allDigits(time.substr(9))));
}

bool looksLikeKlines(const std::vector<std::string_view>& cells) {
    if (cells.size() != kKlineColumns)
        return false;
    if (allDigits(cells[0]))
        return true;
    std::string first = lowerCase(cells[0]);
    std::replace(first.begin(), first.end(), ' ', '_');
    std::string seventh = lowerCase(cells[6]);
    std::replace(seventh.begin(), seventh.end(), ' ', '_');
    return first == "open_time" && seventh == "close_time";
}

/// Lean's factor files: date, price factor, split factor, reference price; no header.
bool looksLikeFactors(const std::vector<std::string_view>& cells) {
    constexpr std::size_t kFactorColumns = 4;
    return cells.size() == kFactorColumns && cells[0].size() == 8 &&
           std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
               return !cell.empty() && cell.find_first_not_of("0123456789.") == std::string_view::npos;
           });
}

bool names(std::string_view header, const std::vector<std::string>& columns) {
    return findColumns(header, columns).has_value();
}

Result<FileFormat> detectByHeader(std::string_view header) {
    if (names(header, {"symbol", "timestamp", "local_timestamp", "asks[0].price", "bids[0].price"}))
        return FileFormat::TardisBookCsv;
    if (names(header,
              {"symbol", "timestamp", "first_update_id", "last_update_id", "side", "update_type", "price", "qty"}))
        return FileFormat::BinanceDepthCsv;
    const auto layout = readHeader(header);
    if (!layout)
        return tl::unexpected(layout.error());
    if (layout->time && names(header, {"bid_price", "ask_price"}))
        return FileFormat::LeanQuoteTicks;
    if (layout->time && names(header, {"bid_close", "ask_close"}))
        return FileFormat::LeanQuoteBars;
    if (layout->time && layout->open && layout->high && layout->low && layout->close)
        return FileFormat::OhlcvCsv;
    if (layout->time && layout->price && layout->others > 0)
        return fail("a file of trades may hold time, price, size, side and symbol; \"" + layout->firstOther +
                    "\" is none of them");
    if (layout->time && layout->price && layout->market && !layout->symbol)
        return fail("a file of trades that names the market of each row must name its symbol too");
    if (layout->time && layout->price)
        return FileFormat::TickCsv;
    if (names(header, {"symbol", "name", "sector"}))
        return fail("no market data: a table of companies and their fundamentals");
    const bool bars = layout->open || layout->high || layout->low || layout->close;
    if (layout->time && !bars && layout->others > 0)
        return fail("no market data: a table of dates with economic figures (\"" + layout->firstOther + "\")");
    return fail("not a known format (first line \"" + std::string(header.substr(0, 60)) + "\")");
}

} // namespace

std::string_view name(FileFormat format) {
    switch (format) {
    case FileFormat::BinanceKlines:
        return "Binance klines";
    case FileFormat::OhlcvCsv:
        return "OHLCV CSV";
    case FileFormat::NinjaTrader:
        return "NinjaTrader";
    case FileFormat::TickCsv:
        return "tick CSV";
    case FileFormat::CandleExport:
        return "Aetherion candles";
    case FileFormat::LeanQuoteTicks:
        return "Lean quote ticks";
    case FileFormat::LeanQuoteBars:
        return "Lean quote bars";
    case FileFormat::BinanceDepthCsv:
        return "Binance T_DEPTH CSV";
    case FileFormat::TardisBookCsv:
        return "Tardis book snapshots";
    case FileFormat::BinanceRecording:
        return "Binance combined-stream recording";
    case FileFormat::JsonRecording:
        return "JSON lines recording";
    }
    return "";
}

FileContent contentOf(FileFormat format) {
    switch (format) {
    case FileFormat::BinanceKlines:
    case FileFormat::OhlcvCsv:
    case FileFormat::NinjaTrader:
        return FileContent::Bars;
    case FileFormat::CandleExport:
        return FileContent::Candles;
    case FileFormat::TickCsv:
        return FileContent::Trades;
    case FileFormat::LeanQuoteTicks:
    case FileFormat::LeanQuoteBars:
        return FileContent::Quotes;
    case FileFormat::BinanceDepthCsv:
    case FileFormat::TardisBookCsv:
    case FileFormat::BinanceRecording:
    case FileFormat::JsonRecording:
        return FileContent::Messages;
    }
    return FileContent::Bars;
}

std::optional<std::vector<std::size_t>> findColumns(std::string_view header, const std::vector<std::string>& names) {
    std::vector<std::string_view> cells;
    splitRow(header, ',', cells);
    std::vector<std::size_t> places;
    for (const std::string& wanted : names) {
        const auto found =
            std::find_if(cells.begin(), cells.end(), [&](std::string_view cell) { return lowerCase(cell) == wanted; });
        if (found == cells.end())
            return std::nullopt;
        places.push_back(static_cast<std::size_t>(found - cells.begin()));
    }
    return places;
}

Result<ColumnLayout> readHeader(std::string_view header) {
    std::vector<std::string_view> cells;
    splitRow(header, ',', cells);
    ColumnLayout layout;
    layout.count = cells.size();
    std::vector<std::string_view> doubled;
    const auto take = [&](std::optional<std::size_t>& column, std::size_t i) {
        if (column && doubled.empty())
            doubled = {cells[*column], cells[i]};
        column = i;
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string word = lowerCase(cells[i]);
        std::replace(word.begin(), word.end(), ' ', '_');
        if (isOneOf(word, {"timestamp", "time", "date", "datetime", "ts", "ts_utc", "ts_ms", "open_time"})) {
            take(layout.time, i);
            layout.timeIsStart = word == "open_time";
        } else if (isOneOf(word, {"open", "o"}))
            take(layout.open, i);
        else if (isOneOf(word, {"high", "h"}))
            take(layout.high, i);
        else if (isOneOf(word, {"low", "l"}))
            take(layout.low, i);
        else if (isOneOf(word, {"close", "c"}))
            take(layout.close, i);
        else if (isOneOf(word, {"volume", "vol", "v"}))
            take(layout.volume, i);
        else if (isOneOf(word, {"price"}))
            take(layout.price, i);
        else if (isOneOf(word, {"size", "quantity", "qty", "amount"}))
            take(layout.size, i);
        else if (isOneOf(word, {"side"}))
            take(layout.side, i);
        else if (isOneOf(word, {"symbol", "ticker"}))
            take(layout.symbol, i);
        else if (word == "market")
            take(layout.market, i);
        else if (word == "regime")
            take(layout.regime, i);
        else if (word == "log_return")
            take(layout.logReturn, i);
        else if (word == "exchange")
            take(layout.exchange, i);
        else if (word == "condition")
            take(layout.condition, i);
        else if (word == "suspicious")
            take(layout.suspicious, i);
        else if (layout.others++ == 0)
            layout.firstOther = cells[i];
    }
    if (!doubled.empty())
        return fail("columns \"" + std::string(doubled[0]) + "\" and \"" + std::string(doubled[1]) +
                    "\" mean the same; keep one");
    return layout;
}

Result<FileFormat> detectFormat(std::string_view firstLine) {
    if (firstLine.empty())
        return fail("the first line is empty");
    if (firstLine.front() == '{' || firstLine.front() == '[') {
        if (firstLine.find("\"recv_ts\"") != std::string_view::npos)
            return FileFormat::JsonRecording;
        if (firstLine.find("\"time_epoch_ms\"") != std::string_view::npos)
            return fail("an export as JSON; what can be taken back in is candles as CSV");
        return fail("JSON that is no recording: its lines would have recv_ts, conn, dir and msg");
    }
    if (looksLikeRecording(firstLine))
        return FileFormat::BinanceRecording;
    if (looksLikeNinjaTrader(firstLine))
        return FileFormat::NinjaTrader;
    const auto candles = readCandleHeader(firstLine);
    if (!candles)
        return tl::unexpected(candles.error());
    if (*candles)
        return FileFormat::CandleExport;
    std::vector<std::string_view> cells;
    splitRow(firstLine, ',', cells);
    if (looksLikeKlines(cells))
        return FileFormat::BinanceKlines;
    if (looksLikeFactors(cells))
        return fail("no market data: a factor file (dates, price and split factors)");
    if (!startsWithDigit(cells[0]))
        return detectByHeader(firstLine);
    return fail("not a known format (first line \"" + std::string(firstLine.substr(0, 60)) + "\")");
}

Result<FileFormat> detectFormat(const std::filesystem::path& file) {
    auto reader = LineReader::open(file);
    if (!reader)
        return tl::unexpected(reader.error());
    for (;;) {
        const auto line = reader->next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return failAt(reader->file(), "the file is empty");
        if ((*line)->empty())
            continue;
        auto format = detectFormat(**line);
        if (!format)
            return failAt(reader->place(), format.error().reason);
        return format;
    }
}

bool isHeaderRow(std::string_view line, FileFormat format) {
    switch (format) {
    case FileFormat::BinanceKlines:
        return !startsWithDigit(line);
    case FileFormat::OhlcvCsv:
    case FileFormat::TickCsv:
    case FileFormat::CandleExport:
    case FileFormat::LeanQuoteTicks:
    case FileFormat::LeanQuoteBars:
    case FileFormat::BinanceDepthCsv:
    case FileFormat::TardisBookCsv:
        return true;
    case FileFormat::NinjaTrader:
    case FileFormat::BinanceRecording:
    case FileFormat::JsonRecording:
        return false;
    }
    return false;
}

} // namespace aetherion::feeds
