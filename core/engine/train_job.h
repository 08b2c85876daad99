#pragma once
// Trains a regime model on recordings and writes it, with a report beside it where one is wanted.
//
// Thread: a job's or a command's; cancelling ends it within one iteration. Nothing is written unless training succeeds.
#include "core/engine/job_runner.h"
#include "core/feeds/source_spec.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace aetherion::engine {

struct TrainJobRequest {
    std::vector<feeds::SourceSpec> sources;
    int states = 4;
    std::string covariance = "full";
    std::uint64_t seed = 0;
    int restarts = 8;
    std::filesystem::path out;
    /// Empty for none.
    std::filesystem::path report;
    /// When, as text, for people; not part of the model's identity.
    std::string created;
};

/// From a job's options: states, covariance, seed, restarts, out, report.
[[nodiscard]] Result<TrainJobRequest> parseTrainRequest(const contract::JobRequest& request, std::string created);

/// The model's id and what it is, in one line.
[[nodiscard]] Result<std::string> trainFromFiles(const TrainJobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop);

} // namespace aetherion::engine
