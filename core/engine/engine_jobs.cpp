// The jobs that an engine can be asked for.
#include "core/engine/engine_parts.h"
#include "core/engine/prune_job.h"
#include "core/engine/store_limits.h"
#include "core/engine/train_job.h"

namespace aetherion::engine {

void EngineHost::Parts::startJobs() {
    for (const std::filesystem::path& place : {folder.imports(), folder.exports()}) {
        std::error_code error;
        if (std::filesystem::create_directories(place, error))
            std::filesystem::permissions(place, std::filesystem::perms::owner_all, error);
    }
    std::map<contract::JobKind, JobWork> kinds;
    kinds[contract::JobKind::Import] = [this](const auto& request, const auto& progress, std::stop_token stop) {
        return runImport(request, progress, stop);
    };
    kinds[contract::JobKind::Export] = [this](const auto& request, const auto& progress, std::stop_token stop) {
        return runExport(request, progress, stop);
    };
    kinds[contract::JobKind::Train] = [this](const auto& request, const auto& progress, std::stop_token stop) {
        return modelJobs->train(request, progress, stop);
    };
    kinds[contract::JobKind::AcceptModel] = [this](const auto& request, const auto& progress, std::stop_token stop) {
        return modelJobs->accept(request, progress, stop);
    };
    kinds[contract::JobKind::RollBackModel] = [this](const auto& request, const auto&, std::stop_token) {
        return modelJobs->rollBack(request);
    };
    kinds[contract::JobKind::Prune] = [this](const auto& request, const auto& progress, std::stop_token stop) {
        return pruneNow({.retention = *retention,
                         .address = address,
                         .engine = settings.engineName,
                         .limits = storeLimits(settings.store),
                         .clock = clock},
                        request, progress, stop);
    };
    kinds[contract::JobKind::Scenario] = [this](const auto& request, const auto&, std::stop_token) {
        return runScenario(request);
    };
    jobs = std::make_unique<JobRunner>(
        clock, std::move(kinds),
        [this](const contract::JobStatus& status) { engine->events().append(contract::JobChanged{status}); },
        [this](const contract::JobRequest& request) { return checkJob(request); });
    modelJobs->setDocument([this](std::string document) { jobs->attach(std::move(document)); });
}

Status EngineHost::Parts::checkJob(const contract::JobRequest& request) const {
    const auto statusOf = [](const auto& parsed) -> Status {
        return parsed ? Status{} : Status(tl::unexpected(parsed.error()));
    };
    const std::filesystem::path candidates = folder.models() / "candidates";
    switch (request.kind) {
    case contract::JobKind::Import:
        return statusOf(parseImportRequest(request));
    case contract::JobKind::Export:
        return statusOf(parseExportRequest(request.options));
    case contract::JobKind::Train:
        return statusOf(parseTrainRequest(request, {}, candidates));
    case contract::JobKind::AcceptModel:
        return statusOf(parseAcceptRequest(request, candidates));
    case contract::JobKind::RollBackModel:
        return statusOf(parseRollBackRequest(request));
    case contract::JobKind::Prune:
        return statusOf(parsePruneRequest(request));
    case contract::JobKind::Scenario:
        // A time of the simulation is judged when the job runs.
        return statusOf(parseScenarioRequest(request, Timestamp()));
    case contract::JobKind::Cycle:
        break;
    }
    return {};
}

Result<std::string> EngineHost::Parts::runScenario(const contract::JobRequest& request) {
    const auto snapshot = engine->snapshot();
    if (snapshot->session.kind != market::SourceKind::Simulated)
        return failAt("scenario", "what is being watched is not simulated");
    if (settings.simulation.model == config::PriceModel::RandomWalk)
        return failAt("scenario", "the random walk knows none");
    auto asked = parseScenarioRequest(request, snapshot->pulse.engineTime);
    if (!asked)
        return tl::unexpected(asked.error());
    const auto simulated = chooseSimulation(settings, clock.now());
    if (!simulated)
        return tl::unexpected(simulated.error());
    for (const simulator::Disturbance& disturbance : *asked)
        if (const Status reaches = checkScope(disturbance.scope, simulated->instruments); !reaches)
            return tl::unexpected(reaches.error());
    const std::string text = describe(*asked);
    for (simulator::Disturbance& disturbance : *asked)
        if (!disturbances->put(std::move(disturbance)))
            return failAt("scenario", "too many wait already");
    return text;
}

Result<std::string> EngineHost::Parts::runImport(const contract::JobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop) {
    auto import = parseImportRequest(request);
    if (!import)
        return tl::unexpected(import.error());
    import->engineName = settings.engineName;
    return importFiles(*import, models, *store, progress, stop);
}

Result<std::string> EngineHost::Parts::runExport(const contract::JobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop) {
    auto asked = parseExportRequest(request.options);
    if (!asked)
        return tl::unexpected(asked.error());
    if (asked->out.is_relative())
        asked->out = folder.exports() / asked->out;
    // Rows that have been made but not written yet belong to the history that was asked for.
    if (const Status flushed = store->flush(kStopFlushTimeout); !flushed)
        return tl::unexpected(flushed.error());
    return exportRows(*asked, *history, progress, stop);
}

} // namespace aetherion::engine
