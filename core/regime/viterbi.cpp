#include "core/regime/viterbi.h"

#include "core/regime/state_dispatch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aetherion::regime {

namespace {

template <int K> struct Decoder {
    explicit Decoder(const GaussianHmm& model) : hmm(model), scratch(static_cast<std::size_t>(model.dimensions())) {
        for (int i = 0; i < K; ++i) {
            logStart[i] = std::log(hmm.start()[i]);
            for (int j = 0; j < K; ++j)
                logTransition[i * K + j] = std::log(hmm.transition()[i * K + j]);
        }
    }

    /// Decodes rows [begin, begin + length) into `path`; returns the joint log-probability.
    double decode(const RowMatrix& rows, Eigen::Index begin, Eigen::Index length, std::uint8_t* path) {
        const auto size = static_cast<std::size_t>(length);
        from.resize(size * K);
        std::array<double, K> score;
        std::array<double, K> density;
        hmm.logDensities(rows.row(begin).data(), density.data(), scratch.data());
        for (int k = 0; k < K; ++k)
            score[k] = logStart[k] + density[k];
        for (std::size_t t = 1; t < size; ++t) {
            hmm.logDensities(rows.row(begin + static_cast<Eigen::Index>(t)).data(), density.data(), scratch.data());
            const std::array<double, K> before = score;
            for (int j = 0; j < K; ++j) {
                int best = 0;
                double bestScore = before[0] + logTransition[j];
                for (int i = 1; i < K; ++i) {
                    const double candidate = before[i] + logTransition[i * K + j];
                    if (candidate > bestScore) {
                        bestScore = candidate;
                        best = i;
                    }
                }
                from[t * K + static_cast<std::size_t>(j)] = static_cast<std::uint8_t>(best);
                score[j] = bestScore + density[j];
            }
        }
        const auto last = std::max_element(score.begin(), score.end());
        path[size - 1] = static_cast<std::uint8_t>(last - score.begin());
        for (std::size_t t = size - 1; t > 0; --t)
            path[t - 1] = from[t * K + path[t]];
        return *last;
    }

    const GaussianHmm& hmm;
    std::array<double, K> logStart;
    std::array<double, K * K> logTransition;
    std::vector<double> scratch;
    std::vector<std::uint8_t> from;
};

} // namespace

ViterbiPath viterbi(const GaussianHmm& hmm, const Observations& observations) {
    ViterbiPath result;
    result.states.resize(static_cast<std::size_t>(observations.size()));
    detail::withStates(hmm.states(), [&](auto count) {
        Decoder<decltype(count)::value> decoder(hmm);
        Eigen::Index begin = 0;
        for (const Eigen::Index length : observations.lengths) {
            result.logProbability += decoder.decode(observations.rows, begin, length, result.states.data() + begin);
            begin += length;
        }
    });
    return result;
}

} // namespace aetherion::regime
