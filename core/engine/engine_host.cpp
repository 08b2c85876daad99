#include "core/engine/engine_host.h"

#include "core/engine/configured_store.h"
#include "core/engine/engine.h"
#include "core/engine/export_job.h"
#include "core/engine/import_job.h"
#include "core/engine/job_runner.h"
#include "core/engine/kill_switch_adapter.h"
#include "core/engine/model_jobs.h"
#include "core/engine/recording_opener.h"
#include "core/engine/scenario_job.h"
#include "core/engine/simulation_opener.h"
#include "core/engine/store_limits.h"
#include "core/engine/training_rounds.h"
#include "core/engine/watch_thread.h"
#include "core/risk/kill_watch.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "core/storage/data_store.h"
#include "core/storage/history_reader.h"
#include "core/storage/retention.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/server_memory.h"
#include "core/storage/store_reader.h"
#include "core/storage/store_surveyor.h"

#include <spdlog/spdlog.h>

#include <optional>
#include <thread>

namespace aetherion::engine {

namespace {

constexpr Duration kStopFlushTimeout = std::chrono::seconds(60);
constexpr Duration kWatchStopTimeout = std::chrono::seconds(5);
/// As long as rows reach the server, they are waited for.
constexpr Duration kStandstill = std::chrono::seconds(15);

/// A simulation goes on from what is stored: what an earlier run left in the spool has to be there first.
Status awaitLeftOver(const contract::RecorderPort& store, const storage::StoreAddress& address) {
    using Steady = std::chrono::steady_clock;
    auto health = store.health();
    if (health.store.spooledRows == 0)
        return {};
    if (const auto reader = storage::StoreReader::open(address); !reader)
        return tl::unexpected(reader.error());
    spdlog::info("store: the simulation goes on when they are there, still waiting: {} rows", health.store.spooledRows);
    for (auto moved = Steady::now(); health.store.spooledRows > 0;) {
        if (Steady::now() - moved > kStandstill)
            return failAt(address.text(), std::to_string(health.store.spooledRows) +
                                              " rows of an earlier run, which the simulation goes on from, do not get "
                                              "there: " +
                                              (health.error.empty() ? "the server is busy" : health.error));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const auto before = health.store.spooledRows;
        health = store.health();
        if (health.store.spooledRows < before)
            moved = Steady::now();
    }
    return {};
}

} // namespace

// Members are in the order in which they come up; destruction is the reverse.
struct EngineHost::Parts {
    Parts(const config::Settings& s, storage::StoreAddress a, const Clock& c)
        : settings(s), address(std::move(a)), clock(c), folder{s.dataFolder}, riskFolder(s.dataFolder),
          killSwitch(riskFolder, c), scopeFile(s.dataFolder), scopes(scopeFile),
          killSwitchPort(killSwitch, [this] { return store ? standingCause(store->health()) : std::string(); }) {}

    config::Settings settings;
    storage::StoreAddress address;
    const Clock& clock;
    config::DataFolder folder;
    std::optional<FileLock> lock;
    risk::RiskFolder riskFolder;
    risk::KillSwitch killSwitch;
    risk::ScopeFile scopeFile;
    risk::ScopeStates scopes;
    KillSwitchAdapter killSwitchPort;
    std::unique_ptr<ModelJobs> modelJobs;
    std::shared_ptr<const regime::ModelShelf> models;
    std::unique_ptr<storage::Retention> retention;
    std::unique_ptr<storage::DataStore> store;
    std::unique_ptr<storage::StoreSurveyor> surveyor;
    std::unique_ptr<storage::HistoryReader> history;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<risk::KillWatch> killWatch;
    std::unique_ptr<JobRunner> jobs;
    std::unique_ptr<TrainingRounds> training;
    std::unique_ptr<SettingsReader> settingsReader;
    /// Looks at the settings file and at the training schedule.
    std::unique_ptr<WatchThread> watch;
    std::shared_ptr<simulator::DisturbanceInbox> disturbances = std::make_shared<simulator::DisturbanceInbox>();
    bool stopped = false;

