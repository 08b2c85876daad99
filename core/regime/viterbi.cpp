#include "core/regime/viterbi.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aetherion::regime {

namespace {

/// Rows whose densities are computed at a time.
constexpr std::size_t kTile = 128;

class Decoder {
public:
    explicit Decoder(const GaussianHmm& hmm)
        : m_model(hmm.kernelModel()), m_lanes(static_cast<std::size_t>(m_model.lanes)),
          m_columns(static_cast<std::size_t>(m_model.dimensions) * kTile), m_densities(m_lanes * kTile) {}

    /// Decodes `length` rows into `path`; returns the joint log-probability.
    double decode(const double* rows, std::size_t length, std::uint8_t* path) {
        const detail::HmmKernels& kernels = detail::hmmKernels();
        m_from.resize(length);
        std::array<double, detail::kMaxLanes> score;
        for (std::size_t begin = 0; begin < length; begin += kTile) {
            const std::size_t count = std::min(kTile, length - begin);
            loadTile(rows + begin * static_cast<std::size_t>(m_model.dimensions), count);
            kernels.logDensityRows(m_model, m_columns.data(), kTile, count, m_densities.data());
            std::size_t first = 0;
            if (begin == 0) {
                for (std::size_t k = 0; k < m_lanes; ++k)
                    score[k] = std::log(m_model.start[k]) + m_densities[k];
                first = 1;
            }
            kernels.viterbi(m_model, m_densities.data() + first * m_lanes, count - first, score.data(),
                            m_from.data() + begin + first);
        }
        const auto last = std::max_element(score.begin(), score.begin() + m_model.states);
        auto state = static_cast<std::uint32_t>(last - score.begin());
        path[length - 1] = static_cast<std::uint8_t>(state);
        for (std::size_t t = length - 1; t > 0; --t) {
            state = (m_from[t] >> (4 * state)) & 15;
            path[t - 1] = static_cast<std::uint8_t>(state);
        }
        return *last;
    }

private:
    void loadTile(const double* rows, std::size_t count) {
        const auto d = static_cast<std::size_t>(m_model.dimensions);
        for (std::size_t t = 0; t < count; ++t)
            for (std::size_t i = 0; i < d; ++i)
                m_columns[i * kTile + t] = rows[t * d + i];
    }

    detail::KernelModel m_model;
    std::size_t m_lanes;
    std::vector<double> m_columns;
    std::vector<double> m_densities;
    std::vector<std::uint32_t> m_from;
};

} // namespace

ViterbiPath viterbi(const GaussianHmm& hmm, const Observations& observations) {
    ViterbiPath result;
    result.states.resize(static_cast<std::size_t>(observations.size()));
    Decoder decoder(hmm);
    Eigen::Index begin = 0;
    for (const Eigen::Index length : observations.lengths) {
        result.logProbability += decoder.decode(observations.rows.row(begin).data(), static_cast<std::size_t>(length),
                                                result.states.data() + begin);
        begin += length;
    }
    return result;
}

} // namespace aetherion::regime
