#include "app/ctl/command.h"
#include "app/options/termination.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/engine/export_job.h"
#include "core/storage/history_reader.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>

namespace aetherion::ctl {

namespace {

struct ExportArguments {
    std::map<std::string, std::string> options;
    bool bars = false;
    bool byteOrderMark = false;
    bool carriageReturns = false;
};

constexpr auto kSignalLook = std::chrono::milliseconds(100);

/// In place, where a person watches.
void showExportProgress(double done, std::string_view text) {
    if (::isatty(STDERR_FILENO) != 0)
        std::cerr << "\r" << static_cast<int>(done * 100) << " %, " << text << " " << std::flush;
}

Status exportHistory(const CommandLine& line, ExportArguments arguments) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    std::erase_if(arguments.options, [](const auto& option) { return option.second.empty(); });
    if (arguments.bars)
        arguments.options["bars"] = "true";
    if (arguments.byteOrderMark)
        arguments.options["bom"] = "true";
    if (arguments.carriageReturns)
        arguments.options["crlf"] = "true";
    const auto request = engine::parseExportRequest(arguments.options);
    if (!request)
        return tl::unexpected(request.error());
    const auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    // Ctrl+C ends it as cancelling a job does: without a trace.
    const options::Termination termination;
    std::stop_source stop;
    const std::jthread watch([&](const std::stop_token& done) {
        while (!done.stop_requested())
            if (termination.wait(kSignalLook))
                stop.request_stop();
    });
    storage::HistoryReader history(*address);
    const auto written = engine::exportRows(*request, history, showExportProgress, stop.get_token());
    if (::isatty(STDERR_FILENO) != 0)
        std::cerr << "\n";
    if (!written)
        return tl::unexpected(written.error());
    std::cout << *written << "\n";
    return {};
}

} // namespace

void addExportCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("export", "write stored history to a file");
    const auto arguments = std::make_shared<ExportArguments>();
    auto& options = arguments->options;
    command
        ->add_option("WHAT", options["what"], "regimes, candles, features, ticks, orders, trades, audit or risk-events")
        ->required();
    command->add_option("--format", options["format"], "csv, json or jsonl [csv]");
    command->add_option("--market", options["market"], "CRYPTO, US, NSE or UK");
    command->add_option("--symbol", options["symbol"], "symbol");
    command->add_option("--timeframe", options["timeframe"], "10s 1m 5m 15m 1h 4h 1d 1w");
    command->add_option("--account", options["account"], "orders and trades: of one account");
    command->add_option("--engine", options["engine"], "audit: of one engine");
    command->add_option("--from", options["from"], "first time, ISO 8601");
    command->add_option("--to", options["to"], "end, not included, ISO 8601");
    command->add_option("--zone", options["zone"], "zone of time_iso [UTC]");
    command->add_option("--source", options["source"], "SIMULATED, REPLAY, IMPORTED, LIVE, or a source's number");
    command->add_flag("--bars", arguments->bars, "regimes: a row per closed bar, not per confirmed change");
    command->add_option("--columns", options["columns"], "comma-separated; default all");
    command->add_flag("--bom", arguments->byteOrderMark, "begin with a byte order mark, for spreadsheets");
    command->add_option("--separator", options["separator"], "one character, or tab [,]");
    command->add_flag("--crlf", arguments->carriageReturns, "end records with CR LF as RFC 4180 has it, instead of LF");
    command->add_option("--out", options["out"], "file to write")->required();
    command->callback(
        [&line, arguments] { line.work = [&line, arguments] { return exportHistory(line, *arguments); }; });
}

} // namespace aetherion::ctl
