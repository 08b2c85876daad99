#include "app/ctl/command.h"
#include "app/ctl/source_arguments.h"
#include "core/config/data_folder.h"
#include "core/engine/import_job.h"
#include "core/engine/shipped_models.h"
#include "core/feeds/file_summary.h"
#include "core/storage/data_store.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

struct ImportArguments {
    SourceArguments sources;
    bool dryRun = false;
    bool skipBad = false;
};

Status report(const std::vector<feeds::SourceSpec>& specs) {
    std::uint64_t bad = 0;
    for (const feeds::SourceSpec& spec : specs) {
        const auto summary = feeds::inspect(spec);
        if (!summary)
            return tl::unexpected(summary.error());
        std::cout << spec.file.string() << ": " << summary->rows << " rows";
        if (summary->first && summary->last)
            std::cout << ", " << formatIso(*summary->first) << " to " << formatIso(*summary->last);
        std::cout << ", " << summary->gapCount << " gaps with " << summary->missingBars << " bars missing, "
                  << summary->errorCount << " bad rows\n";
        for (const Error& error : summary->errors)
            std::cout << "  " << error.text() << "\n";
        bad += summary->errorCount;
    }
    if (bad > 0)
        return fail(std::to_string(bad) + " bad rows");
    return {};
}

Status import(const CommandLine& line, const ImportArguments& arguments) {
    const auto settings = line.settings();
    const auto specs = arguments.sources.specs();
    if (!settings || !specs)
        return tl::unexpected(settings ? specs.error() : settings.error());
    if (arguments.dryRun)
        return report(*specs);
    for (const feeds::SourceSpec& spec : *specs) {
        const auto summary = feeds::inspect(spec);
        if (!summary)
            return tl::unexpected(summary.error());
        if (const Status sound = summary->sound(); !sound && (!arguments.skipBad || summary->broken))
            return sound;
    }
    const config::DataFolder folder{settings->dataFolder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl import");
    if (!lock)
        return tl::unexpected(lock.error());
    auto models = engine::loadModels(folder.models());
    auto store = storage::DataStore::open({.folder = folder.root});
    if (!models || !store)
        return tl::unexpected(models ? store.error() : models.error());
    const engine::ImportRequest request{*specs, settings->engineName, arguments.skipBad};
    const auto done = engine::importFiles(request, *models, **store, [](double, std::string_view) {}, {});
    if (!done)
        return tl::unexpected(done.error());
    std::cout << *done << "\n";
    return (*store)->close();
}

} // namespace

void addImportCommand(CLI::App& app, CommandLine& line) {
    auto* command = app.add_subcommand("import", "take recordings into the store");
    const auto arguments = std::make_shared<ImportArguments>();
    arguments->sources.addTo(*command);
    command->add_flag("--dry-run", arguments->dryRun, "report what is in the files, write nothing");
    command->add_flag("--skip-bad", arguments->skipBad, "leave bad rows out instead of refusing the file");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return import(line, *arguments); }; });
}

} // namespace aetherion::ctl
