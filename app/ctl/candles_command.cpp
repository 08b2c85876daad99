#include "app/ctl/command.h"
#include "core/base/atomic_file.h"
#include "core/candles/tick_candles.h"
#include "core/contract/regime_csv.h"
#include "core/feeds/tick_file_reader.h"
#include "core/feeds/tick_instruments.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct CandlesArguments {
    std::string data;
    std::string timeframe;
    std::string market;
    std::string symbol;
    std::string zone;
    std::string out;
};

constexpr const char* kCandleHeader = "ts_ms,open,high,low,close,volume,count,delta,vwap\n";

std::string unitsText(candles::Wide units) { return Quantity::fromUnits(static_cast<std::int64_t>(units)).text(); }

/// The mean price has twelve significant digits, and is empty without volume.
std::string csvRow(Timestamp start, const candles::TickCandle& candle) {
    char mean[40] = "";
    if (const auto price = candle.meanPrice())
        std::snprintf(mean, sizeof mean, "%.12Lg", *price);
    return contract::csvLine({std::to_string(epochMillis(start)), candle.open.text(), candle.high.text(),
                              candle.low.text(), candle.close.text(), unitsText(candle.volume),
                              std::to_string(candle.count), unitsText(candle.delta), mean}) +
           "\n";
}

Status foldCandles(const CandlesArguments& arguments) {
    const auto timeframe = market::parseTimeframe(arguments.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    feeds::SourceSpec stated;
    stated.file = arguments.data;
    stated.symbol = arguments.symbol;
    stated.zone = arguments.zone;
    if (!arguments.market.empty())
        if (const Status set = feeds::setOption(stated, "market", arguments.market); !set)
            return set;
    const auto spec = feeds::oneInstrument(stated);
    if (!spec)
        return tl::unexpected(spec.error());
    auto reader = feeds::TickFileReader::open(*spec);
    if (!reader)
        return tl::unexpected(reader.error());
    const market::Market market = spec->market.value_or(market::Market::Crypto);
    candles::TickCandles fold(market::TradingCalendar::of(market::calendarOf(market)), *timeframe);
    std::uint64_t suspicious = 0;
    for (;;) {
        const auto row = reader->next();
        if (!row)
            return tl::unexpected(row.error().error());
        if (!*row)
            break;
        if ((*row)->suspicious)
            ++suspicious;
        else if (const Status added = fold.add((*row)->time, (*row)->trade); !added)
            return added;
    }
    auto file = AtomicFile::create(arguments.out);
    if (!file)
        return tl::unexpected(file.error());
    if (const Status written = file->write(kCandleHeader); !written)
        return written;
    for (const auto& [start, candle] : fold.candles())
        if (const Status written = file->write(csvRow(start, candle)); !written)
            return written;
    if (const Status committed = file->commit(); !committed)
        return committed;
    std::cout << fold.candles().size() << " candles, " << suspicious << " suspicious trades left out\n";
    return {};
}

} // namespace

void addCandlesCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("candles", "fold a file of ticks into candles");
    const auto arguments = std::make_shared<CandlesArguments>();
    command->add_option("--data", arguments->data, "CSV with ts_ms (or another time), price, size")->required();
    command->add_option("--timeframe", arguments->timeframe, "10s 1m 5m 15m 1h 4h 1d 1w")->required();
    command->add_option("--market", arguments->market,
                        "whose sessions cut the candles: CRYPTO, US, NSE or UK [as the file says, else CRYPTO]");
    command->add_option("--symbol", arguments->symbol, "which one, where the file holds several");
    command->add_option("--zone", arguments->zone, "zone of times that name none");
    command->add_option("--out", arguments->out, "CSV to write")->required();
    command->callback([&line, arguments] { line.work = [arguments] { return foldCandles(*arguments); }; });
}

} // namespace aetherion::ctl
