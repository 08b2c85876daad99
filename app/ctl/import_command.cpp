#include "app/ctl/command.h"
#include "app/ctl/import_report.h"
#include "app/ctl/source_arguments.h"
#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/engine/import_job.h"
#include "core/engine/shipped_models.h"
#include "core/feeds/replay_feed.h"
#include "core/storage/data_store.h"
#include "core/storage/schema_upgrade.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct ImportArguments {
    SourceArguments sources;
    bool dryRun = false;
    bool skipBad = false;
    std::string report;
};

/// Writes nothing but the report that was asked for.
Status dryRun(const std::vector<feeds::SourceSpec>& specs, const ImportArguments& arguments) {
    const std::size_t listed = arguments.report.empty() ? feeds::DefectLog::kListed : feeds::DefectLog::kListAll;
    ImportReport report = inspectForImport(specs, arguments.skipBad, listed);
    if (!arguments.report.empty())
        if (const Status written = writeFileAtomically(arguments.report, reportJson(report)); !written)
            return written;
    for (ImportFinding& finding : report.findings)
        if (finding.summary)
            finding.summary->defects.shorten(feeds::DefectLog::kListed);
    std::cout << reportText(report);
    return report.verdict;
}

/// "left out: bar_outside_its_range 47": nothing is left out in silence.
std::string leftOut(const std::vector<feeds::PlannedGroup>& plan) {
    std::array<std::uint64_t, feeds::kDefectKinds> counts{};
    for (const feeds::PlannedGroup& group : plan)
        for (const feeds::FileSummary& file : group.files)
            for (std::size_t i = 0; i < counts.size(); ++i)
                counts[i] += file.defects.count(static_cast<feeds::DefectKind>(i));
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto kind = static_cast<feeds::DefectKind>(i);
        if (counts[i] > 0 && weightOf(kind) != feeds::DefectWeight::Noted)
            text +=
                (text.empty() ? "left out: " : ", ") + std::string(feeds::name(kind)) + " " + std::to_string(counts[i]);
    }
    return text;
}

Status import(const CommandLine& line, const ImportArguments& arguments) {
    const auto settings = line.settings();
    const auto specs = arguments.sources.specs();
    if (!settings || !specs)
        return tl::unexpected(settings ? specs.error() : settings.error());
    if (!arguments.report.empty() && !arguments.dryRun)
        return fail("--report belongs to --dry-run");
    if (arguments.dryRun)
        return dryRun(*specs, arguments);
    // Before the data folder is touched: what is refused leaves no trace.
    const engine::ImportRequest request{*specs, settings->engineName, arguments.skipBad};
    const auto feed = engine::openImport(request, {});
    if (!feed)
        return tl::unexpected(feed.error());
    const auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    const config::DataFolder folder{settings->dataFolder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl import");
    if (!lock)
        return tl::unexpected(lock.error());
    const SystemClock clock;
    auto models = engine::loadModels(folder.models());
    if (const auto current = storage::migrateDatabase(*address, clock); !current)
        return tl::unexpected(current.error());
    auto store = storage::DataStore::open(
        {.folder = address->folder, .server = address->server, .engineName = settings->engineName, .clock = &clock});
    if (!models || !store)
        return tl::unexpected(models ? store.error() : models.error());
    const auto done = engine::importFeed(**feed, std::make_shared<const regime::ModelShelf>(std::move(*models)),
                                         **store, [](double, std::string_view) {}, {});
    if (!done)
        return tl::unexpected(done.error());
    if (const std::string text = leftOut((*feed)->plan()); !text.empty())
        std::cout << text << "\n";
    std::cout << *done << "\n";
    return (*store)->close();
}

} // namespace

void addImportCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("import", "take recordings into the store");
    const auto arguments = std::make_shared<ImportArguments>();
    arguments->sources.addTo(*command);
    command->add_flag("--dry-run", arguments->dryRun,
                      "report what is in the files and what is wrong with it; write nothing");
    command->add_flag("--skip-bad", arguments->skipBad, "leave bad rows out instead of refusing the file");
    command->add_option("--report", arguments->report, "with --dry-run: a JSON file that lists every defect");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return import(line, *arguments); }; });
}

} // namespace aetherion::ctl
