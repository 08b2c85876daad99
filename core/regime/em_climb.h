#pragma once
// Expectation maximisation from one start, some iterations at a time, so that many starts can be tried for a little
// while and the best gone on with.
//
// Internal to the room. Thread: one object per thread; a Climb may move between threads.
#include "core/regime/expectation.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/variance_floor.h"

#include <functional>

namespace aetherion::regime::detail {

/// A fit under way.
struct Climb {
    HmmFit fit;
    /// The parameters that the last of the history belongs to.
    HmmParameters before;
    /// No further iteration would help, or may be taken.
    bool ended = false;

    /// What EM raises: the log-likelihood, with a prior that of the posterior; of the last parameters looked at.
    [[nodiscard]] double reached() const;
};

class EmClimb {
public:
    /// Called with the iteration, counted from 0, and the log-likelihood of the parameters that entered it.
    using Progress = std::function<void(int, double)>;

    EmClimb(const Observations& observations, const FeatureColumns& columns, const VarianceFloor& floor,
            const FitSettings& settings)
        : m_expectation(observations, columns), m_floor(floor), m_settings(settings) {}

    /// Covariances below the floor are raised to it, and stays to the least, so that no later step has to lose
    /// likelihood for it.
    [[nodiscard]] Climb begin(HmmParameters start) const;
    /// Takes up to `iterations` more, fewer where the climb ends.
    [[nodiscard]] Status advance(Climb& climb, int iterations, const Progress& progress, const std::stop_token& stop);
    /// The fit, with the log-likelihood of its parameters.
    [[nodiscard]] Result<HmmFit> finish(Climb climb, const std::stop_token& stop);

private:
    [[nodiscard]] Status look(const HmmParameters& parameters, const std::stop_token& stop);

    Expectation m_expectation;
    const VarianceFloor& m_floor;
    const FitSettings& m_settings;
};

/// The rows, column by column.
[[nodiscard]] Result<FeatureColumns> columnsOf(const Observations& observations, const std::stop_token& stop);

/// Fills in what depends on the data alone: information criterion and warnings.
void finishReport(HmmFit& fit, const Observations& observations, const VarianceFloor& floor);

} // namespace aetherion::regime::detail
