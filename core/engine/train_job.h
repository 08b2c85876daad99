#pragma once
// Trains a regime model on recordings, or on what is stored, and writes it, with a report and a picture
// beside it where they are wanted.
//
// A model of simulated bars says in its scope that it speaks for simulated streams only.
//
// Thread: a job's or a command's; cancelling ends it within one iteration. Nothing is written unless training succeeds.
#include "core/engine/job_runner.h"
#include "core/engine/stored_bars.h"
#include "core/feeds/source_spec.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::engine {

struct TrainJobRequest {
    std::vector<feeds::SourceSpec> sources;
    /// Read instead of sources: the newest stored bars, from the databases of `store`.
    std::optional<StoredBarsRequest> stored;
    storage::StoreAddress store;
    /// Smaller bars are folded up to it; nothing: that of the sources, the largest where they differ.
    std::optional<market::Timeframe> timeframe;
    /// Names with commas between; empty: chosen by the data.
    std::string features;
    /// In bars; 0: the default of market and timeframe.
    std::uint64_t meanWindow = 0;
    std::uint64_t volatilityWindow = 0;
    std::uint64_t warmUp = 0;
    /// The model speaks for this market, whatever the sources'.
    std::optional<market::Market> forMarket;
    /// The model speaks for simulated data alone; so it does anyway when trained on a simulation's stored bars.
    bool simulatedOnly = false;
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
    double stabilityOverlap = 0.9;
    /// Empty: into `candidates`, under the name of the model's slot. A relative path is one there, where that is set.
    std::filesystem::path out;
    std::filesystem::path candidates;
    /// JSON and SVG; empty for none.
    std::filesystem::path report;
    std::filesystem::path picture;
    /// When, as text, for people; not part of the model's identity.
    std::string created;
};

/// From a job's options: states, covariance, seed, restarts, model-timeframe, features, mean-window,
/// volatility-window, warm-up, for-market, simulated-only (true), newest-bars, holdout, evaluate, stability,
/// stability-overlap, out, report, picture; and for stored bars stored (streams MARKET/SYMBOL with commas between),
/// timeframe, bars, source. Without `out` the model goes to `candidates`, under the name of its slot.
[[nodiscard]] Result<TrainJobRequest> parseTrainRequest(const contract::JobRequest& request, std::string created,
                                                        const std::filesystem::path& candidates = {});

/// The model's id and what it is, in one line. `report`: the report's text, wherever else it is written.
[[nodiscard]] Result<std::string> trainFromFiles(const TrainJobRequest& request, const JobProgress& progress,
                                                 const std::stop_token& stop, std::string* report = nullptr);

} // namespace aetherion::engine
