#include "app/ctl/command.h"
#include "app/ctl/engine_client.h"
#include "app/ctl/lent_files.h"
#include "app/ctl/model_table.h"
#include "app/ctl/source_arguments.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/engine/model_jobs.h"
#include "core/engine/model_view.h"
#include "core/regime/model_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <thread>

namespace aetherion::ctl {

namespace {

constexpr Duration kModelCallTimeout = std::chrono::seconds(10);
constexpr auto kBetweenLooks = std::chrono::milliseconds(200);

struct AcceptArguments {
    std::string model;
    SourceArguments sources;
    std::vector<std::string> stored;
    std::string bars;
    std::string source;
    bool force = false;
    std::string reason;
};

std::string whoAmI() {
    const char* user = std::getenv("USER");
    return user && *user ? user : "operator";
}

std::string sourceText(const feeds::SourceSpec& spec) {
    std::string text = std::filesystem::absolute(spec.file).string();
    if (spec.market)
        text += ",market=" + std::string(market::name(*spec.market));
    if (!spec.symbol.empty())
        text += ",symbol=" + spec.symbol;
    if (spec.timeframe)
        text += ",timeframe=" + std::string(market::name(*spec.timeframe));
    if (!spec.zone.empty())
        text += ",zone=" + spec.zone;
    if (spec.stamp)
        text += ",stamp=" + std::string(feeds::name(*spec.stamp));
    return text;
}

/// What a job says is parted by semicolons: a line each.
void printLines(const std::string& message) {
    std::string text = message;
    for (std::size_t at = text.find("; "); at != std::string::npos; at = text.find("; ", at))
        text.replace(at, 2, "\n");
    std::cout << text << "\n";
}

/// The engine takes files from its folder alone: those that a person names are lent to it for the time of the job.
Status lendFiles(LentFiles& lent, contract::JobRequest& request) {
    for (std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        const auto link = lent.lend(spec->file);
        if (!link)
            return tl::unexpected(link.error());
        spec->file = *link;
        source = sourceText(*spec);
    }
    if (const auto model = request.options.find("model"); model != request.options.end()) {
        const auto link = lent.lend(model->second);
        if (!link)
            return tl::unexpected(link.error());
        model->second = link->string();
    }
    return {};
}

/// Starts the job in the engine that holds the folder and waits for its end.
Result<std::string> runInEngine(const EngineClient& engine, const std::filesystem::path& dataFolder,
                                contract::JobRequest request) {
    LentFiles lent(config::DataFolder{dataFolder}.imports());
    if (const Status ready = lendFiles(lent, request); !ready)
        return tl::unexpected(ready.error());
    const nlohmann::json body{{"sources", request.sources}, {"options", request.options}};
    const auto started = engine.post("/jobs/" + std::string(name(request.kind)), body.dump(), kModelCallTimeout);
    if (!started)
        return tl::unexpected(started.error());
    auto job = nlohmann::json::parse(started->body, nullptr, false);
    if (started->status != 202 || !job.is_object())
        return failAt("engine", job.is_object() ? job.value("detail", started->body) : started->body);
    const std::string path = "/jobs/" + job.value("job_id", "");
    for (;;) {
        const std::string state = job.value("status", "");
        if (state == "done")
            return job.value("message", "");
        if (state != "queued" && state != "running")
            return fail(job.value("message", state));
        std::this_thread::sleep_for(kBetweenLooks);
        const auto answer = engine.get(path, kModelCallTimeout);
        if (!answer)
            return tl::unexpected(answer.error());
        job = nlohmann::json::parse(answer->body, nullptr, false);
        if (answer->status != 200 || !job.is_object())
            return failAt("engine", "the job is no longer known");
    }
}

Result<std::string> runOnStore(const storage::StoreAddress& address, const contract::JobRequest& request) {
    const SystemClock clock;
    const auto jobs = engine::ModelJobs::open(address, clock);
    if (!jobs)
        return tl::unexpected(jobs.error());
    if (request.kind == contract::JobKind::RollBackModel)
        return (*jobs)->rollBack(request);
    return (*jobs)->accept(request, [](double, std::string_view) {}, {});
}

/// With the folder's lock where it is free, else through the engine that holds it.
Status run(const CommandLine& line, contract::JobRequest request) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const auto address = engine::configuredStore(*settings);
    if (!address)
        return tl::unexpected(address.error());
    const config::DataFolder folder{settings->dataFolder};
    if (const Status created = folder.create(); !created)
        return created;
    request.options["who"] = whoAmI();
    request.options["channel"] = "command";
    const auto lock = folder.lock("aetherionctl " + std::string(name(request.kind)));
    Result<std::string> done;
    if (lock) {
        done = runOnStore(*address, request);
    } else {
        const auto engine = EngineClient::find(folder.root);
        if (!engine)
            return tl::unexpected(lock.error());
        done = runInEngine(*engine, folder.root, request);
    }
    if (!done)
        return tl::unexpected(done.error());
    printLines(*done);
    return {};
}

Status accept(const CommandLine& line, const AcceptArguments& arguments) {
    if (arguments.force && arguments.reason.empty())
        return failAt("--reason", "is missing; what goes around the gate needs one");
    const auto specs = arguments.sources.specs();
    if (!specs)
        return tl::unexpected(specs.error());
    contract::JobRequest request{contract::JobKind::AcceptModel, {}, {}};
    for (const feeds::SourceSpec& spec : *specs)
        request.sources.push_back(sourceText(spec));
    request.options["model"] = std::filesystem::absolute(arguments.model).string();
    std::string stored;
    for (const std::string& stream : arguments.stored)
        stored += (stored.empty() ? "" : "\n") + stream;
    for (const auto& [option, value] :
         std::initializer_list<std::pair<const char*, std::string>>{{"stored", stored},
                                                                    {"bars", arguments.bars},
                                                                    {"source", arguments.source},
                                                                    {"force", arguments.force ? "true" : ""},
                                                                    {"reason", arguments.reason}})
        if (!value.empty())
            request.options[option] = value;
    return run(line, std::move(request));
}

/// Models of the data folder: those in use, and where `all` those that wait or were replaced.
Result<std::vector<contract::ModelView>> models(const CommandLine& line, bool all) {
    const auto settings = line.settings();
    if (!settings)
        return tl::unexpected(settings.error());
    const SystemClock clock;
    const auto jobs = engine::ModelJobs::open(settings->dataFolder, clock);
    if (!jobs)
        return tl::unexpected(jobs.error());
    std::vector<contract::ModelView> views = engine::modelViews(*(*jobs)->shelf());
    if (!all)
        return views;
    for (const std::filesystem::path& folder : {(*jobs)->store().candidates(), (*jobs)->store().previous()}) {
        std::vector<std::filesystem::path> files;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder, error))
            if (entry.path().extension() == ".json")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const std::filesystem::path& file : files)
            if (const auto model = regime::readModel(file))
                views.push_back(engine::modelView(*model, {(folder.filename() / file.filename()).string(), false}));
    }
    return views;
}

