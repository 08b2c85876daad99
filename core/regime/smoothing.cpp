#include "core/regime/smoothing.h"

#include "core/regime/forward_step.h"
#include "core/regime/state_dispatch.h"

namespace aetherion::regime {

namespace {

template <int K>
void smoothStep(const double* filtered, const double* transition, const double* next, double* smoothed) {
    double predicted[K];
    detail::predict<K>(filtered, transition, predicted);
    double ratio[K];
    for (int j = 0; j < K; ++j)
        ratio[j] = predicted[j] > 0 ? next[j] / predicted[j] : 0;
    double sum = 0;
    for (int i = 0; i < K; ++i) {
        double total = 0;
        for (int j = 0; j < K; ++j)
            total += transition[i * K + j] * ratio[j];
        smoothed[i] = filtered[i] * total;
        sum += smoothed[i];
    }
    // The recursion keeps the sum at 1 up to rounding; dividing keeps rounding from adding up over long sequences.
    for (int i = 0; i < K; ++i)
        smoothed[i] /= sum;
}

} // namespace

RowMatrix smoothedPosterior(const GaussianHmm& hmm, const FilteredPosterior& filtered,
                            const std::vector<Eigen::Index>& lengths) {
    RowMatrix result(filtered.probabilities.rows(), hmm.states());
    detail::withStates(hmm.states(), [&](auto count) {
        Eigen::Index begin = 0;
        for (const Eigen::Index length : lengths) {
            const Eigen::Index last = begin + length - 1;
            result.row(last) = filtered.probabilities.row(last);
            for (Eigen::Index t = last - 1; t >= begin; --t)
                smoothStep<decltype(count)::value>(filtered.probabilities.row(t).data(), hmm.transition(),
                                                   result.row(t + 1).data(), result.row(t).data());
            begin += length;
        }
    });
    return result;
}

} // namespace aetherion::regime
