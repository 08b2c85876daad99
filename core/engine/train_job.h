#pragma once
// Trains a regime model on recordings and writes it, with a report and a picture beside it where they are wanted.
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
    /// The newest bars of every stream that are used; 0: all.
    std::uint64_t newestBars = 0;
    /// Part of the bars, the newest, that training does not see and the model is judged on.
    double holdout = 0;
    /// full or none
    std::string evaluate = "full";
    /// Windows of the stability check; 0: none.
    int stability = 0;
    double stabilityOverlap = 0.75;
    std::filesystem::path out;
    /// JSON and SVG; empty for none.
    std::filesystem::path report;
    std::filesystem::path picture;
    /// When, as text, for people; not part of the model's identity.
    std::string created;
};

/// From a job's options: states, covariance, seed, restarts, newest-bars, holdout, evaluate, stability,
/// stability-overlap, out, report, picture.
[[nodiscard]] Result<TrainJobRequest> parseTrainRequest(const contract::JobRequest& request, std::string created);

/// The model's id and what it is, in one line.
[[nodiscard]] Result<std::string> trainFromFiles(const TrainJobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop);

} // namespace aetherion::engine
