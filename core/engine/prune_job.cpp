#include "core/engine/prune_job.h"

#include "core/storage/store_prune.h"

#include <chrono>
#include <thread>

namespace aetherion::engine {

namespace {

constexpr std::chrono::milliseconds kBetweenRoundLooks{50};
/// A round gives way to rows that come in; one that has not ended by then goes on without the job.
constexpr std::chrono::minutes kRoundTime{10};

std::string takenText(const storage::RowsTaken& before, const storage::RowsTaken& after, const std::string& verb) {
    std::string text;
    for (const storage::PrunedRows rows : storage::kPrunedRows) {
        const std::int64_t gone = after[storage::index(rows)] - before[storage::index(rows)];
        if (gone > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(gone) + " of " + std::string(name(rows));
    }
    return text.empty() ? "no row " + verb : "rows that " + verb + ": " + text;
}

Result<std::string> countOnly(const PruneSurroundings& surroundings) {
    const auto counted = storage::pruneStore(
        surroundings.address, {.engine = surroundings.engine, .limits = surroundings.limits, .remove = false},
        surroundings.clock);
    if (!counted)
        return tl::unexpected(counted.error());
    return takenText({}, counted->view.taken, "would go");
}

} // namespace

Result<PruneRequest> parsePruneRequest(const contract::JobRequest& request) {
    PruneRequest prune;
    if (!request.sources.empty())
        return failAt("sources", "prune takes none");
    for (const auto& [option, value] : request.options) {
        if (option != "dry-run")
            return failAt(option, "unknown option of prune");
        if (value != "true" && value != "false")
            return failAt(option, "\"" + value + "\" is neither true nor false");
        prune.dryRun = value == "true";
    }
    return prune;
}

Result<std::string> pruneNow(const PruneSurroundings& surroundings, const contract::JobRequest& request,
                             const JobProgress& progress, const std::stop_token& stop) {
    const auto prune = parsePruneRequest(request);
    if (!prune)
        return tl::unexpected(prune.error());
    if (prune->dryRun)
        return countOnly(surroundings);

    progress(0, "waiting for the store's housekeeping");
    const storage::RetentionView before = surroundings.retention.view();
    surroundings.retention.beginRound();
    const auto deadline = std::chrono::steady_clock::now() + kRoundTime;
    while (surroundings.retention.view().rounds == before.rounds) {
        if (stop.stop_requested())
            return fail("cancelled; the store's housekeeping goes on by itself");
        if (std::chrono::steady_clock::now() >= deadline)
            return failAt("store", "its housekeeping has not ended a round in ten minutes");
        std::this_thread::sleep_for(kBetweenRoundLooks);
    }
    const storage::RetentionView after = surroundings.retention.view();
    const std::string text = takenText(before.taken, after.taken, "went");
    return after.warning.empty() ? text : text + "; " + after.warning;
}

} // namespace aetherion::engine
