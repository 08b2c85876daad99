#include "app/ctl/command.h"
#include "app/options/engine_options.h"
#include "core/report/incident_places.h"
#include "core/report/incident_range.h"
#include "core/report/incident_report.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct IncidentArguments {
    std::string from;
    std::string to;
    std::string out;
};

Result<Timestamp> timeOption(const std::string& option, const std::string& text) {
    const auto time = parseIso(text);
    if (!time)
        return failAt(option, time.error().text());
    return time->time;
}

Status writeReport(const CommandLine& line, const IncidentArguments& arguments) {
    const auto table = options::loadSettings(line.overrides, line.configFile);
    if (!table)
        return tl::unexpected(table.error());
    const auto settings = config::checkSettings(*table);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto places = report::incidentPlaces(*settings, *table);
    if (!places)
        return tl::unexpected(places.error());
    report::IncidentRange range;
    if (arguments.from.empty()) {
        const auto last = report::lastIncident(*places);
        if (!last)
            return tl::unexpected(last.error());
        range = *last;
    } else {
        const auto from = timeOption("--from", arguments.from);
        if (!from)
            return tl::unexpected(from.error());
        range.from = range.auditFrom = *from;
    }
    if (!arguments.to.empty()) {
        const auto to = timeOption("--to", arguments.to);
        if (!to)
            return tl::unexpected(to.error());
        range.to = *to;
    }
    const auto written = report::writeIncidentReport(
        *places, range, arguments.out.empty() ? report::proposedName(range.from) : arguments.out);
    if (!written)
        return tl::unexpected(written.error());
    std::cout << *written << "\n";
    return {};
}

} // namespace

void addIncidentCommand(CLI::App& app, CommandLine& line) {
    auto* incident = app.add_subcommand("incident", "what happened when trading was stopped or held");
    incident->require_subcommand(1);
    auto* command = incident->add_subcommand(
        "report",
        "write one ZIP file from which an incident can be told: a story in plain words, the audit's lines, orders, "
        "trades, "
        "decisions, regimes, risk events, holds, accounts, settings, versions, and the SHA-256 of each file. Works "
        "with the engine running or not, changes nothing, and holds no secret");
    const auto arguments = std::make_shared<IncidentArguments>();
    command->add_option("--from", arguments->from,
                        "first time, ISO 8601 (default: an hour before the last stop, trip or hold)");
    command->add_option("--to", arguments->to, "end, not included, ISO 8601 (default: the newest row)");
    command->add_option("--out", arguments->out, "file to write (default: incident-TIME.zip in this folder)");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return writeReport(line, *arguments); }; });
}

} // namespace aetherion::ctl
