#pragma once
// The loops that take a Gaussian hidden Markov model's time, compiled twice: for x86-64-v3 and for the baseline.
//
// Which of the two runs is chosen once, by what the processor has. Both take the same steps in the same order, without
// fused multiply-add and without libm, so they answer the same bits: a model fitted on one machine is that fitted on
// the other.
//
// Values of all states stand side by side in `lanes` doubles, 4 for up to four states and 8 beyond. Lanes without a
// state have zero probability and a log-density of minus infinity. Rows of features come column by column: feature j of
// row t at columns[j * stride + t].
//
// Internal to the room. Thread: pure functions over what is handed in; no allocation.
#include <cstddef>
#include <cstdint>

namespace aetherion::regime::detail {

inline constexpr int kMaxLanes = 8;

/// A prepared model; the numbers belong to a GaussianHmm.
struct KernelModel {
    int states = 0;
    int lanes = 0;
    int dimensions = 0;
    /// Diagonal whitening: D numbers per state rather than the D(D+1)/2 of a lower triangle, by rows.
    bool diagonal = false;
    /// By state: K x D, K x (D or D(D+1)/2), K.
    const double* means = nullptr;
    const double* whitening = nullptr;
    const double* logNormaliser = nullptr;
    /// The same, the states side by side.
    const double* laneMeans = nullptr;
    const double* laneWhitening = nullptr;
    const double* laneNormaliser = nullptr;
    /// lanes x lanes, by rows, and its transpose.
    const double* transition = nullptr;
    const double* transposed = nullptr;
    const double* logTransition = nullptr;
    const double* start = nullptr;
};

/// The forward and the backward recursion over one sequence, run towards each other so that neither waits for the
/// other: first each over its own half, storing as it goes; then each through the other's half, where both are known.
/// Forward values carry a factor 2^-exponent, backward ones a factor that nobody needs.
struct Sweep {
    double forward[kMaxLanes] = {};
    double backward[kMaxLanes] = {};
    std::int64_t exponent = 0;
    /// The smallest sums met: of forward and backward values, and of their products. Where these come near the end of
    /// the double range the sweep is not exact.
    double leastSum = 1;
    double leastNorm = 1;
    /// lanes x lanes: sums over rows of forward (by rows) times backward of the next row, each pair of rows weighing 1.
    double pairs[kMaxLanes * kMaxLanes] = {};
};

struct HmmKernels {
    /// ln of the density of one row in each state.
    void (*logDensities)(const KernelModel& model, const double* row, double* result);

    /// The same for `count` rows, `lanes` each.
    void (*logDensityRows)(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                           double* result);

    /// Densities relative to each row's best; returns the sum of the logarithms of the best.
    double (*relativeDensities)(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                                double* relative);

    /// Steps [first, last) of the first half of a sweep over `length` rows; step 0 is the caller's. Step s takes rows s
    /// and length - 1 - s in; the last one takes the middle row of an odd length, too.
    void (*approach)(const KernelModel& model, const double* relative, double* values, std::size_t length,
                     std::size_t first, std::size_t last, Sweep& sweep);
    /// Steps [first, last) of the second half, length / 2 in all: `values` become the posterior of all rows.
    void (*cross)(const KernelModel& model, const double* relative, double* values, std::size_t length,
                  std::size_t first, std::size_t last, Sweep& sweep);

    /// Adds to `weight` (K), `offset` (K x D) and `scatter` (shaped as the whitening) the sums of posterior, posterior
    /// times (x - mean), and posterior times (x - mean)(x - mean)^T.
    void (*accumulate)(const KernelModel& model, const double* columns, std::size_t stride, std::size_t count,
                       const double* posterior, double* weight, double* offset, double* scatter);

    /// One step of Viterbi per row: `score` moves on; from[t] holds, four bits per state, where its best path comes
    /// from.
    void (*viterbi)(const KernelModel& model, const double* logDensities, std::size_t count, double* score,
                    std::uint32_t* from);

    /// One step of the filter: `posterior` moves on by `row` and `logLikelihood` becomes the row's predictive
    /// log-density. False where that takes logarithms: then `posterior` holds the predicted distribution and
    /// `logDensities` what the step needs.
    bool (*filterStep)(const KernelModel& model, const double* row, bool started, double* posterior,
                       double* logDensities, double& logLikelihood);

    /// exp of `count` values from -700 to 0, each to 1.5 units in the last place; of less, 0.
    void (*exponentials)(const double* values, std::size_t count, double* result);
    /// ln of a positive normal number, to 1 unit in the last place.
    double (*logarithm)(double value);
};

/// What this machine runs.
[[nodiscard]] const HmmKernels& hmmKernels();

[[nodiscard]] const HmmKernels& baselineKernels();
/// Null where the program or the processor does not have them.
[[nodiscard]] const HmmKernels* wideKernels();

} // namespace aetherion::regime::detail
