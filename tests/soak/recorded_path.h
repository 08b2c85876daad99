#pragma once
// What a model calls a recording, bar by bar, parted into what it was trained on and what it was not.
//
// By the training record of the model's file: bars of a symbol that it names, or of one that follows such a symbol,
// within the span that it states, were trained on. The detector runs once over the whole; only then are its answers
// parted. Bars before the model's warm-up are in neither part. Thread: pure functions.
#include "core/regime/model.h"
#include "core/regime/regime_path.h"
#include "tests/soak/recordings.h"

#include <memory>

namespace aetherion::soak {

/// After the warm-up; empty where the bars do not reach its end.
[[nodiscard]] std::vector<regime::PathBar> detectPath(const std::shared_ptr<const regime::Model>& model,
                                                      const std::vector<market::Bar>& bars);

struct PartedPath {
    std::vector<regime::PathBar> trained;
    /// What lies before the training span and after it are two sequences.
    std::vector<regime::PathBar> unseen;
    /// Not the symbol itself was trained on, but the one that it follows.
    bool byTheOneItFollows = false;
};
[[nodiscard]] Result<PartedPath> partByTraining(const regime::TrainingRecord& record, const Recording& recording,
                                                const std::vector<regime::PathBar>& path);

} // namespace aetherion::soak