    [[nodiscard]] storage::StoreSettings storeSettings();
    void startKillWatch();
    void startJobs();
    void startWatch(std::optional<SettingsSource> source);
    /// Nothing while the server is away.
    [[nodiscard]] std::optional<storage::StoreAddress> readable() const;
    [[nodiscard]] Result<SessionPlan> openSession(const SessionRequest& request);
    [[nodiscard]] Result<std::string> runScenario(const contract::JobRequest& request);
    [[nodiscard]] Result<std::string> runImport(const contract::JobRequest& request, const JobProgress& progress,
                                                const std::stop_token& stop);
    [[nodiscard]] Result<std::string> runExport(const contract::JobRequest& request, const JobProgress& progress,
                                                const std::stop_token& stop);
};

Result<std::unique_ptr<EngineHost>> EngineHost::open(const config::Settings& settings, const Clock& clock,
                                                     const std::string& program, std::optional<SettingsSource> source) {
    const Timestamp opened = clock.now();
    // First what may be refused without a trace: the database, the recordings, or the instruments, that were asked for.
    auto address = configuredStore(settings);
    if (!address)
        return tl::unexpected(address.error());
    std::optional<SessionPlan> plan;
    if (!settings.replay.empty()) {
        auto recordings = openRecordings(settings.replay, settings, opened);
        if (!recordings)
            return tl::unexpected(recordings.error());
        plan = std::move(*recordings);
    }
    auto choice = chooseSimulation(settings, clock.now());
    if (!choice)
        return tl::unexpected(choice.error());
    auto parts = std::make_unique<Parts>(settings, std::move(*address), clock);
    if (const Status created = parts->folder.create(); !created)
        return tl::unexpected(created.error());
    auto lock = parts->folder.lock(program);
    if (!lock)
        return tl::unexpected(lock.error());
    parts->lock = std::move(*lock);

    const bool wasUsed = storage::folderWasUsed(parts->folder.root);
    auto modelJobs = ModelJobs::open(
        parts->address, clock, [&held = *parts] { return held.store->flush(kStopFlushTimeout); },
        [&held = *parts](std::shared_ptr<const regime::ModelShelf> models) {
            held.models = models;
            held.engine->replaceModels(std::move(models));
        });
    if (!modelJobs)
        return tl::unexpected(modelJobs.error());
    parts->modelJobs = std::move(*modelJobs);
    parts->models = parts->modelJobs->shelf();
    // Of a server that cannot be used the store tells, or keeps the rows until it can.
    if (const auto current = storage::migrateDatabase(parts->address, clock); !current && !parts->address.server)
        return tl::unexpected(current.error());
    auto store = storage::DataStore::open(parts->storeSettings());
    if (!store)
        return tl::unexpected(store.error());
    parts->store = std::move(*store);
    parts->history = std::make_unique<storage::HistoryReader>(parts->address);

    parts->killSwitch.open(wasUsed);
    // A folder of an earlier version has no holds on scopes yet.
    parts->scopes.open(false, clock.now());
    if (!plan) {
        const auto stored = parts->readable();
        if (stored)
            if (const Status arrived = awaitLeftOver(*parts->store, *stored); !arrived)
                return tl::unexpected(arrived.error());
        auto simulation = openSimulation(std::move(*choice), settings, stored, clock, parts->disturbances);
        if (!simulation)
            return tl::unexpected(simulation.error());
        plan = std::move(*simulation);
    }
    parts->engine =
        std::make_unique<Engine>(EngineSettings{settings.speed, settings.until, opened, parts->folder.knobs()}, clock,
                                 parts->models, *parts->store, parts->killSwitch, parts->scopes,
                                 [&held = *parts](const SessionRequest& request) { return held.openSession(request); });
    parts->engine->changeConfirmation(settings.confirmation);
    parts->startKillWatch();
    parts->startJobs();
    parts->engine->start(std::move(*plan));
    parts->startWatch(std::move(source));
    return std::unique_ptr<EngineHost>(new EngineHost(std::move(parts)));
}

EngineHost::EngineHost(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

EngineHost::~EngineHost() {
    if (const Status stopped = stop(); !stopped)
        spdlog::error("{}", stopped.error().text());
}

storage::StoreSettings EngineHost::Parts::storeSettings() {
    retention = std::make_unique<storage::Retention>(
        storage::RetentionSettings{.engine = settings.engineName, .limits = storeLimits(settings.store)}, clock);
    storage::StoreSettings made;
    made.folder = address.folder;
    made.server = address.server;
    made.engineName = settings.engineName;
    made.clock = &clock;
    made.housekeeping = [this](const storage::Connection& connection, storage::Database database) {
        return retention->step(connection, database);
    };
    made.describeRoom = [this](contract::StoreView& view) {
        const storage::RetentionView room = retention->view();
        // What files take is better known from the files.
        if (view.bytes == 0)
            view.bytes = room.bytes;
        view.byteLimit = room.byteLimit;
        view.sizeWarning = room.warning;
    };
    return made;
}

void EngineHost::Parts::startKillWatch() {
    killWatch = std::make_unique<risk::KillWatch>(
        killSwitch, riskFolder.stopFile(), [this](const risk::RiskStatus& status, const std::string& text) {
            spdlog::warn("{}", text);
            engine->events().append(contract::RiskChanged{status, text});
            const risk::Hold newest = status.holds.empty() ? risk::Hold{} : status.holds.back();
            // The kill thread must not wait for a slow disk: what it tells is in risk-state already. There is room for
            // facts of those who may not wait.
            contract::RiskEventRecord event{status.changed, text,
                                            newest.who,     newest.channel,
                                            newest.reason,  std::string(risk::name(status.state)),
                                            newest.id,      settings.engineName};
            if (!store->record(std::move(event), contract::WhenFull::Drop))
                spdlog::error("store: this is not in the ledger: {}", text);
        });
}

void EngineHost::Parts::startJobs() {
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
    kinds[contract::JobKind::Scenario] = [this](const auto& request, const auto&, std::stop_token) {
        return runScenario(request);
    };
    jobs = std::make_unique<JobRunner>(clock, std::move(kinds), [this](const contract::JobStatus& status) {
        engine->events().append(contract::JobChanged{status});
    });
}

void EngineHost::Parts::startWatch(std::optional<SettingsSource> source) {
    training =
        std::make_unique<TrainingRounds>(*jobs, modelJobs->history(), clock, [this] { return engine->snapshot(); });
    training->change(settings.training);
    if (source)
        settingsReader = std::make_unique<SettingsReader>(std::move(*source), [this](const config::Settings& changed) {
            engine->changeConfirmation(changed.confirmation);
            training->change(changed.training);
            retention->changeLimits(storeLimits(changed.store));
        });
    surveyor = std::make_unique<storage::StoreSurveyor>(address, settings.engineName, *retention);
    watch = std::make_unique<WatchThread>([this] {
        if (settingsReader)
            settingsReader->look();
        training->tick();
    });
}

std::optional<storage::StoreAddress> EngineHost::Parts::readable() const {
    // A server may take no rows for a while and still answer who reads.
    if (address.server && store->health().store.state == contract::StoreState::Spooling &&
        !storage::StoreReader::open(address))
        return std::nullopt;
    return address;
}

Result<SessionPlan> EngineHost::Parts::openSession(const SessionRequest& request) {
    if (!request.sources.empty())
        return openRecordings(request.sources, settings, clock.now());
    auto choice = chooseSimulation(settings, clock.now());
    if (!choice)
        return tl::unexpected(choice.error());
    // The scenario of the command line befalls the world once, not each time that it is looked at.
    choice->scenario.clear();
    // Where the simulation stood when it was left may still be on its way to the disk.
    const auto stored = readable();
    if (stored)
        if (const Status flushed = store->flush(kStopFlushTimeout); !flushed)
            return tl::unexpected(flushed.error());
    return openSimulation(std::move(*choice), settings, stored, clock, disturbances);
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
    ImportRequest import;
    import.engineName = settings.engineName;
    for (const std::string& source : request.sources) {
        auto spec = feeds::parseSourceSpec(source);
        if (!spec)
            return tl::unexpected(spec.error());
        import.sources.push_back(std::move(*spec));
    }
    for (const auto& [option, value] : request.options) {
        if (option != "skip-bad")
            return failAt(option, "unknown option of import");
        import.skipBadRows = value != "false";
    }
    return importFiles(import, models, *store, progress, stop);
}

Result<std::string> EngineHost::Parts::runExport(const contract::JobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop) {
    auto asked = parseExportRequest(request.options);
    if (!asked)
        return tl::unexpected(asked.error());
    if (asked->out.is_relative()) {
        std::error_code error;
        if (std::filesystem::create_directories(folder.exports(), error))
            std::filesystem::permissions(folder.exports(), std::filesystem::perms::owner_all, error);
        asked->out = folder.exports() / asked->out;
    }
    // Rows that have been made but not written yet belong to the history that was asked for.
    if (const Status flushed = store->flush(kStopFlushTimeout); !flushed)
        return tl::unexpected(flushed.error());
    return exportRows(*asked, *history, progress, stop);
}

contract::EnginePort& EngineHost::engine() { return *m_parts->engine; }
contract::ReplayControl& EngineHost::replayControl() { return *m_parts->engine; }
contract::HistoryPort& EngineHost::history() { return *m_parts->history; }
contract::TradingPort& EngineHost::trading() { return *m_parts->engine; }
contract::KillSwitchPort& EngineHost::killSwitch() { return m_parts->killSwitchPort; }
contract::JobPort& EngineHost::jobs() { return *m_parts->jobs; }
const config::DataFolder& EngineHost::folder() const { return m_parts->folder; }

Status EngineHost::stop() {
    Parts& parts = *m_parts;
    if (parts.stopped)
        return {};
    parts.stopped = true;
    parts.watch.reset();
    parts.surveyor.reset();
    parts.engine->stop();
    parts.jobs.reset();
    const bool watchEnded = parts.killWatch->stop(kWatchStopTimeout);
    parts.history->close();
    const Status stored = parts.store->close(kStopFlushTimeout);
    const Status closed = parts.killSwitch.close();
    if (!watchEnded)
        return fail("the kill watch did not end in time");
    return stored ? closed : stored;
}

} // namespace aetherion::engine
