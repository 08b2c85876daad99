#pragma once
// Pruning on request while an engine runs: the store's own housekeeping does a round at once instead of when it is due.
//
// Thread: a job's. It waits for the writer, never writes itself.
#include "core/engine/job_runner.h"
#include "core/storage/retention.h"
#include "core/storage/store_address.h"

#include <string>

namespace aetherion::engine {

struct PruneRequest {
    /// Count what would go, take nothing away.
    bool dryRun = false;
};
/// From a job's options: dry-run.
[[nodiscard]] Result<PruneRequest> parsePruneRequest(const contract::JobRequest& request);

struct PruneSurroundings {
    storage::Retention& retention;
    const storage::StoreAddress& address;
    const std::string& engine;
    storage::RetentionLimits limits;
    const Clock& clock;
};
/// What went, or would go, in one line.
[[nodiscard]] Result<std::string> pruneNow(const PruneSurroundings& surroundings, const contract::JobRequest& request,
                                           const JobProgress& progress, const std::stop_token& stop);

} // namespace aetherion::engine
