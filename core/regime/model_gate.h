#pragma once
// The gate that a new model passes before it replaces the old one.
//
// Judged are closed bars that lie after the training spans of both models; where fewer than kFewestJudged of them are
// given, those after the new model's; where there are too few of these as well, the newest kOverlapShare of all bars.
// The verdict says which. All bars before warm the features
// and filters up. The criteria, each with its figure and limit:
//   bars         at least kFewestJudged judged bars with a sample;
//   likelihood   mean ln predictive density per sample not below the old model's by more than kGateTolerance.
//   Both
//                are densities of the unscaled features: a scaler that divides by s makes densities s times as large,
//                so sum ln(s) is taken off. Models that read other features, or compute them with other windows, have
//                densities of different things; they cannot be compared, and the criterion is not met;
//   visits       every regime that the new model names is the most probable one at kLeastShare to kLargestShare of the
//                known bars;
//   unknown      less than kUnknownLimit of the bars after warm-up are Unknown;
//   names        the states matched by evidence (state_matching.h) have the same names in both models.
// Without an old model likelihood and names have nothing to be held against, and are met.
//
// Thread: any; cancelled through the stop token. Deterministic.
#include "core/regime/model_training.h"
#include "core/regime/state_matching.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::regime {

inline constexpr std::size_t kFewestJudged = 200;
inline constexpr double kOverlapShare = 0.2;
/// In nats per sample.
inline constexpr double kGateTolerance = 0.02;
inline constexpr double kLeastShare = 0.02;
inline constexpr double kLargestShare = 0.60;
inline constexpr double kUnknownLimit = 0.05;

struct GateRequest {
    std::shared_ptr<const Model> candidate;
    /// The one that it would replace; null where there is none.
    std::shared_ptr<const Model> incumbent;
    /// Per symbol, in order of time.
    std::vector<TrainingSequence> sequences;
};

struct GateCriterion {
    /// "bars", "likelihood", "visits", "unknown", "names".
    std::string name;
    /// What was measured, and what is asked of it; for people.
    std::string figure;
    std::string limit;
    bool passed = false;
    /// The number behind `figure`: bars; nats per sample above the old model's; the regime's share that is furthest out
    /// of range; share of Unknown; number of pairs with different names. Nothing where none could be taken.
    std::optional<double> value;
};

struct GateVerdict {
    std::string candidate;
    /// Empty where there is none.
    std::string incumbent;
    /// Close of the first and last judged bar.
    Timestamp from;
    Timestamp to;
    /// No judged bar lies in the new model's training span.
    bool heldOut = false;
    std::vector<GateCriterion> criteria;

    [[nodiscard]] bool passed() const;
};

/// Refuses requests that cannot be judged at all: no bars, bars out of order.
[[nodiscard]] Result<GateVerdict> runGate(const GateRequest& request, std::stop_token stop = {});

/// "likelihood passed: +0.013 nats per sample (-5.120 against -5.133) (asked: at least -0.020)"; no semicolons, so that
/// lines can be joined with them.
[[nodiscard]] std::string gateLine(const GateCriterion& criterion);
/// Lines of all criteria, or of those that were not met.
[[nodiscard]] std::vector<std::string> gateLines(const GateVerdict& verdict, bool failedOnly = false);
/// One line of JSON: candidate, incumbent, from, to, held_out, passed, criteria[name, value, figure, limit, passed].
[[nodiscard]] std::string gateJson(const GateVerdict& verdict);

} // namespace aetherion::regime
