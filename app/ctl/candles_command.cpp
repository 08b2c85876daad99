#include "app/ctl/command.h"
#include "core/base/atomic_file.h"
#include "core/candles/candle_aggregator.h"
#include "core/contract/regime_csv.h"
#include "core/feeds/tick_file_reader.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct CandlesArguments {
    std::string data;
    std::string timeframe;
    std::string zone;
    std::string out;
};

class CandleFile {
public:
    CandleFile(AtomicFile file, market::Timeframe timeframe) : m_file(std::move(file)), m_timeframe(timeframe) {}

    Status header() { return m_file.write("ts_ms,open,high,low,close,volume,count\n"); }
    Status add(std::vector<market::Bar>& closed) {
        for (const market::Bar& bar : closed)
            if (bar.timeframe == m_timeframe)
                if (const Status written = add(bar); !written)
                    return written;
        closed.clear();
        return {};
    }
    Status add(const market::Bar& bar) {
        ++m_count;
        return m_file.write(
            contract::csvLine({std::to_string(epochMillis(bar.openTime)), bar.open.text(), bar.high.text(),
                               bar.low.text(), bar.close.text(), bar.volume.text(), std::to_string(bar.count)}) +
            "\n");
    }
    Status commit() { return m_file.commit(); }
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    AtomicFile m_file;
    market::Timeframe m_timeframe;
    std::size_t m_count = 0;
};

Status candles(const CandlesArguments& arguments) {
    const auto timeframe = market::parseTimeframe(arguments.timeframe);
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    feeds::SourceSpec spec;
    spec.file = arguments.data;
    spec.zone = arguments.zone;
    auto reader = feeds::TickFileReader::open(spec);
    if (!reader)
        return tl::unexpected(reader.error());
    auto file = AtomicFile::create(arguments.out);
    if (!file)
        return tl::unexpected(file.error());
    CandleFile out(std::move(*file), *timeframe);
    if (const Status written = out.header(); !written)
        return written;
    candles::CandleAggregator aggregator;
    std::vector<market::Bar> closed;
    for (;;) {
        const auto row = reader->next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        aggregator.addTrade((*row)->time, (*row)->trade.price, (*row)->trade.quantity, closed);
        if (const Status written = out.add(closed); !written)
            return written;
    }
    aggregator.finish(closed);
    if (const Status written = out.add(closed); !written)
        return written;
    // The file is all there is: the last bucket is as complete as it will get.
    if (const auto& last = aggregator.forming(*timeframe))
        if (const Status written = out.add(*last); !written)
            return written;
    if (const Status committed = out.commit(); !committed)
        return committed;
    std::cout << out.count() << " candles, " << aggregator.lateTrades() << " trades too late for theirs\n";
    return {};
}

} // namespace

void addCandlesCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("candles", "fold a file of ticks into candles");
    const auto arguments = std::make_shared<CandlesArguments>();
    command->add_option("--data", arguments->data, "CSV with ts_ms (or another time), price, size")->required();
    command->add_option("--timeframe", arguments->timeframe, "10s 1m 5m 15m 1h 4h 1d 1w")->required();
    command->add_option("--zone", arguments->zone, "zone of times that name none");
    command->add_option("--out", arguments->out, "CSV to write")->required();
    command->callback([&line, arguments] { line.work = [arguments] { return candles(*arguments); }; });
}

} // namespace aetherion::ctl
