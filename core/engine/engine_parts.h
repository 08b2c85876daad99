#pragma once
// What an engine consists of, in the order in which it comes up; destruction is the reverse.
//
// For engine_host.cpp and engine_jobs.cpp alone. Thread: as engine_host.h.
#include "core/engine/configured_store.h"
#include "core/engine/engine.h"
#include "core/engine/engine_host.h"
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
#include "core/risk/stop_signal.h"
#include "core/storage/audit_log.h"
#include "core/storage/data_store.h"
#include "core/storage/history_reader.h"
#include "core/storage/retention.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/server_memory.h"
#include "core/storage/store_reader.h"
#include "core/storage/store_surveyor.h"
#include "core/storage/token_store.h"
#include "core/storage/unavailable_audit.h"

#include <memory>
#include <optional>

namespace aetherion::engine {

inline constexpr Duration kStopFlushTimeout = std::chrono::seconds(60);

struct EngineHost::Parts {
    Parts(const config::Settings& s, storage::StoreAddress a, const Clock& c)
        : settings(s), address(std::move(a)), clock(c), folder{s.dataFolder},
          riskFolder(s.dataFolder, s.secondStopFile), killSwitch(riskFolder, c), scopeFile(s.dataFolder),
          scopes(scopeFile),
          killSwitchPort(killSwitch, [this] { return store ? standingCause(store->health()) : std::string(); }) {}

    config::Settings settings;
    storage::StoreAddress address;
    const Clock& clock;
    config::DataFolder folder;
    std::optional<FileLock> lock;
    risk::StopSignal stopSignal;
    risk::RiskFolder riskFolder;
    risk::KillSwitch killSwitch;
    risk::ScopeFile scopeFile;
    risk::ScopeStates scopes;
    KillSwitchAdapter killSwitchPort;
    std::unique_ptr<ModelJobs> modelJobs;
    std::shared_ptr<const regime::ModelShelf> models;
    std::unique_ptr<storage::Retention> retention;
    std::unique_ptr<storage::DataStore> store;
    std::unique_ptr<contract::AuditPort> audit;
    std::unique_ptr<storage::TokenStore> tokens;
    std::unique_ptr<storage::StoreSurveyor> surveyor;
    std::unique_ptr<storage::HistoryReader> history;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<risk::KillWatch> killWatch;
    std::unique_ptr<StopDrill> drill;
    std::unique_ptr<JobRunner> jobs;
    std::unique_ptr<TrainingRounds> training;
    std::unique_ptr<SettingsReader> settingsReader;
    /// Drills the stop when that is due.
    std::unique_ptr<WatchThread> drillWatch;
    /// Looks at the settings file and at the training schedule.
    std::unique_ptr<WatchThread> watch;
    std::shared_ptr<simulator::DisturbanceInbox> disturbances = std::make_shared<simulator::DisturbanceInbox>();
    bool stopped = false;
    /// Null unless somebody asked for faults.
    FaultPort* faults = nullptr;

    [[nodiscard]] storage::StoreSettings storeSettings();
    /// Where the chain is not sound nothing is put on record, and trading is Halted.
    void openAudit();
    void startKillWatch();
    void startJobs();
    void startWatch(std::optional<SettingsSource> source);
    /// Nothing while the server is away.
    [[nodiscard]] std::optional<storage::StoreAddress> readable() const;
    [[nodiscard]] Result<SessionPlan> openSession(const SessionRequest& request);
    /// What is wrong with a job's sources and options, before it waits for its turn.
    [[nodiscard]] Status checkJob(const contract::JobRequest& request) const;
    [[nodiscard]] Result<std::string> runScenario(const contract::JobRequest& request);
    [[nodiscard]] Result<std::string> runImport(const contract::JobRequest& request, const JobProgress& progress,
                                                const std::stop_token& stop);
    [[nodiscard]] Result<std::string> runExport(const contract::JobRequest& request, const JobProgress& progress,
                                                const std::stop_token& stop);
};

} // namespace aetherion::engine
