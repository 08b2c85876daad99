#pragma once
// Asks whether recent data look like anything that a model was trained on: NoveltyTest (model.h), bar by bar.
//
// Says nothing before `window` samples have come; bars without a sample do not count. The mean is summed anew at each
// bar, so that it is the same after a restart. No allocation after construction. Thread: one at a time.
#include "core/features/state_tape.h"
#include "core/regime/model.h"

#include <optional>
#include <string>
#include <vector>

namespace aetherion::regime {

class NoveltyWatch {
public:
    explicit NoveltyWatch(const NoveltyTest& test);

    /// The predictive log-density of one more sample; finite.
    void push(double logDensity);
    /// Mean of the last `window` of them; nothing while there are fewer, or without a test.
    [[nodiscard]] std::optional<double> mean() const;
    [[nodiscard]] bool speaks() const;
    /// Where it speaks: the mean, the threshold and how often it is wrong.
    [[nodiscard]] std::string reason() const;

    void save(features::StateTape& tape) const;
    /// Damage shows in the tape.
    void restore(features::StateTape& tape);

private:
    NoveltyTest m_test;
    std::vector<double> m_ring;
    /// Where the next one goes, and how many there are.
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::regime
