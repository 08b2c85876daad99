#pragma once
// Which state of a new model is which state of an old one, told by what the states were seen to be like, never by their
// numbers: a refit numbers its states anew.
//
// The distance of two states is that of their evidence,
//     sqrt((relative return)^2 + (relative volatility)^2 + (kDwellWeight ln of the dwells' ratio)^2),
// each the difference of the two; the first two are in units that are free of price. The matching is the one-to-one
// assignment with the least sum of distances, found exactly (Held and Karp 1962 over sets of at most 8 states). Among
// equal sums the lower new state goes to the lower old one. With different numbers of states the surplus stays
// unmatched and is listed.
//
// Thread: pure functions.
#include "core/market/names.h"
#include "core/regime/model.h"

#include <string>
#include <vector>

namespace aetherion::regime {

/// A dwell that is e times as long counts as a quarter of a unit: dwells are the least certain part of the evidence.
inline constexpr double kDwellWeight = 0.25;

struct StatePair {
    int before = 0;
    int after = 0;
    double distance = 0;
    market::Regime nameBefore = market::Regime::Unknown;
    market::Regime nameAfter = market::Regime::Unknown;
    [[nodiscard]] bool namesAgree() const { return nameBefore == nameAfter; }
    bool operator==(const StatePair&) const = default;
};

struct StateMatching {
    /// In the order of the old model's states.
    std::vector<StatePair> pairs;
    std::vector<int> unmatchedBefore;
    std::vector<int> unmatchedAfter;

    [[nodiscard]] bool namesAgree() const;
    /// "Bull 2 is now Bear 0 (distance 0.31)" for every pair whose names differ; empty where all agree.
    [[nodiscard]] std::string disagreements() const;
    /// "1 old state (Bear 2) and no new state without a partner"; empty where all have one.
    [[nodiscard]] std::string unmatched(const Model& before, const Model& after) const;
};

[[nodiscard]] double evidenceDistance(const StateEvidence& before, const StateEvidence& after);
/// Refuses a model without evidence for each of its states, or with more than kMaxStates.
[[nodiscard]] Result<StateMatching> matchStates(const Model& before, const Model& after);

} // namespace aetherion::regime
