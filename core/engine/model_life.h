#pragma once
// How a model comes into use and goes out of it again: by the gate or by force, and one step back; each decision on
// record.
//
// Thread: a job's or a command's, which holds the data folder's lock.
#include "core/base/clock.h"
#include "core/contract/job.h"
#include "core/engine/job_runner.h"
#include "core/engine/model_history.h"
#include "core/engine/model_store.h"
#include "core/engine/stored_bars.h"
#include "core/feeds/source_spec.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::engine {

/// Who decides, and through what: "operator" through "command", "api", "schedule".
struct Decider {
    std::string who;
    std::string channel;
};

struct AcceptRequest {
    std::filesystem::path model;
    /// What the gate judges by: these files, else these stored bars, else the newest stored bars of the model's market
    /// and timeframe (simulated ones for a model of the simulated world, none of them for another).
    std::vector<feeds::SourceSpec> sources;
    std::optional<StoredBarsRequest> stored;
    /// Take it though the gate says no, or cannot say; needs a reason.
    bool force = false;
    std::string reason;
    Decider by;
};

struct RollBackRequest {
    ModelSlot slot;
    std::string reason;
    Decider by;
};

/// From a job's options: model (file; a relative one in `candidates`), force (true), reason, who, and stored, bars,
/// source as for training.
[[nodiscard]] Result<AcceptRequest> parseAcceptRequest(const contract::JobRequest& request,
                                                       const std::filesystem::path& candidates);
/// From a job's options: market, timeframe, kind, symbol, reason, who.
[[nodiscard]] Result<RollBackRequest> parseRollBackRequest(const contract::JobRequest& request);

class ModelLife {
public:
    /// `databases` hold the stored bars. All others outlive this.
    ModelLife(ModelStore& store, ModelHistory& history, const Clock& clock, storage::StoreAddress databases)
        : m_store(store), m_history(history), m_clock(clock), m_databases(std::move(databases)) {}

    /// What was accepted in place of what, then every criterion; "; " between. An error names the criteria that were
    /// not met. The decision is on record before it takes effect. `verdict`: the gate's, as JSON, where it came to one.
    [[nodiscard]] Result<std::string> accept(const AcceptRequest& request, const JobProgress& progress,
                                             const std::stop_token& stop, std::string* verdict = nullptr);
    /// What is in use now, in one line.
    [[nodiscard]] Result<std::string> rollBack(const RollBackRequest& request);

private:
    ModelStore& m_store;
    ModelHistory& m_history;
    const Clock& m_clock;
    storage::StoreAddress m_databases;
};

} // namespace aetherion::engine
