#include "core/feeds/stated_options.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/time_column.h"

#include <vector>

namespace aetherion::feeds {

Result<FileFacts> readFacts(FileFormat format, std::string_view header, const std::vector<std::string>& firstRows) {
    FileFacts facts;
    facts.format = format;
    std::size_t timeCell = 0;
    switch (format) {
    case FileFormat::BinanceKlines:
    case FileFormat::CandleExport:
        facts.timeIsStart = true;
        return facts;
    case FileFormat::BinanceDepthCsv:
    case FileFormat::TardisBookCsv:
    case FileFormat::BinanceRecording:
    case FileFormat::JsonRecording:
        return facts;
    case FileFormat::NinjaTrader:
        break;
    case FileFormat::OhlcvCsv:
    case FileFormat::TickCsv:
    case FileFormat::LeanQuoteTicks:
    case FileFormat::LeanQuoteBars: {
        const auto layout = readHeader(header);
        if (!layout)
            return tl::unexpected(layout.error());
        facts.timeIsStart = layout->timeIsStart;
        timeCell = layout->time.value_or(0);
        break;
    }
    }
    facts.wallTimes = true;
    std::vector<std::string_view> cells;
    for (const std::string& row : firstRows) {
        splitRow(row, format == FileFormat::NinjaTrader ? ';' : ',', cells);
        const std::string_view cell = timeCell < cells.size() ? cells[timeCell] : std::string_view{};
        const auto read = format == FileFormat::NinjaTrader ? readCompactTime(cell) : readTime(cell);
        if (!read)
            continue;
        facts.dates = read->writing == TimeWriting::Date;
        facts.wallTimes = read->writing == TimeWriting::IsoWithoutZone;
        break;
    }
    return facts;
}

bool needsZone(const FileFacts& facts) { return facts.wallTimes; }

bool needsStamp(const FileFacts& facts) { return hasTimeframe(facts.format) && !facts.timeIsStart && !facts.dates; }

Status checkOptions(const std::string& file, const SourceSpec& spec, const FileFacts& facts) {
    if (contentOf(facts.format) == FileContent::Messages)
        return {};
    std::string missing;
    std::string add;
    int count = 0;
    const auto ask = [&](bool isMissing, const char* what, const char* example) {
        if (!isMissing)
            return;
        missing += (count == 0 ? "" : ", ") + std::string(what);
        add += (count == 0 ? "" : ",") + std::string(what) + "=" + example;
        ++count;
    };
    const bool rowsNameThem = contentOf(facts.format) == FileContent::Candles;
    ask(!rowsNameThem && !spec.market, "market", "CRYPTO|US|NSE|UK");
    ask(!rowsNameThem && spec.symbol.empty(), "symbol", "...");
    ask(hasTimeframe(facts.format) && !spec.timeframe, "timeframe", "1m");
    ask(needsZone(facts) && spec.zone.empty(), "zone", "UTC");
    ask(needsStamp(facts) && !spec.stamp, "stamp", "start|end");
    if (count > 0)
        return failAt(file, missing + (count == 1 ? " is" : " are") + " not stated in the file; add " + add);
    if (facts.timeIsStart && spec.stamp == Stamp::End)
        return failAt(file, "stamp=end contradicts the file, whose times are the bars' starts");
    return {};
}

} // namespace aetherion::feeds
