#pragma once
// Brings each feature of a model to mean 0 and standard deviation 1 over the span the model was trained on.
//
// z = (x - mean) / deviation (population). Frozen with the model: nothing of later data enters. Thread: values.
#include "core/base/result.h"
#include "core/regime/observations.h"

#include <span>
#include <vector>

namespace aetherion::regime {

struct Scaler {
    std::vector<double> mean;
    /// Positive.
    std::vector<double> deviation;

    /// A column without variation is refused by its number: it can tell no state from another.
    [[nodiscard]] static Result<Scaler> of(const RowMatrix& rows);
    /// In place; as many values as the scaler has features.
    void apply(std::span<double> sample) const;
    void apply(RowMatrix& rows) const;
    bool operator==(const Scaler&) const = default;
};

} // namespace aetherion::regime
