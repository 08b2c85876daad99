#include "core/regime/gaussian_hmm.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

namespace aetherion::regime {

namespace {

/// A covariance's inverse Cholesky factor, lower triangle by rows, and the sum of the logarithms of its diagonal.
struct Whitening {
    std::vector<double> factor;
    double logDeterminant = 0;
};

using Extended = long double;

[[nodiscard]] bool factorise(std::vector<Extended>& a, std::size_t d) {
    for (std::size_t j = 0; j < d; ++j) {
        Extended pivot = a[j * d + j];
        for (std::size_t m = 0; m < j; ++m)
            pivot -= a[j * d + m] * a[j * d + m];
        if (!(pivot > 0))
            return false;
        const Extended root = std::sqrt(pivot);
        a[j * d + j] = root;
        for (std::size_t i = j + 1; i < d; ++i) {
            Extended value = a[i * d + j];
            for (std::size_t m = 0; m < j; ++m)
                value -= a[i * d + m] * a[j * d + m];
            a[i * d + j] = value / root;
        }
    }
    return true;
}

Result<Whitening> whiten(const Eigen::MatrixXd& covariance) {
    const auto d = static_cast<std::size_t>(covariance.rows());
    std::vector<Extended> lower(d * d, 0);
    for (std::size_t i = 0; i < d; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            lower[i * d + j] = covariance(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
    if (!factorise(lower, d))
        return fail("is not positive definite");
    // Forward substitution, column by column: L W = I.
    std::vector<Extended> inverse(d * d, 0);
    Whitening result;
    Extended logDeterminant = 0;
    for (std::size_t j = 0; j < d; ++j) {
        inverse[j * d + j] = 1 / lower[j * d + j];
        logDeterminant += std::log(inverse[j * d + j]);
        for (std::size_t i = j + 1; i < d; ++i) {
            Extended value = 0;
            for (std::size_t m = j; m < i; ++m)
                value -= lower[i * d + m] * inverse[m * d + j];
            inverse[i * d + j] = value / lower[i * d + i];
        }
    }
    for (std::size_t i = 0; i < d; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            result.factor.push_back(static_cast<double>(inverse[i * d + j]));
    result.logDeterminant = static_cast<double>(logDeterminant);
    return result;
}

Whitening whitenDiagonal(const Eigen::MatrixXd& variances, Eigen::Index d) {
    Whitening result;
    Extended logDeterminant = 0;
    for (Eigen::Index i = 0; i < d; ++i) {
        const Extended variance = variances(variances.rows() == 1 ? 0 : i, 0);
        result.factor.push_back(static_cast<double>(1 / std::sqrt(variance)));
        logDeterminant -= std::log(variance) / 2;
    }
    result.logDeterminant = static_cast<double>(logDeterminant);
    return result;
}

std::string covarianceName(CovarianceType type, Eigen::Index state) {
    return type == CovarianceType::Tied ? "covars" : "covars of state " + std::to_string(state);
}

} // namespace

Result<GaussianHmm> GaussianHmm::create(HmmParameters parameters) {
    if (auto ok = check(parameters); !ok)
        return tl::unexpected(ok.error());
    GaussianHmm hmm(std::move(parameters));
    if (auto ok = hmm.prepare(); !ok)
        return tl::unexpected(ok.error());
    return hmm;
}

Status GaussianHmm::prepare() {
    const Eigen::Index k = states();
    const Eigen::Index d = dimensions();
    const CovarianceType type = m_parameters.covarianceType;
    m_diagonal = type == CovarianceType::Diag || type == CovarianceType::Spherical;
    for (Eigen::Index i = 0; i < k; ++i) {
        for (Eigen::Index j = 0; j < k; ++j)
            m_transition.push_back(m_parameters.transition(i, j));
        for (Eigen::Index j = 0; j < d; ++j)
            m_means.push_back(m_parameters.means(i, j));
        const auto& covariance =
            m_parameters.covariances[type == CovarianceType::Tied ? 0 : static_cast<std::size_t>(i)];
        Whitening whitening;
        if (m_diagonal) {
            whitening = whitenDiagonal(covariance, d);
        } else {
            auto factors = whiten(covariance);
            if (!factors)
                return fail(covarianceName(type, i) + ": " + factors.error().reason);
            whitening = std::move(*factors);
        }
        m_logNormaliser.push_back(whitening.logDeterminant -
                                  static_cast<double>(d) * std::log(2 * std::numbers::pi) / 2);
        m_whitening.insert(m_whitening.end(), whitening.factor.begin(), whitening.factor.end());
    }
    layOutLanes();
    return {};
}

void GaussianHmm::layOutLanes() {
    const auto k = static_cast<std::size_t>(states());
    const auto d = static_cast<std::size_t>(dimensions());
    const std::size_t coefficients = m_whitening.size() / k;
    m_lanes = states() <= 4 ? 4 : detail::kMaxLanes;
    const auto lanes = static_cast<std::size_t>(m_lanes);
    const double out = -std::numeric_limits<double>::infinity();
    const auto add = [&](std::size_t rows, double filler, auto&& value) {
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t state = 0; state < lanes; ++state)
                m_laneValues.push_back(state < k ? value(row, state) : filler);
    };
    const auto transition = [&](std::size_t from, std::size_t to) {
        return from < k ? m_transition[from * k + to] : 0;
    };
    add(d, 0, [&](std::size_t i, std::size_t state) { return m_means[state * d + i]; });
    add(coefficients, 0, [&](std::size_t i, std::size_t state) { return m_whitening[state * coefficients + i]; });
    add(1, out, [&](std::size_t, std::size_t state) { return m_logNormaliser[state]; });
    add(lanes, 0, transition);
    add(lanes, 0, [&](std::size_t to, std::size_t from) { return to < k ? m_transition[from * k + to] : 0; });
    add(lanes, out, [&](std::size_t from, std::size_t to) { return std::log(transition(from, to)); });
    add(1, 0, [&](std::size_t, std::size_t state) { return start()[state]; });
}

detail::KernelModel GaussianHmm::kernelModel() const {
    const auto lanes = static_cast<std::size_t>(m_lanes);
    detail::KernelModel model;
    model.states = static_cast<int>(states());
    model.lanes = m_lanes;
    model.dimensions = static_cast<int>(dimensions());
    model.diagonal = m_diagonal;
    model.means = m_means.data();
    model.whitening = m_whitening.data();
    model.logNormaliser = m_logNormaliser.data();
    model.laneMeans = m_laneValues.data();
    model.laneWhitening = model.laneMeans + lanes * static_cast<std::size_t>(dimensions());
    model.laneNormaliser = model.laneWhitening + lanes * (m_whitening.size() / static_cast<std::size_t>(states()));
    model.transition = model.laneNormaliser + lanes;
    model.transposed = model.transition + lanes * lanes;
    model.logTransition = model.transposed + lanes * lanes;
    model.start = model.logTransition + lanes * lanes;
    return model;
}

void GaussianHmm::logDensities(const double* x, double* result) const {
    double lanes[detail::kMaxLanes];
    detail::hmmKernels().logDensities(kernelModel(), x, lanes);
    std::copy_n(lanes, states(), result);
}

} // namespace aetherion::regime
