#include "core/feeds/file_format.h"

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
    case FileFormat::BinanceRecording:
        return "Binance combined-stream recording";
    }
    return "";
}

bool holdsBars(FileFormat format) {
    switch (format) {
    case FileFormat::BinanceKlines:
    case FileFormat::OhlcvCsv:
    case FileFormat::NinjaTrader:
        return true;
    case FileFormat::TickCsv:
    case FileFormat::BinanceRecording:
        return false;
    }
    return false;
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
        return fail("the file is empty");
    if (firstLine.front() == '{' || firstLine.front() == '[')
        return fail("JSON lines are not read yet");
    if (looksLikeRecording(firstLine))
        return FileFormat::BinanceRecording;
    if (looksLikeNinjaTrader(firstLine))
        return FileFormat::NinjaTrader;
    std::vector<std::string_view> cells;
    splitRow(firstLine, ',', cells);
    if (looksLikeKlines(cells))
        return FileFormat::BinanceKlines;
    if (!startsWithDigit(cells[0])) {
        const auto layout = readHeader(firstLine);
        if (!layout)
            return tl::unexpected(layout.error());
        if (layout->time && layout->open && layout->high && layout->low && layout->close)
            return FileFormat::OhlcvCsv;
        const bool leanTrades = layout->others > 0 && lowerCase(firstLine).find("exchange") != std::string::npos;
        const bool leanQuotes = lowerCase(firstLine).find("bid_") != std::string::npos;
        if (layout->time && (leanQuotes || (layout->price && leanTrades)))
            return fail("Lean trade and quote files are not read yet");
        if (layout->time && layout->price && layout->others > 0)
            return fail("a file of trades may hold time, price, size, side and symbol; \"" + layout->firstOther +
                        "\" is none of them");
        if (layout->time && layout->price)
            return FileFormat::TickCsv;
    }
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
        return true;
    case FileFormat::NinjaTrader:
    case FileFormat::BinanceRecording:
        return false;
    }
    return false;
}

} // namespace aetherion::feeds