Status list(const CommandLine& line, bool all) {
    const auto views = models(line, all);
    if (!views)
        return tl::unexpected(views.error());
    std::cout << modelTable(*views);
    return {};
}

Status show(const CommandLine& line, const std::string& id) {
    std::error_code error;
    if (std::filesystem::is_regular_file(id, error)) {
        const auto model = regime::readModel(id);
        if (!model)
            return tl::unexpected(model.error());
        std::cout << modelSheet(engine::modelView(*model, {id, false}));
        return {};
    }
    const auto views = models(line, true);
    if (!views)
        return tl::unexpected(views.error());
    const contract::ModelView* found = nullptr;
    for (const contract::ModelView& view : *views) {
        if (id.empty() || !view.id.starts_with(id))
            continue;
        if (found && found->id != view.id)
            return failAt(id, "more than one model has an id that begins like this");
        if (!found)
            found = &view;
    }
    if (!found)
        return failAt(id, "no model has this id; see aetherionctl model list --all");
    std::cout << modelSheet(*found);
    return {};
}

void addAccept(CLI::App& model, CommandLine& line) {
    auto* command = model.add_subcommand(
        "accept",
        "put a model into use if it passes the gate: held-out likelihood not worse than the old model's, every "
        "regime visited, few Unknown, the old names for the same states; the model that it replaces is kept "
        "for one step back");
    const auto arguments = std::make_shared<AcceptArguments>();
    command->add_option("MODEL", arguments->model, "model file")->required();
    arguments->sources.addTo(*command, false);
    command->add_option("--stored", arguments->stored,
                        "MARKET/SYMBOL: judge by its newest stored bars (repeatable) [all stored ones of the market]");
    command->add_option("--bars", arguments->bars, "the newest so many stored bars of each stream [20000]");
    command->add_option("--source", arguments->source,
                        "number or label of their source [the one with the newest bars]");
    command->add_flag("--force", arguments->force, "take it though the gate says no; needs --reason");
    command->add_option("--reason", arguments->reason, "why, for the record");
    command->callback([&line, arguments] { line.work = [&line, arguments] { return accept(line, *arguments); }; });
}

void addRollBack(CLI::App& model, CommandLine& line) {
    auto* command =
        model.add_subcommand("rollback", "one step back: to the model that was replaced, or the shipped one");
    const auto request = std::make_shared<contract::JobRequest>();
    request->kind = contract::JobKind::RollBackModel;
    const auto option = [&](const char* name, const char* key, const char* meaning) {
        return command->add_option_function<std::string>(
            name, [request, key](const std::string& value) { request->options[key] = value; }, meaning);
    };
    option("--market", "market", "CRYPTO, US, NSE or UK")->required();
    option("--timeframe", "timeframe", "10s 1m 5m 15m 1h 4h 1d 1w")->required();
    option("--kind", "kind", "SIMULATED, REPLAY, IMPORTED or LIVE, of a model for that kind of source alone");
    option("--symbol", "symbol", "of a model for one symbol alone");
    option("--reason", "reason", "why, for the record");
    command->callback([&line, request] { line.work = [&line, request] { return run(line, *request); }; });
}

} // namespace

void addModelCommands(CLI::App& app, CommandLine& line) {
    auto* model = app.add_subcommand("model", "regime models: in use, waiting, replaced");
    model->require_subcommand(1);
    auto* listing = model->add_subcommand("list", "models in use: slot, id, origin, training span, cautions");
    const auto all = std::make_shared<bool>(false);
    listing->add_flag("--all", *all, "those that wait (candidates) and were replaced (previous) too");
    listing->callback([&line, all] { line.work = [&line, all] { return list(line, *all); }; });
    auto* showing = model->add_subcommand("show", "one model: evidence per state, cautions");
    const auto id = std::make_shared<std::string>();
    showing->add_option("ID", *id, "beginning of its id, or its file")->required();
    showing->callback([&line, id] { line.work = [&line, id] { return show(line, *id); }; });
    addAccept(*model, line);
    addRollBack(*model, line);
}

} // namespace aetherion::ctl
