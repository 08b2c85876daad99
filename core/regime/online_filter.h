#pragma once
// The causal filter: one sample in, P(state | all samples so far) and the sample's predictive log-density out.
//
// The first sample is weighed with the start distribution, later ones with the transition matrix. What it answers at t
// never depends on anything after t. A sample that is not finite is refused and leaves the state as it was. No
// allocation in step(). Thread: one at a time; the model is shared, not owned alone.
#include "core/regime/gaussian_hmm.h"

#include <array>
#include <memory>
#include <optional>
#include <span>

namespace aetherion::regime {

class OnlineFilter {
public:
    using Posterior = std::array<double, static_cast<std::size_t>(kMaxStates)>;

    explicit OnlineFilter(std::shared_ptr<const GaussianHmm> hmm);

    /// Takes a sample of D values in. Returns ln p(x_t | x_1..x_{t-1}); nothing, and no change, when a value is not
    /// finite or there are not D of them.
    [[nodiscard]] std::optional<double> step(std::span<const double> sample);
    /// A bar without a sample: the posterior moves one transition ahead and knows less. Before the first sample nothing
    /// happens.
    void skip();

    /// K values that sum to 1; before the first sample the start distribution.
    [[nodiscard]] std::span<const double> posterior() const;
    [[nodiscard]] bool started() const { return m_started; }
    [[nodiscard]] const GaussianHmm& hmm() const { return *m_hmm; }

    void reset();
    /// Continues from a posterior saved earlier; refuses what is not a distribution over K states.
    [[nodiscard]] Status restore(std::span<const double> posterior, bool started);

private:
    std::shared_ptr<const GaussianHmm> m_hmm;
    detail::KernelModel m_model;
    const detail::HmmKernels* m_kernels;
    /// Zero beyond the states.
    Posterior m_posterior{};
    bool m_started = false;
};

} // namespace aetherion::regime
