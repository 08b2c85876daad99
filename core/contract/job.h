#pragma once
// Work that takes a while, or changes what is simulated (import, train, export, scenario): cancellable, with progress,
// started from window, command or API alike.
#include "core/base/result.h"
#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::contract {

enum class JobKind : std::uint8_t { Import, Train, Export, Scenario, AcceptModel, RollBackModel, Cycle, Prune };
/// Those that start() takes; a decision cycle is the desk's.
inline constexpr std::array kJobKinds{JobKind::Import,   JobKind::Train,       JobKind::Export,       JobKind::Prune,
                                      JobKind::Scenario, JobKind::AcceptModel, JobKind::RollBackModel};
enum class JobState : std::uint8_t { Queued, Running, Done, Failed, Cancelled };
[[nodiscard]] constexpr std::string_view name(JobKind kind) {
    switch (kind) {
    case JobKind::Import:
        return "import";
    case JobKind::Train:
        return "train";
    case JobKind::Export:
        return "export";
    case JobKind::Scenario:
        return "scenario";
    case JobKind::AcceptModel:
        return "accept-model";
    case JobKind::RollBackModel:
        return "rollback-model";
    case JobKind::Cycle:
        return "cycle";
    case JobKind::Prune:
        return "prune";
    }
    return "";
}
[[nodiscard]] constexpr std::string_view name(JobState state) {
    switch (state) {
    case JobState::Queued:
        return "queued";
    case JobState::Running:
        return "running";
    case JobState::Done:
        return "done";
    case JobState::Failed:
        return "failed";
    case JobState::Cancelled:
        return "cancelled";
    }
    return "";
}

using JobId = std::uint64_t;

/// Options are spelled like the command line's, without the dashes: {"symbol","BTCUSDT"}, {"out","a.csv"}.
struct JobRequest {
    JobKind kind = JobKind::Export;
    std::vector<std::string> sources;
    std::map<std::string, std::string> options;
};

struct JobStatus {
    JobId id = 0;
    JobKind kind = JobKind::Export;
    JobState state = JobState::Queued;
    /// 0 to 1.
    double progress = 0;
    /// What it is doing, what it made, or why it failed.
    std::string message;
    Timestamp created;
    Timestamp finished;
};

/// Thread: any. At most a handful run at once; start() refuses when the queue is full.
class JobPort {
public:
    virtual ~JobPort() = default;
    [[nodiscard]] virtual Result<JobId> start(JobRequest request) = 0;
    [[nodiscard]] virtual Result<JobStatus> status(JobId id) const = 0;
    /// Newest first.
    [[nodiscard]] virtual std::vector<JobStatus> jobs() const = 0;
    virtual void cancel(JobId id) = 0;
    /// What a job has to say at length, as JSON: a training its report (core/regime/training_report.h), the acceptance
    /// of a model the gate's verdict (model_gate.h). An error where it has said nothing (yet).
    [[nodiscard]] virtual Result<std::string> document(JobId id) const {
        return fail("job " + std::to_string(id) + " has no document");
    }
    /// Work that was done elsewhere, listed with the rest. 0: it is not kept.
    virtual JobId noteDone(JobKind /*kind*/, Timestamp /*created*/, std::string /*message*/) { return 0; }
};

} // namespace aetherion::contract
