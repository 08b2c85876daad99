#include "app/ctl/command.h"
#include "app/options/termination.h"
#include "core/config/data_folder.h"
#include "core/engine/aion_export.h"
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
    /// Empty: rows of one kind into one file.
    std::string layout;
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

/// Ctrl+C ends it as cancelling a job does: without a trace.
class Interruption {
public:
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    const options::Termination m_termination;
    std::stop_source m_stop;
    const std::jthread m_watch{[this](const std::stop_token& done) {
        while (!done.stop_requested())
            if (m_termination.wait(kSignalLook))
                m_stop.request_stop();
    }};
};

Status exportLayout(const CommandLine& line, const ExportArguments& arguments) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    if (arguments.layout != "aion")
        return failAt("layout", "\"" + arguments.layout + "\" is not aion");
    for (const auto& [option, value] : arguments.options)
        if (!value.empty() && option != "source" && option != "out")
            return failAt(option == "what" ? "export " + value : option, "does not apply with --layout");
    if (arguments.bars || arguments.byteOrderMark || arguments.carriageReturns)
        return failAt("layout", "takes --source and --out alone");
    const auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    const Interruption interruption;
    const auto written = engine::exportAionLayout({arguments.options.at("source"), arguments.options.at("out"),
                                                   config::DataFolder{settings->dataFolder}.riskState()},
                                                  *address, interruption.token());
    if (!written)
        return tl::unexpected(written.error());
    std::cout << *written << "\n";
    return {};
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
    const Interruption interruption;
    storage::HistoryReader history(*address);
    const auto written = engine::exportRows(*request, history, showExportProgress, interruption.token());
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
    command->add_option("WHAT", options["what"],
                        "regimes, candles, features, ticks, orders, trades, audit or risk-events");
    command->add_option("--layout", arguments->layout,
                        "instead of WHAT: aion writes dt_state.json, dt_trades.jsonl, dt_metrics.json, "
                        "rolling_intraday.json.gz and position_registry.json into the folder --out");
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
    command->add_option("--decimal", options["decimal"],
                        "point, or comma for spreadsheets that read it so; with another --separator [point]");
    command->add_flag("--crlf", arguments->carriageReturns, "end records with CR LF as RFC 4180 has it, instead of LF");
    command->add_option("--out", options["out"], "file to write; with --layout the folder")->required();
    command->callback([&line, arguments] {
        if (arguments->layout.empty() == arguments->options.at("what").empty())
            throw CLI::RequiredError("one of WHAT and --layout");
        line.work = [&line, arguments] {
            return arguments->layout.empty() ? exportHistory(line, *arguments) : exportLayout(line, *arguments);
        };
    });
}

} // namespace aetherion::ctl
