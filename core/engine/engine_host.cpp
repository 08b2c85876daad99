#include "core/engine/engine_parts.h"

#include <spdlog/spdlog.h>

#include <optional>
#include <thread>

namespace aetherion::engine {

namespace {

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

Result<std::unique_ptr<EngineHost>> EngineHost::open(const config::Settings& settings, const Clock& clock,
                                                     const std::string& program, std::optional<SettingsSource> source,
                                                     FaultPort* faults) {
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
    parts->faults = faults;

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

    parts->openAudit();
    parts->killSwitch.open(wasUsed);
    if (const auto health = parts->audit->health(); !health.writable)
        parts->killSwitch.trip({"engine", "state-file", health.error});
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
        std::make_unique<Engine>(EngineSettings{settings.speed, settings.until, opened, parts->folder.knobs(), faults},
                                 clock, parts->models, *parts->store, parts->killSwitch, parts->scopes, *parts->audit,
                                 [&held = *parts](const SessionRequest& request) { return held.openSession(request); });
    parts->engine->changeConfirmation(settings.confirmation);
    parts->startKillWatch();
    parts->drill =
        std::make_unique<StopDrill>(DrillPlaces{parts->folder.drillFile(), parts->folder.drills()}, parts->killSwitch,
                                    parts->scopes, *parts->audit, parts->engine->drillSlot(), clock);
    parts->killSwitchPort.setDrill(*parts->drill);
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
    made.faults = faults;
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

void EngineHost::Parts::openAudit() {
    storage::AuditListeners listeners;
    listeners.onRecorded = [this](const contract::AuditRecord& record) {
        if (!store->record(record, contract::WhenFull::Drop))
            spdlog::warn("audit: record {} is not mirrored in the ledger", record.seq);
    };
    listeners.onFailure = [this](const std::string& reason) { killSwitch.trip({"engine", "rail", reason}); };
    auto opened = storage::AuditLog::open({.folder = folder.root, .engine = settings.engineName, .faults = faults},
                                          clock, listeners);
    if (opened)
        audit = std::move(*opened);
    else
        audit = std::make_unique<storage::UnavailableAudit>(opened.error());
    killSwitchPort.setAudit(*audit);
    tokens = std::make_unique<storage::TokenStore>(address, settings.engineName, *audit, clock);
}

void EngineHost::Parts::startKillWatch() {
    risk::KillWatchSettings looked;
    looked.secondStopFile = settings.secondStopFile;
    looked.drillFile = folder.drillFile();
    looked.signal = &stopSignal;
    looked.clocks = risk::readSystemClocks;
    killWatch = std::make_unique<risk::KillWatch>(
        killSwitch, riskFolder.stopFile(),
        [this](const risk::RiskStatus& status, const std::string& text) {
            spdlog::warn("{}", text);
            engine->events().append(contract::RiskChanged{status, text});
            const risk::Hold newest = status.holds.empty() ? risk::Hold{} : status.holds.back();
            audit->note({newest.who.empty() ? "engine" : newest.who,
                         newest.channel.empty() ? "engine" : newest.channel,
                         "risk state",
                         "all",
                         {},
                         std::string(risk::name(status.state)),
                         text});
            // The kill thread must not wait for a slow disk: what it tells is in risk-state already. There is room for
            // facts of those who may not wait.
            contract::RiskEventRecord event{status.changed, text,
                                            newest.who,     newest.channel,
                                            newest.reason,  std::string(risk::name(status.state)),
                                            newest.id,      settings.engineName};
            if (!store->record(std::move(event), contract::WhenFull::Drop))
                spdlog::error("store: this is not in the ledger: {}", text);
        },
        std::move(looked));
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
    drillWatch = std::make_unique<WatchThread>([this] { drill->tick(); });
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

contract::EnginePort& EngineHost::engine() { return *m_parts->engine; }
contract::ReplayControl& EngineHost::replayControl() { return *m_parts->engine; }
contract::HistoryPort& EngineHost::history() { return *m_parts->history; }
contract::TradingPort& EngineHost::trading() { return *m_parts->engine; }
contract::KillSwitchPort& EngineHost::killSwitch() { return m_parts->killSwitchPort; }
contract::JobPort& EngineHost::jobs() { return *m_parts->jobs; }
contract::AuditPort& EngineHost::audit() { return *m_parts->audit; }
contract::TokenPort& EngineHost::tokens() { return *m_parts->tokens; }
const config::DataFolder& EngineHost::folder() const { return m_parts->folder; }

Status EngineHost::stop() {
    Parts& parts = *m_parts;
    if (parts.stopped)
        return {};
    parts.stopped = true;
    parts.drillWatch.reset();
    parts.watch.reset();
    parts.surveyor.reset();
    parts.engine->stop();
    parts.jobs.reset();
    const bool watchEnded = parts.killWatch->stop(kWatchStopTimeout);
    parts.history->close();
    parts.tokens.reset();
    parts.audit.reset();
    const Status stored = parts.store->close(kStopFlushTimeout);
    const Status closed = parts.killSwitch.close();
    if (!watchEnded)
        return fail("the kill watch did not end in time");
    return stored ? closed : stored;
}

} // namespace aetherion::engine
